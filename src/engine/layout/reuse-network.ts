import type { VirtualNetwork } from '../../domain/plan-input.ts';
import type { KeptClear } from './kept-clear.ts';
import { layOutNetwork } from './lay-out-network.ts';
import type { NetworkLayout } from './network-layout.ts';
import type { WantedSubnet } from './wanted-subnets.ts';

interface Remembered {
  readonly wanted: readonly WantedSubnet[];
  readonly clear: readonly KeptClear[];
  readonly layout: NetworkLayout;
}

const remembered = new WeakMap<VirtualNetwork, Remembered>();

function isSame<T extends object>(one: T, other: T): boolean {
  return Object.entries(one).every(([key, value]) => Object.is(value, Reflect.get(other, key)));
}

function areSame<T extends object>(one: readonly T[], other: readonly T[]): boolean {
  return (
    one === other ||
    (one.length === other.length && one.every((item, at) => item === other[at] || isSame(item, other[at] ?? item)))
  );
}

/** As `layOutNetwork`; the same VNet with equal wants and equal ranges to keep clear gives the layout made before. */
export function layOutOrReuse(
  network: VirtualNetwork,
  wanted: readonly WantedSubnet[],
  clear: readonly KeptClear[],
): NetworkLayout {
  const known = remembered.get(network);
  if (known && areSame(known.wanted, wanted) && areSame(known.clear, clear)) {
    return known.layout;
  }
  const layout = layOutNetwork(network, wanted, clear);
  remembered.set(network, { wanted, clear, layout });
  return layout;
}
