import {
  dynamicBatchAddresses,
  dynamicBatchMinimumFree,
  staticBlockAddresses,
  staticBlockInternalAddresses,
} from '../../domain/facts/addressing.ts';
import { maxPodsPerNodeMaximum } from '../../domain/facts/limits.ts';
import { LIMITS } from '../capacity/limit-table.ts';
import type { PoolDemand } from '../demand/cluster-demand.ts';
import { atCluster, type FigureContext, poolIn, poolName, rangeIn } from '../evaluation/candidate-context.ts';
import type { CandidateFigureRef, FitsFigureRef, Operand, Working } from '../figures/figure-ref.ts';
import { peakNodes, perNode } from '../figures/formulas.ts';
import { countedOperand, factOperand, figureOperand, sumWorking, workingOf } from '../figures/working.ts';
import { type BestMaxPods, bestMaxPodsOf, bestMaxPodsTogether, type PodsBound } from '../fits/best-max-pods.ts';
import { rungReference } from '../fits/fits-figure.ts';
import {
  mostPodsInBatches,
  mostPodsInBlocks,
  mostPodsInMappings,
  mostPodsReserved,
  nextLargerPrefix,
} from '../fits/formulas.ts';
import { ladderOf, type Rung } from '../fits/ladder.ts';
import { upgradableOf } from '../fits/upgradable.ts';
import { prefixOperand } from './explain-range.ts';
import { hitSentence } from './explain-reach.ts';
import { listed } from '../words/list.ts';
import { atPool, maxPodsOperand, nodesOperand } from './pool-operands.ts';

interface Gained {
  readonly title: string;
  readonly from: { readonly label: string; readonly nodes: number; readonly reference: CandidateFigureRef };
  readonly label: string;
  readonly nodes: number;
  readonly checks: readonly string[];
}

/** Nodes reached from an earlier stop: found by search, so what was compared is said. */
function explainGained({ title, from, label, nodes, checks }: Gained): Working {
  const unit = 'nodes';
  const N = figureOperand({ symbol: 'N', label: from.label, value: from.nodes, unit }, from.reference);
  const S = countedOperand({ symbol: 'S', label, value: nodes - from.nodes, unit });
  return workingOf(peakNodes, { title, unit, operands: [N, S], checks });
}

function explainRung(context: FigureContext, rungs: readonly Rung[], rung: number): Working | null {
  const reached = rungs[rung];
  const before = rungs[rung - 1];
  if (!reached || !before) {
    return null;
  }
  const lifted = rungs.slice(0, rung).map(({ hit }) => LIMITS[hit.limit].name.inSentence);
  return explainGained({
    title: 'Nodes when the limits before are lifted',
    from: {
      label: 'Nodes up to the limit before',
      nodes: before.nodes,
      reference: rungReference(atCluster(context, 'reach-nodes'), rung - 1),
    },
    label: 'Nodes gained by lifting that limit',
    nodes: reached.nodes,
    checks: [`Lifted: ${listed(lifted)}.`, ...hitSentence(reached.hit)],
  });
}

function explainLarger(context: FigureContext, reached: Rung | undefined, rung: number): Working | null {
  const larger = reached?.larger;
  if (!reached || !larger) {
    return null;
  }
  const { cluster, candidate } = atCluster(context, 'reach-nodes');
  return explainGained({
    title: `Nodes with a /${larger.prefixLength}`,
    from: {
      label: 'Nodes in the range as given',
      nodes: reached.nodes,
      reference: rungReference({ cluster, candidate }, rung),
    },
    label: 'Nodes gained by the larger range',
    nodes: larger.nodes,
    checks: hitSentence(larger.hit),
  });
}

function explainLargerPrefix(context: FigureContext, reached: Rung | undefined): Working | null {
  const range = reached?.larger ? rangeIn(context, reached.hit.subject) : null;
  const title = 'Next larger range';
  return (
    range && workingOf(nextLargerPrefix, { title, unit: 'prefix length', operands: [prefixOperand(context, range)] })
  );
}

function explainDeployed(context: FigureContext): Working | null {
  const sizes = upgradableOf(context);
  return (
    sizes &&
    explainGained({
      title: 'Nodes of the largest cluster that deploys',
      from: {
        label: 'Nodes of the largest cluster that still upgrades',
        nodes: sizes.upgrades.nodes,
        reference: rungReference(atCluster(context, 'reach-nodes'), 0),
      },
      label: 'Nodes more when no room is kept for surge nodes',
      nodes: sizes.deploys.nodes,
      checks: hitSentence(sizes.deploys.binding),
    })
  );
}

function explainAlonePods(context: FigureContext, entry: PoolDemand): Working | null {
  const { pool } = entry;
  const found = context.evaluation.capacity?.alone.find((alone) => alone.pool === pool.id);
  if (!found) {
    return null;
  }
  const N = figureOperand(
    { symbol: 'N', label: 'Nodes if the pool grows alone', value: found.nodes, unit: 'nodes' },
    atPool(context, 'alone-nodes', pool.id),
  );
  const operands = [N, { ...maxPodsOperand(entry), symbol: 'A' }];
  return workingOf(perNode, { title: `Pods of ${pool.name} if it grows alone`, unit: 'pods', operands });
}

