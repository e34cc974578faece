import {
  azureReservedPerSubnet,
  podCidrNodeBlockPrefixLength,
  smallestSubnetPrefixLength,
} from '../../domain/facts/addressing.ts';
import { factOf } from '../../domain/facts/registry.ts';
import type { Load } from '../../domain/ids.ts';
import type { RangeFigureRef, Working } from '../figures/figure-ref.ts';
import { type OperandWords, type ResultWords, type Wording, workings } from '../figures/workings.ts';
import { plain } from '../words/numbers.ts';
import { atCluster, type DemandContext } from './demand-context.ts';
import { deriveFree, deriveFreePercent } from './range-free.ts';
import {
  deriveOffer,
  derivePrefix,
  longestPrefixLengthOf,
  type RangeOperand,
  type RangeResult,
  type SizedRange,
  type SizeRule,
} from './range-numbers.ts';
import type { RangeUse } from './range-types.ts';
import { roomOfRange } from './range-use.ts';
import { sizedUse } from './sized-use.ts';

/** A range of which a number is opened, and what its words need besides. */
interface OpenedRange {
  readonly range: RangeUse;
  readonly sized: SizedRange;
  /** What the range must hold, or holds. */
  readonly need: OperandWords;
  /** The prefix length of the range. */
  readonly prefix: OperandWords;
  readonly room: OperandWords;
  readonly free: OperandWords;
}

type RangeWording = Wording<RangeOperand, RangeResult, OpenedRange>;

/** The unit of a range's figures, in words. */
export function unitOf({ unit }: Pick<RangeUse, 'unit'>): string {
  return unit === 'node-blocks' ? 'blocks' : 'addresses';
}

const OPERANDS: RangeWording['operands'] = {
  need: ({ need }) => need,
  used: ({ need }) => need,
  prefix: ({ prefix }) => prefix,
  room: ({ room }) => room,
  free: ({ free }) => free,
  headroom: () => ({
    label: 'Headroom to keep free',
    unit: 'percent',
    field: { entity: 'plan', field: 'headroomPercent' },
  }),
  'service-size': () => ({
    label: 'Size of service ranges: the largest free in private space, at most a /16',
    unit: 'prefix length',
  }),
  'kept-by-azure': () => ({ label: 'Reserved by Azure', unit: 'addresses' }),
  'no-such-subnet': () => ({
    label: `Smaller than /${plain(smallestSubnetPrefixLength.value)}: Azure creates no such subnet`,
    unit: 'addresses',
  }),
};

function prefixWords({ range, sized }: OpenedRange, what: string, isAsked = false): ResultWords {
  const subnetFacts = [
    ...(range.reserved > 0 ? [azureReservedPerSubnet] : []),
    factOf(isAsked ? sized.longestAsked : longestPrefixLengthOf(range.kind)),
  ];
  return {
    title: `${range.label}: ${what}`,
    unit: 'prefix length',
    facts: range.kind === 'pod-cidr' ? [podCidrNodeBlockPrefixLength] : subnetFacts,
  };
}

function offerWords({ range }: OpenedRange) {
  return { title: `${range.label}: what it offers`, unit: 'addresses' };
}

const RESULTS: RangeWording['results'] = {
  'smallest-prefix': (opened) => prefixWords(opened, 'smallest size that fits'),
  'request-prefix': (opened) => prefixWords(opened, 'size to ask for', true),
  'blocks-offered': (opened) => ({ ...offerWords(opened), unit: 'blocks', facts: [podCidrNodeBlockPrefixLength] }),
  'addresses-offered': offerWords,
  'nothing-offered': (opened) => ({ ...offerWords(opened), facts: [smallestSubnetPrefixLength] }),
  usable: (opened) => ({ ...offerWords(opened), facts: [azureReservedPerSubnet] }),
  free: ({ range }) => ({ title: `${range.label}: free`, unit: unitOf(range) }),
  'free-percent': ({ range }) => ({ title: `${range.label}: share that stays free`, unit: 'percent' }),
};

const RANGE_WORDS: RangeWording = { operands: OPERANDS, results: RESULTS };

