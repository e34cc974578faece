import { describe, expect, it } from 'vitest';
import { allocateGiven } from './allocate-given.ts';
import { lacksStates, olderPlanSentence, withProposedRanges } from './older-plan.ts';
import type { Cluster, PlanInput } from './plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from './start-values.ts';

function networkOf(id: string, subnet: string, octet: number) {
  const range = `10.${octet}.0.0/24`;
  return {
    ...newVirtualNetwork(id, id),
    addressSpaces: [`10.${octet}.0.0/16`],
    subnets: [{ ...newSubnet(subnet, subnet), ipv4: { kind: 'pinned' as const, range, prefixLength: 24 } }],
  };
}

function clusterOf(id: string, network: string, lifecycle: Cluster['lifecycle']): Cluster {
  return {
    ...newCluster(id, id, [newNodePool(`p-${id}`, 'system', 'system')]),
    virtualNetwork: network,
    lifecycle,
    podCidrs: ['10.244.0.0/16'],
    serviceCidrs: ['10.0.0.0/16'],
  };
}

/** As the step from schema 1 leaves a plan: every range that stands in it is allocated. */
function migrated(clusters: Cluster[]): PlanInput {
  const virtualNetworks = [networkOf('v1', 's1', 1), networkOf('v2', 's2', 2)];
  return allocateGiven({ ...newPlan(), virtualNetworks, clusters });
}

describe('a plan of before the states of ranges', () => {
  it('says how many ranges of planned clusters count as allocated', () => {
    // space and subnet of v1, pod and service CIDR; v2 has no cluster
    expect(olderPlanSentence(migrated([clusterOf('c1', 'v1', 'planned')]))).toBe(
      'This plan is older than the states of ranges: 4 ranges of planned clusters count as allocated to you.',
    );
    // the VNet of a cluster that exists stays given, also for a planned one beside it
    const beside = [clusterOf('c1', 'v1', 'exists'), clusterOf('c2', 'v1', 'planned')];
    expect(olderPlanSentence(migrated(beside))).toContain(': 2 ranges of planned clusters count');
  });

  it('says nothing where all that is given exists, or nothing is', () => {
    expect(olderPlanSentence(migrated([clusterOf('c1', 'v1', 'exists')]))).toBeNull();
    expect(olderPlanSentence(newPlan())).toBeNull();
  });

  it('makes them proposals, and leaves alone what exists and what was asked for', () => {
    const plan = migrated([clusterOf('c1', 'v1', 'planned'), clusterOf('c2', 'v2', 'exists')]);
    const [first, second] = plan.virtualNetworks;
    const sent = { ...first!, addressSpaceStates: ['requested /16 2026-11-20'] };
    const after = withProposedRanges({ ...plan, virtualNetworks: [sent, second!] });
    expect(after.virtualNetworks[0]?.addressSpaceStates).toEqual(['requested /16 2026-11-20']);
    expect(after.virtualNetworks[0]?.subnets[0]?.states.ipv4).toBe('');
    expect(after.virtualNetworks[1]).toBe(second);
    expect(after.clusters.map(({ podCidrStates }) => podCidrStates.ipv4)).toEqual(['', 'allocated']);
    expect(olderPlanSentence(after)).toBeNull();
  });

  it('is one of schema 1', () => {
    expect([1, 2, 3].map(lacksStates)).toEqual([true, false, false]);
  });
});
