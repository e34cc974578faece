import { describe, expect, it } from 'vitest';
import { CANDIDATE_IDS } from '../../domain/ids.ts';
import { parsePlanFile, planFile } from '../../domain/parse-plan.ts';
import { newPlan } from '../../domain/start-values.ts';
import { scaleLimitsOf, withinScaleLimits } from '../../testing/vector-adapters/scale-limits.ts';
import { demandOf } from '../demand/cluster-demand.ts';
import { indexNetworks } from '../demand/network-index.ts';
import type { SinglePool } from './single-pool.ts';
import { answerSinglePool, evaluateSinglePool, NO_RANGES, podRangeKindOf, singlePoolPlan } from './single-pool.ts';

const pool: Omit<SinglePool, 'candidate'> = {
  kind: 'scale-set',
  nodes: 10,
  maxPodsPerNode: 30,
  expectedPodsPerNode: 20,
  surge: { unit: 'percent', value: 10 },
  internalLoadBalancers: 2,
};

describe('a single pool', () => {
  it.each(CANDIDATE_IDS)('is a valid plan under %s, with exactly the ranges of its model', (candidate) => {
    const plan = singlePoolPlan({ ...pool, candidate }, { nodeSubnet: 24, podSubnet: 22, podCidr: 16 });
    const copy: unknown = JSON.parse(JSON.stringify(planFile(plan)));
    expect(parsePlanFile(copy)).toEqual({ ok: true, value: plan });
    const { pool: size, nodeSubnet, podSubnet, podCidr, evaluation } = answerSinglePool(plan, candidate);
    expect(size.nodes.withUpgrade).toBe(11);
    expect(nodeSubnet.capacity).toBe(251);
    expect(podSubnet !== null).toBe(podRangeKindOf(candidate) === 'podSubnet');
    expect(podCidr?.prefixLength).toBe(podRangeKindOf(candidate) === 'podCidr' ? 16 : undefined);
    expect(evaluation.candidate).toBe(candidate);
  });

  it('counts front ends in the node subnet', () => {
    const { nodeSubnet } = evaluateSinglePool({ ...pool, candidate: 'byo-cni' }, NO_RANGES);
    expect(nodeSubnet.total).toEqual({ today: 12, maximum: 12, withUpgrade: 13 });
    expect(nodeSubnet.smallestPrefixLength).toBe(27);
  });

  it('throws where there is no pool', () => {
    expect(() => answerSinglePool({ ...newPlan(), clusters: [] }, 'kubenet')).toThrow('no pool');
  });
});

describe('limits of a whole cluster', () => {
  it.each([
    ['kubenet', 'none', 'standard', { nodes: 400, pods: null }],
    ['byo-cni', 'none', 'free', { nodes: 1000, pods: null }],
    ['azure-cni-overlay', 'none', 'standard', { nodes: 5000, pods: 200_000 }],
    ['azure-cni-overlay', 'azure-npm', 'standard', { nodes: 250, pods: 20_000 }],
    ['azure-cni-overlay+cilium', 'azure-npm', 'standard', { nodes: 5000, pods: 200_000 }],
  ] as const)('%s with %s on %s', (candidate, policyEngine, tier, expected) => {
    const [cluster] = newPlan().clusters;
    const model = candidate === 'azure-cni-overlay+cilium' ? 'azure-cni-overlay' : candidate;
    const limits = scaleLimitsOf(candidate, demandOf({ ...cluster!, policyEngine, tier }, model, indexNetworks([])));
    expect(limits).toEqual(expected);
    expect(withinScaleLimits({ nodes: expected.nodes, pods: 20_000 }, limits)).toBe(true);
    expect(withinScaleLimits({ nodes: expected.nodes + 1, pods: 0 }, limits)).toBe(false);
  });
});