const NEEDED: Readonly<Record<Load, string>> = {
  today: 'Needed now',
  maximum: 'Needed at autoscaler maximum',
  withUpgrade: 'Needed during an upgrade',
};

/** A reference to a figure of one range of this cluster. */
export function atRange<F extends RangeFigureRef['figure']>(context: DemandContext, range: RangeUse, figure: F) {
  return { ...atCluster(context, figure), range: range.key };
}

/** The words of the prefix length of a range as given: the field it comes from. */
function givenPrefixWords({ cluster }: DemandContext, { subnet, kind }: RangeUse): OperandWords {
  const field = kind === 'pod-cidr' ? 'podCidrs.0' : 'serviceCidrs.0';
  return {
    label: 'Prefix length given',
    unit: 'prefix length',
    field: subnet === null ? { entity: cluster.id, field } : { entity: subnet, field: 'ipv4.range' },
  };
}

function openedRange(context: DemandContext, range: RangeUse, load: Load): OpenedRange {
  const unit = unitOf(range);
  const isGiven = range.capacity !== null;
  return {
    range,
    sized: sizedUse(range, context),
    need: { label: NEEDED[load], unit, reference: { ...atRange(context, range, 'range-total'), load } },
    prefix: givenPrefixWords(context, range),
    room: {
      label: isGiven ? 'Offered' : 'Offered by the size to ask for',
      unit,
      reference: atRange(context, range, isGiven ? 'range-capacity' : 'request-capacity'),
    },
    free: { label: 'Free', unit, reference: { ...atRange(context, range, 'range-free'), load } },
  };
}

/** The size to ask for of a range that is to hold a need of other words than its own. */
export function openPrefix(
  range: RangeUse,
  need: OperandWords & { readonly value: number },
  { sized, sizes: rule }: { readonly sized: SizedRange; readonly sizes: SizeRule },
): Working {
  const words = { range, sized, need, prefix: need, room: need, free: need };
  return derivePrefix(workings(RANGE_WORDS, words), sized, { need: need.value, rule });
}

/** The words of the prefix length to ask for of a range. */
function requestedPrefixWords(context: DemandContext, range: RangeUse): OperandWords {
  const reference = atRange(context, range, 'request-prefix');
  return { label: 'Prefix length to ask for', unit: 'prefix length', reference };
}

/** The words of the prefix length that a range has: as given, else the one to ask for. */
export function sizeWords(context: DemandContext, range: RangeUse): OperandWords {
  return (range.prefixLength === null ? requestedPrefixWords : givenPrefixWords)(context, range);
}

/** What the size to ask for would offer; null when no IPv4 range is large enough. */
function openRequestCapacity(context: DemandContext, range: RangeUse): Working | null {
  const { requestPrefixLength } = range;
  const prefix = requestedPrefixWords(context, range);
  const make = workings(RANGE_WORDS, { ...openedRange(context, range, 'withUpgrade'), prefix });
  return requestPrefixLength === null ? null : deriveOffer(make, range.kind, requestPrefixLength);
}

/** The figures of a range that are its size or its room. */
export type RangeSizeFigure = Exclude<RangeFigureRef['figure'], 'range-part' | 'range-total' | 'service-check'>;

/** The working of the size or the room of a range; null where there is none. */
export function openRangeSize(
  context: DemandContext,
  range: RangeUse,
  figure: RangeSizeFigure,
  load: Load = 'withUpgrade',
): Working | null {
  const { kind, total, capacity, prefixLength } = range;
  const opened = openedRange(context, range, load);
  const make = workings(RANGE_WORDS, opened);
  const room = roomOfRange(range);
  const need = total.withUpgrade;
  switch (figure) {
    case 'smallest-prefix':
      return derivePrefix(make, opened.sized, { need, rule: null });
    case 'request-prefix':
      return derivePrefix(make, opened.sized, { need, rule: context.sizes });
    case 'range-capacity':
      return capacity === null || prefixLength === null ? null : deriveOffer(make, kind, prefixLength);
    case 'request-capacity':
      return openRequestCapacity(context, range);
    case 'range-free':
      return room === null ? null : deriveFree(make, room, total[load]);
    case 'range-free-percent':
      return capacity === null ? null : deriveFreePercent(make, capacity, capacity - need);
  }
}
