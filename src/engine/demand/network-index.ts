import { parseIpv4Range } from '../../domain/ip/range.ts';
import type { NeedPurpose } from '../../domain/need-subnets.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { Cluster, PlanInput, Subnet, VirtualNetwork } from '../../domain/plan-input.ts';
import { heldPrefixLength } from '../../domain/range-state.ts';
import { IPV4_BITS } from '../figures/formulas.ts';

/** Where a subnet of the plan lies and what prefix length it has so far. */
export interface SubnetPlace {
  readonly subnet: Subnet;
  readonly virtualNetwork: VirtualNetwork;
  /** From its range, its fixed size or what was asked for; null while the planner is to choose, or when its text does not parse. */
  readonly prefixLength: number | null;
}

/** Subnets by id, made once per list of virtual networks. */
export interface NetworkIndex {
  readonly subnets: ReadonlyMap<string, SubnetPlace>;
  readonly virtualNetworks: ReadonlyMap<string, VirtualNetwork>;
  /** The place of a cluster among those of its VNet with an Application Gateway for Containers: one per subnet. 0 for others. */
  readonly gatewayPlaces: ReadonlyMap<string, number>;
}

const FIRST_PLACES: NetworkIndex['gatewayPlaces'] = new Map();

function prefixLengthOf(subnet: Subnet): number | null {
  if (subnet.ipv4.kind !== 'pinned') {
    const held = heldPrefixLength(subnet);
    return held !== null && held <= IPV4_BITS ? held : null;
  }
  const range = parseIpv4Range(subnet.ipv4.range);
  return range.ok ? range.value.prefixLength : null;
}

/** The index of a plan's networks; the same list object gives the same index. */
export const indexNetworks = oncePer((virtualNetworks: PlanInput['virtualNetworks']): NetworkIndex => {
  const subnets = new Map<string, SubnetPlace>();
  for (const virtualNetwork of virtualNetworks) {
    for (const subnet of virtualNetwork.subnets) {
      subnets.set(subnet.id, { subnet, virtualNetwork, prefixLength: prefixLengthOf(subnet) });
    }
  }
  const byId = new Map(virtualNetworks.map((network) => [network.id, network]));
  return { subnets, virtualNetworks: byId, gatewayPlaces: FIRST_PLACES };
});

/** The subnet of the cluster's VNet set aside for Private Link Service addresses, if there is one. */
export function privateLinkSubnetOf(cluster: Cluster, index: NetworkIndex): Subnet | null {
  const network = cluster.virtualNetwork === null ? undefined : index.virtualNetworks.get(cluster.virtualNetwork);
  return network?.subnets.find(({ purposes }) => purposes.includes('private-link-service')) ?? null;
}

/** The index of a plan; a plan with the same networks gives the same one, unless several clusters have a gateway for containers. */
export function indexOf({ virtualNetworks, clusters }: PlanInput): NetworkIndex {
  const index = indexNetworks(virtualNetworks);
  const sharing = clusters.filter(({ needs }) => needs.includes('application-gateway-for-containers'));
  if (sharing.length < 2) {
    return index;
  }
  const inNetwork = new Map<string | null, number>();
  const gatewayPlaces = new Map<string, number>();
  for (const { id, virtualNetwork } of sharing) {
    const place = inNetwork.get(virtualNetwork) ?? 0;
    gatewayPlaces.set(id, place);
    inNetwork.set(virtualNetwork, place + 1);
  }
  return { ...index, gatewayPlaces };
}

/** The subnet of the cluster's VNet that is marked for a need; null where none is, or others have taken them. */
export function needSubnetOf(cluster: Cluster, purpose: NeedPurpose, index: NetworkIndex): string | null {
  const network = index.virtualNetworks.get(cluster.virtualNetwork ?? '');
  const place = purpose === 'application-gateway-for-containers' ? (index.gatewayPlaces.get(cluster.id) ?? 0) : 0;
  return network?.subnets.filter(({ purposes }) => purposes.includes(purpose))[place]?.id ?? null;
}
