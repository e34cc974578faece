import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { fleetAnswer } from '../../engine/evaluation/fleet-answer.ts';
import type { AnswerPart } from '../../engine/evaluation/short-answer.ts';
import { clusterAnswer } from '../../engine/migration/cluster-answer.ts';
import { AnswerText } from './AnswerText.tsx';

/** What the views say: doubts about the model, and what can follow. */
const ELSEWHERE: readonly AnswerPart[] = ['doubt', 'other-model'];

interface OtherSentenceProps {
  readonly plan: EvaluatedPlan;
  /** A cluster that runs; null for all clusters together. */
  readonly cluster: string | null;
}

/** The answer for a cluster that runs, and for all clusters: loaded with the results, as it knows the ways between models. */
export function OtherSentence({ plan, cluster }: OtherSentenceProps) {
  const sentences = cluster === null ? fleetAnswer(plan) : clusterAnswer(plan, cluster);
  return <AnswerText sentences={sentences.filter(({ part }) => !ELSEWHERE.includes(part))} />;
}
