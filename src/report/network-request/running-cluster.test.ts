import { describe, expect, it } from 'vitest';
import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { currentStart } from '../../domain/running.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { asksOf } from '../../engine/layout/asks.ts';
import { deployedPlan } from '../../engine/migration/deployed-plan.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { requestText } from './request-text.ts';

/** A cluster that exists: 180 nodes and 10 % surge in a /23, Kubernetes 1.34, no policy engine. */
function running(choice: CandidateId | null, from: CandidateId | null, space: string): PlanInput {
  const start = newNodePool('p1', 'np', 'system');
  const surge = { unit: 'percent' as const, value: 10 };
  const pool = { ...start, nodes: 180, nodeSubnet: 's1', upgrade: { ...start.upgrade, surge } };
  const range = `${space.split('/')[0] ?? ''}/23`;
  const subnet = {
    ...newSubnet('s1', 'snet-aks'),
    ipv4: { kind: 'pinned' as const, range, prefixLength: 23 },
    states: { ipv4: 'allocated', ipv6: '' },
  };
  const cluster: Cluster = {
    ...newCluster('c1', 'prod', [pool]),
    virtualNetwork: 'v1',
    lifecycle: 'exists',
    kubernetesVersion: '1.34',
    identity: 'user-assigned',
    choice,
    podCidrs: ['10.244.0.0/16'],
    serviceCidrs: ['172.20.0.0/20'],
  };
  const network = {
    ...newVirtualNetwork('v1', 'vnet-1'),
    addressSpaces: [space],
    addressSpaceStates: ['allocated'],
    subnets: [subnet],
  };
  const clusters = [{ ...cluster, current: from === null ? null : currentStart(cluster, from) }];
  return { ...newPlan(), virtualNetworks: [network], clusters };
}

function asked(input: PlanInput) {
  return asksOf(evaluated(input)).map(({ list, label, prefixLength }) => [list, label, prefixLength]);
}

function request(input: PlanInput, isSinceToday = false): string {
  const since = isSinceToday ? { words: 'what runs today', input: deployedPlan(input), runs: true } : null;
  return requestText({ plan: evaluated(input), link: null, since }, 'md');
}

const INSIDE = '10.240.0.0/12';
const OUTSIDE = '10.10.0.0/16';
// 198 nodes with surge, 20 % of the blocks free: 248 of 256, a /16
const POD_CIDR = ['reserved', 'Pod CIDR of prod', 16];

describe('the request for a kubenet cluster that runs', () => {
  it.each<[string, PlanInput]>([
    ['by lifecycle and model', running('kubenet', null, INSIDE)],
    ['as what it is moved from', running(null, 'kubenet', INSIDE)],
    ['by import, which says both', running('kubenet', 'kubenet', INSIDE)],
    ['with Overlay chosen', running('azure-cni-overlay', 'kubenet', INSIDE)],
  ])('asks for a pod CIDR, and only that, where the one it has lies in the VNet: entered %s', (_, input) => {
    expect(asked(input)).toEqual([POD_CIDR]);
    const text = request(input);
    expect(text).toContain('pod CIDR (not given yet)');
    // Overlay routes pods itself: no route table with a route for each node
    expect(text).not.toContain('Pod routes');
  });

  it.each<[string, PlanInput]>([
    ['by lifecycle and model', running('kubenet', null, OUTSIDE)],
    ['as what it is moved from', running(null, 'kubenet', OUTSIDE)],
  ])('asks for nothing where its pod CIDR may stay: entered %s', (_, input) => {
    expect(asked(input)).toEqual([]);
    expect(request(input)).toContain('pod CIDR (10.244.0.0/16)');
    expect(request(input)).not.toContain('Pod routes');
  });

  it('says since today that the routes of kubenet go', () => {
    const text = request(running('kubenet', null, INSIDE), true);
    const routes = text.split('\n').find((line) => line.includes('Pod routes'));
    expect(routes).toContain('Removed');
  });
});

describe('the request for another cluster that runs', () => {
  it('is about what it runs while no other model is chosen, not about the recommended one', () => {
    const input = running(null, 'azure-cni-node-subnet', OUTSIDE);
    const [cluster] = evaluated(input).clusters;
    expect(cluster?.recommended).not.toBe('azure-cni-node-subnet');
    expect(request(input)).toContain('Nodes and pods');
    expect(asked(input)).toEqual([]);
  });
});
