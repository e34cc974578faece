import { describe, expect, it } from 'vitest';
import { type Changes, runningPlan } from '../../testing/migration-scenario.ts';
import { evaluatePlan } from '../evaluation/evaluated-plan.ts';
import { findingsOf } from '../rules/findings.ts';
import { END_DATES } from './end-dates.ts';
import { retirementsOf } from './retirements.ts';

const NPM_WINDOWS: Changes = {
  cluster: { choice: 'azure-cni-overlay', policyEngine: 'azure-npm' },
  pool: { os: 'windows', osSku: 'Windows2025' },
};

function seenOn(day: string, changes: Changes, from: 'kubenet' | 'azure-cni-overlay' = 'azure-cni-overlay') {
  const input = runningPlan(from, changes);
  const plan = evaluatePlan(input, day);
  const watch = retirementsOf(plan);
  const severities = new Map(findingsOf(plan).map(({ rule, severity }) => [rule, severity]));
  return {
    watch,
    entry: (id: string) => watch.inPlan.find((entry) => entry.id === id),
    severity: (rule: string) => severities.get(rule),
  };
}

describe('an end date', () => {
  // ruling 24: on the day that the notice names there is no support any more
  it.each([
    ['npm-windows-end', '2026-09-29', '2026-09-30', NPM_WINDOWS],
    ['npm-linux-end', '2028-09-29', '2028-09-30', NPM_WINDOWS],
    ['kubenet-end', '2028-03-30', '2028-03-31', { cluster: { choice: 'kubenet' } }],
    ['windows-2022-end', '2028-06-29', '2028-06-30', { pool: { os: 'windows', osSku: 'Windows2022' } }],
    ['windows-2019-end', '2026-02-28', '2026-03-01', { pool: { os: 'windows', osSku: 'Windows2019' } }],
  ] as const)('%s holds on %s and is past on %s, in the watch and in the findings', (id, last, after, changes) => {
    const on = seenOn(last, changes);
    const past = seenOn(after, changes);
    expect([on.entry(id)?.hasEnded, on.severity(id)]).toEqual([false, 'warning']);
    expect([past.entry(id)?.hasEnded, past.severity(id)]).toEqual([true, 'error']);
    expect(on.entry(id)?.sentence).toContain(' ends on ');
    expect(past.entry(id)?.sentence).toContain(' ended on ');
  });

  it('is absent where nothing in the plan uses it', () => {
    expect(seenOn('2026-11-24', { cluster: { choice: 'azure-cni-overlay' } }).watch.inPlan.map(({ id }) => id)).toEqual(
      ['kubernetes-1.35-end'],
    );
    expect(new Set(END_DATES.map(({ id }) => id)).size).toBe(END_DATES.length);
  });
});

describe('the timeline', () => {
  it('shows what runs today though the plan leaves it', () => {
    const { entry } = seenOn('2026-11-24', { cluster: { choice: 'azure-cni-overlay' } }, 'kubenet');
    expect(entry('kubenet-end')?.uses).toEqual([
      { cluster: 'c1', at: { entity: 'c1', field: 'current.candidate' }, when: 'today' },
    ]);
  });

  it('leaves out Azure NPM where Cilium replaces it', () => {
    const changes: Changes = { cluster: { choice: 'azure-cni-overlay+cilium', policyEngine: 'azure-npm' } };
    const input = seenOn('2026-11-24', { ...changes, current: { policyEngine: 'none' } });
    expect(input.entry('npm-linux-end')).toBeUndefined();
  });

  it('is in the order of the days, with what a plan does not hold apart', () => {
    const { watch } = seenOn('2026-11-24', NPM_WINDOWS);
    const days = watch.inPlan.map(({ day }) => day);
    expect(days).toEqual(['2026-09-30', '2027-04-01', '2028-09-30']);
    expect(watch.elsewhere.map(({ id, hasEnded }) => [id, hasEnded])).toEqual([
      ['basic-load-balancer-end', true],
      ['availability-sets-end', true],
      ['default-outbound-end', true],
      ['windows-annual-end', true],
      ['ingress-nginx-end', false],
      ['ubuntu2004-end', false],
      ['open-service-mesh-end', false],
    ]);
  });
});
