import { named, nextEntityId, nextEntityIds } from './entities.ts';
import { NEIGHBOURS } from './facts/neighbours.ts';
import { CANDIDATES, POD_ADDRESSING } from './ids.ts';
import { nameFrom } from './plain-name.ts';
import { clusterWithout, inPoolSubnet, nameBeside, namesOf } from './plan-edit-structure.ts';
import {
  BOUNDS,
  type Cluster,
  type PlanInput,
  type Subnet,
  SUBNET_PURPOSES,
  type SubnetPurpose,
  type VirtualNetwork,
} from './plan-input.ts';
import { newSubnet, newVirtualNetwork, unplaced } from './start-values.ts';

/**
 * Edits that add ready-made subnets and networks. Each gives the very same plan when there is nothing to do: an id that is
 * not there, a list that is full (BOUNDS), a cluster that has its network. Ranges are left to the person: a subnet gets the
 * documented advice as its size, or is left to the planner.
 */

/** A subnet to be made: its name and what it is for. */
interface Wanted {
  readonly name: string;
  readonly purpose: SubnetPurpose;
}

export interface NetworkPreset {
  /** Address space as text; empty = to be typed later. */
  readonly addressSpace: string;
  /** Networks to peer with, both ways. Those that are not there are left out. */
  readonly peerWith: readonly string[];
}

export interface SpokePreset extends NetworkPreset {
  readonly applicationGateway: boolean;
}

const HUB_SUBNETS: readonly Wanted[] = [
  { name: NEIGHBOURS.firewall.fixedName ?? '', purpose: 'firewall' },
  { name: NEIGHBOURS.gateway.fixedName ?? '', purpose: 'gateway' },
  { name: NEIGHBOURS.bastion.fixedName ?? '', purpose: 'bastion' },
  { name: 'dns-inbound', purpose: 'dns-resolver' },
  { name: 'dns-outbound', purpose: 'dns-resolver' },
];

function subnetFor(id: string, { name, purpose }: Wanted): Subnet {
  const { advised, delegation } = NEIGHBOURS[purpose];
  return {
    ...newSubnet(id, name),
    purposes: [purpose],
    delegatedTo: delegation,
    ipv4: advised === null ? unplaced : { kind: 'size', range: '', prefixLength: advised.value },
  };
}

/** The name that a further subnet of this purpose gets in a network; null when all names that its service takes are used. */
function nameFor(purpose: SubnetPurpose, { subnets }: VirtualNetwork): string | null {
  const { fixedName, secondName } = NEIGHBOURS[purpose];
  const taken = namesOf(subnets);
  return fixedName === null
    ? nameBeside(purpose, taken)
    : ([fixedName, secondName].find((name) => name !== null && !taken.includes(name)) ?? null);
}

/** The purposes for which a network can have one more subnet, in the order of the schema. */
export function purposesToAdd(network: VirtualNetwork): SubnetPurpose[] {
  return SUBNET_PURPOSES.filter((purpose) => nameFor(purpose, network) !== null);
}

/**
 * A further subnet of this purpose at the end of the network, with its name, delegation and advised size. One for nodes or
 * pods is that of the pools that have none, where one cluster alone has such pools in the network.
 */
export function addSubnetFor(input: PlanInput, networkId: string, purpose: SubnetPurpose): PlanInput {
  const network = input.virtualNetworks.find(({ id }) => id === networkId);
  const name = network === undefined ? null : nameFor(purpose, network);
  if (network === undefined || name === null || network.subnets.length >= BOUNDS.subnets) {
    return input;
  }
  const subnet = subnetFor(nextEntityId(input, 'subnet'), { name, purpose });
  const subnets = [...network.subnets, subnet];
  const role = purpose === 'nodes' ? 'nodeSubnet' : purpose === 'pods' ? 'podSubnet' : null;
  const connected =
    role === null ? input : inPoolSubnet(input, clusterWithout(input, networkId, role), { role, subnet: subnet.id });
  return {
    ...connected,
    virtualNetworks: input.virtualNetworks.map((each) => (each === network ? { ...network, subnets } : each)),
  };
}

