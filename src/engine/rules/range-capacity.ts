import { surgeFallbackVersion } from '../../domain/facts/upgrades.ts';
import type { Load } from '../../domain/ids.ts';
import { isVersionAtLeast } from '../../domain/kubernetes-version.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { RangeKind, RangeUse } from '../demand/range-types.ts';
import { serviceCheckOf } from '../demand/service-check.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import type { RangeFigureRef } from '../figures/figure-ref.ts';
import { type FigureText, figureText, type Sentence, worded } from '../figures/sentence.ts';
import { shortRangeSentence } from '../verdict/short-sentences.ts';
import type { RuleContext } from './context.ts';
import { at, finding, type FindingDraft, fix, type Rule } from './rule.ts';
import { sizeField } from './subnet-sizes.ts';

interface RangeOfCluster {
  readonly use: RangeUse;
  readonly context: ClusterContext;
}

/** Each range once: the first cluster's view of a shared one, unless a later cluster's view is worse. */
const eachRange = oncePer(({ clusters }: RuleContext): readonly RangeOfCluster[] => {
  const byKey = new Map<string, RangeOfCluster>();
  for (const context of clusters) {
    for (const use of context.evaluation.ranges) {
      const known = byKey.get(use.key);
      if (!known || (known.use.status !== 'does-not-fit' && use.status === 'does-not-fit')) {
        byKey.set(use.key, { use, context });
      }
    }
  }
  return [...byKey.values()];
});

function sizeOrRangeField({ use, context }: RangeOfCluster, { index }: RuleContext): FieldRef {
  const place = use.subnet === null ? undefined : index.subnets.get(use.subnet);
  if (place) {
    return at(place.subnet.id, sizeField(place.subnet));
  }
  return at(context.cluster.id, use.kind === 'service-cidr' ? 'serviceCidrs.0' : 'podCidrs.0');
}

function subjectsOf({ use, context }: RangeOfCluster): readonly string[] {
  const subjects = new Set(use.subnet === null ? [] : [use.subnet]).add(context.cluster.id);
  for (const { cluster } of use.parts) {
    if (cluster !== null) {
      subjects.add(cluster);
    }
  }
  return [...subjects];
}

/** The next size that fits, where the plan gives a size and no range. */
function nextSize({ use }: RangeOfCluster, place: FieldRef): FindingDraft['fix'] {
  const value = use.requestPrefixLength ?? use.smallestPrefixLength;
  return place.field === 'ipv4.prefixLength' && value !== null && value !== use.prefixLength
    ? fix(`Make it a /${value}`, { ...place, value })
    : null;
}

/** A number of a range for a sentence, with the way to its working. */
function rangeFigure(
  { use, context }: RangeOfCluster,
  value: number,
  figure: Exclude<RangeFigureRef, { readonly load: Load }>['figure'],
): FigureText {
  return figureText(value, { cluster: context.cluster.id, candidate: context.candidate, figure, range: use.key });
}

/** As `rangeFigure`, for a number that depends on the load. */
function loadFigure(
  { use, context }: RangeOfCluster,
  value: number,
  at: { readonly figure: 'range-total' | 'range-free'; readonly load: Load },
): FigureText {
  return figureText(value, { cluster: context.cluster.id, candidate: context.candidate, range: use.key, ...at });
}

interface Outcome {
  readonly sentence: string | Sentence;
  readonly serviceCode: string | null;
}

function upgradeOutcome({ use, context }: RangeOfCluster): Outcome {
  const retried = isVersionAtLeast(context.cluster.kubernetesVersion, surgeFallbackVersion.value);
  const retry = retried
    ? ` From Kubernetes ${surgeFallbackVersion.value} it is retried with surge 1; for a full range this is not documented.`
    : '';
  return use.kind === 'pod-cidr'
    ? { sentence: `It deploys, then surge nodes get no block.${retry}`, serviceCode: null }
    : { sentence: `It deploys, then the upgrade runs into SubnetIsFull.${retry}`, serviceCode: 'SubnetIsFull' };
}

