import {
  dynamicBatchAddresses,
  dynamicBatchMinimumFree,
  staticBlockAddresses,
  staticBlockInternalAddresses,
} from '../../domain/facts/addressing.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { maxPodsPerNodeMaximum } from '../../domain/facts/limits.ts';
import { LIMITS } from '../capacity/limit-table.ts';
import { hitSentence, openGained, openPods } from '../capacity/reach-words.ts';
import { atCluster, atPool, poolIn } from '../demand/demand-context.ts';
import { sumNodes } from '../demand/per-load.ts';
import type { PoolDemand } from '../demand/pool-demand.ts';
import { sizeWords } from '../demand/range-words.ts';
import { type FigureContext, rangeIn } from '../evaluation/candidate-context.ts';
import type { FitsFigureRef, Working } from '../figures/figure-ref.ts';
import { labelLast } from '../figures/label-last.ts';
import { type OperandWords, type ResultWords, type Wording, workings } from '../figures/workings.ts';
import { listed } from '../words/list.ts';
import { type BestMaxPods, bestMaxPodsOf, bestMaxPodsTogether, type PodsBound } from './best-max-pods.ts';
import { rungReference } from './fits-figure.ts';
import { ladderOf, type Rung } from './ladder.ts';
import { deriveLargerPrefix, deriveMostOfAzure, deriveMostPods, type FitsOperand, type PodsRule } from './most-pods.ts';
import { upgradableOf } from './upgradable.ts';

/** A number of what fits that is opened: what its pools are called, and the words of its operands. */
interface OpenedFits {
  readonly title: string;
  readonly operands: Readonly<Record<FitsOperand, OperandWords>>;
}

const NO_WORDS: OperandWords = { label: '', unit: '' };

function podsOf(facts: readonly Fact<unknown>[]) {
  return ({ title }: OpenedFits): ResultWords => ({ title, unit: 'pods', facts });
}

const BLOCK_FACTS = [maxPodsPerNodeMaximum, staticBlockAddresses, staticBlockInternalAddresses];

const FITS_WORDS: Wording<FitsOperand, PodsRule | 'most-of-azure' | 'larger-prefix', OpenedFits> = {
  operands: {
    allowed: ({ operands }) => operands.allowed,
    'used-by-others': ({ operands }) => operands['used-by-others'],
    nodes: ({ operands }) => operands.nodes,
    prefix: ({ operands }) => operands.prefix,
  },
  results: {
    reserved: podsOf([maxPodsPerNodeMaximum]),
    blocks: podsOf(BLOCK_FACTS),
    mappings: podsOf(BLOCK_FACTS),
    batches: podsOf([maxPodsPerNodeMaximum, dynamicBatchAddresses, dynamicBatchMinimumFree]),
    'most-of-azure': podsOf([maxPodsPerNodeMaximum]),
    'larger-prefix': ({ title }) => ({ title, unit: 'prefix length' }),
  },
};

/** What the limit allows: the range as given, or a number of Azure. */
function allowedWords(context: FigureContext, { limit, subject, rule }: PodsBound): OperandWords {
  const words = { label: LIMITS[limit].name.label, unit: rule === 'mappings' ? 'mappings' : 'addresses' };
  return rangeIn(context, subject)
    ? { ...words, reference: { ...atCluster(context, 'range-capacity'), range: subject } }
    : words;
}

function openBest(
  context: FigureContext,
  of: string,
  { best, bound }: Omit<BestMaxPods, 'pool'>,
  nodes: (bound: PodsBound) => OperandWords,
): Working | null {
  if (best === null) {
    return null;
  }
  const operands = {
    allowed: bound ? allowedWords(context, bound) : NO_WORDS,
    'used-by-others': {
      label: 'Used during an upgrade by everything else, the nodes themselves included',
      unit: 'addresses',
    },
    nodes: bound ? nodes(bound) : NO_WORDS,
    prefix: NO_WORDS,
  };
  const make = workings(FITS_WORDS, { title: `Highest max pods per node that fits: ${of}`, operands });
  return bound === null ? deriveMostOfAzure(make) : deriveMostPods(make, bound);
}

