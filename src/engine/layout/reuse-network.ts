import type { VirtualNetwork } from '../../domain/plan-input.ts';
import { shelf } from '../evaluation/edit-memory.ts';
import type { KeptClear } from './kept-clear.ts';
import { layOutNetwork } from './lay-out-network.ts';
import type { NetworkLayout } from './network-layout.ts';
import type { WantedSubnet } from './wanted-subnets.ts';

/** A VNet with what is to lie in it, and what that is kept clear of. */
interface ToLayOut {
  readonly network: VirtualNetwork;
  readonly wanted: readonly WantedSubnet[];
  readonly clear: readonly KeptClear[];
}

interface LaidOut extends ToLayOut {
  readonly layout: NetworkLayout;
}

type KeptLayouts = WeakMap<VirtualNetwork, LaidOut>;

/** The last layout of each VNet. */
export const LAYOUTS = shelf((): KeptLayouts => new WeakMap());

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
export function layOutOrReuse(kept: KeptLayouts, asked: ToLayOut): NetworkLayout {
  const { network, wanted, clear } = asked;
  const before = kept.get(network);
  if (before && areSame(before.wanted, wanted) && areSame(before.clear, clear)) {
    return before.layout;
  }
  const layout = layOutNetwork(network, wanted, clear);
  kept.set(network, { ...asked, layout });
  return layout;
}
