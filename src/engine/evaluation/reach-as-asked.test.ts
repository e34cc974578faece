import { describe, expect, it } from 'vitest';
import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { answerSentences } from './answer.ts';
import type { EvaluatedPlan } from './evaluated-plan.ts';
import type { CandidateEvaluation } from './evaluation.ts';

/** Three nodes, 10 % surge (so one node more), 10 % of every range to keep free: the plan of the empty page. */
function clusterOf(id: string, choice: CandidateId | null, maxPods = 110): Cluster {
  const pool = { ...newNodePool(`p-${id}`, 'system', 'system'), maxPodsPerNode: maxPods, expectedPodsPerNode: maxPods };
  return { ...newCluster(id, id, [pool]), virtualNetwork: 'v1', choice };
}

function planOf(space: string, clusters: Cluster[]): PlanInput {
  return {
    ...newPlan(),
    virtualNetworks: [{ ...newVirtualNetwork('v1', 'vnet-1'), addressSpaces: [space] }],
    clusters,
  };
}

function shownOf(plan: EvaluatedPlan, cluster: string): CandidateEvaluation {
  const found = plan.evaluationOf(cluster);
  return found!.candidates.find(({ candidate }) => candidate === found!.effective)!;
}

/** The three numbers of the headline: sizes to ask for, VNet addresses during an upgrade, nodes there is room for. */
function headline(plan: EvaluatedPlan, cluster: string) {
  const { ranges, vnetAddresses, capacity } = shownOf(plan, cluster);
  const asked = ranges.filter(({ kind, capacity: given }) => kind !== 'service-cidr' && given === null);
  return {
    ask: Object.fromEntries(asked.map(({ kind, requestPrefixLength }) => [kind, requestPrefixLength])),
    addresses: vnetAddresses.withUpgrade,
    nodes: capacity?.together.nodes ?? null,
  };
}

describe('the headline, recomputed by hand', () => {
  it('of a /26 VNet and nothing else', () => {
    const plan = evaluated(planOf('10.0.0.0/26', [clusterOf('c1', null)]));
    // Overlay: 3 + 1 nodes take 4 addresses; 4 / 0.9 + 5 = 9.4, so 16: a /28 with 11 usable. Pod CIDR: 4 blocks of /24;
    // 4 / 0.9 = 4.4, so 8: a /21. Nodes and surge in 8 blocks: 7 + 1. (In 11 addresses it would be 10 + 1.)
    expect(plan.evaluationOf('c1')?.recommended).toBe('azure-cni-overlay+cilium');
    expect(headline(plan, 'c1')).toEqual({ ask: { 'node-subnet': 28, 'pod-cidr': 21 }, addresses: 4, nodes: 7 });
    expect(shownOf(plan, 'c1').capacity?.together.next?.nodes).toBe(10);
    // 1,000 nodes and surge of a pool: 909 + 91
    expect(shownOf(plan, 'c1').capacity?.ceiling).toMatchObject({ nodes: 909, hit: { limit: 'nodes-per-pool' } });
  });

  it('of a /24 VNet, Node Subnet', () => {
    const plan = evaluated(planOf('10.0.0.0/24', [clusterOf('c1', 'azure-cni-node-subnet', 30)]));
    // (3 + 1) × 31 = 124; 124 / 0.9 + 5 = 142.8, so 256: the whole /24. In its 251 usable: 8 × 31 = 248, so 7 + 1 nodes
    expect(headline(plan, 'c1')).toEqual({ ask: { 'node-subnet': 24 }, addresses: 124, nodes: 7 });
  });

  it('of two clusters in one /24', () => {
    const both = (choice: CandidateId): EvaluatedPlan =>
      evaluated(planOf('10.0.0.0/24', [clusterOf('c1', choice, 30), clusterOf('c2', choice, 30)]));
    // two /28 find their place side by side, and each cluster goes as far as alone
    const overlay = both('azure-cni-overlay+cilium');
    expect(headline(overlay, 'c1')).toEqual({ ask: { 'node-subnet': 28, 'pod-cidr': 21 }, addresses: 4, nodes: 7 });
    expect(headline(overlay, 'c2')).toEqual(headline(overlay, 'c1'));
    // two /24 in one /24 do not: no reach is shown
    const flat = both('azure-cni-node-subnet');
    expect(headline(flat, 'c1')).toEqual({ ask: { 'node-subnet': 24 }, addresses: 124, nodes: null });
    expect(shownOf(flat, 'c1').status).toBe('does-not-fit');
    const answer = answerSentences(flat, 'c1').map(({ sentence }) => sentence);
    expect(answer.filter((sentence) => sentence.includes('node,') || sentence.includes('nodes,'))).toEqual([]);
  });
});

describe('"I was given a /25"', () => {
  const given = '10.0.0.0/25';
  const asNetwork = planOf(given, [clusterOf('c1', null, 30)]);
  const [network] = asNetwork.virtualNetworks;
  const subnet = { ...newSubnet('s1', 'snet-1'), ipv4: { kind: 'pinned' as const, range: given, prefixLength: 25 } };
  const cluster = clusterOf('c1', null, 30);
  const asSubnet: PlanInput = {
    ...asNetwork,
    virtualNetworks: [{ ...network!, subnets: [subnet] }],
    clusters: [{ ...cluster, nodePools: cluster.nodePools.map((pool) => ({ ...pool, nodeSubnet: 's1' })) }],
  };
  const nodeSubnetModel = (input: PlanInput): CandidateEvaluation => {
    const { candidates } = evaluated(input).evaluationOf('c1')!;
    return candidates.find(({ candidate }) => candidate === 'azure-cni-node-subnet')!;
  };

  // (3 + 1) × 31 = 124 addresses, 123 are usable in a /25: Overlay is the answer, and Node Subnet does not fit
  it.each([
    ['as the VNet', asNetwork],
    ['as a subnet', asSubnet],
  ])('%s: Overlay is recommended and Node Subnet does not fit', (_, input) => {
    const plan = evaluated(input);
    expect(plan.evaluationOf('c1')?.recommended).toBe('azure-cni-overlay+cilium');
    expect(shownOf(plan, 'c1').capacity?.together.nodes).toBe(7);
    expect(nodeSubnetModel(input).status).toBe('does-not-fit');
  });
});
