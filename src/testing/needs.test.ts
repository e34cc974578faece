import { describe, expect, it } from 'vitest';
import { CANDIDATE_IDS, NEED_IDS, type CandidateId, type NeedId } from '../domain/ids.ts';
import { newCluster, newNodePool, newPlan } from '../domain/start-values.ts';
import { supportOf, type Support } from '../engine/comparison/support.ts';
import { CRITERIA } from '../engine/comparison/criteria/registry.ts';
import { evaluatePlan } from '../engine/evaluate-plan.ts';
import { NEED_NAMES } from '../engine/names.ts';
import type { CandidateEvaluation } from '../engine/plan.ts';

/** What each answer of the comparison does to a candidate (ruling 25; what sources dispute is planned as no). */
const EXCLUDES: Readonly<Record<Support, boolean>> = {
  yes: false,
  'not-excluded': false,
  limited: false,
  preview: false,
  'not-documented': false,
  'not-applicable': false,
  disputed: true,
  no: true,
};

function evaluated(need: NeedId | null): readonly CandidateEvaluation[] {
  const cluster = { ...newCluster('c1', 'cluster', [newNodePool('p1', 'pool', 'system')]), needs: need ? [need] : [] };
  return evaluatePlan({ ...newPlan(), clusters: [cluster] }).clusters[0]?.candidates ?? [];
}

function statusOf(candidate: CandidateId, list: readonly CandidateEvaluation[]): string | undefined {
  return list.find((entry) => entry.candidate === candidate)?.status;
}

it('the plan that needs are added to excludes nothing by itself', () => {
  expect(evaluated(null).filter(({ status }) => status === 'excluded')).toEqual([]);
});

describe.each(NEED_IDS)('the need %s', (need) => {
  it('has a name and a row of the comparison', () => {
    expect(NEED_NAMES[need]).not.toBe('');
    expect(CRITERIA[need].id).toBe(need);
  });

  it('excludes the candidates whose cell says no, and no other; each answer that is not yes is told', () => {
    const list = evaluated(need);
    for (const candidate of CANDIDATE_IDS) {
      const support = supportOf(need, candidate);
      expect(statusOf(candidate, list) === 'excluded', `${need}/${candidate}: ${support}`).toBe(EXCLUDES[support]);
      const reasons = list.find((entry) => entry.candidate === candidate)?.reasons ?? [];
      const told = reasons.some((reason) => reason.need === need && reason.facts.includes(`${need}/${candidate}`));
      expect(told, `${need}/${candidate}: ${support}`).toBe(support !== 'yes' && support !== 'not-excluded');
    }
  });
});
