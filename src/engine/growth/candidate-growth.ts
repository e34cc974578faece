import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { type Constraint, constraintUse } from '../capacity/constraint.ts';
import { constraintsOf } from '../capacity/limits.ts';
import type { ClusterDemand } from '../demand/cluster-demand.ts';
import type { NetworkIndex } from '../demand/network-index.ts';
import type { SizeRule } from '../demand/range-numbers.ts';
import type { RangeUse } from '../demand/range-types.ts';
import { roomOfRange, sizeToAskFor } from '../demand/range-use.ts';
import { sizedUse } from '../demand/sized-use.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';
import type { CandidateEvaluation } from '../evaluation/evaluation.ts';
import { type GrownNodes, grownNodesOf } from './grown-nodes.ts';
import type { CandidateGrowth, LimitGrowth, RangeGrowth } from './growth.ts';
import { type AddedByOthers, addedByOthers } from './surroundings-growth.ts';

/** A limit or range as a constraint, with what other clusters add to it month by month. */
export interface FollowedConstraint {
  readonly key: string;
  readonly constraint: Constraint;
  readonly othersIn: (month: number) => number;
}

/** What the growth of one cluster under one candidate is read from. */
export interface GrowthContext {
  readonly input: PlanInput;
  readonly cluster: Cluster;
  readonly sizes: SizeRule;
  readonly demand: ClusterDemand;
  readonly index: NetworkIndex;
  readonly evaluation: CandidateEvaluation;
  readonly grown: GrownNodes;
  readonly ofRanges: readonly FollowedConstraint[];
  readonly ofLimits: readonly FollowedConstraint[];
}

/** The key of a limit that is no range; a limit on pods and one on nodes of the same cluster have their own. */
function limitKey({ limit, subject, counts }: Constraint): string {
  return `limit/${limit}/${subject}${counts === 'without-surge' ? '/pods' : ''}`;
}

/** Sets up what is to be followed: every range and limit on nodes, ranges without a size against the size to ask for. */
export function growthContext({ plan, cluster, demand, evaluation }: FigureContext): GrowthContext {
  const { input, surroundings } = plan;
  const { candidate, model, ranges } = evaluation;
  const constraints = constraintsOf({
    candidate,
    demand,
    ranges: ranges.map((range) => (range.capacity === null ? { ...range, capacity: roomOfRange(range) ?? 0 } : range)),
    vnetAddressesOfOthers: surroundings.vnetAddressesOfOthers(cluster, model),
  });
  const added: AddedByOthers = addedByOthers(cluster, plan, { ranges, candidate });
  const keys = new Set<string>(ranges.map(({ key }) => key));
  const follow = (constraint: Constraint): FollowedConstraint => ({
    key: keys.has(constraint.subject) ? constraint.subject : limitKey(constraint),
    constraint,
    othersIn: (month) => added(constraint.subject, month),
  });
  return {
    input,
    cluster,
    sizes: surroundings.sizes,
    demand,
    index: plan.index,
    evaluation,
    grown: grownNodesOf(cluster),
    ofRanges: constraints.filter(({ subject }) => keys.has(subject)).map(follow),
    ofLimits: constraints.filter(({ subject }) => !keys.has(subject)).map(follow),
  };
}

/** What is used of a range or limit in a month, by this cluster and the others. */
export function useIn({ grown }: GrowthContext, { constraint, othersIn }: FollowedConstraint, month: number): number {
  return constraintUse(constraint, grown.stateIn(month)) + othersIn(month);
}

/** The first month up to the end in which `isOver`, which does not turn false again; null when there is none. */
function firstMonth(end: number, isOver: (month: number) => boolean): number | null {
  if (!isOver(end)) {
    return null;
  }
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isOver(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

function followRange(context: GrowthContext, range: RangeUse): RangeGrowth {
  const { horizonMonths } = context.input;
  const { key, kind, unit, label } = range;
  const followed = context.ofRanges.find((entry) => entry.key === key);
  const use = Array.from({ length: horizonMonths + 1 }, (_, month) =>
    followed ? useIn(context, followed, month) : range.total.withUpgrade,
  );
  const capacity = roomOfRange(range);
  const runOut = capacity === null ? 0 : use.findIndex((amount) => amount > capacity);
  return {
    key,
    kind,
    unit,
    label,
    isGiven: range.capacity !== null,
    use,
    capacity,
    runOutMonth: runOut < 0 ? null : runOut,
    lastingPrefixLength: sizeToAskFor(sizedUse(range, context), use[horizonMonths] ?? 0, context.sizes),
  };
}

function followLimit(context: GrowthContext, followed: FollowedConstraint): LimitGrowth {
  const { key, constraint } = followed;
  const { limit, subject, capacity } = constraint;
  const end = context.input.horizonMonths;
  const use = (month: number): number => useIn(context, followed, month);
  const runOutMonth = firstMonth(end, (month) => use(month) > capacity);
  const useAtRunOut = use(runOutMonth ?? end);
  return { key, limit, subject, capacity, useNow: use(0), useAtEnd: use(end), useAtRunOut, runOutMonth };
}

/** The earliest to run out; of several in one month the limit that binds, else the first in order. */
function firstOf(lines: readonly (RangeGrowth | LimitGrowth)[], binding: string | null): CandidateGrowth['first'] {
  let first: CandidateGrowth['first'] = null;
  for (const { key, runOutMonth } of lines) {
    if (runOutMonth !== null && (first === null || runOutMonth < first.month)) {
      first = { key, month: runOutMonth };
    }
  }
  const bound = lines.find(({ key }) => key === binding);
  return first !== null && bound?.runOutMonth === first.month ? { key: bound.key, month: first.month } : first;
}

function bindingKey(context: GrowthContext): string | null {
  const binding = context.evaluation.capacity?.together.binding;
  const line = [...context.ofRanges, ...context.ofLimits].find(
    ({ constraint: { limit, subject, capacity } }) =>
      limit === binding?.limit && subject === binding.subject && capacity === binding.capacity,
  );
  return line?.key ?? null;
}

/**
 * The growth of one cluster under one candidate over the horizon; null while a pool's size is unknown, as then its reach is
 * unknown, too.
 */
export function candidateGrowth(ofCandidate: FigureContext): CandidateGrowth | null {
  const { input, cluster, evaluation } = ofCandidate;
  if (evaluation.capacity === null) {
    return null;
  }
  const context = growthContext(ofCandidate);
  const ranges = evaluation.ranges.map((range) => followRange(context, range));
  const limits = context.ofLimits.map((followed) => followLimit(context, followed));
  const months = Array.from({ length: input.horizonMonths + 1 }, (_, month) => month);
  return {
    cluster: cluster.id,
    candidate: evaluation.candidate,
    isGrowing: context.grown.isGrowing || ranges.some(({ use }) => use[0] !== use.at(-1)),
    nodes: months.map(context.grown.nodesIn),
    ranges,
    limits,
    first: firstOf([...ranges, ...limits], bindingKey(context)),
  };
}
