import type { CandidateId } from '../../domain/ids.ts';
import type { CandidateEvaluation, ClusterEvaluation } from '../evaluation/evaluation.ts';

/** A network model in the ranges of a cluster: one evaluation, and the candidates that it holds for. */
export interface FitsRow {
  /** One candidate, or two where the data plane changes nothing. */
  readonly candidates: readonly CandidateId[];
  /** The effective candidate where it is one of them, else the first. */
  readonly evaluation: CandidateEvaluation;
}

function sameNumbers(a: CandidateEvaluation, b: CandidateEvaluation): boolean {
  return (
    a.model === b.model && JSON.stringify([a.capacity, a.limitsBroken]) === JSON.stringify([b.capacity, b.limitsBroken])
  );
}

/** All ten candidates of a cluster with what fits under each, those with the same numbers in one row. */
export function fitsTable({ candidates, effective }: ClusterEvaluation): readonly FitsRow[] {
  const groups: CandidateEvaluation[][] = [];
  for (const evaluation of candidates) {
    const group = groups.find(([first]) => first !== undefined && sameNumbers(first, evaluation));
    if (group) {
      group.push(evaluation);
    } else {
      groups.push([evaluation]);
    }
  }
  return groups.flatMap((group) => {
    const evaluation = group.find(({ candidate }) => candidate === effective) ?? group[0];
    return evaluation ? [{ candidates: group.map(({ candidate }) => candidate), evaluation }] : [];
  });
}
