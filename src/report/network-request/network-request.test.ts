import { describe, expect, it } from 'vitest';
import { computePlan } from '../../engine/compute-plan.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { SCENARIOS } from '../../scenarios/registry.ts';
import { smallDev } from '../../scenarios/small-dev.ts';
import { networkRequest, requestLines } from './network-request.ts';

const AS_OF = '2026-09-01';

function withCluster(change: Partial<Cluster>): PlanInput {
  const input = smallDev();
  return { ...input, clusters: input.clusters.map((cluster) => ({ ...cluster, ...change })) };
}

const overlay = withCluster({ choice: 'azure-cni-overlay' });
const routed = {
  ...smallDev().clusters[0]?.outbound,
  type: 'userDefinedRouting',
  ipCount: 0,
  portsPerNode: 0,
} as const;

describe('requestLines', () => {
  it.each([
    ['Overlay: nodes to pods', overlay, 'Node to pod', 'Allow node subnets to 10.244.0.0/20, all ports and protocols'],
    ['Overlay: pods to pods', overlay, 'Pod to pod', 'Allow 10.244.0.0/20 to 10.244.0.0/20, all ports and protocols'],
    ['a pinned range', overlay, 'Range', '10.60.0.0/26'],
    ['kubenet', withCluster({ choice: 'kubenet' }), 'Pod routes', 'one route for each node'],
    ['own routes', withCluster({ outbound: routed }), 'Default route', '0.0.0.0/0 to a gateway or appliance'],
  ])('%s', (_, input, item, value) => {
    const lines = requestLines(input, computePlan(input, AS_OF)).filter((line) => line.item === item);
    expect(lines.map((line) => line.value)).toEqual([value]);
  });

  it('sizes a shared subnet with every cluster at its own candidate', () => {
    const [undecided] = withCluster({ choice: null }).clusters;
    const input = withCluster({});
    const decided = { id: 'c2', name: 'decided', choice: 'azure-cni-node-subnet' as const };
    const pools = undecided?.nodePools.map((pool) => ({ ...pool, id: `${pool.id}b` })) ?? [];
    const both = undecided ? [undecided, { ...undecided, ...decided, nodePools: pools }] : [];
    const plan = computePlan({ ...input, clusters: both }, AS_OF);
    expect(plan.clusters.map(({ effective }) => effective)).toEqual(['azure-cni-overlay+cilium', decided.choice]);
    const [range] = requestLines({ ...input, clusters: both }, plan).filter(({ item }) => item === 'Range');
    // one cluster on Overlay, the other with the pods of its nodes: pods are counted once
    expect(range?.why.match(/Pods \d/gu)).toHaveLength(1);
  });

  it('asks for no Overlay rules and no pod routes under Node Subnet', () => {
    const input = withCluster({ choice: 'azure-cni-node-subnet' });
    const topics = requestLines(input, computePlan(input, AS_OF)).map(({ topic }) => topic);
    expect(topics).not.toContain('Security rules');
    expect(topics).not.toContain('Routes');
  });
});

describe('networkRequest', () => {
  it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))(
    '%s: every line beyond the own subnets has a source; built twice the same',
    async (_, load) => {
      const input = await load();
      const plan = computePlan(input, AS_OF);
      const lines = requestLines(input, plan);
      const withoutFact = lines.filter(({ facts }) => facts.length === 0);
      expect(withoutFact.filter(({ topic }) => topic !== 'Subnets')).toEqual([]);
      const options = { asOf: AS_OF, link: null };
      expect(networkRequest(input, plan, options)).toEqual(networkRequest(input, computePlan(input, AS_OF), options));
    },
  );
});
