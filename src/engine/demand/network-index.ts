import { parseIpv4Range } from '../../domain/ip/range.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { Cluster, PlanInput, Subnet, VirtualNetwork } from '../../domain/plan-input.ts';
import { IPV4_BITS } from '../figures/formulas.ts';

/** Where a subnet of the plan lies and what prefix length it has so far. */
export interface SubnetPlace {
  readonly subnet: Subnet;
  readonly virtualNetwork: VirtualNetwork;
  /** From its range or its fixed size; null while the planner is to choose, or when its text does not parse. */
  readonly prefixLength: number | null;
}

/** Subnets by id, made once per list of virtual networks. */
export interface NetworkIndex {
  readonly subnets: ReadonlyMap<string, SubnetPlace>;
  readonly virtualNetworks: ReadonlyMap<string, VirtualNetwork>;
}

function prefixLengthOf(subnet: Subnet): number | null {
  if (subnet.ipv4.kind === 'auto') {
    return null;
  }
  if (subnet.ipv4.kind === 'size') {
    return subnet.ipv4.prefixLength <= IPV4_BITS ? subnet.ipv4.prefixLength : null;
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
  return { subnets, virtualNetworks: new Map(virtualNetworks.map((network) => [network.id, network])) };
});

/** The subnet of the cluster's VNet set aside for Private Link Service addresses, if there is one. */
export function privateLinkSubnetOf(cluster: Cluster, index: NetworkIndex): Subnet | null {
  const network = cluster.virtualNetwork === null ? undefined : index.virtualNetworks.get(cluster.virtualNetwork);
  return network?.subnets.find(({ purposes }) => purposes.includes('private-link-service')) ?? null;
}
