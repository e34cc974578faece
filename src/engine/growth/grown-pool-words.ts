import { poolIn } from '../demand/demand-context.ts';
import type { PoolOperand, PoolResult } from '../demand/pool-arithmetic.ts';
import { deriveSurge } from '../demand/pool-size.ts';
import { type OpenedPool, POOL_WORDS } from '../demand/pool-words.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';
import type { FigureRef, Working } from '../figures/figure-ref.ts';
import type { GrowthFigure } from '../figures/growth-figure.ts';
import { type OperandWords, type Wording, workings } from '../figures/workings.ts';
import type { GrownNodes } from './grown-nodes.ts';
import { growthReference } from './growth-figures.ts';
import { monthText } from './growth-names.ts';
import {
  derivePoolAdded,
  derivePoolNodes,
  derivePoolPeak,
  type GrownPoolOperand,
  type GrownPoolResult,
} from './growth-numbers.ts';

type PoolFigure = Extract<GrowthFigure, { readonly of: 'pool-added' | 'pool-nodes' | 'pool-surge' | 'pool-peak' }>;

/** A grown pool of which a number is opened. */
interface OpenedGrownPool extends OpenedPool {
  readonly month: number;
}

type GrownPoolWording = Wording<GrownPoolOperand, GrownPoolResult, OpenedGrownPool>;

const unit = 'nodes';

/** Points at another number of the same pool in the same month. */
function atMonth({ context, demand, month }: OpenedGrownPool, of: PoolFigure['of']): FigureRef {
  const { cluster, candidate } = context;
  return growthReference({ cluster: cluster.id, candidate }, { of, pool: demand.pool.id, month });
}

function nodesInMonth(opened: OpenedGrownPool): OperandWords {
  const label = `${opened.demand.pool.name}: nodes, ${monthText(opened.month)}`;
  return { label, unit, reference: atMonth(opened, 'pool-nodes') };
}

const OPERANDS: GrownPoolWording['operands'] = {
  'added-to-all': () => ({ label: 'Added to all pools', unit }),
  'pools-in-turn': () => ({ label: 'Pools that get one node each in turn', unit: 'pools' }),
  'place-in-turn': () => ({ label: 'Place of this pool in the turn', unit: '' }),
  'keeps-its-size': () => ({ label: 'A gateway pool keeps its size', unit }),
  'nodes-at-maximum': POOL_WORDS.operands['nodes-at-maximum'],
  added: (opened) => ({ label: 'Added', unit, reference: atMonth(opened, 'pool-added') }),
  nodes: nodesInMonth,
  surge: (opened) => ({ label: 'Surge nodes', unit, reference: atMonth(opened, 'pool-surge') }),
};

const RESULTS: GrownPoolWording['results'] = {
  added: ({ demand, month }) => ({ title: `Nodes added to ${demand.pool.name}, ${monthText(month)}`, unit }),
  nodes: ({ demand, month }) => ({ title: `Nodes of ${demand.pool.name}, ${monthText(month)}`, unit }),
  peak: ({ demand, month }) => ({ title: `Nodes of ${demand.pool.name} during an upgrade, ${monthText(month)}`, unit }),
};

const GROWN_POOL_WORDS: GrownPoolWording = { operands: OPERANDS, results: RESULTS };

/** The words of any pool, its nodes being those of a month. */
const SURGE_WORDS: Wording<PoolOperand, PoolResult, OpenedGrownPool> = {
  operands: { ...POOL_WORDS.operands, 'nodes-upgraded': nodesInMonth },
  results: POOL_WORDS.results,
};

/** The working of a number of one pool as it grows; null when the pool is gone. */
export function openGrownPool(
  context: FigureContext,
  grown: GrownNodes,
  { of, pool: id, month }: PoolFigure,
): Working | null {
  const demand = poolIn(context, id);
  if (!demand) {
    return null;
  }
  const { pool } = demand;
  const { nodePools } = context.cluster;
  const position = nodePools.indexOf(pool);
  const state = grown.stateIn(month);
  const nodes = state.nodes[position] ?? 0;
  const opened: OpenedGrownPool = { context, demand, load: 'withUpgrade', month };
  const make = workings(GROWN_POOL_WORDS, opened);
  switch (of) {
    case 'pool-added':
      return derivePoolAdded(make, nodePools, pool, grown.nodesIn(month) - grown.nodesToday);
    case 'pool-nodes':
      return derivePoolNodes(make, demand.nodes.maximum, nodes - demand.nodes.maximum);
    case 'pool-surge':
      return deriveSurge(workings(SURGE_WORDS, opened), pool, nodes);
    case 'pool-peak':
      return derivePoolPeak(make, nodes, (state.peak[position] ?? 0) - nodes);
  }
}
