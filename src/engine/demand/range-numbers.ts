import type { SourcedNumber } from '../../domain/facts/fact.ts';
import {
  apiServerSubnetLongestPrefixLength,
  appGatewayForContainersPrefixLength,
  applicationGatewaySubnetAdvisedPrefixLength,
  azureReservedPerSubnet,
  podCidrNodeBlockPrefixLength,
  smallestSubnetPrefixLength,
  staticBlockSubnetShortestPrefixLength,
  virtualNodesSubnetStartPrefixLength,
} from '../../domain/facts/first-numbers.ts';
import type { SubnetPurpose } from '../../domain/plan-input.ts';
import type { Arithmetic } from '../figures/arithmetic.ts';
import {
  addressesInRange,
  blocksInRange,
  requestBlockRangePrefix,
  requestLimitedSubnetPrefix,
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
  'need' | 'headroom' | 'service-size' | 'kept-by-azure' | 'prefix' | 'no-such-subnet' | 'room' | 'used' | 'free';

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

/** Longest prefix length of a range of this kind that Azure accepts. */
export function longestPrefixLengthOf(kind: RangeKind): SourcedNumber {
  return LONGEST[kind] ?? smallestSubnetPrefixLength;
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

/**
 * What every size to ask for keeps to, in one place: the share to keep free in each range, and the size of service ranges, which
 * are not routed and may be alike. What a kind or mode wants besides is `SizedRange`.
 */
export interface SizeRule {
  readonly headroomPercent: number;
  readonly servicePrefixLength: number;
  /** What is advised for a subnet with these purposes; null where nothing is. */
  readonly advisedSize: (purposes: readonly SubnetPurpose[]) => SourcedNumber | null;
}

/** A range to be sized: what it is, the smallest size that is asked for, and the largest that its mode allows. */
export interface SizedRange {
  readonly kind: RangeKind;
  readonly longestAsked: SourcedNumber;
  readonly shortestAsked: SourcedNumber | null;
}

/** What a range of a kind wants of its size: in a subnet for which a size is advised (or null), with static blocks or without. */
export function sizedRange(kind: RangeKind, advised: SourcedNumber | null, inBlocks: boolean): SizedRange {
  const longest = LONGEST_ASKED[kind] ?? longestPrefixLengthOf(kind);
  return {
    kind,
    longestAsked: advised !== null && advised.value < longest.value ? advised : longest,
    shortestAsked: inBlocks ? staticBlockSubnetShortestPrefixLength : null,
  };
}

function deriveBlockRangePrefix<N, R>(make: RangeArithmetic<N, R>, need: number, rule: SizeRule | null): R {
  const A = make.operand('need', need);
  const B = make.fact(podCidrNodeBlockPrefixLength);
  return rule === null
    ? make.result('smallest-prefix', smallestBlockRangePrefix, { A, B })
    : make.result('request-prefix', requestBlockRangePrefix, {
        A,
        B,
        H: make.operand('headroom', rule.headroomPercent),
      });
}

/** The longest prefix of a subnet or service range to ask for. */
function deriveRequest<N, R>(make: RangeArithmetic<N, R>, range: SizedRange, { need, rule }: Asked): R {
  const { kind, longestAsked, shortestAsked } = range;
  const isService = kind === 'service-cidr';
  const operands = {
    A: make.operand('need', need),
    R: isService ? make.operand('kept-by-azure', 0) : make.fact(azureReservedPerSubnet),
    M: isService ? make.operand('service-size', rule.servicePrefixLength) : make.fact(longestAsked),
    H: make.operand('headroom', rule.headroomPercent),
  };
  return shortestAsked === null
    ? make.result('request-prefix', requestSubnetPrefix, operands)
    : make.result('request-prefix', requestLimitedSubnetPrefix, { ...operands, S: make.fact(shortestAsked) });
}

interface Asked {
  readonly need: number;
  readonly rule: SizeRule;
}

/**
 * The longest prefix of a range that just holds a need (no rule), or the size to ask for by the rule; below zero when no IPv4
 * range could hold it.
 */
export function derivePrefix<N, R>(
  make: RangeArithmetic<N, R>,
  range: SizedRange,
  { need, rule }: { readonly need: number; readonly rule: SizeRule | null },
): R {
  const { kind } = range;
  if (kind === 'pod-cidr') {
    return deriveBlockRangePrefix(make, need, rule);
  }
  return rule === null || isOfOneSize(kind)
    ? make.result('smallest-prefix', smallestSubnetPrefix, {
        A: make.operand('need', need),
        R: kind === 'service-cidr' ? make.operand('kept-by-azure', 0) : make.fact(azureReservedPerSubnet),
        M: make.fact(longestPrefixLengthOf(kind)),
      })
    : deriveRequest(make, range, { need, rule });
}
