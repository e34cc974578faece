import { CANDIDATE_IDS, type CandidateId, CANDIDATES } from '../../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../../domain/plan-input.ts';
import { rangeInSentence } from '../../../engine/demand/range-title.ts';
import type { RangeUse } from '../../../engine/demand/range-types.ts';
import { type FigureContext, figureContext } from '../../../engine/evaluation/candidate-context.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import type { CandidateEvaluation } from '../../../engine/evaluation/evaluation.ts';
import type { Sentence } from '../../../engine/figures/sentence.ts';
import { type BestMaxPods, bestMaxPods } from '../../../engine/fits/best-max-pods.ts';
import { type BestMaxPodsRow, bestMaxPodsTable } from '../../../engine/fits/best-max-pods-table.ts';
import { ceilingSentence } from '../../../engine/fits/fits-sentences.ts';
import { type FitsRow, fitsTable } from '../../../engine/fits/fits-table.ts';
import { type LadderRow, ladderRows } from '../../../engine/fits/ladder-rows.ts';
import { type Upgradable, upgradableOf } from '../../../engine/fits/upgradable.ts';
import { NETWORK_MODELS } from '../../../engine/models/registry.ts';

/** What fits in the ranges of one cluster, and under which candidate the ladder stands. */
export interface FitsView {
  readonly context: FigureContext;
  readonly rows: readonly FitsRow[];
  readonly ladder: readonly LadderRow[];
  /** Where growth would stop if no range filled; null where no range stops it first. */
  readonly ceiling: Sentence | null;
  readonly sizes: Upgradable | null;
  readonly best: readonly BestMaxPods[];
  readonly bestByModel: readonly BestMaxPodsRow[];
  /** True while no range that nodes or pods take addresses from is given. */
  readonly isOpen: boolean;
}

/** Whether nodes or pods take addresses from a range. */
export function isForGrowth({ kind }: RangeUse): boolean {
  return kind === 'node-subnet' || kind === 'pod-subnet' || kind === 'pod-cidr';
}

/** The ranges that nodes or pods need and that are still to be asked for: they count with the size to ask for. */
export function missingRanges({ ranges }: CandidateEvaluation, input: PlanInput): readonly string[] {
  const missing = ranges.filter((range) => isForGrowth(range) && range.capacity === null);
  return missing.map((range) => rangeInSentence(range, input));
}

/** The view of a cluster at its effective candidate; null when the plan has no such cluster (any more). */
export function fitsView(plan: EvaluatedPlan, cluster: Cluster): FitsView | null {
  const evaluation = plan.evaluationOf(cluster.id);
  const context = evaluation && figureContext(plan, { cluster: cluster.id, candidate: evaluation.effective });
  if (!evaluation || !context) {
    return null;
  }
  const ranges = evaluation.candidates.flatMap((candidate) => candidate.ranges);
  return {
    context,
    rows: fitsTable(evaluation),
    ladder: ladderRows(context),
    ceiling: ceilingSentence(context),
    sizes: upgradableOf(context),
    best: bestMaxPods(context),
    bestByModel: bestMaxPodsTable(plan, evaluation),
    isOpen: ranges.every((range) => !isForGrowth(range) || range.capacity === null),
  };
}

/** The name of a row, and the data plane where it makes a difference. */
export function rowNames(candidates: readonly CandidateId[]): { readonly model: string; readonly dataPlane: string } {
  const [first = 'kubenet', ...rest] = candidates;
  const { model, dataPlane } = CANDIDATES[first];
  const ofModel = CANDIDATE_IDS.filter((candidate) => CANDIDATES[candidate].model === model);
  const words =
    ofModel.length === 1
      ? ''
      : rest.length > 0
        ? 'either data plane'
        : dataPlane === 'azure'
          ? 'Azure data plane'
          : 'Cilium';
  return { model: NETWORK_MODELS[model].label, dataPlane: words };
}
