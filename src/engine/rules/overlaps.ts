import { indexEntities, named, PLAN_SUBJECT } from '../../domain/entities.ts';
import {
  peeredSpacesApart,
  peersOfOneNetworkApart,
  podCidrOutsideConnected,
  podCidrOutsideServices,
  podCidrOverlapRefused,
  podCidrOverlapRefusedMigrating,
  podCidrReuse,
  serviceCidrOverlapAvoided,
  serviceCidrOverlapRefused,
  subnetsApart,
} from '../../domain/facts/overlaps.ts';
import { SEVERITIES } from '../../domain/ids.ts';
import { formatRange, overlaps } from '../../domain/ip/range.ts';
import { labelled } from '../../domain/labelled.ts';
import { called, type Name } from '../../domain/name.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import type { PlacedRange } from '../room/placed-ranges.ts';
import { plain } from '../words/numbers.ts';
import type { Conflict, OverlapRuleId } from './overlap-conflict.ts';
import { MOST_OVERLAPPING_PAIRS, overlapConflicts } from './overlap-conflicts.ts';
import { finding, type FindingDraft, type Rule, type RuleHead } from './rule.ts';

const KIND_NAMES: Readonly<Record<PlacedRange['kind'], Name>> = {
  space: called('VNet'),
  subnet: called('subnet'),
  connected: called('connected range'),
  pod: called('pod CIDR of'),
  service: called('service CIDR of'),
};

function entityName({ at: { entity } }: PlacedRange, input: PlanInput): string {
  const found = indexEntities(input).get(entity);
  return found ? named(found.entity) : entity;
}

/** A rule on two ranges that must be apart. */
export interface OverlapRule extends RuleHead {
  readonly id: OverlapRuleId;
  /** What follows from the overlap; `shared` are the addresses that both ranges have, in words. */
  readonly consequence: string | ((shared: string) => string);
  readonly serviceCode?: string;
}

/** What follows from a conflict: what was found of it, else what its rule says of the addresses that both ranges have. */
export function consequenceOf({ consequence }: OverlapRule, found: Conflict | null): string {
  if (found?.consequence) {
    return found.consequence;
  }
  if (typeof consequence === 'string') {
    return consequence;
  }
  const both = found && overlaps(found.own.range, found.other.range) ? [found.own.range, found.other.range] : [];
  const [shared] = both.toSorted((a, b) => b.prefixLength - a.prefixLength);
  return consequence(shared ? formatRange(shared) : 'the overlap');
}

/** The most findings of one rule; what goes beyond is counted in one more. */
const MOST_LISTED_OVERLAPS = 100;

/** What stands for the overlaps that are not listed, as severe as the worst of them. */
function unlisted(conflicts: readonly Conflict[], consequence: string): FindingDraft[] {
  const [first] = conflicts;
  const severities = conflicts.map(({ severity }) => severity);
  return first === undefined
    ? []
    : [
        finding(first.own.at, `${plain(conflicts.length)} more overlaps of this kind are not listed. ${consequence}`, {
          subjects: [PLAN_SUBJECT],
          numbers: { more: conflicts.length },
          severity: SEVERITIES.find((severity) => severities.includes(severity)) ?? null,
        }),
      ];
}

function overlapRule(rule: OverlapRule): Rule {
  const { id, severity: usual, title, facts, serviceCode } = rule;
  const draftOf = (input: PlanInput, found: Conflict) => {
    const { own, other, severity } = found;
    const ownRange = formatRange(own.range);
    const otherRange = formatRange(other.range);
    const ownName = labelled(KIND_NAMES[own.kind].label, entityName(own, input));
    const otherName = labelled(KIND_NAMES[other.kind].inSentence, entityName(other, input));
    const follows = consequenceOf(rule, found);
    return finding(own.at, `${ownName} (${ownRange}) overlaps ${otherName} (${otherRange}). ${follows}`, {
      alsoAt: [other.at],
      subjects: [...new Set([own.at.entity, other.at.entity])],
      numbers: { range: ownRange, otherRange },
      severity,
      serviceCode: serviceCode ?? null,
    });
  };
  return {
    id,
    severity: usual,
    title,
    facts,
    check: (context) => {
      const conflicts = overlapConflicts(context).byRule.get(id) ?? [];
      return [
        ...conflicts.slice(0, MOST_LISTED_OVERLAPS).map((conflict) => draftOf(context.input, conflict)),
        ...unlisted(conflicts.slice(MOST_LISTED_OVERLAPS), consequenceOf(rule, null)),
      ];
    },
  };
}

const notCompared: Rule = {
  id: 'overlaps-not-all-compared',
  severity: 'warning',
  title: 'Too many overlaps to compare all ranges',
  facts: [],
  check: (context) => {
    const { stoppedAt } = overlapConflicts(context);
    if (stoppedAt === null) {
      return [];
    }
    const most = plain(MOST_OVERLAPPING_PAIRS);
    const range = formatRange(stoppedAt.range);
    return [
      finding(stoppedAt.at, `More than ${most} pairs of ranges overlap; from ${range} upward they are not compared.`, {
        subjects: [PLAN_SUBJECT],
        numbers: { pairs: MOST_OVERLAPPING_PAIRS, range },
      }),
    ];
  },
};

