import { describe, expect, it } from 'vitest';
import type { NeedId } from '../domain/ids.ts';
import { pinRequested } from '../domain/plan-edit-placement.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newVirtualNetwork } from '../domain/start-values.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import type { CandidateEvaluation } from '../engine/evaluation/evaluation.ts';
import { layoutOf } from '../engine/layout/layout.ts';
import { networkRequest } from '../report/network-request/network-request.ts';

const TODAY = '2026-11-28';

function planOf(needs: NeedId[], addressSpace: string, clusters = 1): PlanInput {
  return {
    ...newPlan(),
    virtualNetworks: [{ ...newVirtualNetwork('v1', 'vnet-1'), addressSpaces: [addressSpace] }],
    clusters: Array.from({ length: clusters }, (_, at) => ({
      ...newCluster(`c${at}`, `aks-${at}`, [newNodePool(`p${at}`, 'system', 'system')]),
      virtualNetwork: 'v1',
      choice: 'azure-cni-overlay' as const,
      needs,
    })),
  };
}

function overlay(input: PlanInput): CandidateEvaluation | undefined {
  const [first] = evaluatePlan(input, TODAY).clusters;
  return first?.candidates.find(({ candidate }) => candidate === 'azure-cni-overlay');
}

/** The prefix lengths asked for in the VNet, by role. */
function askedOf(input: PlanInput): Readonly<Record<string, number | null>> {
  const asked = (overlay(input)?.ranges ?? []).filter(({ key }) => key.startsWith('new-'));
  return Object.fromEntries(asked.map(({ kind, requestPrefixLength }) => [kind, requestPrefixLength]));
}

/** 3 nodes and 1 surge node ask for 4 addresses of 11 in a /28; a tenth stays free. */
const NODES = { 'node-subnet': 28 };

describe('needs that take a subnet', () => {
  it.each<[string, NeedId[], Readonly<Record<string, number>>]>([
    ['none', [], NODES],
    ['an Application Gateway: a /24 is advised', ['agic'], { ...NODES, 'application-gateway-subnet': 24 }],
    [
      'one for containers: exactly a /24, without headroom',
      ['application-gateway-for-containers'],
      { ...NODES, 'application-gateway-for-containers-subnet': 24 },
    ],
    ['virtual nodes: a /24 to begin with', ['virtual-nodes'], { ...NODES, 'virtual-nodes-subnet': 24 }],
    // 9 addresses and the five of Azure in a /28 of 16
    ['AKS Automatic: the API server lies in the VNet', ['aks-automatic'], { ...NODES, 'api-server-subnet': 28 }],
  ])('asks for it before anybody enters it: %s', (_, needs, asked) => {
    expect(askedOf(planOf(needs, '10.0.0.0/16'))).toEqual(asked);
  });

  it('places it, and says in the request what it is delegated to', () => {
    const plan = evaluatePlan(planOf(['agic', 'application-gateway-for-containers'], '10.0.0.0/22'), TODAY);
    const [network] = layoutOf(plan).networks;
    const lengths = network?.subnets.map(({ range }) => range.split('/')[1]);
    expect(lengths?.toSorted()).toEqual(['24', '24', '28']);
    expect(network?.unplaced).toEqual([]);
    const text = JSON.stringify(networkRequest(plan, null));
    expect(text).toContain('Microsoft.Network/applicationGateways');
    expect(text).toContain('Microsoft.ServiceNetworking/trafficControllers');
  });

  it('does not fit where the VNet has no room for it', () => {
    // the /24 fills the VNet, so that the nodes have no place
    expect(overlay(planOf(['agic'], '10.0.0.0/24'))?.status).toBe('does-not-fit');
    expect(overlay(planOf(['agic'], '10.0.0.0/23'))?.status).toBe('open');
    expect(overlay(planOf([], '10.0.0.0/24'))?.status).toBe('open');
  });

  it('takes the subnet that is marked for it', () => {
    const input = planOf(['application-gateway-for-containers'], '10.0.0.0/16');
    const role = 'application-gateway-for-containers-subnet';
    const pinned = pinRequested(input, { cluster: 'c0', role, range: '10.0.8.0/24' });
    const range = pinned.ok ? overlay(pinned.value)?.ranges.find(({ kind }) => kind === role) : undefined;
    expect(range).toMatchObject({ range: '10.0.8.0/24', status: 'fits', capacity: 251 });
    expect(pinned.ok && askedOf(pinned.value)).toEqual(NODES);
    const [subnet] = pinned.ok ? (pinned.value.virtualNetworks[0]?.subnets ?? []) : [];
    expect(subnet?.name).toBe('snet-aks-0-gateway-for-containers');
  });

  it('gives each cluster a subnet of its own for its gateway for containers', () => {
    const input = planOf(['application-gateway-for-containers'], '10.0.0.0/16', 2);
    const role = 'application-gateway-for-containers-subnet';
    const pinned = pinRequested(input, { cluster: 'c0', role, range: '10.0.8.0/24' });
    const plan = pinned.ok ? evaluatePlan(pinned.value, TODAY) : null;
    const keys = plan?.clusters.map(
      ({ candidates }) =>
        candidates.find(({ candidate }) => candidate === 'azure-cni-overlay')?.ranges.find(({ kind }) => kind === role)
          ?.key,
    );
    expect(keys).toEqual(['subnet/s1', `new-${role}/c1`]);
  });

  it('does not count the addresses of a gateway as those of the cluster', () => {
    const addresses = (needs: NeedId[]) => overlay(planOf(needs, '10.0.0.0/16'))?.vnetAddresses.withUpgrade;
    expect(addresses(['application-gateway-for-containers'])).toBe(addresses([]));
  });
});
