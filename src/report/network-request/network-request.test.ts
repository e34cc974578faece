import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../domain/facts/sources.ts';
import type { Cluster, PlanInput, VirtualNetwork } from '../../domain/plan-input.ts';
import { newPlan, newVirtualNetwork } from '../../domain/start-values.ts';
import { evaluatePlan } from '../../engine/evaluation/evaluated-plan.ts';
import { ASK_LIST_TITLES } from '../../engine/layout/ask-words.ts';
import { SCENARIOS } from '../../scenarios/registry.ts';
import { smallDev } from '../../scenarios/small-dev.ts';
import { networkRequest, networkRequestTable, requestLines } from './network-request.ts';
import type { RequestLine, RequestTopic } from './request-line.ts';

const AS_OF = '2026-09-01';

function withCluster(change: Partial<Cluster>): PlanInput {
  const input = smallDev();
  return { ...input, clusters: input.clusters.map((cluster) => ({ ...cluster, ...change })) };
}

const overlay = withCluster({ choice: 'azure-cni-overlay' });
const routed = {
  ...smallDev().clusters[0]?.outbound,
  type: 'userDefinedRouting',
  natGatewaySku: 'not-stated',
  ipCount: 0,
  ipv6Count: 0,
  portsPerNode: 0,
} as const;

/** Without the ranges of VNets, and those that are to be reserved. */
function withoutOtherRanges(lines: readonly RequestLine[]): readonly RequestLine[] {
  return lines.filter(({ topic, item }) => item !== 'Range' || topic === 'Subnets to create');
}

describe('requestLines', () => {
  it.each([
    ['a pinned range', overlay, 'Range', '10.60.0.0/26'],
    ['kubenet', withCluster({ choice: 'kubenet' }), 'Pod routes', 'one route for each node'],
    ['own routes', withCluster({ outbound: routed }), 'Default route', '0.0.0.0/0 to a gateway or appliance'],
  ])('%s', (_, input, item, value) => {
    const lines = withoutOtherRanges(requestLines(evaluatePlan(input, AS_OF))).filter((line) => line.item === item);
    expect(lines.map((line) => line.value)).toEqual([value]);
  });

  it('sizes a shared subnet with every cluster at its own candidate', () => {
    const [undecided] = withCluster({ choice: null }).clusters;
    const input = withCluster({});
    const decided = { id: 'c2', name: 'decided', choice: 'azure-cni-node-subnet' as const };
    const pools = undecided?.nodePools.map((pool) => ({ ...pool, id: `${pool.id}b` })) ?? [];
    const both = undecided ? [undecided, { ...undecided, ...decided, nodePools: pools }] : [];
    const plan = evaluatePlan({ ...input, clusters: both }, AS_OF);
    expect(plan.clusters.map(({ effective }) => effective)).toEqual(['azure-cni-overlay+cilium', decided.choice]);
    const [range] = withoutOtherRanges(requestLines(plan)).filter(({ item }) => item === 'Range');
    // one cluster on Overlay, the other with the pods of its nodes: pods are counted once
    expect(range?.why.match(/Pods \d/gu)).toHaveLength(1);
  });
});

describe('networkRequest', () => {
  it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))(
    '%s: every line beyond the own subnets has a source, each fact a dated one; built twice the same',
    async (_, load) => {
      const input = await load();
      const plan = evaluatePlan(input, AS_OF);
      const lines = requestLines(plan);
      const withoutFact = lines.filter(({ facts }) => facts.length === 0);
      const ofRanges: readonly RequestTopic[] = [...Object.values(ASK_LIST_TITLES), 'Given ranges'];
      expect(withoutFact.filter(({ topic }) => !ofRanges.includes(topic))).toEqual([]);
      const undated = lines
        .flatMap(({ facts }) => facts)
        .filter(({ sources }) => sources.every((source) => SOURCES[source].date === 'undated'));
      expect(undated.map(({ id }) => id)).toEqual([]);
      expect(networkRequest(plan, null)).toEqual(networkRequest(evaluatePlan(input, AS_OF), null));
    },
  );
});

describe('ranges', () => {
  const networks = (change: Partial<VirtualNetwork>) => ({
    ...newPlan(),
    virtualNetworks: [{ ...newVirtualNetwork('v1', ''), addressSpaces: ['10.1.0.0/24'], ...change }],
  });
  const inNetwork = (change: Partial<VirtualNetwork>, cluster: Partial<Cluster>): PlanInput => ({
    ...networks(change),
    clusters: newPlan().clusters.map((each) => ({
      ...each,
      choice: 'azure-cni-overlay' as const,
      virtualNetwork: 'v1',
      ...cluster,
    })),
  });

  it.each<[string, PlanInput, string, string[]]>([
    // 3 nodes, 1 of surge, 5 reserved by Azure: 9 of 16
    ['placed by the planner', inNetwork({}, {}), 'Range', ['10.1.0.0/28']],
    ['in no network yet', inNetwork({}, { virtualNetwork: null }), 'Range', ['size /28, to be placed']],
    ['without room', inNetwork({ addressSpaces: ['10.1.0.0/29'] }, {}), 'Range', ['size /28, not placed: no room']],
    ['the range that would do', inNetwork({ addressSpaces: ['10.1.0.0/29'] }, {}), 'Added address space', ['size /28']],
    [
      'IPv6 of dual stack',
      inNetwork({ addressSpaces: ['10.1.0.0/24', 'fd00::/56'] }, { ipFamilies: 'ipv4-ipv6' }),
      'IPv6 range',
      ['fd00::/64'],
    ],
    ['IPv6 without space', inNetwork({}, { ipFamilies: 'ipv4-ipv6' }), 'IPv6 range', ['/64, to be placed']],
    [
      'IPv6 without a network',
      inNetwork({}, { ipFamilies: 'ipv4-ipv6', virtualNetwork: null }),
      'IPv6 range',
      ['/64, to be placed'],
    ],
    [
      'what AKS keeps for itself',
      inNetwork({}, {}),
      'Reserved by AKS',
      ['169.254.0.0/16, 192.0.2.0/24, 172.30.0.0/16, 172.31.0.0/16'],
    ],
  ])('%s', (_, input, item, expected) => {
    const lines = withoutOtherRanges(requestLines(evaluatePlan(input, AS_OF)));
    expect(lines.filter((line) => line.item === item).map(({ value }) => value)).toEqual(expected);
  });

  it('calls what has no name by its id', () => {
    const input = inNetwork({}, { name: '' });
    const subjects = requestLines(evaluatePlan(input, AS_OF)).map(({ subject }) => subject);
    expect(new Set(subjects)).toEqual(
      new Set(['v1', 'v1 / Node subnet of c1', 'Pod CIDR of c1', 'Service CIDR of c1', 'c1', 'AKS']),
    );
  });

  it('prints every line once, with its topic, in the table for spreadsheets', () => {
    const input = inNetwork({}, {});
    const plan = evaluatePlan(input, AS_OF);
    const lines = requestLines(plan).map(({ topic, subject, item, value }) => [topic, subject, item, value]);
    const rows = networkRequestTable(plan).rows.map((row) => row.slice(0, 4));
    expect(rows.toSorted()).toEqual(lines.toSorted());
  });
});
