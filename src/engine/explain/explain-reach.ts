import type { Capacity, LimitHit } from '../capacity/capacity.ts';
import { LIMITS } from '../capacity/limit-table.ts';
import { type FigureContext, poolIn, poolName } from '../evaluation/candidate-context.ts';
import type { ReachFigureRef, Working } from '../figures/figure-ref.ts';
import { peakNodes, perNode } from '../figures/formulas.ts';
import { countedOperand, fieldOperand, figureOperand, sumSymbol, sumWorking, workingOf } from '../figures/working.ts';
import { plain } from '../words/numbers.ts';
import { atPool, nodesOperand } from './pool-operands.ts';

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

function explainReachNodes(context: FigureContext, { together }: Capacity): Working {
  const operands = together.nodesPerPool.map(({ pool, nodes }, index) =>
    figureOperand(
      { symbol: sumSymbol(index), label: poolName(context, pool), value: nodes, unit: 'nodes' },
      atPool(context, 'reach-pool-nodes', pool),
    ),
  );
  const checks = hitSentence(together.binding);
  return sumWorking({ title: 'Nodes that fit, all pools growing in turn', unit: 'nodes', operands, checks });
}

function explainReachPods(context: FigureContext, { together }: Capacity): Working {
  const operands = together.nodesPerPool.map(({ pool, nodes }, index) => {
    const pods = nodes * (poolIn(context, pool)?.pool.maxPodsPerNode ?? 0);
    return figureOperand(
      { symbol: sumSymbol(index), label: poolName(context, pool), value: pods, unit: 'pods' },
      atPool(context, 'reach-pool-pods', pool),
    );
  });
  return sumWorking({ title: 'Pods at that size', unit: 'pods', operands });
}

function grownFrom(
  context: FigureContext,
  { pool, nodes }: { readonly pool: string; readonly nodes: number },
  title: string,
  checks: string[],
): Working | null {
  const demand = poolIn(context, pool);
  if (!demand) {
    return null;
  }
  const added = nodes - demand.nodes.maximum;
  const label =
    added < 0 ? 'Nodes that do not fit (found by counting down)' : 'Nodes added until a limit refuses the next';
  const operands = [
    nodesOperand(context, demand, 'maximum'),
    countedOperand({ symbol: 'S', label, value: added, unit: 'nodes' }),
  ];
  return workingOf(peakNodes, { title, unit: 'nodes', operands, checks });
}

function explainNext(context: FigureContext, { together }: Capacity): Working | null {
  if (together.next === null) {
    return null;
  }
  const reference = { figure: 'reach-nodes' as const, cluster: context.cluster.id, candidate: context.candidate };
  const N = figureOperand(
    { symbol: 'N', label: 'Nodes that fit now', value: together.nodes, unit: 'nodes' },
    reference,
  );
  const more = together.next.nodes - together.nodes;
  const operands = [
    N,
    countedOperand({ symbol: 'S', label: 'Nodes gained by lifting the first limit', value: more, unit: 'nodes' }),
  ];
  const checks = hitSentence(together.next.hit);
  return workingOf(peakNodes, { title: 'Nodes when the first limit is lifted', unit: 'nodes', operands, checks });
}

function explainPoolPods(context: FigureContext, pool: string, nodes: number): Working | null {
  const demand = poolIn(context, pool);
  if (!demand) {
    return null;
  }
  const N = figureOperand(
    { symbol: 'N', label: 'Nodes', value: nodes, unit: 'nodes' },
    atPool(context, 'reach-pool-nodes', pool),
  );
  const field = { entity: pool, field: 'maxPodsPerNode' };
  const A = fieldOperand(
    { symbol: 'A', label: 'Max pods per node', value: demand.pool.maxPodsPerNode, unit: 'pods' },
    field,
  );
  return workingOf(perNode, { title: `Pods of ${demand.pool.name} at that size`, unit: 'pods', operands: [N, A] });
}

/** Opens a figure of how far the cluster can grow; null while that is not known. */
export function explainReachFigure(context: FigureContext, reference: ReachFigureRef): Working | null {
  const { capacity } = context.evaluation;
  if (capacity === null) {
    return null;
  }
  const { together, alone } = capacity;
  switch (reference.figure) {
    case 'reach-nodes':
      return explainReachNodes(context, capacity);
    case 'reach-pods':
      return explainReachPods(context, capacity);
    case 'next-reach-nodes':
      return explainNext(context, capacity);
    case 'alone-nodes': {
      const found = alone.find(({ pool }) => pool === reference.pool);
      const title = `Nodes of ${poolName(context, reference.pool)} if it grows alone`;
      return found ? grownFrom(context, found, title, hitSentence(found.binding)) : null;
    }
    case 'reach-pool-nodes':
    case 'reach-pool-pods': {
      const found = together.nodesPerPool.find(({ pool }) => pool === reference.pool);
      if (!found) {
        return null;
      }
      const title = `Nodes of ${poolName(context, reference.pool)} when all pools grow`;
      return reference.figure === 'reach-pool-nodes'
        ? grownFrom(context, found, title, hitSentence(together.binding))
        : explainPoolPods(context, reference.pool, found.nodes);
    }
  }
}
