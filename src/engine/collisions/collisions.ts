import { podCidrReuse, serviceCidrReuse } from '../../domain/facts/overlaps.ts';
import { aksReservedPodRanges, aksReservedRanges } from '../../domain/facts/range-constraints.ts';
import type { Severity } from '../../domain/ids.ts';
import { findOverlaps } from '../../domain/ip/overlaps.ts';
import { formatRange, type IpRange, overlaps, parseIpv4Range } from '../../domain/ip/range.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { layoutOf } from '../layout/layout.ts';
import type { PlacedRange, SubnetRange } from '../room/placed-ranges.ts';
import { type RuleContext, ruleContextOf } from '../rules/context.ts';
import { acceptanceOf } from '../rules/findings.ts';
import { comparedAmong, type Surroundings } from '../rules/overlap-conflict.ts';
import { conflictOf } from '../rules/overlap-conflicts.ts';
import { consequenceOf, OVERLAP_RULES } from '../rules/overlaps.ts';
import { partyName } from './party-name.ts';
import { whyAllowed } from './why-allowed.ts';

export type PartyKind = PlacedRange['kind'] | 'aks-reserved';

/** A range that can collide with others. */
export interface Party {
  readonly key: string;
  readonly kind: PartyKind;
  readonly label: string;
  readonly range: string;
  /** The field it comes from; null for what AKS reserves. */
  readonly at: FieldRef | null;
}

/** What holds for two ranges: whether they overlap, whether they may, and by which rule. */
export interface Meeting {
  readonly isOverlapping: boolean;
  /** The rule that keeps them apart; null where they may overlap. */
  readonly rule: string | null;
  /** How bad an overlap of these two is; null where it is allowed. */
  readonly severity: Severity | null;
  readonly accepted: { readonly reason: string; readonly date: string } | null;
  /** The rule, or why there is none, in a sentence. */
  readonly sentence: string;
  readonly facts: readonly string[];
}

/** Everything that can collide in a plan, and what holds for each two of them. */
export interface Collisions {
  readonly parties: readonly Party[];
  /** The positions of parties that overlap, the later one first; the first 5,000 by address. */
  readonly overlapping: readonly (readonly [number, number])[];
  /** What holds for the parties at two positions. */
  readonly meet: (one: number, other: number) => Meeting;
}

interface Entry {
  readonly party: Party;
  readonly range: IpRange;
  /** Null for a range that AKS reserves. */
  readonly placed: PlacedRange | null;
}

const ORDER: readonly PartyKind[] = ['space', 'subnet', 'pod', 'service', 'connected', 'aks-reserved'];

function reservedEntries(): readonly Entry[] {
  return aksReservedRanges.value.flatMap((text) => {
    const parsed = parseIpv4Range(text);
    const party: Party = { key: text, kind: 'aks-reserved', label: 'Reserved by AKS', range: text, at: null };
    return parsed.ok ? [{ party, range: parsed.value, placed: null }] : [];
  });
}

/** Subnets that the planner places: they are apart by construction, and shown to be. */
function placedSubnets(context: RuleContext): readonly SubnetRange[] {
  const { networks } = layoutOf(context.plan);
  return networks.flatMap(({ subnets }) =>
    subnets.flatMap(({ isPinned, subnet, range }): readonly SubnetRange[] => {
      const place = subnet === null || isPinned ? undefined : context.index.subnets.get(subnet);
      const parsed = parseIpv4Range(range);
      if (!place || !parsed.ok) {
        return [];
      }
      const at = { entity: place.subnet.id, field: 'ipv4.kind' };
      const { virtualNetwork: network } = place;
      return [{ kind: 'subnet', at, range: parsed.value, network, subnet: place.subnet, standsForSpace: false }];
    }),
  );
}

function isUsed(placed: PlacedRange, { clusters }: Surroundings): boolean {
  return placed.kind !== 'pod' || clusters.get(placed.cluster)?.usesPodCidr === true;
}

