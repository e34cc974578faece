import type { CandidateEvaluation } from '../../engine/evaluation/evaluation.ts';
import { standingOf } from '../../engine/evaluation/standing.ts';
import { SentenceText } from '../kit/SentenceText.tsx';

/** Why a candidate stands where it stands in the order of candidates. */
export function Standing({
  cluster,
  evaluation,
}: {
  readonly cluster: string;
  readonly evaluation: CandidateEvaluation;
}) {
  return <SentenceText {...standingOf(evaluation, cluster)} />;
}
