import { describe, expect, it } from 'vitest';
import { type Changes, runningPlan, wayTo } from '../../testing/migration-scenario.ts';

/** What the steps from Pod Subnet to Overlay, by a new cluster, create and say. */
function newClusterOf(changes: Changes) {
  const { checks, steps } = wayTo(runningPlan('pod-subnet-dynamic', changes), 'azure-cni-overlay');
  const create = steps.find(({ id }) => id === 'create-cluster');
  const check = checks.find(({ id }) => id === 'kubernetes-version-supported');
  return { create, check, commands: steps.flatMap(({ commands }) => commands).join('\n') };
}

describe('a cluster that is built beside the old one', () => {
  // ruling 53, on 2026-11-24: 1.30 is past long-term support, 1.33 past support for all
  it.each(['1.30', '1.33'])('is not created with Kubernetes %s', (kubernetesVersion) => {
    const { create, check, commands } = newClusterOf({ cluster: { kubernetesVersion } });
    expect(commands).not.toContain(kubernetesVersion);
    expect(commands).toContain('--kubernetes-version 1.35');
    expect(create?.sentence).toContain(
      `Kubernetes ${kubernetesVersion} can no longer be created: the new cluster has 1.35.`,
    );
    expect(check).toMatchObject({ status: 'open' });
    expect(check?.sentence).toContain('The new cluster has 1.35: see that the workloads run on it.');
  });

  it('keeps a version that can be created, on the Premium tier with long-term support', () => {
    expect(newClusterOf({ cluster: { kubernetesVersion: '1.36' } }).commands).toContain('--kubernetes-version 1.36');
    const { commands, check } = newClusterOf({ cluster: { kubernetesVersion: '1.33', tier: 'premium' } });
    expect(commands).toContain('--kubernetes-version 1.33');
    expect(commands).toContain('--tier premium --k8s-support-plan AKSLongTermSupport');
    expect(check?.status).toBe('passes');
  });
});

describe('upgrades before a move', () => {
  it('say which versions on the way are past support', () => {
    const { steps } = wayTo(runningPlan('kubenet', { cluster: { kubernetesVersion: '1.26' } }), 'azure-cni-overlay');
    expect(steps.find(({ id }) => id === 'upgrade-kubernetes')?.sentence).toContain(
      '1.27 is past support: the Premium tier with long-term support may be needed on the way.',
    );
  });
});
