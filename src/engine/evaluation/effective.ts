import type { CandidateEvaluation, ClusterEvaluation } from './evaluation.ts';

/** A cluster's evaluation at its effective candidate: the chosen one, else the recommended one, else the first in order. */
export function effectiveOf({ candidates, effective }: ClusterEvaluation): CandidateEvaluation | undefined {
  return candidates.find(({ candidate }) => candidate === effective);
}
