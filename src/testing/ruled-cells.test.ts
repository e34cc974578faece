/** The cells that rulings decide: comparison, verdict, findings, migration and exports say the same, one test each. */
import { describe, expect, it } from 'vitest';
import type { CandidateId } from '../domain/ids.ts';
import { CANDIDATE_IDS } from '../domain/ids.ts';
import type { Cluster, NodePool, PlanInput } from '../domain/plan-input.ts';
import { nodePoolSchema, OS_SKUS } from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../domain/start-values.ts';
import { cellOf } from '../engine/comparison/criteria/registry.ts';
import { routeOf } from '../engine/comparison/routes.ts';
import { answerOf, type CriterionId } from '../engine/comparison/support-table.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import { recommend } from '../engine/recommendation/recommend.ts';
import { retirementsOf } from '../engine/retirements/retirements.ts';
import { findingsOf } from '../engine/rules/findings.ts';
import { azCli } from '../exporters/az-cli.ts';
import { runningPlan, wayTo } from './migration-scenario.ts';

const TODAY = '2026-11-28';
const STATIC_BLOCK = ['pod-subnet-static-block', 'pod-subnet-static-block+cilium'] as const;

/** One planned cluster in a /16 with subnets for nodes and pods. */
function planOf(change: Partial<Cluster>, ofPool: Partial<NodePool> = {}): PlanInput {
  const subnet = (id: string, range: string, purpose: 'nodes' | 'pods') => ({
    ...newSubnet(id, id),
    ipv4: { kind: 'pinned' as const, range, prefixLength: 24 },
    purposes: [purpose],
  });
  const pool = { ...newNodePool('p1', 'system', 'system'), nodeSubnet: 's1', podSubnet: 's2', ...ofPool };
  const network = {
    ...newVirtualNetwork('v1', 'vnet'),
    region: 'westeurope',
    resourceGroup: 'rg',
    addressSpaces: ['10.1.0.0/16'],
    subnets: [subnet('s1', '10.1.0.0/24', 'nodes'), subnet('s2', '10.1.16.0/20', 'pods')],
  };
  const cluster = {
    ...newCluster('c1', 'aks', [pool]),
    virtualNetwork: 'v1',
    serviceCidrs: ['10.0.0.0/16'],
    dnsServiceIp: '10.0.0.10',
    ...change,
  };
  return { ...newPlan(), virtualNetworks: [network], clusters: [cluster] };
}

function verdictOf(input: PlanInput, candidate: CandidateId) {
  const found = evaluatePlan(input, TODAY)
    .evaluationOf('c1')
    ?.candidates.find((each) => each.candidate === candidate);
  return { status: found?.status, said: found?.reasons.map(({ sentence }) => sentence).join(' ') ?? '' };
}

const rulesOf = (input: PlanInput) =>
  findingsOf(evaluatePlan(input, TODAY))
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

function exported(input: PlanInput, candidate: CandidateId): { readonly text: string; readonly notes: string } {
  const result = azCli.render({ plan: evaluatePlan(input, TODAY), cluster: 'c1', candidate });
  return result.ok
    ? { text: result.value.text, notes: result.value.notes.join(' ') }
    : { text: '', notes: result.error };
}

const cell = (row: CriterionId, candidate: CandidateId) => cellOf(row, candidate, TODAY);

