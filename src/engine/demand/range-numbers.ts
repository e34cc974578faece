import type { SourcedNumber } from '../../domain/facts/fact.ts';
import {
  apiServerSubnetLongestPrefixLength,
  appGatewayForContainersPrefixLength,
  applicationGatewaySubnetAdvisedPrefixLength,
  azureReservedPerSubnet,
  podCidrNodeBlockPrefixLength,
  smallestSubnetPrefixLength,
  virtualNodesSubnetStartPrefixLength,
} from '../../domain/facts/first-numbers.ts';
import type { Arithmetic } from '../figures/arithmetic.ts';
import {
  addressesInRange,
  blocksInRange,
  requestBlockRangePrefix,
  requestSubnetPrefix,
  smallestBlockRangePrefix,
  smallestSubnetPrefix,
} from '../figures/formulas.ts';
import { usableAddresses } from '../figures/working-formulas.ts';
import type { RangeKind } from './range-types.ts';

/** Operands and results of the size and the room of a range. */
export type RangeArithmetic<N, R> = Arithmetic<N, R, RangeOperand, RangeResult>;

/** Operands of a range that are no facts. */
export type RangeOperand =
  'need' | 'headroom' | 'kept-by-azure' | 'prefix' | 'no-such-subnet' | 'room' | 'used' | 'free';

/** Results of a range: each figure, and each branch of one that has several. */
export type RangeResult =
  | 'smallest-prefix'
  | 'request-prefix'
  | 'blocks-offered'
  | 'addresses-offered'
  | 'usable'
  | 'nothing-offered'
  | 'free'
  | 'free-percent';

/** Longest prefix length that Azure accepts for a range of this kind, else for any subnet. */
const LONGEST: Readonly<Partial<Record<RangeKind, SourcedNumber>>> = {
  'api-server-subnet': apiServerSubnetLongestPrefixLength,
  'application-gateway-for-containers-subnet': appGatewayForContainersPrefixLength,
};

/** Longest prefix length to ask for where that is less than what Azure accepts. */
const LONGEST_ASKED: Readonly<Partial<Record<RangeKind, SourcedNumber>>> = {
  'application-gateway-subnet': applicationGatewaySubnetAdvisedPrefixLength,
  'virtual-nodes-subnet': virtualNodesSubnetStartPrefixLength,
};

/** Longest prefix length of a range of this kind: that Azure accepts, or to be asked for. */
export function longestPrefixLengthOf(kind: RangeKind, isAsked = false): SourcedNumber {
  return (isAsked ? LONGEST_ASKED[kind] : undefined) ?? LONGEST[kind] ?? smallestSubnetPrefixLength;
}

/** True for a range whose size is the same whatever is in it: no headroom is added to it. */
export function isOfOneSize(kind: RangeKind): boolean {
  return kind === 'application-gateway-for-containers-subnet';
}

/** What a range of a prefix length offers, in its own unit: blocks of one node, or addresses that Azure does not keep. */
export function deriveOffer<N, R>(make: RangeArithmetic<N, R>, kind: RangeKind, prefixLength: number): R {
  if (kind === 'pod-cidr') {
    return make.result('blocks-offered', blocksInRange, {
      L: make.operand('prefix', prefixLength),
      B: make.fact(podCidrNodeBlockPrefixLength),
    });
  }
  if (kind === 'service-cidr') {
    return make.result('addresses-offered', addressesInRange, { L: make.operand('prefix', prefixLength) });
  }
  if (prefixLength > smallestSubnetPrefixLength.value) {
    return make.alone('nothing-offered', 'a', make.operand('no-such-subnet', 0));
  }
  return make.result('usable', usableAddresses, {
    L: make.operand('prefix', prefixLength),
    R: make.fact(azureReservedPerSubnet),
  });
}

interface PrefixNeed {
  /** What the range must hold, in its own unit. */
  readonly need: number;
  /** Percent to keep free; null for the smallest size that fits. */
  readonly headroomPercent: number | null;
}

function deriveBlockRangePrefix<N, R>(make: RangeArithmetic<N, R>, { need, headroomPercent }: PrefixNeed): R {
  const A = make.operand('need', need);
  const B = make.fact(podCidrNodeBlockPrefixLength);
  return headroomPercent === null
    ? make.result('smallest-prefix', smallestBlockRangePrefix, { A, B })
    : make.result('request-prefix', requestBlockRangePrefix, { A, B, H: make.operand('headroom', headroomPercent) });
}

/** The longest prefix of a range that holds a need and leaves the headroom free; below zero when no IPv4 range could. */
export function derivePrefix<N, R>(make: RangeArithmetic<N, R>, kind: RangeKind, prefixNeed: PrefixNeed): R {
  if (kind === 'pod-cidr') {
    return deriveBlockRangePrefix(make, prefixNeed);
  }
  const { need, headroomPercent } = prefixNeed;
  const A = make.operand('need', need);
  const R = kind === 'service-cidr' ? make.operand('kept-by-azure', 0) : make.fact(azureReservedPerSubnet);
  const M = make.fact(longestPrefixLengthOf(kind, headroomPercent !== null));
  return headroomPercent === null || isOfOneSize(kind)
    ? make.result('smallest-prefix', smallestSubnetPrefix, { A, R, M })
    : make.result('request-prefix', requestSubnetPrefix, { A, R, M, H: make.operand('headroom', headroomPercent) });
}
