import { LIMITS } from '../capacity/limit-table.ts';
import { atCluster, poolName } from '../demand/demand-context.ts';
import { openPrefix } from '../demand/range-words.ts';
import { type FigureContext, rangeIn } from '../evaluation/candidate-context.ts';
import type { Operand, Working } from '../figures/figure-ref.ts';
import { perNode } from '../figures/formulas.ts';
import type { GrowthFigure } from '../figures/growth-figure.ts';
import { countedOperand, fieldOperand, figureOperand, sumSymbol, sumWorking, workingOf } from '../figures/working.ts';
import {
  candidateGrowth,
  type FollowedConstraint,
  type GrowthContext,
  growthContext,
  useIn,
} from '../growth/candidate-growth.ts';
import { growthByNodes, growthByPercent } from '../growth/formulas.ts';
import { nodesToday } from '../growth/grown-nodes.ts';
import type { CandidateGrowth } from '../growth/growth.ts';
import { unitOfLimit, unitOfRange } from '../growth/growth-names.ts';
import { counted, plain } from '../words/numbers.ts';
import { explainGrownPool } from './explain-grown-pool.ts';
import { atGrowth, countOf, monthText } from './growth-operands.ts';

/** The growth behind the figures of one cluster and candidate, worked out once. */
interface Followed {
  readonly setup: GrowthContext;
  readonly growth: CandidateGrowth;
}

const remembered = new WeakMap<FigureContext, Followed | null>();

function followedIn(context: FigureContext): Followed | null {
  const known = remembered.get(context);
  if (known !== undefined) {
    return known;
  }
  const { input, cluster, evaluation } = context;
  const growth = candidateGrowth(input, cluster, evaluation);
  const followed = growth && { growth, setup: growthContext(input, cluster, evaluation) };
  remembered.set(context, followed);
  return followed;
}

function explainNodes(context: FigureContext, { setup }: Followed, month: number): Working {
  const { cluster } = context;
  const title = `Nodes of all pools at their maximum, ${monthText(month)}`;
  const value = nodesToday(cluster);
  const N = figureOperand(
    { symbol: 'N', label: 'Nodes at the maximum today', value, unit: 'nodes' },
    { ...atCluster(context, 'cluster-nodes'), load: 'maximum' },
  );
  if (!setup.grown.isGrowing) {
    return sumWorking({ title, unit: 'nodes', operands: [N] });
  }
  const { unit, perMonth } = cluster.growth;
  const label = unit === 'nodes' ? 'Added each month' : 'Percent added each month';
  const G = fieldOperand(
    { symbol: 'G', label, value: perMonth, unit },
    { entity: cluster.id, field: 'growth.perMonth' },
  );
  const m = countedOperand({ symbol: 'm', label: 'Months from today', value: month, unit: 'months' });
  const operands = [N, G, m];
  return unit === 'nodes'
    ? workingOf(growthByNodes, { title, unit: 'nodes', operands })
    : workingOf(growthByPercent, { title, unit: 'nodes', operands });
}

interface LineWords {
  readonly name: string;
  readonly unit: string;
}

function wordsOf({ growth }: Followed, line: string): LineWords {
  const range = growth.ranges.find(({ key }) => key === line);
  if (range) {
    return { name: range.label, unit: unitOfRange(range) };
  }
  const limit = growth.limits.find(({ key }) => key === line);
  return limit ? { name: LIMITS[limit.limit].name.label, unit: unitOfLimit(limit) } : { name: line, unit: '' };
}

function constraintOf({ setup }: Followed, line: string): FollowedConstraint | undefined {
  return [...setup.ofRanges, ...setup.ofLimits].find(({ key }) => key === line);
}

/** The parts of a line's use: each pool of the cluster, what does not depend on its nodes, what other clusters add. */
function partsOfUse(
  context: FigureContext,
  { setup }: Followed,
  { key, constraint, othersIn }: FollowedConstraint,
  { month, unit }: { readonly month: number; readonly unit: string },
): readonly Omit<Operand, 'symbol'>[] {
  const state = setup.grown.stateIn(month);
  const counts = constraint.counts === 'with-surge' ? state.peak : state.nodes;
  const pools = constraint.pools.flatMap((position, term) => {
    const pool = context.cluster.nodePools[position];
    const value = (constraint.coefficients[term] ?? 0) * (counts[position] ?? 0);
    const reference = pool && atGrowth(context, { of: 'pool-use', line: key, pool: pool.id, month });
    const quantity = { symbol: '', label: poolName(context, pool?.id ?? ''), value, unit };
    return reference && value > 0 ? [figureOperand(quantity, reference)] : [];
  });
  const base = { symbol: '', label: 'The same in every month', value: constraint.base, unit };
  const others = { symbol: '', label: 'Added by the growth of other clusters', value: othersIn(month), unit };
  return [...pools, ...[base, others].filter(({ value }) => value !== 0).map(countedOperand)];
}

