import { staticBlockAddresses } from '../../domain/facts/addressing.ts';
import { surgeFallbackVersion } from '../../domain/facts/upgrades.ts';
import { CANDIDATES, type Load } from '../../domain/ids.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import { perNode } from '../formulas.ts';
import { podAllocationOf, staticBlockFootprint } from '../models/pod-subnet-footprints.ts';
import { plain } from '../numbers.ts';
import type { DemandPart, RangeKind, RangeUse } from '../plan.ts';
import type { ClusterContext, RuleContext } from './context.ts';
import { oncePerContext } from './context.ts';
import type { FindingDraft, Rule } from './rule.ts';
import { at, finding, fix } from './rule.ts';
import { sizeField } from './subnet-sizes.ts';
import { isVersionAtLeast } from './versions.ts';

interface RangeOfCluster {
  readonly use: RangeUse;
  readonly context: ClusterContext;
}

/** Each range once: the first cluster's view of a shared one, unless a later cluster's view is worse. */
const eachRange = oncePerContext(({ clusters }): readonly RangeOfCluster[] => {
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

function placeOf({ use, context }: RangeOfCluster, { index }: RuleContext): FieldRef {
  const place = use.subnet === null ? undefined : index.subnets.get(use.subnet);
  if (place) {
    return at(place.subnet.id, sizeField(place.subnet));
  }
  return at(context.cluster.id, use.kind === 'service-cidr' ? 'serviceCidrs.0' : 'podCidrs.0');
}

function subjectsOf({ use, context }: RangeOfCluster): readonly string[] {
  const clusters = use.parts.flatMap(({ cluster }) => cluster ?? []);
  return [...new Set([...(use.subnet === null ? [] : [use.subnet]), context.cluster.id, ...clusters])];
}

/** The next size that fits, where the plan gives a size and no range. */
function nextSize({ use }: RangeOfCluster, place: FieldRef): FindingDraft['fix'] {
  const value = use.requestPrefixLength ?? use.smallestPrefixLength;
  return place.field === 'ipv4.prefixLength' && value !== null && value !== use.prefixLength
    ? fix(`Make it a /${value}`, { ...place, value })
    : null;
}

function poolOf(part: DemandPart, { clusters }: RuleContext): { pool: NodePool; isStaticBlock: boolean } | null {
  const context = clusters.find(({ cluster }) => cluster.id === part.cluster);
  const pool = context?.cluster.nodePools.find(({ id }) => id === part.pool);
  if (!context || !pool) {
    return null;
  }
  const model = CANDIDATES[context.candidate].model;
  const mode = model === 'pod-subnet-dynamic' ? 'dynamic' : 'static-block';
  return { pool, isStaticBlock: podAllocationOf(pool, mode) === 'static-block' };
}

/**
 * What the service counts before it accepts a deployment, at the given load: 16 addresses for each node with static
 * blocks whatever its max pods (ruling 23), everything else as it is. Null for a range without static blocks.
 */
export function serviceCheckAddresses(use: RangeUse, load: Load, context: RuleContext): number | null {
  if (use.kind !== 'pod-subnet') {
    return null;
  }
  let isStaticBlock = false;
  let sum = 0;
  for (const part of use.parts) {
    const found = part.pool === null ? null : poolOf(part, context);
    if (found?.isStaticBlock === true) {
      isStaticBlock = true;
      const nodes = part.amounts[load] / staticBlockFootprint(found.pool).podSubnetAddresses;
      sum += perNode.compute({ N: nodes, A: staticBlockAddresses.value });
    } else {
      sum += part.amounts[load];
    }
  }
  return isStaticBlock ? sum : null;
}

const WHO: Readonly<Record<Load, string>> = {
  today: 'the nodes now need',
  maximum: 'all pools at their maximum need',
  withUpgrade: 'an upgrade at the maximum needs',
};

interface Outcome {
  readonly sentence: string;
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
  const counted = serviceCheckAddresses(use, 'maximum', context);
  if (counted !== null && counted <= (use.capacity ?? 0)) {
    const sentence = `Accepted by the service, which counts ${plain(counted)}; then new nodes get no addresses.`;
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
  const place = placeOf(found, context);
  const need = use.total[use.failsAt];
  const fixed = FIXED_OUTCOMES[use.kind];
  const outcome = fixed === undefined ? outcomeOf(found, use.failsAt, context) : { sentence: fixed, serviceCode: null };
  const start = `${use.label}: ${WHO[use.failsAt]} ${plain(need)} ${UNITS[use.unit]}, ${plain(use.capacity)} are there.`;
  return finding(place, `${start} ${outcome.sentence}`, {
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
  const place = placeOf(found, context);
  const free = (use.capacity ?? 0) - use.total.withUpgrade;
  const { headroomPercent } = context.input;
  const sentence = `${use.label}: ${plain(free)} of ${plain(use.capacity ?? 0)} ${UNITS[use.unit]} stay free in an upgrade, less than ${headroomPercent} %.`;
  return finding(place, sentence, {
    subjects: subjectsOf(found),
    numbers: { free, capacity: use.capacity ?? 0, headroomPercent },
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
