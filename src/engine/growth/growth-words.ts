import { oncePer } from '../../domain/once-per.ts';
import { atCluster } from '../demand/demand-context.ts';
import { openPrefix } from '../demand/range-words.ts';
import { sizedUse } from '../demand/sized-use.ts';
import { type FigureContext, rangeIn } from '../evaluation/candidate-context.ts';
import type { Working } from '../figures/figure-ref.ts';
import type { GrowthFigure } from '../figures/growth-figure.ts';
import { countedOperand, sumWorking } from '../figures/working.ts';
import { type Wording, workings } from '../figures/workings.ts';
import { counted, plain } from '../words/numbers.ts';
import { candidateGrowth, growthContext, useIn } from './candidate-growth.ts';
import { openGrownPool } from './grown-pool-words.ts';
import { monthText, unitOfRange } from './growth-names.ts';
import { deriveNodes, type NodesOperand, type NodesResult } from './growth-numbers.ts';
import { atGrowth, followedLine, lineWords, type OpenedGrowth, openPoolUse, openUse } from './use-words.ts';

/** The growth behind the numbers of one cluster and candidate; null while a pool's size is unknown. */
const growthIn = oncePer((context: FigureContext): OpenedGrowth | null => {
  const growth = candidateGrowth(context);
  return growth && { context, growth, setup: growthContext(context) };
});

interface OpenedNodes {
  readonly context: FigureContext;
  readonly month: number;
}

const NODES_WORDS: Wording<NodesOperand, NodesResult, OpenedNodes> = {
  operands: {
    'nodes-today': ({ context }) => ({
      label: 'Nodes at autoscaler maximum now',
      unit: 'nodes',
      reference: { ...atCluster(context, 'cluster-nodes'), load: 'maximum' },
    }),
    'added-each-month': ({ context: { cluster } }) => ({
      label: cluster.growth.unit === 'nodes' ? 'Added each month' : 'Percent added each month',
      unit: cluster.growth.unit,
      field: { entity: cluster.id, field: 'growth.perMonth' },
    }),
    months: () => ({ label: 'Months from now', unit: 'months' }),
  },
  results: {
    nodes: ({ month }) => ({ title: `Nodes of all pools at their maximum, ${monthText(month)}`, unit: 'nodes' }),
  },
};

/** The month in which a line runs out: found by looking, so the month before it and the month itself are said. */
function openRunOut(opened: OpenedGrowth, line: string): Working | null {
  const { growth, setup } = opened;
  const found = [...growth.ranges, ...growth.limits].find(({ key }) => key === line);
  const runOutMonth = found?.runOutMonth ?? null;
  if (!found || runOutMonth === null) {
    return null;
  }
  const { capacity } = found;
  const followed = followedLine(opened, line);
  const { name, unit } = lineWords(opened, line);
  const room = capacity === null ? 'no IPv4 range is large enough' : `${plain(capacity)} are there`;
  const check = (month: number): string =>
    `Month ${plain(month)}: ${plain(followed ? useIn(setup, followed, month) : 0)} ${unit} needed, ${room}.`;
  const months = followed ? [runOutMonth - 1, runOutMonth].filter((month) => month >= 0) : [];
  const label = 'First month in which more is needed than is there';
  return sumWorking({
    title: `${name}: month in which it runs out`,
    unit: 'months from now',
    operands: [countedOperand({ symbol: 'm', label, value: runOutMonth, unit: 'months' })],
    checks: months.map(check),
  });
}

/** The size that lasts: the size to ask for for the last month of the horizon. */
function openLasting({ context, growth }: OpenedGrowth, line: string): Working | null {
  const range = rangeIn(context, line);
  const found = growth.ranges.find(({ key }) => key === line);
  const prefixLength = found?.lastingPrefixLength ?? null;
  if (!range || !found || prefixLength === null) {
    return null;
  }
  const { horizonMonths: month } = context.input;
  const label = `Needed during an upgrade, ${monthText(month)}`;
  const reference = atGrowth(context, { of: 'use', line, month });
  const need = { label, unit: unitOfRange(found), reference, value: found.use[month] ?? 0 };
  const working = openPrefix(range, need, { sized: sizedUse(range, context), sizes: context.sizes });
  return { ...working, title: `${range.label}: size that lasts ${counted(month, 'month')}` };
}

/** The working of a number of growth; null while a pool's size is unknown, or when nothing of that name grows (any more). */
export function openGrowth(context: FigureContext, figure: GrowthFigure): Working | null {
  const opened = growthIn(context);
  if (opened === null) {
    return null;
  }
  const { grown } = opened.setup;
  switch (figure.of) {
    case 'nodes':
      return deriveNodes(workings(NODES_WORDS, { context, month: figure.month }), grown, figure.month);
    case 'use':
      return openUse(opened, figure.line, figure.month);
    case 'pool-use':
      return openPoolUse(opened, figure);
    case 'run-out':
      return openRunOut(opened, figure.line);
    case 'lasting-prefix':
      return openLasting(opened, figure.line);
    default:
      return openGrownPool(context, grown, figure);
  }
}