function entriesOf(context: RuleContext, around: Surroundings): readonly Entry[] {
  const placed = [...context.placed, ...placedSubnets(context)].filter((each) => isUsed(each, around));
  const own = placed.map((each): Entry => {
    const party: Party = {
      key: `${each.at.entity}/${each.at.field}`,
      kind: each.kind,
      label: partyName(each, context),
      range: formatRange(each.range),
      at: each.at,
    };
    return { party, range: each.range, placed: each };
  });
  const rank = ({ party }: Entry): number => ORDER.indexOf(party.kind);
  return [...own, ...reservedEntries()].sort((a, b) => rank(a) - rank(b));
}

/** More overlaps than anybody reads, and few enough for any plan to be answered at once. */
const MOST_OVERLAPPING = 5_000;
const RESERVED_SENTENCE = 'AKS reserves this range: no VNet, pod or service range may touch it.';

function meetReserved(range: Entry, reserved: Entry): Meeting {
  const isFree = range.placed === null || range.party.kind === 'connected';
  return {
    isOverlapping: overlaps(range.range, reserved.range),
    rule: isFree ? null : 'range-reserved-by-aks',
    severity: isFree ? null : 'error',
    accepted: null,
    sentence: isFree ? 'AKS does not compare these two.' : RESERVED_SENTENCE,
    facts: [range.party.kind === 'pod' ? aksReservedPodRanges.id : aksReservedRanges.id],
  };
}

function meetPlaced(one: PlacedRange, other: PlacedRange, context: RuleContext, around: Surroundings): Meeting {
  const isOverlapping = overlaps(one.range, other.range);
  const conflict = conflictOf(one, other, around);
  const rule = OVERLAP_RULES.find(({ id }) => id === conflict?.rule);
  if (!conflict || !rule) {
    const facts = one.kind === 'pod' && other.kind === 'pod' ? [podCidrReuse.id] : [];
    const services = one.kind === 'service' && other.kind === 'service' ? [serviceCidrReuse.id] : [];
    const sentence = whyAllowed(one, other);
    return { isOverlapping, rule: null, severity: null, accepted: null, sentence, facts: [...facts, ...services] };
  }
  const subjects = [...new Set([conflict.own.at.entity, conflict.other.at.entity])];
  const accepted = isOverlapping ? acceptanceOf(context.input, rule.id, subjects) : undefined;
  const usual = rule.severity === 'computed' ? 'warning' : rule.severity;
  return {
    isOverlapping,
    rule: rule.id,
    severity: conflict.severity ?? usual,
    accepted: accepted ? { reason: accepted.reason, date: accepted.date } : null,
    sentence: consequenceOf(rule, conflict),
    facts: rule.facts,
  };
}

/**
 * Every range of a plan that can collide, VNets first, and what holds for each two: VNet ranges, subnets (pinned and placed),
 * pod CIDRs that their model uses, service CIDRs, connected ranges, and what AKS reserves. Clusters are at their effective
 * candidates. A meeting is worked out when it is asked for.
 */
export function collisionsOf(plan: EvaluatedPlan): Collisions {
  const context = ruleContextOf(plan);
  const around = comparedAmong(context);
  const entries = entriesOf(context, around);
  const ranges = entries.map(({ range }) => range);
  return {
    parties: entries.map(({ party }) => party),
    overlapping: findOverlaps(ranges, MOST_OVERLAPPING).pairs.map(({ left, right }) => [right, left] as const),
    meet: (first, second) => {
      const [one, other] = [entries[first], entries[second]];
      if (!one || !other) {
        throw new RangeError(`There are ${entries.length} ranges; ${first} and ${second} were asked for.`);
      }
      if (one.placed && other.placed) {
        return meetPlaced(one.placed, other.placed, context, around);
      }
      return one.placed === null ? meetReserved(other, one) : meetReserved(one, other);
    },
  };
}