function openBestOfPool(context: FigureContext, entry: PoolDemand): Working | null {
  const { id, name } = entry.pool;
  return openBest(context, name, bestMaxPodsOf(entry, context), () => ({
    label: `${name}: nodes`,
    unit: 'nodes',
    reference: { ...atPool(context, 'pool-nodes', id), load: 'withUpgrade' },
  }));
}

/** The nodes that draw on a limit: those of the whole cluster, or of the pools in one of its subnets. */
function drawingWords(context: FigureContext, { nodes }: PodsBound): OperandWords {
  return nodes === sumNodes(context.demand.pools).withUpgrade
    ? {
        label: 'Nodes during an upgrade',
        unit: 'nodes',
        reference: { ...atCluster(context, 'cluster-nodes'), load: 'withUpgrade' },
      }
    : { label: 'Nodes of the pools in this range during an upgrade', unit: 'nodes' };
}

function openBestTogether(context: FigureContext): Working | null {
  const best = bestMaxPodsTogether(context);
  const working = best && openBest(context, 'all pools', best, (bound) => drawingWords(context, bound));
  return working && labelLast(working, 'N');
}

function openRung(context: FigureContext, rungs: readonly Rung[], rung: number): Working | null {
  const reached = rungs[rung];
  const before = rungs[rung - 1];
  if (!reached || !before) {
    return null;
  }
  const lifted = rungs.slice(0, rung).map(({ hit }) => LIMITS[hit.limit].name.inSentence);
  return openGained({
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

function openLarger(context: FigureContext, reached: Rung | undefined, rung: number): Working | null {
  const larger = reached?.larger;
  if (!reached || !larger) {
    return null;
  }
  const { cluster, candidate } = atCluster(context, 'reach-nodes');
  return openGained({
    title: `Nodes with a /${larger.prefixLength}`,
    from: {
      label: 'Nodes in the range as given or asked for',
      nodes: reached.nodes,
      reference: rungReference({ cluster, candidate }, rung),
    },
    label: 'Nodes gained by the larger range',
    nodes: larger.nodes,
    checks: hitSentence(larger.hit),
  });
}

function openLargerPrefix(context: FigureContext, reached: Rung | undefined): Working | null {
  const range = reached?.larger ? rangeIn(context, reached.hit.subject) : null;
  const size = range?.prefixLength ?? range?.requestPrefixLength ?? null;
  if (range === null || size === null) {
    return null;
  }
  const prefix = sizeWords(context, range);
  const operands = { allowed: NO_WORDS, 'used-by-others': NO_WORDS, nodes: NO_WORDS, prefix };
  return deriveLargerPrefix(workings(FITS_WORDS, { title: 'Next larger range', operands }), size);
}

function openDeployed(context: FigureContext): Working | null {
  const sizes = upgradableOf(context);
  return (
    sizes &&
    openGained({
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

function openAlonePods(context: FigureContext, entry: PoolDemand): Working | null {
  const alone = context.evaluation.capacity?.alone.find(({ pool }) => pool === entry.pool.id);
  return alone ? openPods(context, entry, alone.nodes, 'alone-nodes') : null;
}

/** The working of a number of what fits; null where there is none, or while the size of a pool is unknown. */
export function openFits(context: FigureContext, reference: FitsFigureRef): Working | null {
  if ('rung' in reference) {
    const { figure, rung } = reference;
    const rungs = ladderOf(context);
    switch (figure) {
      case 'rung-nodes':
        return openRung(context, rungs, rung);
      case 'rung-larger-nodes':
        return openLarger(context, rungs[rung], rung);
      case 'rung-larger-prefix':
        return openLargerPrefix(context, rungs[rung]);
    }
  }
  if (!('pool' in reference)) {
    return reference.figure === 'deploy-nodes' ? openDeployed(context) : openBestTogether(context);
  }
  const entry = poolIn(context, reference.pool);
  return entry && (reference.figure === 'alone-pods' ? openAlonePods : openBestOfPool)(context, entry);
}
