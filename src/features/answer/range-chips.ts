import type { Cluster } from '../../domain/plan-input.ts';
import type { RangeState } from '../../domain/range-state.ts';
import { rangeRequest } from '../../engine/demand/range-figures.ts';
import type { RangeUse } from '../../engine/demand/range-types.ts';
import { effectiveOf } from '../../engine/evaluation/effective.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { ShownNumber } from '../../engine/figures/shown-number.ts';
import { placeText } from '../../engine/layout/layout.ts';
import { RANGE_USES } from '../kit/range-uses.ts';

/** One range of the answer: what it is for, where it lies or how large it is to be, and whose word that is. */
export interface RangeChip {
  readonly key: string;
  readonly use: string;
  /** A literal range; null while there is only a size. */
  readonly range: string | null;
  /** The size to ask for; null where a range or a size stands. */
  readonly request: ShownNumber | null;
  readonly state: RangeState;
}

/** What everybody looks for comes first. */
const FIRST: readonly RangeUse['kind'][] = ['node-subnet', 'pod-subnet', 'pod-cidr', 'service-cidr'];

function rankOf({ kind }: RangeUse): number {
  const rank = FIRST.indexOf(kind);
  return rank < 0 ? FIRST.length : rank;
}

/** The ranges of a cluster at its effective candidate, as the answer shows them: those of nodes, pods and services first. */
export function rangeChips(plan: EvaluatedPlan, cluster: Cluster): readonly RangeChip[] {
  const evaluation = plan.evaluationOf(cluster.id);
  const shown = evaluation && effectiveOf(evaluation);
  const ranges = (shown?.ranges ?? []).toSorted((one, other) => rankOf(one) - rankOf(other));
  return ranges.map((use) => {
    const range = placeText(plan, use);
    const at = { cluster: cluster.id, candidate: shown?.candidate ?? 'azure-cni-overlay' };
    const request = range === null ? rangeRequest(at, use) : null;
    return { key: use.key, use: RANGE_USES[use.kind], range, request, state: use.state };
  });
}
