import { expect, it } from 'vitest';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { deployedPlan } from './deployed-plan.ts';

const pinned = { kind: 'pinned', range: '10.1.0.0/24', prefixLength: 24 } as const;

function planWith(clusters: readonly Partial<Cluster>[]): PlanInput {
  const subnets = [
    { ...newSubnet('s1', 'pinned'), ipv4: pinned },
    newSubnet('s2', 'used'),
    newSubnet('s3', 'not there yet'),
  ];
  const pool = { ...newNodePool('p1', 'system', 'system'), nodeSubnet: 's2' };
  return {
    ...newPlan(),
    virtualNetworks: [{ ...newVirtualNetwork('v1', 'spoke'), subnets }],
    clusters: clusters.map((change, at) => ({ ...newCluster(`c${at + 1}`, '', [pool]), ...change })),
  };
}

function summary({ clusters, virtualNetworks }: PlanInput) {
  return {
    clusters: clusters.map(({ id, choice, podCidrs, identity }) => [id, choice, podCidrs, identity]),
    subnets: virtualNetworks.flatMap(({ subnets }) => subnets.map(({ id }) => id)),
  };
}

it('leaves out what is only planned', () => {
  expect(summary(deployedPlan(planWith([{}])))).toEqual({ clusters: [], subnets: ['s1'] });
});

it('keeps what runs, with the subnets that it uses', () => {
  const running = { lifecycle: 'exists', choice: 'azure-cni-overlay' } as const;
  expect(summary(deployedPlan(planWith([running, {}])))).toEqual({
    clusters: [['c1', 'azure-cni-overlay', [], 'user-assigned']],
    subnets: ['s1', 's2'],
  });
});

it('shows a cluster that is to be moved before its move', () => {
  const moved: Partial<Cluster> = {
    lifecycle: 'exists',
    choice: 'azure-cni-overlay',
    podCidrs: ['10.245.0.0/16'],
    current: {
      candidate: 'kubenet',
      podCidrs: ['10.244.0.0/16'],
      policyEngine: 'none',
      identity: 'system-assigned',
      customIpMasq: false,
      nodeAutoProvisioning: false,
      subnets: ['s3'],
    },
  };
  expect(summary(deployedPlan(planWith([moved])))).toEqual({
    clusters: [['c1', 'kubenet', ['10.244.0.0/16'], 'system-assigned']],
    subnets: ['s1', 's2', 's3'],
  });
});