describe('cells that rulings decide', () => {
  it.each(STATIC_BLOCK)('15: dual stack is not had on %s', (candidate) => {
    const input = planOf({ choice: candidate, ipFamilies: 'ipv4-ipv6' });
    expect(cell('dual-stack', candidate).answer).toBe('no');
    expect(cell('dual-stack', candidate).sources.map(({ id }) => id)).toContain('aks-5722');
    expect(cell('change-ip-families', candidate)).toMatchObject({ answer: 'fixed', value: 'fixed: IPv4' });
    expect(verdictOf(input, candidate)).toMatchObject({ status: 'excluded' });
    expect(verdictOf(input, candidate).said).toContain('dual stack');
    expect(rulesOf(input)).toContain('dual-stack-model');
    const networks = input.virtualNetworks.map((each) => ({ ...each, addressSpaces: ['10.1.0.0/16', 'fd00:1::/48'] }));
    expect(exported({ ...input, virtualNetworks: networks }, candidate).notes).toMatch(/dual stack/iu);
  });

  it('29: auto-provisioning with reachable pods fits no model, and the need to drop is named', () => {
    const input = planOf(
      { choice: 'pod-subnet-static-block+cilium', policyEngine: 'cilium', needs: ['pods-reachable-by-ip'] },
      { podAllocation: 'as-cluster' },
    );
    const [cluster] = input.clusters;
    const auto = { ...newNodePool('p2', 'auto', 'user'), kind: 'auto-provisioned' as const, nodeCap: 5 };
    const asked = { ...input, clusters: cluster ? [{ ...cluster, nodePools: [...cluster.nodePools, auto] }] : [] };
    for (const candidate of [...STATIC_BLOCK, 'pod-subnet-dynamic', 'pod-subnet-dynamic+cilium'] as const) {
      expect(answerOf('node-auto-provisioning', candidate)).toBe('no');
      expect(verdictOf(asked, candidate).status).toBe('excluded');
    }
    expect(rulesOf(asked)).toContain('auto-provisioning-static-block');
    expect(exported(asked, 'pod-subnet-static-block+cilium').notes).toMatch(/auto-provisioning/u);
  });

  it.each(['azure-cni-node-subnet', 'azure-cni-node-subnet+cilium'] as const)(
    '45: %s shows the address of the node in peered networks',
    (candidate) => {
      const input = planOf({ choice: candidate, needs: ['pod-source-ip-in-peers'] });
      expect(cell('pod-source-ip-in-peers', candidate)).toMatchObject({ answer: 'no', value: 'node IP' });
      expect(verdictOf(input, candidate).status).toBe('excluded');
      expect(verdictOf(planOf({ choice: candidate }), candidate).status).not.toBe('excluded');
      expect(rulesOf(input)).toContain('need-not-offered');
      expect(exported(input, candidate).notes).toMatch(/pod IPs?|pod addresses|source/iu);
    },
  );

  it('46: static block is updated to Cilium in place, with the remark that it is no example of the article', () => {
    const [azure, cilium] = STATIC_BLOCK;
    expect(cell('in-place-move-to-cilium', azure)).toMatchObject({ answer: 'yes' });
    expect(cell('in-place-arrival', cilium)).toMatchObject({ answer: 'yes' });
    expect(cell('change-data-plane', azure)).toMatchObject({ answer: 'one-way' });
    for (const row of ['in-place-move-to-cilium', 'change-data-plane'] as const) {
      expect(cell(row, azure).note).toContain('not among the examples');
    }
    expect(routeOf(azure, cilium).how).toBe('in-place');
    const way = wayTo(runningPlan(azure), cilium);
    expect(way.steps.flatMap(({ commands }) => commands).join(' ')).toContain('--network-dataplane cilium');
  });

  it('48: clusters have a quota in each region, no fixed number in a subscription', () => {
    const said = CANDIDATE_IDS.map((candidate) => cell('clusters-per-subscription', candidate));
    expect(said.every(({ value, note }) => value === 'a quota of each region' && note?.includes('each region'))).toBe(
      true,
    );
    expect(JSON.stringify(said)).not.toContain('5,000');
    // no verdict and no finding counts clusters
    const [cluster] = planOf({}).clusters;
    const many = Array.from({ length: 10 }, (_, at) => ({
      ...newCluster(`c${at + 1}`, `aks-${at}`, []),
      ...cluster,
      id: `c${at + 1}`,
    }));
    expect(
      findingsOf(evaluatePlan({ ...newPlan(), clusters: many }, TODAY))
        .map(({ rule }) => rule)
        .join(),
    ).not.toContain('subscription');
  });

  it('50: no model has availability sets, no pool can be planned on one, and they are watched for', () => {
    for (const candidate of CANDIDATE_IDS) {
      expect(cell('vm-availability-sets', candidate).answer).toBe('no');
      expect(cell('vm-availability-sets', candidate).note).toContain('ended on 30 September 2025');
    }
    expect(nodePoolSchema.entries.kind.options).toEqual(['scale-set', 'virtual-machines', 'auto-provisioned']);
    expect(OS_SKUS.length).toBeGreaterThan(0);
    const { elsewhere } = retirementsOf(evaluatePlan(planOf({}), TODAY));
    expect(elsewhere.find(({ id }) => id === 'availability-sets-end')?.hasEnded).toBe(true);
    expect(
      exported(planOf({ choice: 'azure-cni-overlay', podCidrs: ['10.244.0.0/16'] }), 'azure-cni-overlay').text,
    ).not.toMatch(/AvailabilitySet/u);
  });

  it('51: from Automatic to Base is one way; a running Base cluster is not made Automatic', () => {
    expect(cell('change-cluster-sku', 'azure-cni-overlay+cilium')).toMatchObject({ answer: 'one-way' });
    expect(cell('change-cluster-sku', 'azure-cni-overlay').answer).toBe('fixed');
    const way = wayTo(runningPlan('azure-cni-overlay', { cluster: { sku: 'automatic' } }), 'azure-cni-overlay+cilium');
    expect(way.checks.find(({ id }) => id === 'automatic-new')?.status).toBe('fails');
  });

  it('52: dual stack is one way', () => {
    for (const candidate of ['azure-cni-overlay', 'azure-cni-overlay+cilium'] as const) {
      expect(cell('change-ip-families', candidate)).toMatchObject({ answer: 'one-way' });
      expect(cell('change-ip-families', candidate).note).toContain('refuses to take IPv6 away');
    }
  });
});

describe('rows that have no need behind them', () => {
  it('say what is charged for without a price', () => {
    expect(JSON.stringify(CANDIDATE_IDS.map((id) => cell('acns-charges', id)))).not.toMatch(/[€$£]|\d+ ?(USD|EUR)/u);
    expect(recommend(evaluatePlan(planOf({}), TODAY), 'c1')).not.toBeNull();
  });
});
