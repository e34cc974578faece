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
