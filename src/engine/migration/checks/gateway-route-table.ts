import { named } from '../../../domain/entities.ts';
import { gatewaySubnetBlocksMove } from '../../../domain/facts/migration.ts';
import { labelled } from '../../../domain/labelled.ts';
import type { Subnet } from '../../../domain/plan-input.ts';
import { modelOf } from '../../models/registry.ts';
import { at } from '../../rules/rule.ts';
import { listed } from '../../words/list.ts';
import type { CheckRule } from '../check.ts';
import { fails, open, passes } from '../check.ts';
import type { MoveContext } from '../move-context.ts';
import { has } from '../move-context.ts';

/** Subnets of Application Gateways in the VNet of the cluster. */
function gatewaySubnets({ cluster, rules }: MoveContext): readonly Subnet[] {
  const network = rules.index.virtualNetworks.get(cluster.virtualNetwork ?? '');
  return (network?.subnets ?? []).filter(
    ({ name, purposes }) => purposes.includes('application-gateway') || name === gatewaySubnetBlocksMove.value,
  );
}

/** The route tables that the node subnets of today name. */
function tablesToday({ current, rules }: MoveContext): readonly string[] {
  return current.subnets.flatMap((id) => rules.index.subnets.get(id)?.subnet.routeTable ?? []);
}

function gatewayNames(subnets: readonly Subnet[]): string {
  return listed(subnets.map((subnet) => labelled('subnet', named(subnet))));
}

/** Whether a subnet of an Application Gateway hangs on the route table that the move detaches. */
export const gatewayRouteTable: CheckRule = {
  id: 'gateway-subnet-route-table',
  title: 'No Application Gateway on the route table of the nodes',
  facts: [gatewaySubnetBlocksMove.id],
  applies: (context) => has(context, 'to-overlay') && modelOf(context.route.from).routing === 'route-table',
  check: (context) => {
    const { cluster } = context;
    const subnets = gatewaySubnets(context);
    const tables = tablesToday(context);
    const sharing = subnets.filter(({ routeTable }) => routeTable !== null && tables.includes(routeTable));
    if (sharing[0]) {
      return fails(
        `${gatewayNames(sharing)} ${sharing.length === 1 ? 'has' : 'have'} the route table of the nodes, and the move fails. Take it off first.`,
        { at: at(sharing[0].id, 'routeTable') },
      );
    }
    const silent = subnets.filter(({ routeTable }) => routeTable === null);
    if (silent[0] && tables.length === 0) {
      return open(
        `See that ${gatewayNames(silent)} does not have the route table that AKS made: the move fails with it.`,
        {
          at: at(silent[0].id, 'routeTable'),
        },
      );
    }
    return cluster.needs.includes('agic') && subnets.length === 0
      ? open('See that the subnet of the Application Gateway does not have the route table of the nodes.', {
          at: at(cluster.id, 'needs'),
        })
      : passes('No subnet of an Application Gateway has the route table of the nodes.', {
          at: at(cluster.id, 'needs'),
        });
  },
};
