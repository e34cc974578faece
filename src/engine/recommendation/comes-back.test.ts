import { describe, expect, it } from 'vitest';
import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster, NodePool, PlanInput } from '../../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan } from '../../domain/start-values.ts';
import { evaluatePlan } from '../evaluation/evaluated-plan.ts';
import { clusterAnswer } from '../migration/cluster-answer.ts';
import { recommend } from './recommend.ts';

const TODAY = '2026-11-28';

function planOf(cluster: Partial<Cluster>, pool: Partial<NodePool> = {}): PlanInput {
  const made = { ...newCluster('c1', 'prod', [{ ...newNodePool('p1', 'np', 'system'), ...pool }]), ...cluster };
  return { ...newPlan(), clusters: [made] };
}

function argued(input: PlanInput) {
  const found = recommend(evaluatePlan(input, TODAY), 'c1');
  if (found === null) {
    throw new Error('the plan has no cluster c1');
  }
  return found;
}

/** What would bring a candidate back, and what is said where nothing stands in its way. */
function backOf(input: PlanInput, candidate: CandidateId) {
  const loser = argued(input).losers.find((each) => each.candidate === candidate);
  return { if: loser?.comesBackIf.map(({ sentence }) => sentence), otherwise: loser?.otherwise };
}

describe('what brings a model back', () => {
  it.each<[string, PlanInput, CandidateId, string[]]>([
    [
      'the tier, where that is what limits the nodes',
      planOf({ tier: 'free' }, { kind: 'virtual-machines', nodes: 1200 }),
      'azure-cni-overlay',
      ['you take the Standard tier'],
    ],
    [
      'the policy engine, where that limits the nodes',
      planOf({ policyEngine: 'azure-npm' }, { nodes: 300, expectedPodsPerNode: 30 }),
      'azure-cni-overlay',
      ['you replace Azure Network Policy Manager'],
    ],
    [
      'the policy engine, which the model does not run',
      planOf({ policyEngine: 'azure-npm' }, { nodes: 3 }),
      'kubenet',
      ['you replace Azure Network Policy Manager'],
    ],
    // 400 routes: 363 nodes and 37 surge nodes (10 %)
    ['fewer nodes, where nothing else helps', planOf({}, { nodes: 500 }), 'kubenet', ['you keep to 363 nodes']],
    ['a need', planOf({ needs: ['fqdn-policy'] }), 'azure-cni-overlay', ['you drop policy by domain name (FQDN)']],
    [
      'a new cluster, where the running one cannot be turned into it',
      planOf({ lifecycle: 'exists', choice: 'azure-cni-overlay' }),
      'pod-subnet-dynamic',
      ['you build a new cluster: no running one is turned into this'],
    ],
  ])('is %s', (_, input, candidate, conditions) => {
    expect(backOf(input, candidate).if).toEqual(conditions);
  });

  it('is met as soon as what it names is done', () => {
    const status = (input: PlanInput) =>
      evaluatePlan(input, TODAY).clusters[0]?.candidates.find(({ candidate }) => candidate === 'azure-cni-overlay')
        ?.status;
    const large = { kind: 'virtual-machines' as const, nodes: 1200 };
    expect([status(planOf({ tier: 'free' }, large)), status(planOf({ tier: 'standard' }, large))]).toEqual([
      'excluded',
      'open',
    ]);
  });

  it.each<[string, PlanInput, CandidateId, string]>([
    ['new cluster', planOf({}), 'azure-cni-overlay', 'available'],
    ['new cluster, kubenet', planOf({}), 'kubenet', 'available until it retires'],
    ['running kubenet', planOf({ lifecycle: 'exists', choice: 'kubenet' }), 'kubenet', 'runs today until it retires'],
    [
      'running Overlay, in place to Cilium',
      planOf({ lifecycle: 'exists', choice: 'azure-cni-overlay' }),
      'azure-cni-overlay',
      'runs today',
    ],
  ])('is nothing for a candidate that can be had: %s', (_, input, candidate, otherwise) => {
    expect(backOf(input, candidate)).toEqual({ if: [], otherwise });
  });
});

describe('what speaks against the recommended model', () => {
  const doubt = 'Azure CNI Overlay with Cilium supports static egress gateway only without eBPF host routing.';
  it('stands beside it, in the argument and in the answer', () => {
    const input = planOf({ needs: ['static-egress-gateway', 'fqdn-policy'] });
    const { recommended, doubts } = argued(input);
    expect(recommended).toBe('azure-cni-overlay+cilium');
    expect(doubts.map(({ sentence }) => sentence)).toEqual([doubt]);
    expect(clusterAnswer(evaluatePlan(input, TODAY), 'c1').map(({ sentence }) => sentence)).toContain(doubt);
  });

  it('is nothing where every need is met without limits', () => {
    expect(argued(planOf({ needs: ['fqdn-policy'] })).doubts).toEqual([]);
  });
});
