import type { PlacedRange } from '../room/placed-ranges.ts';

type Kind = PlacedRange['kind'];

function both(kinds: readonly Kind[], kind: Kind): boolean {
  return kinds.every((each) => each === kind);
}

/** Why two ranges may overlap, for two that no rule keeps apart: one plain sentence. */
export function whyAllowed(one: PlacedRange, other: PlacedRange): string {
  const kinds = [one.kind, other.kind];
  if (one.range.family !== other.range.family) {
    return 'IPv4 and IPv6 ranges never overlap.';
  }
  if (both(kinds, 'pod')) {
    return 'These clusters may use the same pod CIDR.';
  }
  if (both(kinds, 'service')) {
    return 'Clusters may use the same service CIDR: each is known inside its own cluster only.';
  }
  if (both(kinds, 'connected')) {
    return 'Both lie outside the plan; how they relate is not its concern.';
  }
  if ('network' in one && 'network' in other && one.network === other.network) {
    return 'A subnet lies inside the address space of its own VNet.';
  }
  if ('cluster' in one && 'cluster' in other) {
    return 'Pod and service CIDRs of different clusters are not compared.';
  }
  return 'These two cannot reach each other.';
}
