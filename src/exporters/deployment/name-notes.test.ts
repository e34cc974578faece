import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { scenarioSubjects } from '../../testing/export-subjects.ts';
import { deploymentOf } from './deploy.ts';
import { networkNameNotes, nodeGroupNotes } from './name-notes.ts';

const subnet = { ranges: ['10.0.0.0/24'], delegations: [], hasRouteTable: false, hasNatGateway: false };
const network = {
  name: 'vnet',
  addressSpaces: ['10.0.0.0/16'],
  encrypted: false,
  isExisting: false,
  existingIn: null,
  subnets: [],
};

describe('names of the network', () => {
  // lengths and characters as in the naming rules of Microsoft.Network
  it.each([
    ['ab', true, true],
    ['a', false, true],
    ['GatewaySubnet', true, true],
    ['a'.repeat(64), true, true],
    ['a'.repeat(65), false, true],
    ['a'.repeat(80), false, true],
    ['a'.repeat(81), false, false],
    ['1.a-b_', true, true],
    ['_ab', false, false],
    ['ab-', false, false],
    ['ab.', false, false],
    ['a b', false, false],
    ['über', false, false],
  ])('%j: %j for a network, %j for a subnet and a route table', (name, asNetwork, asSubnet) => {
    expect(networkNameNotes({ network: { ...network, name }, routeTable: null })).toHaveLength(asNetwork ? 0 : 1);
    const subnets = [{ ...subnet, name }];
    expect(networkNameNotes({ network: { ...network, subnets }, routeTable: null })).toHaveLength(asSubnet ? 0 : 1);
    const routeTable = { name, defaultRoute: false };
    expect(networkNameNotes({ network: null, routeTable })).toHaveLength(asSubnet ? 0 : 1);
  });

  it('are taken by Azure wherever a scenario or the planner gives them', async () => {
    for (const [name, subject] of await scenarioSubjects()) {
      const deployment = deploymentOf(subject);
      expect(deployment.ok ? networkNameNotes(deployment.value) : [], name).toEqual([]);
    }
  });
});

describe('the resource group of the nodes', () => {
  const parts = { cluster: 'aks', region: 'eastus' };
  // MC_, two underscores and eastus are 11 characters beside the two names
  it.each([
    [66, 0],
    [67, 1],
  ])('with a resource group of %i characters has %i notes', (length, count) => {
    expect(nodeGroupNotes({ ...parts, group: 'g'.repeat(length) })).toHaveLength(count);
  });

  it('and names that Azure does not take are told with the numbers', () => {
    const long = 'n'.repeat(90);
    const pool = { ...newNodePool('p1', 'pool', 'system'), nodeSubnet: 's1' };
    const vnet = {
      ...newVirtualNetwork('v1', 'a b'),
      resourceGroup: 'rg',
      region: 'West Europe',
      addressSpaces: ['10.1.0.0/16'],
      subnets: [newSubnet('s1', long)],
    };
    const cluster = { ...newCluster('c1', 'c'.repeat(64), [pool]), virtualNetwork: 'v1' };
    const input: PlanInput = { ...newPlan(), virtualNetworks: [vnet], clusters: [cluster] };
    const plan = evaluated(input);
    const deployment = deploymentOf({ plan, cluster: 'c1', candidate: 'azure-cni-overlay' });
    const notes = (deployment.ok ? deployment.value.notes : []).join('\n');
    expect(notes).toContain(': a cluster has 1 to 63 letters');
    expect(notes).toContain('Rename “a b” to a-b: a virtual network has 2 to 64 letters');
    expect(notes).toContain(': a subnet has 1 to 80 letters');
    expect(notes).toContain('81 characters long, and takes 80');
  });
});
