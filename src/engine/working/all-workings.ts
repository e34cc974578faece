import { LOADS } from '../../domain/ids.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { evaluatePlan } from '../evaluate-plan.ts';
import type { CandidateEvaluation } from '../plan.ts';
import { explainIn } from './explain.ts';
import { figureContext } from './figure-context.ts';
import type { FigureRef } from './figure-ref.ts';
import { figureKey } from './figure-ref.ts';
import type { Working } from './working.ts';

/** References to every figure of one candidate of one cluster. */
export function figuresOf(cluster: string, evaluation: CandidateEvaluation): readonly FigureRef[] {
  const at = { cluster, candidate: evaluation.candidate };
  const ranges = evaluation.ranges.flatMap((range): FigureRef[] => [
    ...LOADS.flatMap((load): FigureRef[] => [
      { ...at, figure: 'range-total', range: range.key, load },
      ...range.parts.map((_, part): FigureRef => ({ ...at, figure: 'range-part', range: range.key, part, load })),
    ]),
    ...(['range-capacity', 'range-free', 'range-free-percent', 'smallest-prefix', 'request-prefix'] as const).map(
      (figure): FigureRef => ({ ...at, figure, range: range.key }),
    ),
  ]);
  const vnet = LOADS.map((load): FigureRef => ({ ...at, figure: 'vnet-addresses', load }));
  const reach = (['reach-nodes', 'reach-pods', 'next-reach-nodes'] as const).map((figure): FigureRef => ({
    ...at,
    figure,
  }));
  const pools = (evaluation.capacity?.together.nodesPerPool ?? []).flatMap(({ pool }): FigureRef[] => [
    ...LOADS.map((load): FigureRef => ({ ...at, figure: 'pool-nodes', pool, load })),
    { ...at, figure: 'pool-surge', pool },
    { ...at, figure: 'pool-addresses-per-node', pool },
    { ...at, figure: 'reach-pool-nodes', pool },
    { ...at, figure: 'reach-pool-pods', pool },
    { ...at, figure: 'alone-nodes', pool },
  ]);
  return [...ranges, ...vnet, ...reach, ...pools];
}

/** The working of every figure of a plan, by its key. */
export function allWorkings(input: PlanInput): Readonly<Record<string, Working>> {
  const plan = evaluatePlan(input);
  const workings: Record<string, Working> = {};
  for (const { cluster, candidates } of plan.clusters) {
    for (const evaluation of candidates) {
      const context = figureContext(input, plan, { cluster, candidate: evaluation.candidate });
      for (const reference of context === null ? [] : figuresOf(cluster, evaluation)) {
        const working = context === null ? null : explainIn(context, reference);
        if (working !== null) {
          workings[figureKey(reference)] = working;
        }
      }
    }
  }
  return workings;
}
