import type { CandidateFigureRef, FigureRef, OfCluster } from '../figures/figure-ref.ts';
import type { FitsQuestion } from '../figures/fits-question.ts';
import type { Sentence } from '../figures/sentence.ts';

/** Points at the nodes of a rung: the first is the reach itself. */
export function rungReference(at: OfCluster, rung: number): CandidateFigureRef {
  return rung === 0 ? { ...at, figure: 'reach-nodes' } : { ...at, figure: 'rung-nodes', rung };
}

/** Points at the same figure of the plan with the numbers of a question in it. */
export function askedReference(question: FitsQuestion, reference: FigureRef): FigureRef {
  return 'candidate' in reference ? { figure: 'what-if', question, inner: reference } : reference;
}

/** A sentence about the plan with the numbers of a question in it: its figures open the workings of that plan. */
export function askedSentence(question: FitsQuestion, { sentence, figures }: Sentence): Sentence {
  return {
    sentence,
    figures: figures.map((figure) => ({ ...figure, reference: askedReference(question, figure.reference) })),
  };
}