/** What the limit allows: the range as given, or a number of Azure. */
function offeredOperand(context: FigureContext, { limit, subject, capacity, rule }: PodsBound): Operand {
  const unit = rule === 'mappings' ? 'mappings' : 'addresses';
  const quantity = { symbol: 'C', label: LIMITS[limit].name.label, value: capacity, unit };
  return rangeIn(context, subject)
    ? figureOperand(quantity, { ...atCluster(context, 'range-capacity'), range: subject })
    : countedOperand(quantity);
}

function explainBound(context: FigureContext, title: string, bound: PodsBound, N: Operand): Working {
  const unit = 'pods';
  const label = 'Used with upgrade by everything else, the nodes themselves included';
  const U = countedOperand({ symbol: 'U', label, value: bound.usedByOthers, unit: 'addresses' });
  const operands = [offeredOperand(context, bound), U, N, factOperand('M', maxPodsPerNodeMaximum)];
  const block = [factOperand('D', staticBlockAddresses), factOperand('K', staticBlockInternalAddresses)];
  const blockFacts = [maxPodsPerNodeMaximum, staticBlockAddresses, staticBlockInternalAddresses];
  switch (bound.rule) {
    case 'reserved':
      return workingOf(mostPodsReserved, { title, unit, operands, facts: [maxPodsPerNodeMaximum] });
    case 'blocks':
      return workingOf(mostPodsInBlocks, { title, unit, operands: [...operands, ...block], facts: blockFacts });
    case 'mappings':
      return workingOf(mostPodsInMappings, { title, unit, operands: [...operands, ...block], facts: blockFacts });
    case 'batches': {
      const batch = [factOperand('D', dynamicBatchAddresses), factOperand('F', dynamicBatchMinimumFree)];
      const facts = [maxPodsPerNodeMaximum, dynamicBatchAddresses, dynamicBatchMinimumFree];
      return workingOf(mostPodsInBatches, { title, unit, operands: [...operands, ...batch], facts });
    }
  }
}

function explainBest(
  context: FigureContext,
  of: string,
  { best, bound }: Omit<BestMaxPods, 'pool'>,
  nodes: (bound: PodsBound) => Operand,
): Working | null {
  if (best === null) {
    return null;
  }
  const title = `Best max pods per node of ${of}`;
  const operands = [factOperand('M', maxPodsPerNodeMaximum)];
  return bound === null
    ? sumWorking({ title, unit: 'pods', operands, facts: [maxPodsPerNodeMaximum] })
    : explainBound(context, title, bound, nodes(bound));
}

function explainBestMaxPods(context: FigureContext, entry: PoolDemand): Working | null {
  return explainBest(context, poolName(context, entry.pool.id), bestMaxPodsOf(entry, context), () =>
    nodesOperand(context, entry, 'withUpgrade'),
  );
}

/** The nodes that draw on a limit: those of the whole cluster, or of the pools in one of its subnets. */
function drawingNodesOperand(context: FigureContext, { nodes: value }: PodsBound): Operand {
  const all = context.demand.pools.reduce((sum, { nodes }) => sum + nodes.withUpgrade, 0);
  const quantity = { symbol: 'N', value, unit: 'nodes' };
  return value === all
    ? figureOperand(
        { ...quantity, label: 'Nodes with upgrade' },
        { ...atCluster(context, 'cluster-nodes'), load: 'withUpgrade' },
      )
    : countedOperand({ ...quantity, label: 'Nodes with upgrade of the pools in this range' });
}

function explainBestTogether(context: FigureContext): Working | null {
  const found = bestMaxPodsTogether(context);
  return found && explainBest(context, 'all pools', found, (bound) => drawingNodesOperand(context, bound));
}

/** Opens a figure of what fits; null where there is none, or while the size of a pool is unknown. */
export function explainFitsFigure(context: FigureContext, reference: FitsFigureRef): Working | null {
  if ('rung' in reference) {
    const { figure, rung } = reference;
    const rungs = ladderOf(context);
    switch (figure) {
      case 'rung-nodes':
        return explainRung(context, rungs, rung);
      case 'rung-larger-nodes':
        return explainLarger(context, rungs[rung], rung);
      case 'rung-larger-prefix':
        return explainLargerPrefix(context, rungs[rung]);
    }
  }
  if (!('pool' in reference)) {
    return (reference.figure === 'deploy-nodes' ? explainDeployed : explainBestTogether)(context);
  }
  const entry = poolIn(context, reference.pool);
  return entry && (reference.figure === 'alone-pods' ? explainAlonePods : explainBestMaxPods)(context, entry);
}
