import { named } from '../../domain/entities.ts';
import { formatIpv4, ipv4 } from '../../domain/ip/ipv4.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import type { RangeUse } from '../demand/range-types.ts';
import { openPrefix } from '../demand/range-words.ts';
import type { ClusterEvaluation } from '../evaluation/evaluation.ts';
import { planRanges } from '../evaluation/plan-ranges.ts';
import type { NetworkFigureRef, Working } from '../figures/figure-ref.ts';
import { IPV4_BITS } from '../figures/formulas.ts';
import { countedOperand, extraBlockWorking, sumSymbol, sumWorking } from '../figures/working.ts';
import { layoutOf } from './layout.ts';
import type { NetworkLayout, UnplacedSubnet } from './network-layout.ts';
import { listed } from '../words/list.ts';

function openFree({ spaces }: NetworkLayout, name: string): Working {
  const gaps = spaces.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'gap'));
  const operands = gaps.map(({ first, addresses }, index) =>
    countedOperand({
      symbol: sumSymbol(index),
      label: `Gap from ${formatIpv4(ipv4(first))}`,
      value: addresses,
      unit: 'addresses',
    }),
  );
  return sumWorking({ title: `Free addresses of ${name}`, unit: 'addresses', operands });
}

function openExtra({ unplaced, extraPrefixLength }: NetworkLayout, name: string): Working | null {
  if (extraPrefixLength === null) {
    return null;
  }
  const missing = unplaced.filter(({ reason }) => reason === 'no-room');
  const smaller = extraPrefixLength < IPV4_BITS ? ` with a /${extraPrefixLength + 1} they do not.` : '';
  const checks = [
    `Without a place: ${listed(missing.map(({ label, prefixLength }) => `${label} (/${String(prefixLength)})`))}.`,
    `With the gaps and a free /${extraPrefixLength} all subnets fit;${smaller}`,
  ];
  return extraBlockWorking(name, extraPrefixLength, checks);
}

type Sized = Pick<UnplacedSubnet, 'label' | 'prefixLength' | 'sizeOrigin'>;

function sizeIn({ subnets, unplaced }: NetworkLayout, key: string): Sized | undefined {
  return subnets.find((each) => each.key === key) ?? unplaced.find((each) => each.key === key);
}

/** The size that a subnet is laid out with: what its clusters ask for, else what is advised or was fixed. */
function openSize(input: PlanInput, use: RangeUse | undefined, sized: Sized | undefined): Working | null {
  const value = sized?.prefixLength ?? null;
  if (sized === undefined || value === null) {
    return null;
  }
  if (use?.requestPrefixLength === value) {
    const words = { label: 'Needed with upgrade, by all clusters', unit: 'addresses' };
    return openPrefix(use, { ...words, value: use.total.withUpgrade }, input.headroomPercent);
  }
  const label = sized.sizeOrigin === 'fixed-size' ? 'Size as fixed' : 'Size advised for its purposes';
  const operand = countedOperand({ symbol: 'L', label, value, unit: 'prefix length' });
  return sumWorking({ title: `${sized.label}: size to request`, unit: 'prefix length', operands: [operand] });
}

/** The working of a number of a VNet as the planner laid it out; null when the VNet is gone or nothing lacks room there. */
export function openNetwork(
  input: PlanInput,
  clusters: readonly ClusterEvaluation[],
  reference: NetworkFigureRef,
): Working | null {
  const { virtualNetwork } = reference;
  const layout = layoutOf(input, clusters).networks.find((entry) => entry.virtualNetwork === virtualNetwork);
  const network = input.virtualNetworks.find(({ id }) => id === virtualNetwork);
  if (!layout || !network) {
    return null;
  }
  const name = named(network);
  switch (reference.figure) {
    case 'network-free':
      return openFree(layout, name);
    case 'network-extra-prefix':
      return openExtra(layout, name);
    case 'subnet-prefix':
      return openSize(input, planRanges(input, clusters).get(reference.key), sizeIn(layout, reference.key));
  }
}