const network: readonly OverlapRule[] = [
  {
    id: 'subnet-overlaps-subnet',
    severity: 'error',
    title: 'Subnets overlap',
    facts: [subnetsApart.id],
    consequence: 'Azure refuses overlapping subnets in one VNet.',
  },
  {
    id: 'vnet-spaces-overlap',
    severity: 'error',
    title: 'Address spaces of a VNet overlap',
    facts: [subnetsApart.id],
    consequence: 'Azure refuses overlapping address spaces in one VNet.',
  },
  {
    id: 'vnet-overlaps-vnet',
    severity: 'error',
    title: 'Connected VNets overlap',
    facts: [peeredSpacesApart.id],
    consequence: 'VNets with common addresses cannot be peered.',
  },
  {
    id: 'vnet-overlaps-common-peer',
    severity: 'error',
    title: 'VNets peered with one VNet overlap',
    facts: [peersOfOneNetworkApart.id],
    consequence: 'Azure refuses to peer two VNets with common addresses with the same VNet.',
    serviceCode: peersOfOneNetworkApart.value,
  },
  {
    id: 'vnet-overlaps-across-hubs',
    severity: 'warning',
    title: 'VNets behind peered hubs overlap',
    facts: [peeredSpacesApart.id],
    consequence: 'Routes between the hubs can lead to one of the two only.',
  },
  {
    id: 'vnet-overlaps-connected-range',
    severity: 'computed',
    title: 'VNet overlaps a connected range',
    facts: [peeredSpacesApart.id],
    consequence: (shared) => `Hosts in ${shared} will be unreachable. Was it carved out for you? Then accept this.`,
  },
];

const pod: readonly OverlapRule[] = [
  {
    id: 'pod-cidr-overlaps-subnet',
    severity: 'error',
    title: 'Pod CIDR overlaps a subnet',
    facts: [podCidrOverlapRefused.id],
    consequence: 'The service refuses it; for subnets of auto-provisioned nodes it does not check.',
  },
  {
    id: 'pod-cidr-overlaps-vnet-space',
    severity: 'warning',
    title: 'Pod CIDR overlaps unused VNet space',
    facts: [podCidrOverlapRefused.id],
    consequence: 'Accepted, but no subnet can be put there later.',
  },
  {
    id: 'pod-cidr-overlaps-vnet-migrating',
    severity: 'error',
    title: 'Pod CIDR overlaps the VNet in a move to Overlay',
    facts: [podCidrOverlapRefusedMigrating.id],
    consequence: 'A move to Overlay allows no overlap with any part of the VNet.',
  },
  {
    id: 'pod-cidr-overlaps-peer',
    severity: 'error',
    title: 'Pod CIDR overlaps a connected network',
    facts: [podCidrOutsideConnected.id],
    consequence: (shared) => `Pods cannot reach hosts in ${shared}.`,
  },
  {
    id: 'pod-cidr-overlaps-spoke',
    severity: 'warning',
    title: 'Pod CIDR overlaps a VNet behind the hub',
    facts: [podCidrOutsideConnected.id],
    consequence: (shared) => `Pods cannot reach hosts in ${shared}, even if the hub routes between the two VNets.`,
  },
  {
    id: 'pod-cidr-overlaps-service-cidr',
    severity: 'error',
    title: 'Pod CIDR overlaps the service CIDR',
    facts: [podCidrOutsideServices.id],
    consequence: 'The two ranges of a cluster must be apart.',
  },
  {
    id: 'pod-cidr-shared',
    severity: 'computed',
    title: 'Pod CIDR used by two clusters',
    facts: [podCidrReuse.id],
    consequence: 'Only Overlay clusters may repeat pod CIDRs in connected networks.',
  },
];

const service: readonly OverlapRule[] = [
  {
    id: 'service-cidr-overlaps-subnet',
    severity: 'error',
    title: 'Service CIDR overlaps a subnet',
    facts: [serviceCidrOverlapRefused.id],
    consequence: 'The service refuses it at creation and upgrade.',
    serviceCode: serviceCidrOverlapRefused.value,
  },
  {
    id: 'service-cidr-overlaps-vnet-space',
    severity: 'warning',
    title: 'Service CIDR overlaps unused VNet space',
    facts: [serviceCidrOverlapAvoided.id],
    consequence: (shared) => `Not supported: Azure refuses a subnet that is put into ${shared} later.`,
  },
  {
    id: 'service-cidr-overlaps-peer',
    severity: 'warning',
    title: 'Service CIDR overlaps a connected network',
    facts: [serviceCidrOverlapAvoided.id],
    consequence: (shared) => `Not supported: pods cannot reach hosts in ${shared}.`,
  },
  {
    id: 'service-cidr-overlaps-spoke',
    severity: 'warning',
    title: 'Service CIDR overlaps a VNet behind the hub',
    facts: [serviceCidrOverlapAvoided.id],
    consequence: (shared) => `Pods cannot reach hosts in ${shared}, even if the hub routes between the two VNets.`,
  },
];

/** Every rule on two ranges that must be apart. */
export const OVERLAP_RULES: readonly OverlapRule[] = [...network, ...pod, ...service];

export const networkOverlapRules: readonly Rule[] = [notCompared, ...network.map(overlapRule)];
export const podOverlapRules: readonly Rule[] = pod.map(overlapRule);
export const serviceOverlapRules: readonly Rule[] = service.map(overlapRule);
