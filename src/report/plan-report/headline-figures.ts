import type { RangeUse } from '../../engine/demand/range-types.ts';
import { effectiveOf } from '../../engine/evaluation/effective.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { CandidateEvaluation, ClusterEvaluation } from '../../engine/evaluation/evaluation.ts';
import { explain } from '../../engine/explain/explain.ts';
import { figureKey, type FigureRef, type OfCluster, type Working } from '../../engine/figures/figure-ref.ts';
import { clusterAnswer } from '../../engine/migration/cluster-answer.ts';

function ofRange(at: OfCluster, { key, capacity, requestPrefixLength }: RangeUse): FigureRef[] {
  const range = { ...at, range: key };
  const size: FigureRef[] =
    capacity !== null
      ? [{ ...range, figure: 'range-capacity' }]
      : requestPrefixLength === null
        ? []
        : [{ ...range, figure: 'request-prefix' }];
  return [{ ...range, figure: 'range-total', load: 'withUpgrade' }, ...size];
}

/** The numbers that a cluster is decided by: those of its answer, of its ranges, and how far it grows. */
function headlines(plan: EvaluatedPlan, { cluster }: ClusterEvaluation, shown: CandidateEvaluation): FigureRef[] {
  const at = { cluster, candidate: shown.candidate };
  const answer = clusterAnswer(plan, cluster).flatMap(({ figures }) => figures);
  return [
    ...answer.map(({ reference }) => reference),
    { ...at, figure: 'vnet-addresses', load: 'withUpgrade' },
    ...shown.ranges.flatMap((range) => ofRange(at, range)),
    ...(shown.capacity?.together.binding ? [{ ...at, figure: 'reach-nodes' as const }] : []),
    ...(shown.capacity?.together.next ? [{ ...at, figure: 'next-reach-nodes' as const }] : []),
  ];
}

/**
 * The workings of the headline numbers of a cluster at its effective candidate, and of every number that they are computed
 * from: each once, a number before those that it rests on.
 */
export function headlineWorkings(plan: EvaluatedPlan, evaluation: ClusterEvaluation): readonly Working[] {
  const shown = effectiveOf(evaluation);
  if (!shown) {
    return [];
  }
  const workings = new Map<string, Working>();
  const open = headlines(plan, evaluation, shown);
  for (let reference = open.shift(); reference; reference = open.shift()) {
    const key = figureKey(reference);
    const working = workings.has(key) ? null : explain(plan, reference);
    if (working) {
      workings.set(key, working);
      open.push(...working.operands.flatMap((operand) => operand.reference ?? []));
    }
  }
  return [...workings.values()];
}
