import type { Load } from '../../domain/ids.ts';
import { atCluster } from '../demand/demand-context.ts';
import type { PoolDemand } from '../demand/pool-demand.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';
import type { Operand } from '../figures/figure-ref.ts';
import { figureOperand } from '../figures/working.ts';

/** A reference to a figure of one pool of this cluster. */
function atPool<F extends string>(context: FigureContext, figure: F, pool: string) {
  return { ...atCluster(context, figure), pool };
}

/** The operand "nodes of this pool under this load", leading on to how that count comes about. */
export function nodesOperand(context: FigureContext, demand: PoolDemand, load: Load): Operand {
  const { pool, nodes } = demand;
  const reference = { ...atPool(context, 'pool-nodes', pool.id), load };
  return figureOperand({ symbol: 'N', label: `${pool.name}: nodes`, value: nodes[load], unit: 'nodes' }, reference);
}
