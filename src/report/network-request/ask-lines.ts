import { azureReservedPerSubnet } from '../../domain/facts/addressing.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { podCidrOutsideConnected, serviceCidrOverlapAvoided, subnetsApart } from '../../domain/facts/overlaps.ts';
import { PART_NAMES, type PartKind, type RangeUse } from '../../engine/demand/range-types.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { planRanges } from '../../engine/evaluation/plan-ranges.ts';
import { ASK_LIST_TITLES, headroomSentence, SERVICE_RANGE_SENTENCE } from '../../engine/layout/ask-words.ts';
import { type Ask, asksIn } from '../../engine/layout/asks.ts';
import { NO_PLACE_REASONS } from '../../engine/layout/no-place-reasons.ts';
import { plain } from '../../engine/words/numbers.ts';
import { stateText } from '../tables/request-table.ts';
import type { RequestLine } from './request-line.ts';

/** What is asked for: the literal range where it has one, else its size and that it is still to be placed. */
function valueOf({ list, range, prefixLength, unplaced }: Ask): string {
  if (range !== null) {
    return range;
  }
  const size = prefixLength === null ? 'size not known' : `size /${prefixLength}`;
  if (unplaced !== null) {
    return `${size}, not placed: ${NO_PLACE_REASONS[unplaced]}`;
  }
  if (list === 'address-space') {
    return size;
  }
  return list === 'reserved' ? `${size}, outside every VNet` : `${size}, to be placed`;
}

/** What a range must hold during an upgrade, part by part. */
function partsText({ parts, reserved }: RangeUse): string {
  const sums = new Map<PartKind, number>();
  for (const { kind, amounts } of parts) {
    sums.set(kind, (sums.get(kind) ?? 0) + amounts.withUpgrade);
  }
  const kept = reserved === 0 ? [] : [`Reserved by Azure ${plain(reserved)}`];
  return [...[...sums].map(([kind, amount]) => `${PART_NAMES[kind]} ${plain(amount)}`), ...kept].join(', ');
}

function sizeWhy(use: RangeUse, ask: Ask, headroomPercent: number): string {
  const smallest =
    ask.smallestPrefixLength === null ? '' : ` The smallest that fits is a /${ask.smallestPrefixLength}.`;
  const said = ask.reference === null ? '' : ` ${headroomSentence(headroomPercent)}`;
  const services = use.kind === 'service-cidr' ? ` ${SERVICE_RANGE_SENTENCE}` : '';
  return `${partsText(use)}.${smallest}${said}${services}`;
}

function factsOf(ask: Ask, use: RangeUse | undefined): readonly Fact<unknown>[] {
  if (ask.list === 'address-space') {
    return [subnetsApart];
  }
  if (ask.list === 'reserved') {
    return [use?.kind === 'service-cidr' ? serviceCidrOverlapAvoided : podCidrOutsideConnected];
  }
  return use === undefined ? [] : [azureReservedPerSubnet];
}

function whyOf(ask: Ask, use: RangeUse | undefined, { input }: EvaluatedPlan): string {
  if (ask.list === 'address-space') {
    return ask.range === null ? 'The smallest with which all its subnets have room.' : subnetsApart.meaning;
  }
  return use === undefined ? 'Not sized from a cluster.' : sizeWhy(use, ask, input.headroomPercent);
}

/** The lines of a range that is asked for: literal range or size, with why it has that size, and its state. */
export function linesOfAsk(ask: Ask, plan: EvaluatedPlan, item = 'Range'): RequestLine[] {
  const use = [...planRanges(plan).values()].find(({ key }) => key === ask.key);
  const subject = ask.list === 'subnets' ? `${ask.network || 'in no VNet yet'} / ${ask.label}` : ask.label;
  const line = { topic: ASK_LIST_TITLES[ask.list], subject } as const;
  return [
    { ...line, item, value: valueOf(ask), why: whyOf(ask, use, plan), facts: factsOf(ask, use) },
    { ...line, item: 'State', value: stateText(ask), why: 'As the plan says.', facts: [] },
  ];
}

/** Pod and service CIDRs to be kept free of others. */
export function reservedLines(plan: EvaluatedPlan): RequestLine[] {
  return asksIn(plan).flatMap((ask) => (ask.list === 'reserved' ? linesOfAsk(ask, plan) : []));
}
