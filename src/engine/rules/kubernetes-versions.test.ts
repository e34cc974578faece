import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan } from '../../domain/start-values.ts';
import { evaluatePlan } from '../evaluation/evaluated-plan.ts';
import { retirementsOf } from '../retirements/retirements.ts';
import { findingsOf } from './findings.ts';

const TODAY = '2026-11-28';

function planOf(changes: Partial<Cluster>, ofPool: string | null = null) {
  const pool = { ...newNodePool('p1', 'system', 'system'), kubernetesVersion: ofPool };
  return { ...newPlan(), clusters: [{ ...newCluster('c1', 'aks-a', [pool]), ...changes }] };
}

function found(changes: Partial<Cluster>, day = TODAY, ofPool: string | null = null) {
  return findingsOf(evaluatePlan(planOf(changes, ofPool), day))
    .filter(({ rule }) => /^(kubernetes-version-|long-term)/u.test(rule))
    .map(({ rule, severity, sentence, fix }) => ({ rule, severity, sentence, fix: fix?.label ?? null }));
}

const RUNS = { lifecycle: 'exists', choice: 'azure-cni-overlay' } as const;

describe('a Kubernetes version past its support', () => {
  it('cannot be created: an error for a new cluster', () => {
    expect(found({ kubernetesVersion: '1.33' })).toEqual([
      {
        rule: 'kubernetes-version-ended',
        severity: 'error',
        sentence:
          'aks-a cannot be created with Kubernetes 1.33 on this tier. Support of Kubernetes 1.33 ended at the end of July 2026. Long-term support of Kubernetes 1.33 ends at the end of July 2027.',
        fix: 'Plan on Kubernetes 1.35',
      },
    ]);
  });

  it('is a warning where it runs, with long-term support or the upgrade as the way out', () => {
    expect(found({ kubernetesVersion: '1.31.7', ...RUNS })).toEqual([
      {
        rule: 'kubernetes-version-ended',
        severity: 'warning',
        sentence:
          'aks-a runs Kubernetes 1.31.7. Support of Kubernetes 1.31 ended on 1 November 2025. Long-term support of Kubernetes 1.31 ends at the end of November 2026.',
        fix: 'Use the Premium tier with long-term support',
      },
    ]);
    // Calico is not moved to long-term support
    expect(found({ kubernetesVersion: '1.31', ...RUNS, policyEngine: 'calico' })[0]?.fix).toBe(
      'Upgrade to Kubernetes 1.35',
    );
  });

  it('is none on the Premium tier as long as long-term support lasts', () => {
    expect(found({ kubernetesVersion: '1.31', tier: 'premium' })).toEqual([]);
    expect(found({ kubernetesVersion: '1.31', tier: 'premium' }, '2026-12-01')).toEqual([
      {
        rule: 'kubernetes-version-unsupported',
        severity: 'error',
        sentence:
          'aks-a cannot be created with Kubernetes 1.31. Long-term support of Kubernetes 1.31 ended at the end of November 2026.',
        fix: 'Plan on Kubernetes 1.35',
      },
    ]);
  });

  it.each([
    [
      'planned',
      'error',
      'aks-a cannot be created with Kubernetes 1.30. Support of Kubernetes 1.30 ended on 22 August 2025.',
    ],
    [
      'exists',
      'warning',
      'aks-a runs Kubernetes 1.30, which is unsupported. Support of Kubernetes 1.30 ended on 22 August 2025.',
    ],
  ] as const)('past long-term support, %s: %s', (lifecycle, severity, sentence) => {
    expect(found({ kubernetesVersion: '1.30', lifecycle })).toEqual([
      {
        rule: 'kubernetes-version-unsupported',
        severity,
        sentence,
        fix: lifecycle === 'planned' ? 'Plan on Kubernetes 1.35' : 'Upgrade to Kubernetes 1.35',
      },
    ]);
  });

  it('counts from the first day without: 1.34 is supported through November 2026', () => {
    expect(found({ kubernetesVersion: '1.34' }, '2026-11-30')).toEqual([]);
    expect(found({ kubernetesVersion: '1.34' }, '2026-12-01')[0]?.rule).toBe('kubernetes-version-ended');
  });

  it('is seen at a pool that has a version of its own', () => {
    expect(found({}, TODAY, '1.33').map(({ sentence }) => sentence.split('.')[0])).toEqual([
      'system cannot be created with Kubernetes 1',
    ]);
    expect(found({ kubernetesVersion: '1.33' }, TODAY, '1.33.4')).toHaveLength(1);
  });

  it.each(['', 'latest', '1.38', '1.35'])('says nothing of "%s"', (kubernetesVersion) => {
    expect(found({ kubernetesVersion })).toEqual([]);
  });
});

describe('long-term support', () => {
  it.each([
    ['planned', 'calico', [], 'error', 'Calico'],
    ['exists', 'calico', ['agic'], 'warning', 'Calico and the Application Gateway Ingress Controller'],
  ] as const)('of a cluster that is %s is not offered with %s', (lifecycle, policyEngine, needs, severity, named) => {
    expect(found({ tier: 'premium', lifecycle, policyEngine, needs: [...needs] })).toEqual([
      {
        rule: 'long-term-support-excluded',
        severity,
        sentence: `aks-a is on the Premium tier, which comes with long-term support; that is not offered with ${named}.`,
        fix: 'Use the Standard tier',
      },
    ]);
    expect(found({ tier: 'standard', lifecycle, policyEngine, needs: [...needs] })).toEqual([]);
  });
});

describe('the retirement watch', () => {
  const watched = (changes: Partial<Cluster>, ofPool: string | null = null) =>
    retirementsOf(evaluatePlan(planOf(changes, ofPool), TODAY)).inPlan.map(({ id, day, notice, hasEnded }) => [
      id,
      day,
      notice,
      hasEnded,
    ]);

  it('has the end of each version in the plan, of long-term support on Premium', () => {
    expect(watched({ kubernetesVersion: '1.34' }, '1.33')).toEqual([
      ['kubernetes-1.33-end', '2026-08-01', '2026-07', true],
      ['kubernetes-1.34-end', '2026-12-01', '2026-11', false],
      // the pool of 1.33 runs the SKU Ubuntu, which is Ubuntu 22.04 there
      ['ubuntu-2204-end', '2027-06-30', '2027-06-30', false],
    ]);
    expect(watched({ kubernetesVersion: '1.35', tier: 'premium' })).toEqual([
      ['kubernetes-1.35-long-term-end', '2028-04-01', '2028-03', false],
    ]);
  });
});
