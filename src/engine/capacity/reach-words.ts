import { FIRST_NODE_POOL_FIELDS } from '../../domain/fields/first-fields.ts';
import { atCluster, atPool, type DemandContext, poolIn, poolName } from '../demand/demand-context.ts';
import type { PoolDemand } from '../demand/pool-demand.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import type { FigureRef, Operand, ReachFigureRef, Working } from '../figures/figure-ref.ts';
import { peakNodes } from '../figures/formulas.ts';
import { countedOperand, figureOperand, sumSymbol, sumWorking, workingOf } from '../figures/working.ts';
import { type OperandWords, type ResultWords, type Wording, workings } from '../figures/workings.ts';
import { plain } from '../words/numbers.ts';
import type { Capacity, LimitHit, Reach } from './capacity.ts';
import { LIMITS } from './limit-table.ts';
import { derivePodsOnNodes } from './reach-numbers.ts';

/** What the limit that stops growth allows, what is used of it, and what one node more would need. */
export function hitSentence(hit: LimitHit | null): string[] {
  if (hit === null) {
    return [];
  }
  const { limit, use, useWithOneMore, capacity } = hit;
  return [
    `${LIMITS[limit].name.label}: ${plain(use)} of ${plain(capacity)} used; one node more needs ${plain(useWithOneMore)}.`,
  ];
}

interface Gained {
  readonly title: string;
  readonly from: { readonly label: string; readonly nodes: number; readonly reference: FigureRef };
  /** What the further nodes are called. */
  readonly label: string;
  readonly nodes: number;
  readonly checks: readonly string[];
}

/** Nodes reached from an earlier stop: found by search, so what was compared is said. */
export function openGained({ title, from, label, nodes, checks }: Gained): Working {
  const unit = 'nodes';
  const N = figureOperand({ symbol: 'N', label: from.label, value: from.nodes, unit }, from.reference);
  const S = countedOperand({ symbol: 'S', label, value: nodes - from.nodes, unit });
  return workingOf(peakNodes, { title, unit, operands: [N, S], checks });
}

/** Nodes that a pool gets to from its maximum, one at a time; fewer where the plan does not fit. */
function openGrown(
  context: DemandContext,
  { pool, nodes }: PoolDemand,
  { when, reached, hit }: { readonly when: string; readonly reached: number; readonly hit: LimitHit | null },
): Working {
  const reference = { ...atPool(context, 'pool-nodes', pool.id), load: 'maximum' as const };
  return openGained({
    title: `Nodes of ${pool.name} ${when}`,
    from: { label: `${pool.name}: nodes`, nodes: nodes.maximum, reference },
    label:
      reached < nodes.maximum
        ? 'Nodes that do not fit (found by counting down)'
        : 'Nodes added until a limit refuses the next',
    nodes: reached,
    checks: hitSentence(hit),
  });
}

interface OpenedPods {
  readonly nodes: OperandWords;
  readonly pods: ResultWords;
  readonly pool: string;
}

const POD_WORDS: Wording<'nodes-reached' | 'max-pods', 'pods-on-nodes', OpenedPods> = {
  operands: {
    'nodes-reached': ({ nodes }) => nodes,
    'max-pods': ({ pool: entity }) => ({
      label: FIRST_NODE_POOL_FIELDS.maxPodsPerNode.label,
      unit: 'pods',
      field: { entity, field: 'maxPodsPerNode' },
    }),
  },
  results: { 'pods-on-nodes': ({ pods }) => pods },
};

/** Pods on the nodes that a pool gets to; `figure` is the one of those nodes. */
export function openPods(
  context: DemandContext,
  { pool }: PoolDemand,
  nodes: number,
  figure: 'reach-pool-nodes' | 'alone-nodes',
): Working {
  const [when, label] =
    figure === 'alone-nodes' ? ['if it grows alone', 'Nodes if the pool grows alone'] : ['at that size', 'Nodes'];
  const make = workings(POD_WORDS, {
    nodes: { label, unit: 'nodes', reference: atPool(context, figure, pool.id) },
    pods: { title: `Pods of ${pool.name} ${when}`, unit: 'pods' },
    pool: pool.id,
  });
  return derivePodsOnNodes(make, pool, nodes);
}

/** One operand for each pool that grows: its number, and what opens that. */
function eachPool(
  context: DemandContext,
  { nodesPerPool }: Reach,
  unit: string,
  figure: 'reach-pool-nodes' | 'reach-pool-pods',
): Operand[] {
  return nodesPerPool.map(({ pool, nodes }, index) => {
    const demand = poolIn(context, pool);
    const pods = demand ? derivePodsOnNodes(NUMBERS, demand.pool, nodes) : 0;
    const value = figure === 'reach-pool-nodes' ? nodes : pods;
    const quantity = { symbol: sumSymbol(index), label: poolName(context, pool), value, unit };
    return figureOperand(quantity, atPool(context, figure, pool));
  });
}

function openNext(context: DemandContext, { nodes, next }: Reach): Working | null {
  return (
    next &&
    openGained({
      title: 'Nodes when the first limit is lifted',
      from: { label: 'Nodes that fit now', nodes, reference: atCluster(context, 'reach-nodes') },
      label: 'Nodes gained by lifting the first limit',
      nodes: next.nodes,
      checks: hitSentence(next.hit),
    })
  );
}

function openCeiling(context: DemandContext, { together, ceiling }: Capacity): Working {
  return openGained({
    title: 'Nodes if no range fills',
    from: { label: 'Nodes that fit now', nodes: together.nodes, reference: atCluster(context, 'reach-nodes') },
    label: 'Nodes gained where ranges are as large as need be',
    nodes: ceiling.nodes,
    checks: hitSentence(ceiling.hit),
  });
}

function openOfPool(
  context: DemandContext,
  { together, alone }: Capacity,
  { figure, pool }: Extract<ReachFigureRef, { readonly pool: string }>,
): Working | null {
  const demand = poolIn(context, pool);
  const reached = figure === 'alone-nodes' ? alone : together.nodesPerPool;
  const found = reached.find((each) => each.pool === pool);
  if (!demand || !found) {
    return null;
  }
  switch (figure) {
    case 'reach-pool-pods':
      return openPods(context, demand, found.nodes, 'reach-pool-nodes');
    case 'reach-pool-nodes':
      return openGrown(context, demand, {
        when: 'when all pools grow',
        reached: found.nodes,
        hit: together.binding,
      });
    case 'alone-nodes': {
      const hit = alone.find((each) => each.pool === pool)?.binding ?? null;
      return openGrown(context, demand, { when: 'if it grows alone', reached: found.nodes, hit });
    }
  }
}

/** The working of a number of how far the cluster can grow; null while that is not known. */
export function openReach(
  context: DemandContext,
  capacity: Capacity | null,
  reference: ReachFigureRef,
): Working | null {
  if (capacity === null) {
    return null;
  }
  if ('pool' in reference) {
    return openOfPool(context, capacity, reference);
  }
  const { together } = capacity;
  switch (reference.figure) {
    case 'reach-nodes':
      return sumWorking({
        title: 'Nodes that fit, all pools growing in turn',
        unit: 'nodes',
        operands: eachPool(context, together, 'nodes', 'reach-pool-nodes'),
        checks: hitSentence(together.binding),
      });
    case 'reach-pods':
      return sumWorking({
        title: 'Pods at that size',
        unit: 'pods',
        operands: eachPool(context, together, 'pods', 'reach-pool-pods'),
      });
    case 'next-reach-nodes':
      return openNext(context, together);
    case 'ceiling-nodes':
      return openCeiling(context, capacity);
  }
}
