import type { Load } from '../../domain/ids.ts';
import type { PoolDemand } from '../demand/pool-demand.ts';
import { atCluster } from '../demand/demand-context.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';
import type { Operand } from '../figures/figure-ref.ts';
import { fieldOperand, figureOperand } from '../figures/working.ts';

/** A reference to a figure of one pool of this cluster. */
export function atPool<F extends string>(context: FigureContext, figure: F, pool: string) {
  return { ...atCluster(context, figure), pool };
}

/** The operand "nodes of this pool under this load", leading on to how that count comes about. */
export function nodesOperand(context: FigureContext, demand: PoolDemand, load: Load): Operand {
  const { pool, nodes } = demand;
  const reference = { ...atPool(context, 'pool-nodes', pool.id), load };
  return figureOperand({ symbol: 'N', label: `${pool.name}: nodes`, value: nodes[load], unit: 'nodes' }, reference);
}

/** The operand "nodes of this pool now", as entered. */
export function nodesNowOperand({ pool }: PoolDemand): Operand {
  const quantity = { symbol: 'N', label: 'Nodes now', value: pool.nodes, unit: 'nodes' };
  return fieldOperand(quantity, { entity: pool.id, field: 'nodes' });
}

/** The operand "max pods per node", as entered. */
export function maxPodsOperand({ pool }: PoolDemand): Operand {
  const quantity = { symbol: 'P', label: 'Max pods per node', value: pool.maxPodsPerNode, unit: 'pods' };
  return fieldOperand(quantity, { entity: pool.id, field: 'maxPodsPerNode' });
}
