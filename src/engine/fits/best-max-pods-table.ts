import { CANDIDATE_IDS, type CandidateId, CANDIDATES, NETWORK_MODEL_IDS } from '../../domain/ids.ts';
import { rangeInSentence } from '../demand/range-title.ts';
import { type FigureContext, figureContext } from '../evaluation/candidate-context.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import type { ClusterEvaluation } from '../evaluation/evaluation.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import { type BestMaxPods, bestMaxPods, bestMaxPodsTogether } from './best-max-pods.ts';

/** The best max pods per node of a cluster under one network model; no data plane changes them. */
export interface BestMaxPodsRow {
  readonly candidates: readonly CandidateId[];
  /** Of the effective candidate where it has this model, else of the first with it. */
  readonly context: FigureContext;
  /** One value for all pools at once; null where pools take addresses in different ways. */
  readonly together: ReturnType<typeof bestMaxPodsTogether>;
  readonly pools: readonly BestMaxPods[];
  /** The ranges that pods take addresses from and that have no size yet: they hold nothing down. */
  readonly notGiven: readonly string[];
}

function notGivenIn({ demand, evaluation, input }: FigureContext): readonly string[] {
  const { podRange } = NETWORK_MODELS[demand.model];
  return evaluation.ranges
    .filter(({ kind, capacity }) => podRange !== 'pod-cidr' && kind === podRange && capacity === null)
    .map((range) => rangeInSentence(range, input));
}

/** All network models with the best max pods under each, in the fixed order of models. */
export function bestMaxPodsTable(
  plan: EvaluatedPlan,
  { cluster, effective }: ClusterEvaluation,
): readonly BestMaxPodsRow[] {
  return NETWORK_MODEL_IDS.flatMap((model): BestMaxPodsRow[] => {
    const candidates = CANDIDATE_IDS.filter((id) => CANDIDATES[id].model === model);
    const candidate = candidates.find((id) => id === effective) ?? candidates[0];
    const context = candidate && figureContext(plan, { cluster, candidate });
    return context
      ? [
          {
            candidates,
            context,
            together: bestMaxPodsTogether(context),
            pools: bestMaxPods(context),
            notGiven: notGivenIn(context),
          },
        ]
      : [];
  });
}
