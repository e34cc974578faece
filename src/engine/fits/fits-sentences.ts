import type { LimitHit } from '../capacity/capacity.ts';
import { LIMITS } from '../capacity/limit-table.ts';
import { ceilingNodes } from '../capacity/reach-figures.ts';
import { poolIn } from '../demand/demand-context.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { countedFigure, type Sentence, worded } from '../figures/sentence.ts';
import { shown } from '../figures/shown-number.ts';
import type { BestMaxPods } from './best-max-pods.ts';
import { largerFigures, upgradableFigures } from './fits-figures.ts';
import { isFinal, ladderOf, type Rung } from './ladder.ts';
import { limitWords } from './limit-words.ts';
import type { Upgradable } from './upgradable.ts';

function atOf({ cluster, candidate }: FigureContext): OfCluster {
  return { cluster: cluster.id, candidate };
}

function same(one: LimitHit, other: LimitHit | null): boolean {
  return other !== null && one.limit === other.limit && one.subject === other.subject;
}

/** Where growth stops on one rung of the ladder: "Then node subnet snet-aks (/25, 123 addresses) is full." */
export function rungSentence(context: FigureContext, { hit }: Rung): Sentence {
  const end = isFinal(hit) ? ' No tier has more.' : '';
  return worded`Then ${limitWords(context, hit)}.${end}`;
}

/** What a range of twice the size would buy on one rung; null where the limit is no range. */
export function largerSentence(context: FigureContext, rung: Rung, position: number): Sentence | null {
  const { larger, hit, nodes } = rung;
  if (larger === null) {
    return null;
  }
  const at = atOf(context);
  const { prefixLength: prefix, nodes: reachedNodes } = largerFigures(at, larger, position);
  const reached = countedFigure(reachedNodes, 'node');
  if (larger.nodes === nodes) {
    return worded`A ${prefix} changes nothing: another limit stops it at the same size.`;
  }
  return larger.hit === null || same(hit, larger.hit)
    ? worded`A ${prefix} reaches ${reached}.`
    : worded`A ${prefix} reaches ${reached}, where ${limitWords(context, larger.hit)}.`;
}

/** In few words what a range of twice the size would buy where growth stops first; null where that is no range, and where it buys nothing. */
export function nextSizeSentence(context: FigureContext): Sentence | null {
  const [first] = ladderOf(context);
  if (!first?.larger || first.larger.nodes === first.nodes) {
    return null;
  }
  const { prefixLength, nodes } = largerFigures(atOf(context), first.larger, 0);
  return worded`A ${prefixLength} takes it to ${nodes}.`;
}

/** Where growth would stop if no range ever filled; null where no range stops it first, or the reach is not known. */
export function ceilingSentence(context: FigureContext): Sentence | null {
  const { capacity } = context.evaluation;
  const first = capacity?.together.binding;
  if (!capacity || !first || !LIMITS[first.limit].isRange || capacity.ceiling.hit === null) {
    return null;
  }
  const nodes = countedFigure(ceilingNodes(atOf(context), capacity.ceiling), 'node');
  return worded`Ceiling, whatever the ranges: ${nodes}; then ${limitWords(context, capacity.ceiling.hit)}.`;
}

/** The largest cluster that still upgrades, and the sizes beyond it that deploy and are stuck then (ruling 32). */
export function upgradableSentences(context: FigureContext, sizes: Upgradable): readonly Sentence[] {
  const { upgrades, deploys } = sizes;
  const at = atOf(context);
  const { upgrades: most, deploys: deployed } = upgradableFigures(at, sizes);
  const mostNodes = countedFigure(most, 'node');
  if (upgrades.binding === null) {
    return [worded`All ${most} nodes deploy and upgrade; no pool grows beyond its maximum.`];
  }
  if (deploys.nodes === upgrades.nodes) {
    return [worded`The largest cluster has ${mostNodes}, and it upgrades at that size.`];
  }
  return [
    worded`The largest cluster that still upgrades has ${mostNodes}.`,
    worded`Up to ${countedFigure(deployed, 'node')} deploy, but beyond ${most} an upgrade finds no room for its surge nodes.`,
  ];
}

/** What the best max pods of a pool rests on, or why there is none. */
export function bestMaxPodsSentence(context: FigureContext, { pool, best, bound, isUnknown }: BestMaxPods): Sentence {
  const entry = poolIn(context, pool);
  if (isUnknown || !entry) {
    return worded`Not known: the pool has no node cap.`;
  }
  const reference = { ...atOf(context), figure: 'pool-nodes', pool, load: 'withUpgrade' } as const;
  const nodes = countedFigure(shown(entry.nodes.withUpgrade, reference), 'node');
  if (bound === null) {
    return best === null
      ? worded`Azure accepts no value for so few nodes.`
      : worded`The most that Azure accepts; no range given here is too small for it.`;
  }
  const words = limitWords(context, { ...bound, use: bound.capacity, useWithOneMore: bound.capacity });
  return best === null
    ? worded`None fits: with ${nodes}, surge included, ${words} before each has the fewest pods that Azure accepts.`
    : worded`One more does not fit: with ${nodes}, surge included, ${words}.`;
}
