import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryPlan } from '../testing/arbitrary-schema-plan.ts';
import { parsePlanInput } from './parse-plan.ts';
import { BOUNDS, type Cluster, type PlanInput, SUBNET_PURPOSES, type SubnetPurpose } from './plan-input.ts';
import { addHub, addSpoke, addSubnetFor, isHub, purposesToAdd } from './presets.ts';
import { newPlan, newSubnet, newVirtualNetwork } from './start-values.ts';

const ALONE = { addressSpace: '', peerWith: [] };
const SPOKE = { ...ALONE, applicationGateway: false };

function planWith(change: Partial<Cluster>): PlanInput {
  const plan = newPlan();
  return { ...plan, clusters: plan.clusters.map((cluster) => ({ ...cluster, ...change })) };
}

function withNetwork(...names: readonly string[]): PlanInput {
  const subnets = names.map((name, index) => newSubnet(`s${index + 1}`, name));
  return { ...newPlan(), virtualNetworks: [{ ...newVirtualNetwork('v1', 'net'), subnets }] };
}

describe('a single neighbour', () => {
  /** Purpose; names already there; name, delegation and size of what is added. */
  const CASES: readonly (readonly [SubnetPurpose, readonly string[], string, string | null, number | null])[] = [
    ['gateway', [], 'GatewaySubnet', null, 27],
    ['firewall', [], 'AzureFirewallSubnet', null, 26],
    ['firewall', ['AzureFirewallSubnet'], 'AzureFirewallManagementSubnet', null, 26],
    ['bastion', [], 'AzureBastionSubnet', null, 26],
    ['application-gateway', ['application-gateway'], 'application-gateway-2', null, 24],
    ['dns-resolver', [], 'dns-resolver', 'Microsoft.Network/dnsResolvers', 28],
    ['virtual-nodes', [], 'virtual-nodes', 'Microsoft.ContainerInstance/containerGroups', null],
    ['api-server', [], 'api-server', 'Microsoft.ContainerService/managedClusters', null],
  ];
  test.each(CASES)('%s beside %j is named %s', (purpose, names, name, delegatedTo, prefixLength) => {
    const added = addSubnetFor(withNetwork(...names), 'v1', purpose).virtualNetworks[0]?.subnets.at(-1);
    expect(added).toMatchObject({ name, purposes: [purpose], delegatedTo });
    expect(added?.ipv4.kind).toBe(prefixLength === null ? 'auto' : 'size');
    expect(added?.ipv4.prefixLength).toBe(prefixLength ?? 24);
  });

  test('is not added where its only name is taken, or to a network that is not there', () => {
    const plan = withNetwork('GatewaySubnet');
    expect(addSubnetFor(plan, 'v1', 'gateway')).toBe(plan);
    expect(addSubnetFor(plan, 'v9', 'bastion')).toBe(plan);
    expect(purposesToAdd(plan.virtualNetworks[0]!)).toEqual(SUBNET_PURPOSES.filter((one) => one !== 'gateway'));
  });
});

describe('a hub', () => {
  test('has its subnets and is peered with those that are there, both ways', () => {
    const plan = addHub(withNetwork(), { addressSpace: '10.200.0.0/24', peerWith: ['v1', 'v7'] });
    const [spoke, hub] = plan.virtualNetworks;
    expect(hub).toMatchObject({ id: 'v2', name: 'vnet-hub', addressSpaces: ['10.200.0.0/24'], peeredWith: ['v1'] });
    expect(hub?.subnets.map(({ id, name }) => `${id} ${name}`)).toEqual([
      's1 AzureFirewallSubnet',
      's2 GatewaySubnet',
      's3 AzureBastionSubnet',
      's4 dns-inbound',
      's5 dns-outbound',
    ]);
    expect(spoke?.peeredWith).toEqual(['v2']);
    expect(plan.virtualNetworks.map(isHub)).toEqual([false, true]);
    expect(addHub(plan, ALONE).virtualNetworks.at(-1)?.name).toBe('vnet-hub-2');
  });

  test('is not added to a plan that is full', () => {
    const networks = Array.from({ length: BOUNDS.virtualNetworks }, (_, index) => newVirtualNetwork(`n${index}`, ''));
    const plan = { ...newPlan(), virtualNetworks: networks };
    expect(addHub(plan, ALONE)).toBe(plan);
    expect(addSpoke(plan, 'c1', SPOKE)).toBe(plan);
  });
});

describe('a spoke', () => {
  /** What the cluster is like, and the subnets it gets. */
  const CASES: readonly (readonly [string, Partial<Cluster>, readonly SubnetPurpose[]])[] = [
    ['undecided', {}, ['nodes']],
    ['pod subnet', { choice: 'pod-subnet-static-block' }, ['nodes', 'pods']],
    ['overlay', { choice: 'azure-cni-overlay' }, ['nodes']],
    ['integrated API server', { apiServer: { access: 'vnet-integration', subnet: null } }, ['nodes', 'api-server']],
    ['AKS Automatic', { sku: 'automatic' }, ['nodes', 'system-nodes', 'api-server']],
  ];
  test.each(CASES)('for a cluster: %s', (_, change, purposes) => {
    const plan = addSpoke(planWith(change), 'c1', SPOKE);
    const [network] = plan.virtualNetworks;
    const all = [...purposes, 'internal-load-balancers', 'private-endpoints'];
    expect(network?.subnets.flatMap((subnet) => subnet.purposes)).toEqual(all);
    const [cluster] = plan.clusters;
    expect(cluster?.virtualNetwork).toBe(network?.id);
    const idOf = (purpose: SubnetPurpose) =>
      network?.subnets.find((subnet) => subnet.purposes.includes(purpose))?.id ?? null;
    const systemNodes = idOf('system-nodes') ?? idOf('nodes');
    expect(cluster?.nodePools[0]).toMatchObject({ nodeSubnet: systemNodes, podSubnet: idOf('pods') });
    expect(cluster?.apiServer.subnet).toBe(idOf('api-server'));
  });

  test('takes Application Gateway when asked, and leaves a cluster with a network alone', () => {
    const plan = addSpoke(newPlan(), 'c1', { ...SPOKE, applicationGateway: true });
    expect(plan.virtualNetworks[0]?.subnets.at(-1)).toMatchObject({ purposes: ['application-gateway'] });
    expect(addSpoke(plan, 'c1', SPOKE)).toBe(plan);
    expect(addSpoke(plan, 'c9', SPOKE)).toBe(plan);
  });
});

test('every preset gives a plan that holds together', () => {
  fc.assert(
    fc.property(arbitraryPlan(), fc.nat(), fc.constantFrom(...SUBNET_PURPOSES), (plan, at, purpose) => {
      const ids = plan.virtualNetworks.map(({ id }) => id);
      const some = { addressSpace: '10.0.0.0/16', peerWith: ids.filter((_, index) => index % 2 === at % 2) };
      const cluster = plan.clusters[at % Math.max(1, plan.clusters.length)]?.id ?? '';
      const more = [
        addHub(plan, some),
        addSpoke(plan, cluster, { ...some, applicationGateway: at % 3 === 0 }),
        addSubnetFor(plan, ids[at % Math.max(1, ids.length)] ?? '', purpose),
      ];
      expect(more.map((each) => parsePlanInput(each).ok)).toEqual([true, true, true]);
    }),
    { numRuns: 60 },
  );
});
