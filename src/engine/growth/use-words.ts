import { LIMITS } from '../capacity/limit-table.ts';
import { atCluster, poolName } from '../demand/demand-context.ts';
import { type FigureContext, rangeIn } from '../evaluation/candidate-context.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import type { FigureRef, Operand, Working } from '../figures/figure-ref.ts';
import type { GrowthFigure } from '../figures/growth-figure.ts';
import { countedOperand, figureOperand, sumSymbol, sumWorking } from '../figures/working.ts';
import { type Wording, workings } from '../figures/workings.ts';
import type { FollowedConstraint, GrowthContext } from './candidate-growth.ts';
import type { CandidateGrowth } from './growth.ts';
import { growthReference } from './growth-figures.ts';
import { monthText, unitOfLimit, unitOfRange } from './growth-names.ts';
import { derivePoolUse, type UseOperand, type UseResult } from './growth-numbers.ts';

/** The growth of one cluster under one candidate, of which a number is opened. */
export interface OpenedGrowth {
  readonly context: FigureContext;
  readonly setup: GrowthContext;
  readonly growth: CandidateGrowth;
}

/** Points at a number of the growth of this cluster. */
export function atGrowth({ cluster, candidate }: FigureContext, figure: GrowthFigure): FigureRef {
  return growthReference({ cluster: cluster.id, candidate }, figure);
}

interface LineWords {
  readonly name: string;
  readonly unit: string;
}

/** What a range or limit is called, and what it counts. */
export function lineWords({ growth }: OpenedGrowth, line: string): LineWords {
  const range = growth.ranges.find(({ key }) => key === line);
  if (range) {
    return { name: range.label, unit: unitOfRange(range) };
  }
  const limit = growth.limits.find(({ key }) => key === line);
  return limit ? { name: LIMITS[limit.limit].name.label, unit: unitOfLimit(limit) } : { name: line, unit: '' };
}

/** A range or limit as it is followed; undefined for a range that no node grows into. */
export function followedLine({ setup }: OpenedGrowth, line: string): FollowedConstraint | undefined {
  return [...setup.ofRanges, ...setup.ofLimits].find(({ key }) => key === line);
}

/** A part of a use before it has its place in the sum. */
type Part = Omit<Operand, 'symbol'>;

/** The parts of a line's use: each pool of the cluster, what does not depend on its nodes, what other clusters add. */
function partsOfUse(
  { context, setup }: OpenedGrowth,
  { key, constraint, othersIn }: FollowedConstraint,
  month: number,
  unit: string,
): readonly Part[] {
  const state = setup.grown.stateIn(month);
  const pools = constraint.pools.flatMap((position): readonly Part[] => {
    const pool = context.cluster.nodePools[position];
    const value = derivePoolUse(NUMBERS, constraint, position, state) ?? 0;
    const quantity = { symbol: '', label: poolName(context, pool?.id ?? ''), value, unit };
    return pool && value > 0
      ? [figureOperand(quantity, atGrowth(context, { of: 'pool-use', line: key, pool: pool.id, month }))]
      : [];
  });
  const base = { symbol: '', label: 'The same in every month', value: constraint.base.withUpgrade, unit };
  const others = { symbol: '', label: 'Added by the growth of other clusters', value: othersIn(month), unit };
  return [...pools, ...[base, others].filter(({ value }) => value !== 0).map(countedOperand)];
}

/** The only part of a range that no node grows into. */
function fixedPart(context: FigureContext, line: string, unit: string): readonly Part[] | null {
  const range = rangeIn(context, line);
  const reference = { ...atCluster(context, 'range-total'), range: line, load: 'withUpgrade' as const };
  return (
    range && [
      figureOperand({ symbol: '', label: 'The same in every month', value: range.total.withUpgrade, unit }, reference),
    ]
  );
}

/** The working of what is used of a range or limit in a month; null when there is no such line. */
export function openUse(opened: OpenedGrowth, line: string, month: number): Working | null {
  const { name, unit } = lineWords(opened, line);
  const followed = followedLine(opened, line);
  const parts = followed ? partsOfUse(opened, followed, month, unit) : fixedPart(opened.context, line, unit);
  return (
    parts &&
    sumWorking({
      title: `${name}: ${unit} needed during an upgrade, ${monthText(month)}`,
      unit,
      operands: parts.map((part, index) => ({ ...part, symbol: sumSymbol(index) })),
    })
  );
}

type PoolUse = Extract<GrowthFigure, { readonly of: 'pool-use' }>;

interface OpenedPoolUse {
  readonly opened: OpenedGrowth;
  readonly figure: PoolUse;
  readonly counts: FollowedConstraint['constraint']['counts'];
}

function perNodeWords({ opened, figure }: OpenedPoolUse) {
  return { label: 'For each node', unit: lineWords(opened, figure.line).unit };
}

const USE_WORDS: Wording<UseOperand, UseResult, OpenedPoolUse> = {
  operands: {
    'nodes-counted': ({ opened, figure: { pool, month }, counts }) => ({
      label: 'Nodes',
      unit: 'nodes',
      reference: atGrowth(opened.context, { of: counts === 'with-surge' ? 'pool-peak' : 'pool-nodes', pool, month }),
    }),
    'for-each-node': perNodeWords,
  },
  results: {
    'use-of-pool': ({ opened, figure: { line, pool, month } }) => {
      const { name, unit } = lineWords(opened, line);
      return { title: `${name}: ${poolName(opened.context, pool)}, ${monthText(month)}`, unit };
    },
  },
};

/** The working of what the nodes of a pool use of a range or limit; null where the pool does not count. */
export function openPoolUse(opened: OpenedGrowth, figure: PoolUse): Working | null {
  const constraint = followedLine(opened, figure.line)?.constraint;
  const position = opened.context.cluster.nodePools.findIndex(({ id }) => id === figure.pool);
  return constraint
    ? derivePoolUse(
        workings(USE_WORDS, { opened, figure, counts: constraint.counts }),
        constraint,
        position,
        opened.setup.grown.stateIn(figure.month),
      )
    : null;
}
