import type { ConnectedRange, VirtualNetwork } from './plan-input.ts';

/** True when two VNets are peered, whichever of them says so. */
export function arePeered(a: VirtualNetwork, b: VirtualNetwork): boolean {
  return a.peeredWith.includes(b.id) || b.peeredWith.includes(a.id);
}

/** True when a range outside the plan's VNets can be reached from one of these networks; `all` reaches everything. */
export function isReachableFrom({ reachableFrom }: ConnectedRange, networks: readonly VirtualNetwork[]): boolean {
  const { kind, virtualNetworks } = reachableFrom;
  return kind === 'all' || networks.some(({ id }) => virtualNetworks.includes(id));
}

/** The first of `networks` that is peered directly with both, other than the two; null when there is none. */
export function commonPeerOf(
  a: VirtualNetwork,
  b: VirtualNetwork,
  networks: readonly VirtualNetwork[],
): VirtualNetwork | null {
  return networks.find((hub) => hub !== a && hub !== b && arePeered(hub, a) && arePeered(hub, b)) ?? null;
}

/** Two VNets that are peered with each other and stand between a and b (a, hub, hub, b); null when there are none. */
export function peeredHubsBetween(
  a: VirtualNetwork,
  b: VirtualNetwork,
  networks: readonly VirtualNetwork[],
): readonly [VirtualNetwork, VirtualNetwork] | null {
  const beside = networks.filter((hub) => hub !== a && hub !== b);
  const ofOther = beside.filter((hub) => arePeered(hub, b));
  for (const hub of beside.filter((each) => arePeered(each, a))) {
    const next = ofOther.find((other) => other !== hub && arePeered(hub, other));
    if (next) {
      return [hub, next];
    }
  }
  return null;
}
