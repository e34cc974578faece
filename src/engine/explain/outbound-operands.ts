import type { Load } from '../../domain/ids.ts';
import { atCluster, type FigureContext } from '../evaluation/candidate-context.ts';
import type { FigureRef, Operand } from '../figures/figure-ref.ts';
import type { OutboundFigure } from '../figures/outbound-figure.ts';
import { fieldOperand, figureOperand } from '../figures/working.ts';

/** A reference to a figure about the way out of the cluster. */
export function atOutbound({ cluster, candidate }: FigureContext, outbound: OutboundFigure): FigureRef {
  return { figure: 'outbound', cluster: cluster.id, candidate, outbound };
}

/** Nodes of all pools of the cluster. */
export function nodesAt({ demand }: FigureContext, load: Load): number {
  return demand.pools.reduce((sum, { nodes }) => sum + nodes[load], 0);
}

/** N = nodes of all pools, leading on to how that count comes about. */
export function nodeCount(context: FigureContext, load: Load = 'withUpgrade'): Operand {
  const value = nodesAt(context, load);
  return figureOperand(
    { symbol: 'N', label: 'Nodes of all pools', value, unit: 'nodes' },
    { ...atCluster(context, 'cluster-nodes'), load },
  );
}

/** I = outbound addresses as given. */
export function addressCount({ cluster }: FigureContext): Operand {
  const field = { entity: cluster.id, field: 'outbound.ipCount' };
  return fieldOperand(
    { symbol: 'I', label: 'Outbound IPs', value: cluster.outbound.ipCount, unit: 'addresses' },
    field,
  );
}
