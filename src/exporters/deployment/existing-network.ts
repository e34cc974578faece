import { named } from '../../domain/entities.ts';
import type { VirtualNetwork } from '../../domain/plan-input.ts';
import { subnetKey } from '../../domain/range-key.ts';
import { stateOfPlacement } from '../../domain/range-state.ts';
import type { Attachments } from '../../engine/outbound/attachments.ts';
import { listed } from '../../engine/words/list.ts';
import { shown } from './names.ts';
import type { NamedSubnet } from './network.ts';

interface ExistingNetwork {
  readonly network: VirtualNetwork;
  /** Those that the cluster uses. */
  readonly subnets: readonly NamedSubnet[];
  /** True for a subnet of the nodes, or of the pods where they leave by their own. */
  readonly isLeaving: (key: string) => boolean;
  readonly needs: Attachments;
}

function delegationText({ delegations }: NamedSubnet): string {
  return delegations.length === 0 ? '' : `, delegated to ${listed(delegations)}`;
}

/** Subnets that the plan does not call allocated: somebody has to create them first. */
function missingNotes({ network, subnets }: ExistingNetwork): readonly string[] {
  const allocated = new Set<string>(
    network.subnets
      .filter(({ states, ipv4 }) => stateOfPlacement(states.ipv4, ipv4) === 'allocated')
      .map(({ id }) => subnetKey(id)),
  );
  return subnets
    .filter(({ key }) => !allocated.has(key))
    .map(
      (subnet) =>
        `Before you run it: subnet ${shown(subnet.name)} (${subnet.ranges.join(', ')}${delegationText(subnet)}) has to be there.`,
    );
}

/** What has to be there before code that reads a network can run: subnets, route table, NAT gateway, roles. */
export function existingNotes(existing: ExistingNetwork): readonly string[] {
  const { network, subnets, isLeaving, needs } = existing;
  const leaving = listed(subnets.filter(({ key }) => isLeaving(key)).map(({ name }) => shown(name)));
  const route = needs.defaultRoute ? ' that sends 0.0.0.0/0 to the firewall' : '';
  return [
    `The code reads the virtual network ${shown(named(network))} and its subnets; it creates and changes nothing there.`,
    ...missingNotes(existing),
    ...(needs.routeTable ? [`Before you run it: a route table${route} has to be on ${leaving}.`] : []),
    ...(needs.natGateway ? [`Before you run it: your NAT gateway has to be on ${leaving}.`] : []),
  ];
}
