import { aksReservedRanges } from '../facts/range-constraints.ts';
import { type IpRange, parseRange } from '../ip/range.ts';
import type { Cluster, PlanInput, VirtualNetwork } from '../plan-input.ts';
import { arePeered, isReachableFrom } from '../reachability.ts';

function read(texts: readonly string[]): IpRange[] {
  return texts.flatMap((text) => {
    const range = parseRange(text);
    return range.ok ? [range.value] : [];
  });
}

/** The address spaces and pinned subnets of a VNet that can be read, of both families. */
export function rangesOfNetwork({ addressSpaces, subnets }: VirtualNetwork): IpRange[] {
  const pinned = subnets.flatMap(({ ipv4, ipv6 }) =>
    [ipv4, ipv6].flatMap(({ kind, range }) => (kind === 'pinned' ? [range] : [])),
  );
  return read([...addressSpaces, ...pinned]);
}

/** The connected ranges that a VNet reaches, by itself or through a VNet peered with it; all of them for no VNet. */
function connectedRanges(input: PlanInput, id: string | null): IpRange[] {
  const network = input.virtualNetworks.find((one) => one.id === id);
  const reaching = input.virtualNetworks.filter((one) => one === network || (network && arePeered(one, network)));
  const reachable = input.connectedRanges.filter((range) => !network || isReachableFrom(range, reaching));
  return read(reachable.map(({ range }) => range));
}

function rangesOfCluster({ podCidrs, serviceCidrs }: Cluster): IpRange[] {
  return read([...podCidrs, ...serviceCidrs]);
}

/**
 * Every range that a copy beside this VNet must not touch: all VNets with their pinned subnets, pod and service CIDRs of
 * all clusters, the connected ranges it reaches, and what AKS keeps for itself (aks-reserved-ranges).
 */
export function takenRanges(input: PlanInput, network: string | null): IpRange[] {
  return [
    ...read(aksReservedRanges.value),
    ...input.virtualNetworks.flatMap(rangesOfNetwork),
    ...connectedRanges(input, network),
    ...input.clusters.flatMap(rangesOfCluster),
  ];
}
