import { named } from '../../domain/entities.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { Subnet } from '../../domain/plan-input.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { type Sentence, worded } from '../figures/sentence.ts';
import type { LimitGrowth, RangeGrowth } from '../growth/growth.ts';
import { limitGrowthName } from '../growth/growth-names.ts';
import { growthOfPlan } from '../growth/growth-of-plan.ts';
import { limitRunOut, rangeRunOut, type ToldGrowth } from '../growth/growth-sentences.ts';
import type { RuleContext } from './context.ts';
import type { Fix } from './finding.ts';
import { at, finding, type FindingDraft, fix, type Rule } from './rule.ts';
import { sizeField } from './subnet-sizes.ts';

interface GrowingCluster {
  readonly told: ToldGrowth;
  readonly context: ClusterContext;
}

const growing = oncePer(({ plan, input, clusters }: RuleContext): readonly GrowingCluster[] => {
  const contexts = new Map(clusters.map((context) => [context.cluster.id, context]));
  return growthOfPlan(plan).flatMap((growth): GrowingCluster[] => {
    const context = contexts.get(growth.cluster);
    return context ? [{ context, told: { growth, input, evaluation: context.evaluation } }] : [];
  });
});

interface FoundLine<L> extends GrowingCluster {
  readonly line: L;
}

/** Each line that runs out within the horizon and not today, once: where clusters share it, as seen by the first to see it full. */
function earliest<L extends RangeGrowth | LimitGrowth>(
  context: RuleContext,
  linesOf: (told: ToldGrowth) => readonly L[],
): readonly FoundLine<L>[] {
  const found = new Map<string, FoundLine<L>>();
  for (const cluster of growing(context)) {
    for (const line of linesOf(cluster.told)) {
      const known = found.get(line.key)?.line.runOutMonth ?? Infinity;
      if (line.runOutMonth !== null && line.runOutMonth < known) {
        found.set(line.key, { ...cluster, line });
      }
    }
  }
  return [...found.values()].filter(({ line }) => line.runOutMonth !== 0);
}

interface Place {
  readonly at: FieldRef;
  readonly fix: Fix | null;
  readonly subjects: readonly string[];
}

/** A fixed size is made another; a subnet that the planner sizes for today gets one. A pinned range is left to its owner. */
function sizeEdits({ id, ipv4 }: Subnet, value: number | null): Fix | null {
  if (value === null || ipv4.kind === 'pinned') {
    return null;
  }
  const size = { ...at(id, 'ipv4.prefixLength'), value };
  const kind = { ...at(id, 'ipv4.kind'), value: 'size' };
  return fix(`Make it a /${value}`, ...(ipv4.kind === 'size' ? [size] : [kind, size]));
}

/** Where a range is given or would be, and the size to give it where a size is what the plan gives. */
function runOutPlace({ line, context }: FoundLine<RangeGrowth>): Place {
  const { cluster, evaluation, index } = context;
  const range = evaluation.ranges.find(({ key }) => key === line.key);
  const sharers = range?.parts.flatMap((part) => part.cluster ?? []) ?? [];
  const subnet = index.subnets.get(range?.subnet ?? '')?.subnet;
  if (!subnet) {
    const field = line.isGiven && line.kind === 'pod-cidr' ? 'podCidrs.0' : 'growth.perMonth';
    return { at: at(cluster.id, field), fix: null, subjects: [...new Set([cluster.id, ...sharers])] };
  }
  return {
    at: at(subnet.id, subnet.ipv4.kind === 'auto' ? 'ipv4.kind' : sizeField(subnet)),
    fix: sizeEdits(subnet, line.lastingPrefixLength),
    subjects: [...new Set([subnet.id, cluster.id, ...sharers])],
  };
}

function numbersOf({ runOutMonth, capacity }: RangeGrowth | LimitGrowth, date: string) {
  return { month: runOutMonth ?? '', date, capacity: capacity ?? '' };
}

/** The sentence, with the cluster in front where the plan has several. */
function ofCluster({ context, told }: GrowingCluster, sentence: Sentence): Sentence {
  return told.input.clusters.length > 1 ? worded`${named(context.cluster)}: ${sentence}` : sentence;
}

function rangeDraft(found: FoundLine<RangeGrowth>): FindingDraft[] {
  const { told, line } = found;
  const sentence = rangeRunOut(told, line);
  const { at: field, ...more } = runOutPlace(found);
  const numbers = numbersOf(line, told.growth.runOutDates[line.key] ?? '');
  const severity = line.isGiven ? null : 'info';
  return sentence === null ? [] : [finding(field, ofCluster(found, sentence), { ...more, numbers, severity })];
}

function limitDraft(found: FoundLine<LimitGrowth>): FindingDraft[] {
  const { told, line, context } = found;
  const { cluster } = context;
  const poolName = (pool: string): string => cluster.nodePools.find(({ id }) => id === pool)?.name ?? pool;
  const sentence = limitRunOut(told, line, limitGrowthName(line, poolName).label);
  const numbers = numbersOf(line, told.growth.runOutDates[line.key] ?? '');
  return sentence === null
    ? []
    : [
        finding(at(cluster.id, 'growth.perMonth'), ofCluster(found, sentence), {
          subjects: [...new Set([cluster.id, line.subject])],
          numbers,
        }),
      ];
}

/** Findings about what fills up within the horizon. What is full today has its own rules. */
export const growthRules: readonly Rule[] = [
  {
    id: 'range-runs-out',
    severity: 'warning',
    title: 'A range runs out within the horizon',
    facts: [],
    check: (context) => earliest(context, ({ growth }) => growth.ranges).flatMap(rangeDraft),
  },
  {
    id: 'growth-passes-limit',
    severity: 'warning',
    title: 'Growth passes a limit within the horizon',
    facts: [],
    check: (context) => earliest(context, ({ growth }) => growth.limits).flatMap(limitDraft),
  },
];
