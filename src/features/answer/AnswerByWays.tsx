import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { clusterAnswer } from '../../engine/migration/cluster-answer.ts';
import { Answer } from './Answer.tsx';

/** The answer for a cluster that runs or is planned on a model that ends: loaded with the results, as it knows the ways from one model to another. */
export function AnswerByWays({ plan, cluster }: { readonly plan: EvaluatedPlan; readonly cluster: string }) {
  return <Answer sentences={clusterAnswer(plan, cluster)} />;
}
