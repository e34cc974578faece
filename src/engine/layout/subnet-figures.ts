import { rangeCapacity } from '../demand/range-figures.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { ClusterEvaluation } from '../evaluation/evaluation.ts';
import { shown, type ShownNumber } from '../figures/shown-number.ts';
import type { NetworkLayout } from './network-layout.ts';

/** Free addresses of a VNet as laid out. */
export function networkFree({ virtualNetwork, spaces }: NetworkLayout): ShownNumber {
  const free = spaces.reduce((sum, { freeAddresses }) => sum + freeAddresses, 0);
  return shown(free, { virtualNetwork, figure: 'network-free' });
}

/** What all clusters together put into a subnet of a VNet, with upgrade. `use` is that of the whole plan. */
export function subnetNeed({ virtualNetwork }: NetworkLayout, use: RangeUse): ShownNumber {
  return shown(use.total.withUpgrade, { virtualNetwork, figure: 'subnet-need', key: use.key });
}

/** What a subnet offers as given, as a cluster that draws on it shows it; null when nothing is given, or no cluster does. */
export function subnetCapacity(use: RangeUse, clusters: readonly ClusterEvaluation[]): ShownNumber | null {
  const owner = clusters.find(({ cluster }) => use.parts.some((part) => part.cluster === cluster));
  return owner ? rangeCapacity({ cluster: owner.cluster, candidate: owner.effective }, use) : null;
}
