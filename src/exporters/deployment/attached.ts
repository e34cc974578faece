import { named } from '../../domain/entities.ts';
import type { Cluster, Subnet } from '../../domain/plan-input.ts';
import { subnetKey } from '../../domain/range-key.ts';
import type { Attachments } from '../../engine/outbound/attachments.ts';
import type { DeployedNetwork, Deployment } from './deployment.ts';
import { existingNotes } from './existing-network.ts';
import { networkNameNotes } from './name-notes.ts';
import { shown } from './names.ts';
import { ownNatGateway } from './nat-gateway.ts';
import { entered, type OwnNetwork } from './own-network.ts';

interface Named {
  readonly name: string;
  /** Names that the plan gives to others of its kind. */
  readonly others: readonly string[];
  /** All names that the plan gives, this one last if it is one of them. */
  readonly given: readonly string[];
}

/** The name that the plan gives to the route table or NAT gateway of the cluster's subnets, else one made for it. */
function attachedName(own: OwnNetwork, read: (subnet: Subnet) => string | null, otherwise: string): Named {
  const isOurs = ({ id }: Subnet) => own.nodeKeys.has(subnetKey(id)) || own.podKeys.has(subnetKey(id));
  const first = own.network.subnets.filter(isOurs).flatMap((subnet) => read(subnet) ?? [])[0];
  const name = entered(first);
  const all = own.network.subnets.flatMap((subnet) => entered(read(subnet)) ?? []);
  const others = [...new Set(all)].filter((each) => each !== name);
  return { name: name ?? otherwise, others, given: name === null ? others : [...others, name] };
}

/** What is attached to a network, and for whom. */
export interface Attaching {
  readonly needs: Attachments;
  /** What made names end in. */
  readonly stem: string;
  readonly cluster: Cluster;
}

/** The network as it is deployed, with what is on its subnets. */
export type Attached = Pick<Deployment, 'network' | 'routeTable' | 'natGateway' | 'roleScopes' | 'notes'>;

/** Which subnets get the route table and the NAT gateway: those of the nodes, and of the pods where they leave by their own. */
export function createdNetwork(own: OwnNetwork, { needs, stem, cluster }: Attaching): Attached {
  const { routeTable: needsTable, natGateway: needsGateway, defaultRoute, roleScopes } = needs;
  const table = attachedName(own, ({ routeTable }) => routeTable, `rt-${stem}`);
  const gateway = attachedName(own, ({ natGateway }) => natGateway, `ng-${stem}`);
  const isOurs = leavingOf(own);
  const network: DeployedNetwork = {
    name: named(own.network),
    addressSpaces: own.addressSpaces,
    encrypted: own.network.encrypted,
    isExisting: false,
    existingIn: null,
    subnets: own.subnets.map(({ key, ...subnet }) => ({
      ...subnet,
      hasRouteTable: needsTable && isOurs(key),
      hasNatGateway: needsGateway && isOurs(key),
    })),
  };
  const routeTable = needsTable ? { name: table.name, defaultRoute } : null;
  const left = [...(needsTable ? table.others : table.given), ...(needsGateway ? gateway.others : gateway.given)];
  return {
    network,
    routeTable,
    natGateway: needsGateway ? ownNatGateway(cluster, gateway.name, stem) : null,
    roleScopes,
    notes: [
      ...networkNameNotes({ network, routeTable }),
      ...own.notes,
      ...left.map((name) => `${shown(name)}, which the plan names for a subnet, is not part of the code: attach it.`),
    ],
  };
}

/** A network that is there already: its subnets that the cluster uses, its route table, and what must be there before. */
export function existingNetwork(own: OwnNetwork, { needs }: Attaching): Attached {
  const table = attachedName(own, ({ routeTable }) => routeTable, '');
  const subnets = own.subnets.filter(({ key }) => own.usedKeys.has(key));
  const hasTable = needs.routeTable && table.name !== '';
  return {
    network: {
      name: named(own.network),
      addressSpaces: own.addressSpaces,
      encrypted: own.network.encrypted,
      isExisting: true,
      existingIn: entered(own.network.resourceGroup),
      subnets: subnets.map(({ name, ranges, delegations }) => ({
        name,
        ranges,
        delegations,
        hasRouteTable: false,
        hasNatGateway: false,
      })),
    },
    routeTable: hasTable ? { name: table.name, defaultRoute: false } : null,
    natGateway: null,
    roleScopes: needs.roleScopes.filter((scope) => scope !== 'route-table' || hasTable),
    notes: existingNotes({ network: own.network, subnets, isLeaving: leavingOf(own), needs }),
  };
}

/** True for a subnet of the nodes, or of the pods where they leave by their own. */
function leavingOf(own: OwnNetwork): (key: string) => boolean {
  return (key) => own.nodeKeys.has(key) || own.podKeys.has(key);
}
