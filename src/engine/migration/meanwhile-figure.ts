import type { CandidateId } from '../../domain/ids.ts';
import type { FigureRef } from '../figures/figure-ref.ts';
import type { Sentence } from '../figures/sentence.ts';

/** A move of a cluster, as figures name it. */
export interface OfMove {
  readonly moved: string;
  readonly to: CandidateId;
}

/** Points at the same figure of the plan while a cluster is moved; one that is of another plan or of none stays. */
export function meanwhileReference({ moved, to }: OfMove, reference: FigureRef): FigureRef {
  return 'inner' in reference || 'working' in reference
    ? reference
    : { figure: 'meanwhile', moved, to, inner: reference };
}

/** A sentence about the plan while a cluster is moved: its figures open the workings of that plan. */
export function meanwhileSentence(move: OfMove, { sentence, figures }: Sentence): Sentence {
  return {
    sentence,
    figures: figures.map((figure) => ({ ...figure, reference: meanwhileReference(move, figure.reference) })),
  };
}