function outcomeOf(found: RangeOfCluster, failsAt: Load, context: RuleContext): Outcome {
  const { use } = found;
  if (failsAt === 'withUpgrade') {
    return upgradeOutcome(found);
  }
  const counted = serviceCheckOf(use, 'maximum', context.clusters)?.addresses ?? null;
  if (counted !== null && counted <= (use.capacity ?? 0)) {
    const count = rangeFigure(found, counted, 'service-check');
    const sentence = worded`Accepted by the service, which counts ${count}; then new nodes get no addresses.`;
    return { sentence, serviceCode: null };
  }
  return { sentence: 'The service refuses it at deployment.', serviceCode: 'InsufficientSubnetSize' };
}

/** Ranges that no node needs: what happens when they run out. */
const FIXED_OUTCOMES: Readonly<Partial<Record<RangeKind, string>>> = {
  'service-cidr': 'Further services get no address.',
  'api-server-subnet': 'Without addresses the API server can go down.',
  'other-subnet': 'Further front ends get no address.',
};

const UNITS = { addresses: 'addresses', 'node-blocks': 'node blocks (/24)' } as const;

function tooSmall(found: RangeOfCluster, context: RuleContext): FindingDraft | null {
  const { use } = found;
  if (use.failsAt === null || use.capacity === null) {
    return null;
  }
  const place = sizeOrRangeField(found, context);
  const need = use.total[use.failsAt];
  const fixed = FIXED_OUTCOMES[use.kind];
  const outcome = fixed === undefined ? outcomeOf(found, use.failsAt, context) : { sentence: fixed, serviceCode: null };
  const start = shortRangeSentence(use, { cluster: found.context.cluster.id, candidate: found.context.candidate });
  return finding(place, worded`${start} ${outcome.sentence}`, {
    subjects: subjectsOf(found),
    numbers: { ...use.total, need, capacity: use.capacity },
    serviceCode: outcome.serviceCode,
    fix: nextSize(found, place),
    facts: use.failsAt === 'withUpgrade' ? [surgeFallbackVersion.id] : [],
  });
}

function tooSmallRule(id: string, title: string, kinds: readonly RangeKind[]): Rule {
  return {
    id,
    severity: 'error',
    title,
    facts: [],
    check: (context) =>
      eachRange(context)
        .filter(({ use }) => kinds.includes(use.kind) && use.status === 'does-not-fit')
        .flatMap((found) => tooSmall(found, context) ?? []),
  };
}

function tight(found: RangeOfCluster, context: RuleContext): FindingDraft {
  const { use } = found;
  const place = sizeOrRangeField(found, context);
  const capacity = use.capacity ?? 0;
  const free = capacity - use.total.withUpgrade;
  const { headroomPercent } = context.input;
  const left = loadFigure(found, free, { figure: 'range-free', load: 'withUpgrade' });
  const offered = rangeFigure(found, capacity, 'range-capacity');
  const sentence = worded`${use.label}: ${left} of ${offered} ${UNITS[use.unit]} stay free in an upgrade, less than ${headroomPercent} %.`;
  return finding(place, sentence, {
    subjects: subjectsOf(found),
    numbers: { free, capacity, headroomPercent },
    fix: nextSize(found, place),
  });
}

export const rangeCapacityRules: readonly Rule[] = [
  tooSmallRule('subnet-too-small', 'Subnet too small', ['node-subnet', 'pod-subnet', 'other-subnet']),
  tooSmallRule('api-server-subnet-too-small', 'API server subnet full', ['api-server-subnet']),
  tooSmallRule('pod-cidr-too-small', 'Pod CIDR too small', ['pod-cidr']),
  tooSmallRule('service-cidr-too-small', 'Service CIDR too small', ['service-cidr']),
  {
    id: 'range-tight',
    severity: 'info',
    title: 'Little room left',
    facts: [],
    check: (context) =>
      eachRange(context)
        .filter(({ use }) => use.status === 'tight')
        .map((found) => tight(found, context)),
  },
];
