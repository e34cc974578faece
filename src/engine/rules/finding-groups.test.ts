import { describe, expect, it } from 'vitest';
import { newPlan } from '../../domain/start-values.ts';
import { computePlan } from '../compute-plan.ts';
import { countOpen, findingKey, groupFindings } from './finding-groups.ts';

function planWith(accepted: boolean) {
  const input = newPlan();
  const clusters = input.clusters.map((cluster) => ({
    ...cluster,
    nodePools: cluster.nodePools.map((pool) => ({ ...pool, maxPodsPerNode: 300, expectedPodsPerNode: 400 })),
  }));
  const acceptedFindings = accepted
    ? [{ rule: 'max-pods-range', subjects: ['p1'], reason: 'A test.', date: '2026-11-24' }]
    : [];
  return computePlan({ ...input, clusters, acceptedFindings }, '2026-11-24');
}

describe('groups of findings', () => {
  it('hold every finding once, worst severity first', () => {
    const { findings } = planWith(false);
    const groups = groupFindings(findings);
    expect(groups[0]?.severity).toBe('error');
    expect(groups.flatMap((group) => group.findings.map(findingKey)).sort()).toEqual(findings.map(findingKey).sort());
  });

  it('keep an accepted finding in its group, at the end, and do not count it', () => {
    const { findings } = planWith(true);
    const errors = groupFindings(findings).find(({ severity }) => severity === 'error');
    expect(errors?.findings.at(-1)).toMatchObject({ rule: 'max-pods-range', accepted: { reason: 'A test.' } });
    expect(countOpen(findings)).toBe(findings.length - 1);
  });
});
