import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { needsOf } from '../../engine/verdict/needs.ts';
import { listed } from '../../engine/words/list.ts';
import { NEED_NAMES } from '../../engine/words/names.ts';

/** The folded line of the needs: which are set, else that none is. */
export function needsSummary(cluster: Cluster, input: PlanInput): string {
  const needs = needsOf(cluster, input);
  return needs.length === 0 ? 'none set' : listed(needs.map(({ need }) => NEED_NAMES[need].inSentence));
}