/** A further network with these subnets, peered both ways; null when the plan holds as many as it can. */
function withNetwork(
  input: PlanInput,
  name: string,
  { wanted, addressSpace, peerWith }: NetworkPreset & { readonly wanted: readonly Wanted[] },
): { readonly input: PlanInput; readonly network: VirtualNetwork } | null {
  if (input.virtualNetworks.length >= BOUNDS.virtualNetworks) {
    return null;
  }
  const ids = nextEntityIds(input, 'subnet', wanted.length);
  const peerIds = input.virtualNetworks.map(({ id }) => id).filter((id) => peerWith.includes(id));
  const network: VirtualNetwork = {
    ...newVirtualNetwork(nextEntityId(input, 'virtual-network'), nameBeside(name, namesOf(input.virtualNetworks))),
    addressSpaces: addressSpace === '' ? [] : [addressSpace],
    peeredWith: peerIds,
    subnets: wanted.map((each, index) => subnetFor(ids[index] ?? '', each)),
  };
  const others = input.virtualNetworks.map((each) =>
    peerIds.includes(each.id) ? { ...each, peeredWith: [...each.peeredWith, network.id] } : each,
  );
  return { input: { ...input, virtualNetworks: [...others, network] }, network };
}

/** True for a network that others go through: it has a gateway or a firewall. */
export function isHub({ subnets }: VirtualNetwork): boolean {
  return subnets.some(({ purposes }) => purposes.includes('gateway') || purposes.includes('firewall'));
}

/** A hub at the end of the networks: firewall, gateway, Bastion and both endpoints of a DNS resolver. */
export function addHub(input: PlanInput, preset: NetworkPreset): PlanInput {
  return withNetwork(input, 'vnet-hub', { ...preset, wanted: HUB_SUBNETS })?.input ?? input;
}

function spokePurposes(cluster: Cluster, applicationGateway: boolean): SubnetPurpose[] {
  const isAutomatic = cluster.sku === 'automatic';
  const model = cluster.choice === null ? null : CANDIDATES[cluster.choice].model;
  const withPods = model !== null && POD_ADDRESSING[model].podRange === 'pod-subnet';
  const withApiServer = isAutomatic || cluster.apiServer.access === 'vnet-integration';
  return [
    'nodes',
    ...(isAutomatic ? (['system-nodes'] as const) : []),
    ...(withPods ? (['pods'] as const) : []),
    ...(withApiServer ? (['api-server'] as const) : []),
    'internal-load-balancers',
    'private-endpoints',
    ...(applicationGateway ? (['application-gateway'] as const) : []),
  ];
}

/** The cluster in a network: each subnet that it does not name yet is taken from there. */
function placedCluster(cluster: Cluster, { id, subnets }: VirtualNetwork): Cluster {
  const idOf = (purpose: SubnetPurpose) => subnets.find(({ purposes }) => purposes.includes(purpose))?.id ?? null;
  const apiServer = idOf('api-server');
  const systemNodes = idOf('system-nodes') ?? idOf('nodes');
  return {
    ...cluster,
    virtualNetwork: id,
    apiServer:
      apiServer === null
        ? cluster.apiServer
        : { access: 'vnet-integration', subnet: cluster.apiServer.subnet ?? apiServer },
    internalLoadBalancers: cluster.internalLoadBalancers.map((each) => ({
      ...each,
      subnet: each.subnet ?? idOf('internal-load-balancers'),
    })),
    nodePools: cluster.nodePools.map((pool) => ({
      ...pool,
      nodeSubnet: pool.nodeSubnet ?? (pool.mode === 'system' ? systemNodes : idOf('nodes')),
      podSubnet: pool.podSubnet ?? idOf('pods'),
    })),
  };
}

/**
 * A network for a cluster that has none: nodes, pods if the chosen model has a pod subnet, API server if it is integrated,
 * internal load balancers, private endpoints and, when asked for, Application Gateway. AKS Automatic gets its three subnets.
 */
export function addSpoke(input: PlanInput, clusterId: string, preset: SpokePreset): PlanInput {
  const cluster = input.clusters.find(({ id }) => id === clusterId);
  if (cluster?.virtualNetwork !== null) {
    return input;
  }
  const wanted = spokePurposes(cluster, preset.applicationGateway).map((purpose) => ({ name: purpose, purpose }));
  const added = withNetwork(input, nameFrom('vnet', named(cluster)), { ...preset, wanted });
  return added === null
    ? input
    : {
        ...added.input,
        clusters: input.clusters.map((each) => (each === cluster ? placedCluster(cluster, added.network) : each)),
      };
}
