import type { LimitHit } from '../capacity/capacity.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';
import type { Sentence } from '../figures/sentence.ts';
import type { ShownNumber } from '../figures/shown-number.ts';
import { rungNodes } from './fits-figures.ts';
import { largerSentence, rungSentence } from './fits-sentences.ts';
import { isFinal, ladderOf } from './ladder.ts';

/** One step of the ladder of limits, ready to be listed. */
export interface LadderRow {
  readonly hit: LimitHit;
  readonly nodes: ShownNumber;
  /** Where growth stops. */
  readonly stops: Sentence;
  /** What a range of twice the size would buy; null where the limit is no range. */
  readonly larger: Sentence | null;
}

/** The steps of the ladder up to the limit that no larger range, other pool or other tier lifts. */
export function ladderRows(context: FigureContext): readonly LadderRow[] {
  const at = { cluster: context.cluster.id, candidate: context.candidate };
  const rungs = ladderOf(context);
  const end = rungs.findIndex(({ hit }) => isFinal(hit));
  return (end === -1 ? rungs : rungs.slice(0, end + 1)).map((rung, position) => ({
    hit: rung.hit,
    nodes: rungNodes(at, rung, position),
    stops: rungSentence(context, rung),
    larger: largerSentence(context, rung, position),
  }));
}