function explainUse(context: FigureContext, followed: Followed, line: string, month: number): Working | null {
  const { name, unit } = wordsOf(followed, line);
  const title = `${name}: ${unit} needed with upgrade, ${monthText(month)}`;
  const constraint = constraintOf(followed, line);
  if (constraint) {
    const parts = partsOfUse(context, followed, constraint, { month, unit });
    return sumWorking({ title, unit, operands: parts.map((part, at) => ({ ...part, symbol: sumSymbol(at) })) });
  }
  const range = rangeIn(context, line);
  const reference = { ...atCluster(context, 'range-total'), range: line, load: 'withUpgrade' as const };
  return (
    range &&
    sumWorking({
      title,
      unit,
      operands: [
        figureOperand(
          { symbol: 'a', label: 'The same in every month', value: range.total.withUpgrade, unit },
          reference,
        ),
      ],
    })
  );
}

function explainPoolUse(
  context: FigureContext,
  followed: Followed,
  { line, pool, month }: Extract<GrowthFigure, { readonly of: 'pool-use' }>,
): Working | null {
  const constraint = constraintOf(followed, line)?.constraint;
  const position = context.cluster.nodePools.findIndex(({ id }) => id === pool);
  const value = constraint?.coefficients[constraint.pools.indexOf(position)];
  if (!constraint || value === undefined) {
    return null;
  }
  const { name, unit } = wordsOf(followed, line);
  const of = constraint.counts === 'with-surge' ? 'pool-peak' : 'pool-nodes';
  const N = figureOperand(
    { symbol: 'N', label: 'Nodes', value: countOf(followed.setup, constraint, { position, month }), unit: 'nodes' },
    atGrowth(context, { of, pool, month }),
  );
  const A = countedOperand({ symbol: 'A', label: 'For each node', value, unit });
  return workingOf(perNode, {
    title: `${name}: ${poolName(context, pool)}, ${monthText(month)}`,
    unit,
    operands: [N, A],
  });
}

function explainRunOut(followed: Followed, line: string): Working | null {
  const { growth, setup } = followed;
  const found = [...growth.ranges, ...growth.limits].find(({ key }) => key === line);
  const constraint = constraintOf(followed, line);
  const runOutMonth = found?.runOutMonth ?? null;
  if (!found || runOutMonth === null) {
    return null;
  }
  const { capacity } = found;
  const { name, unit } = wordsOf(followed, line);
  const room = capacity === null ? 'no IPv4 range is large enough' : `${plain(capacity)} are there`;
  const check = (month: number): string =>
    `Month ${plain(month)}: ${plain(constraint ? useIn(setup, constraint, month) : 0)} ${unit} needed, ${room}.`;
  const months = constraint ? [runOutMonth - 1, runOutMonth].filter((month) => month >= 0) : [];
  const label = 'First month in which more is needed than is there';
  return sumWorking({
    title: `${name}: month in which it runs out`,
    unit: 'months from today',
    operands: [countedOperand({ symbol: 'm', label, value: runOutMonth, unit: 'months' })],
    checks: months.map(check),
  });
}

function explainLasting(context: FigureContext, { growth }: Followed, line: string): Working | null {
  const range = rangeIn(context, line);
  const found = growth.ranges.find(({ key }) => key === line);
  const prefixLength = found?.lastingPrefixLength ?? null;
  if (!range || !found || prefixLength === null) {
    return null;
  }
  const month = context.input.horizonMonths;
  const label = `Needed with upgrade, ${monthText(month)}`;
  const reference = atGrowth(context, { of: 'use', line, month });
  const need = { label, unit: unitOfRange(found), reference, value: found.use[month] ?? 0 };
  const working = openPrefix(range, need, context.input.headroomPercent);
  return { ...working, title: `${range.label}: size that lasts ${counted(month, 'month')}` };
}

/** Opens a figure of growth; null while a pool's size is unknown, or when nothing of that name grows (any more). */
export function explainGrowth(context: FigureContext, figure: GrowthFigure): Working | null {
  const followed = followedIn(context);
  if (followed === null) {
    return null;
  }
  switch (figure.of) {
    case 'nodes':
      return explainNodes(context, followed, figure.month);
    case 'use':
      return explainUse(context, followed, figure.line, figure.month);
    case 'pool-use':
      return explainPoolUse(context, followed, figure);
    case 'run-out':
      return explainRunOut(followed, figure.line);
    case 'lasting-prefix':
      return explainLasting(context, followed, figure.line);
    default:
      return explainGrownPool(context, followed.setup, figure);
  }
}
