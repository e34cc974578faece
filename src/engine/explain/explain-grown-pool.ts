import { poolIn } from '../demand/demand-context.ts';
import type { PoolOperand, PoolResult } from '../demand/pool-arithmetic.ts';
import { deriveSurge } from '../demand/pool-size.ts';
import { type OpenedPool, POOL_WORDS } from '../demand/pool-words.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';
import type { Operand, Working } from '../figures/figure-ref.ts';
import { peakNodes } from '../figures/formulas.ts';
import type { GrowthFigure } from '../figures/growth-figure.ts';
import { countedOperand, figureOperand, sumWorking, workingOf } from '../figures/working.ts';
import { type Wording, workings } from '../figures/workings.ts';
import type { GrowthContext } from '../growth/candidate-growth.ts';
import { addedInTurn } from '../growth/formulas.ts';
import { nodesToday, takesTurn } from '../growth/grown-nodes.ts';
import { atGrowth, countOf, monthText } from './growth-operands.ts';
import { nodesOperand } from './pool-operands.ts';

type PoolFigure = Extract<GrowthFigure, { readonly of: 'pool-added' | 'pool-nodes' | 'pool-surge' | 'pool-peak' }>;

interface GrownPool extends OpenedPool {
  readonly context: FigureContext;
  readonly month: number;
  readonly nodes: number;
  readonly peak: number;
  /** Nodes that all pools together have got by then. */
  readonly addedToAll: number;
}

function explainAdded({ context, demand, month, addedToAll }: GrownPool): Working {
  const { pool } = demand;
  const title = `Nodes added to ${pool.name}, ${monthText(month)}`;
  const unit = 'nodes';
  const inTurn = context.cluster.nodePools.filter(takesTurn);
  if (!takesTurn(pool)) {
    const label = 'A gateway pool keeps its size';
    return sumWorking({ title, unit, operands: [countedOperand({ symbol: 'a', label, value: 0, unit })] });
  }
  const operands = [
    countedOperand({ symbol: 'A', label: 'Added to all pools', value: addedToAll, unit }),
    countedOperand({ symbol: 'g', label: 'Pools that get one node each in turn', value: inTurn.length, unit: 'pools' }),
    countedOperand({ symbol: 'r', label: 'Place of this pool in the turn', value: inTurn.indexOf(pool) + 1, unit: '' }),
  ];
  return workingOf(addedInTurn, { title, unit, operands });
}

function nodesIn({ context, demand, month, nodes }: GrownPool): Operand {
  const label = `${demand.pool.name}: nodes, ${monthText(month)}`;
  const reference = atGrowth(context, { of: 'pool-nodes', pool: demand.pool.id, month });
  return figureOperand({ symbol: 'N', label, value: nodes, unit: 'nodes' }, reference);
}

/** The words of a pool, its nodes being those of a month. */
const SURGE_WORDS: Wording<PoolOperand, PoolResult, GrownPool> = {
  operands: {
    ...POOL_WORDS.operands,
    'nodes-upgraded': (grown) => {
      const { label, unit, reference } = nodesIn(grown);
      return reference === null ? { label, unit } : { label, unit, reference };
    },
  },
  results: POOL_WORDS.results,
};

function explainNodes({ context, demand, month, nodes }: GrownPool): Working {
  const added = figureOperand(
    { symbol: 'S', label: 'Added', value: nodes - demand.nodes.maximum, unit: 'nodes' },
    atGrowth(context, { of: 'pool-added', pool: demand.pool.id, month }),
  );
  const operands = [nodesOperand(context, demand, 'maximum'), added];
  return workingOf(peakNodes, { title: `Nodes of ${demand.pool.name}, ${monthText(month)}`, unit: 'nodes', operands });
}

function explainPeak(grown: GrownPool): Working {
  const { context, demand, month, nodes, peak } = grown;
  const S = figureOperand(
    { symbol: 'S', label: 'Surge nodes', value: peak - nodes, unit: 'nodes' },
    atGrowth(context, { of: 'pool-surge', pool: demand.pool.id, month }),
  );
  const title = `Nodes of ${demand.pool.name} with upgrade, ${monthText(month)}`;
  return workingOf(peakNodes, { title, unit: 'nodes', operands: [nodesIn(grown), S] });
}

/** Opens a figure of one pool as it grows; null when the pool is gone. */
export function explainGrownPool(
  context: FigureContext,
  setup: GrowthContext,
  { of, pool, month }: PoolFigure,
): Working | null {
  const demand = poolIn(context, pool);
  if (!demand) {
    return null;
  }
  const position = context.cluster.nodePools.indexOf(demand.pool);
  const grown: GrownPool = {
    context,
    demand,
    load: 'withUpgrade',
    month,
    nodes: countOf(setup, { counts: 'without-surge' }, { position, month }),
    peak: countOf(setup, { counts: 'with-surge' }, { position, month }),
    addedToAll: setup.grown.nodesIn(month) - nodesToday(context.cluster),
  };
  switch (of) {
    case 'pool-added':
      return explainAdded(grown);
    case 'pool-nodes':
      return explainNodes(grown);
    case 'pool-surge':
      return deriveSurge(workings(SURGE_WORDS, grown), demand.pool, grown.nodes);
    case 'pool-peak':
      return explainPeak(grown);
  }
}
