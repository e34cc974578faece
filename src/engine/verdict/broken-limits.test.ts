import { describe, expect, it } from 'vitest';
import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster, NodePool, PlanInput } from '../../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { complaintsAboutFigures } from '../../testing/sentence-check.ts';
import { evaluatePlan } from '../evaluation/evaluated-plan.ts';
import { findingsOf } from '../rules/findings.ts';

const TODAY = '2026-11-28';

/** A pool of `nodes` that grows to `maximum`, with a surge of so many percent; max pods as given. */
function pool(id: string, [nodes, maximum, percent]: readonly [number, number, number], maxPods: number): NodePool {
  const start = newNodePool(id, id, 'system');
  return {
    ...start,
    nodes,
    autoscaler: { enabled: maximum > nodes, minimumNodes: nodes, maximumNodes: maximum },
    maxPodsPerNode: maxPods,
    expectedPodsPerNode: maxPods,
    upgrade: { ...start.upgrade, surge: { unit: 'percent', value: percent } },
    nodeSubnet: 's1',
  };
}

function plan(choice: CandidateId | null, range: string, clusters: readonly NodePool[][], more = {}): PlanInput {
  const subnet = { ...newSubnet('s1', 'nodes'), ipv4: { kind: 'pinned' as const, range, prefixLength: 0 } };
  const network = { ...newVirtualNetwork('v1', 'v1'), addressSpaces: ['10.0.0.0/12'], subnets: [subnet] };
  const made = clusters.map((pools, at): Cluster => ({
    ...newCluster(`c${at + 1}`, `c${at + 1}`, pools),
    virtualNetwork: 'v1',
    choice,
    ...more,
  }));
  return { ...newPlan(), virtualNetworks: [network], clusters: made };
}

function broken(input: PlanInput, candidate: CandidateId) {
  const [first] = evaluatePlan(input, TODAY).clusters;
  const found = first?.candidates.find((each) => each.candidate === candidate);
  return {
    limits: found?.limitsBroken,
    said: found?.reasons.flatMap(({ kind, sentence }) => (kind === 'limit' ? [sentence] : [])),
  };
}

function foundBy(rule: string, input: PlanInput): readonly string[] {
  return findingsOf(evaluatePlan(input, TODAY)).flatMap((each) => (each.rule === rule ? [each.sentence] : []));
}

describe('what a broken limit needs, load by load', () => {
  it('counts the nodes of other clusters under the same load', () => {
    // Node Subnet, 31 addresses per node: now 2 × 4 × 31 = 248, with one surge node each 2 × 5 × 31 = 310; a /24 has 251
    const two = plan(null, '10.0.0.0/24', [[pool('p1', [4, 4, 10], 30)], [pool('p2', [4, 4, 10], 30)]]);
    const { limits, said } = broken(two, 'azure-cni-node-subnet');
    expect(limits).toEqual([
      {
        limit: 'node-subnet',
        subject: 'subnet/s1',
        need: 310,
        needs: { today: 248, maximum: 248, withUpgrade: 310 },
        capacity: 251,
        failsAt: 'withUpgrade',
      },
    ]);
    expect(said).toEqual([
      'An upgrade at full scale needs 310 addresses in node subnet nodes; 10.0.0.0/24 has 251 (now: 248).',
    ]);
  });

  it('counts VNet addresses of other clusters under the same load', () => {
    // 31 per node: the first has 100 × 31 = 3,100 now; the other 2,000 × 31 = 62,000 now, 63,240 at 2,040, 65,100 at 2,100 nodes
    const two = plan('azure-cni-node-subnet', '10.0.0.0/12', [
      [pool('p1', [100, 100, 0], 30)],
      [pool('p2', [2000, 2040, 0], 30)],
    ]);
    expect(broken(two, 'azure-cni-node-subnet').limits?.[0]).toEqual({
      limit: 'vnet-addresses',
      subject: 'v1',
      need: 66_340,
      needs: { today: 65_100, maximum: 66_340, withUpgrade: 66_340 },
      capacity: 65_536,
      failsAt: 'maximum',
    });
  });

  // SNAT: 3 pools, 1,000 ports per node, one outbound address of 64,000: now 22 nodes, at the maximum 70, with 10 surge nodes 80
  const snat = plan(
    'azure-cni-overlay',
    '10.0.0.0/20',
    [[pool('p1', [10, 30, 10], 30), pool('p2', [6, 20, 10], 30), pool('p3', [6, 20, 25], 30)]],
    {
      podCidrs: ['10.240.0.0/16'],
      outbound: { ...newCluster('c', 'c', []).outbound, type: 'loadBalancer', ipCount: 1, portsPerNode: 1000 },
    },
  );
  // NPM: 203 nodes grow to 248 of 110 pods each; 10 % surge: 273
  const npm = plan('azure-cni-overlay', '10.0.0.0/20', [[pool('p1', [203, 248, 10], 110)]], {
    podCidrs: ['10.240.0.0/14'],
    policyEngine: 'azure-npm',
  });
  // routes: 401 nodes grow to 500, 10 % surge: 550
  const routes = plan('kubenet', '10.0.0.0/20', [[pool('p1', [401, 500, 10], 110)]], { podCidrs: ['10.240.0.0/13'] });
  // Node Subnet at 250 pods: 300 × 251 = 75,300 now, 400 × 251 = 100,400, 440 × 251 = 110,440
  const large = plan('azure-cni-node-subnet', '10.0.0.0/12', [[pool('p1', [300, 400, 10], 250)]]);
  it.each([
    [
      'outbound-ports',
      snat,
      'An upgrade at full scale needs 80,000 SNAT ports; the limit is 64,000 (now: 22,000; at autoscaler maximum: 70,000).',
    ],
    ['npm-scale-limit', npm, 'An upgrade at full scale needs 273 nodes with Azure NPM; the limit is 250 (now: 203).'],
    [
      'npm-scale-limit',
      npm,
      'The autoscaler maximum needs 27,280 pods with Azure NPM; the limit is 20,000 (now: 22,330).',
    ],
    [
      'kubenet-route-limit',
      routes,
      'An upgrade at full scale needs 550 routes in the route table; the limit is 400 (now: 401).',
    ],
    [
      'vnet-address-limit',
      large,
      'An upgrade at full scale needs 110,440 addresses in the VNet; the limit is 65,536 (now: 75,300).',
    ],
  ] as const)('is said with its load: %s', (rule, input, sentence) => {
    expect(foundBy(rule, input).filter((each) => each.startsWith(sentence))).toHaveLength(1);
    const [cluster] = evaluatePlan(input, TODAY).clusters;
    const reasons = cluster?.candidates.flatMap((each) => each.reasons) ?? [];
    expect(reasons.map((reason) => reason.sentence)).toContain(sentence);
    expect(complaintsAboutFigures(input, reasons)).toEqual([]);
  });

  it('is about nodes now where nothing grows and no surge node is needed', () => {
    const fixed = plan('azure-cni-node-subnet', '10.0.0.0/27', [[pool('p1', [2, 2, 0], 30)]]);
    expect(broken(fixed, 'azure-cni-node-subnet').said).toEqual([
      'The nodes now need 62 addresses in node subnet nodes; 10.0.0.0/27 has 27.',
    ]);
  });
});
