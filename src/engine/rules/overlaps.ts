import { formatRange } from '../../domain/ip/range.ts';
import { indexEntities } from '../../domain/entities.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import type { Conflict, OverlapRuleId } from './overlap-conflicts.ts';
import { conflictsOf } from './overlap-conflicts.ts';
import type { PlacedRange } from './placed-ranges.ts';
import type { Rule, RuleHead } from './rule.ts';
import { finding, named } from './rule.ts';

const KIND_NAMES: Readonly<Record<PlacedRange['kind'], string>> = {
  space: 'VNet',
  subnet: 'subnet',
  connected: 'connected range',
  pod: 'pod CIDR of',
  service: 'service CIDR of',
};

function nameOf(range: PlacedRange, input: PlanInput): string {
  const found = indexEntities(input).get(range.at.entity);
  return `${KIND_NAMES[range.kind]} ${found ? named(found.entity) : range.at.entity}`;
}

interface OverlapRule extends RuleHead {
  readonly id: OverlapRuleId;
  /** What follows from the overlap. */
  readonly consequence: string;
  readonly serviceCode?: string;
}

function overlapRule({ consequence, serviceCode, ...head }: OverlapRule): Rule {
  const draftOf = (input: PlanInput, { own, other, severity }: Conflict) => {
    const ownRange = formatRange(own.range);
    const otherRange = formatRange(other.range);
    const ownName = nameOf(own, input);
    const start = ownName.charAt(0).toUpperCase() + ownName.slice(1);
    return finding(own.at, `${start} (${ownRange}) overlaps ${nameOf(other, input)} (${otherRange}). ${consequence}`, {
      subjects: [...new Set([own.at.entity, other.at.entity])],
      numbers: { range: ownRange, otherRange },
      severity,
      serviceCode: serviceCode ?? null,
    });
  };
  return {
    ...head,
    check: (context) => (conflictsOf(context).get(head.id) ?? []).map((conflict) => draftOf(context.input, conflict)),
  };
}

export const networkOverlapRules: readonly Rule[] = [
  overlapRule({
    id: 'subnet-overlaps-subnet',
    severity: 'error',
    title: 'Subnets overlap',
    facts: [],
    consequence: 'Azure refuses overlapping subnets in one VNet.',
  }),
  overlapRule({
    id: 'vnet-spaces-overlap',
    severity: 'error',
    title: 'Address spaces of a VNet overlap',
    facts: [],
    consequence: 'Azure refuses overlapping address spaces in one VNet.',
  }),
  overlapRule({
    id: 'vnet-overlaps-vnet',
    severity: 'error',
    title: 'Connected VNets overlap',
    facts: [],
    consequence: 'VNets with common addresses cannot be peered.',
  }),
  overlapRule({
    id: 'vnet-overlaps-connected-range',
    severity: 'computed',
    title: 'VNet overlaps a connected range',
    facts: [],
    consequence: 'Hosts there that use the same addresses cannot be reached.',
  }),
];

export const podOverlapRules: readonly Rule[] = [
  overlapRule({
    id: 'pod-cidr-overlaps-subnet',
    severity: 'error',
    title: 'Pod CIDR overlaps a subnet',
    facts: [],
    consequence: 'The service refuses it; for subnets of auto-provisioned nodes it does not check.',
  }),
  overlapRule({
    id: 'pod-cidr-overlaps-vnet-space',
    severity: 'warning',
    title: 'Pod CIDR overlaps unused VNet space',
    facts: [],
    consequence: 'Accepted, but no subnet can be put there later.',
  }),
  overlapRule({
    id: 'pod-cidr-overlaps-vnet-migrating',
    severity: 'error',
    title: 'Pod CIDR overlaps the VNet in a move to Overlay',
    facts: [],
    consequence: 'A move to Overlay allows no overlap with any part of the VNet.',
  }),
  overlapRule({
    id: 'pod-cidr-overlaps-peer',
    severity: 'error',
    title: 'Pod CIDR overlaps a connected network',
    facts: [],
    consequence: 'Pods cannot reach hosts in the overlap.',
  }),
  overlapRule({
    id: 'pod-cidr-overlaps-service-cidr',
    severity: 'error',
    title: 'Pod CIDR overlaps the service CIDR',
    facts: [],
    consequence: 'The two ranges of a cluster must be apart.',
  }),
  overlapRule({
    id: 'pod-cidr-shared',
    severity: 'computed',
    title: 'Pod CIDR used by two clusters',
    facts: [],
    consequence: 'Only Overlay clusters may repeat pod CIDRs in connected networks.',
  }),
];

export const serviceOverlapRules: readonly Rule[] = [
  overlapRule({
    id: 'service-cidr-overlaps-subnet',
    severity: 'error',
    title: 'Service CIDR overlaps a subnet',
    facts: [],
    consequence: 'The service refuses it at creation and upgrade.',
    serviceCode: 'ServiceCidrOverlapExistingSubnetsCidr',
  }),
  overlapRule({
    id: 'service-cidr-overlaps-vnet-space',
    severity: 'warning',
    title: 'Service CIDR overlaps unused VNet space',
    facts: [],
    consequence: 'Documented as must not; a subnet put there later is refused.',
  }),
  overlapRule({
    id: 'service-cidr-overlaps-peer',
    severity: 'warning',
    title: 'Service CIDR overlaps a connected network',
    facts: [],
    consequence: 'Documented as must not; pods cannot reach hosts in the overlap.',
  }),
];
