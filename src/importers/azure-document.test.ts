import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { subnetsOf } from '../domain/entities.ts';
import type { Cluster, PlanInput } from '../domain/plan-input.ts';
import { AZURE_DOCUMENTS } from '../testing/azure-documents/expected-contents.ts';
import { contentsOf } from '../testing/plan-contents.ts';
import { importDocuments, type ImportOutcome } from './import-documents.ts';

function documentText(file: string): string {
  return readFileSync(new URL(`../testing/azure-documents/${file}`, import.meta.url), 'utf8');
}

function importFiles(...files: string[]): ImportOutcome {
  return importDocuments(files.map((name) => ({ name, text: documentText(name) })));
}

function importValue(...values: unknown[]): ImportOutcome {
  return importDocuments(values.map((value, index) => ({ name: `text ${index}`, text: JSON.stringify(value) })));
}

function planOf(outcome: ImportOutcome): PlanInput {
  expect(outcome.refused).toEqual([]);
  if (outcome.plan === null) {
    throw new Error('nothing was read');
  }
  return outcome.plan;
}

function onlyCluster(outcome: ImportOutcome): Cluster {
  const [cluster] = planOf(outcome).clusters;
  if (cluster === undefined) {
    throw new Error('no cluster was read');
  }
  return cluster;
}

describe('documents of Azure', () => {
  it.each(AZURE_DOCUMENTS)('$file: $standsFor', ({ file, holds, plan = {}, says = [] }) => {
    const outcome = importFiles(file);
    expect(contentsOf(planOf(outcome))).toEqual(holds);
    expect(outcome.plan).toMatchObject(plan);
    const sentences = outcome.notes.filter(({ kind }) => kind !== 'understood').map(({ sentence }) => sentence);
    expect(sentences).toEqual(expect.arrayContaining([...says]));
  });

  it('gives what runs as the choice and as what is moved from', () => {
    const cluster = onlyCluster(importFiles('az/kubenet-calico.json'));
    expect(cluster).toMatchObject({
      lifecycle: 'exists',
      choice: 'kubenet',
      identity: 'system-assigned',
      current: {
        candidate: 'kubenet',
        podCidrs: ['10.96.0.0/16'],
        policyEngine: 'calico',
        identity: 'system-assigned',
      },
    });
  });

  it('joins a cluster with the VNet that it lies in, in either order', () => {
    const files = ['az/kubenet-calico.json', 'az/vnet-of-quay.json'];
    for (const order of [files, files.toReversed()]) {
      const plan = planOf(importFiles(...order));
      expect(plan.virtualNetworks).toMatchObject([
        {
          name: 'vnet-quay',
          addressSpaces: ['10.40.0.0/20'],
          subnets: [
            { name: 'snet-quay-nodes', ipv4: { kind: 'pinned', range: '10.40.0.0/24' }, purposes: ['nodes'] },
            { name: 'snet-jumpbox', ipv4: { kind: 'pinned', range: '10.40.2.0/27' }, purposes: ['other'] },
          ],
        },
      ]);
      expect(plan.clusters).toMatchObject([{ virtualNetwork: 'v1', nodePools: [{ nodeSubnet: 's1' }] }]);
    }
  });

  it('is the same when a document is given twice', () => {
    const file = 'rest/overlay-updating.json';
    expect(importFiles(file, file).plan).toEqual(importFiles(file).plan);
  });
});

const RESOURCE_GROUP = '/subscriptions/0/resourceGroups/rg-Net';
const NETWORK = `${RESOURCE_GROUP}/providers/Microsoft.Network/virtualNetworks`;
const CLUSTER = `${RESOURCE_GROUP}/providers/Microsoft.ContainerService/managedClusters/aks-One`;

/** What `az aks show` prints: flat, null where nothing is set. Spelling by the tables of the az CLI. */
function azCluster(profile: unknown, pools: unknown[]): unknown {
  return {
    id: CLUSTER,
    name: 'aks-One',
    location: 'westeurope',
    type: 'Microsoft.ContainerService/ManagedClusters',
    provisioningState: 'Succeeded',
    nodeResourceGroup: 'MC_rg',
    networkProfile: profile,
    agentPoolProfiles: pools,
    servicePrincipalProfile: null,
  };
}

describe('what az prints', () => {
  const pod = `${NETWORK}/v/subnets/pods`;
  const node = `${NETWORK}/v/subnets/nodes`;
  const azure = { networkPlugin: 'azure', networkPluginMode: null, podCidr: '', networkDataplane: 'azure' };
  const base = { name: 'p', count: 2, vnetSubnetId: node, typePropertiesType: 'VirtualMachines' };
  it.each([
    ['kubenet', null, base],
    ['azure-cni-node-subnet', azure, { ...base, podSubnetId: null, maxPods: 0 }],
    ['azure-cni-node-subnet+cilium', { ...azure, networkDataplane: 'Cilium' }, { ...base, podSubnetId: '' }],
    ['pod-subnet-dynamic', azure, { ...base, podSubnetId: pod }],
    ['pod-subnet-dynamic+cilium', { ...azure, networkDataplane: 'cilium' }, { ...base, podSubnetId: pod }],
    ['pod-subnet-static-block', azure, { ...base, podSubnetId: pod, podIpAllocationMode: 'StaticBlock' }],
    ['azure-cni-overlay', { ...azure, networkPluginMode: 'Overlay' }, base],
    ['byo-cni', { networkPlugin: 'none' }, base],
  ])('tells %s', (candidate, profile, pool) => {
    const cluster = onlyCluster(importValue([azCluster(profile, [pool])]));
    expect(cluster.choice).toBe(candidate);
    expect(cluster.nodePools).toMatchObject([{ kind: 'virtual-machines', nodes: 2, mode: 'system' }]);
  });

  it('adds a pool list and a subnet with its addresses to the cluster', () => {
    const pools = [
      {
        ...base,
        id: `${CLUSTER.toLowerCase()}/agentPools/p`,
        type: 'Microsoft.ContainerService/managedClusters/agentPools',
        maxPods: 40,
      },
    ];
    const scaleSet =
      '/subscriptions/0/resourceGroups/mc_RG/providers/Microsoft.Compute/virtualMachineScaleSets/aks-p-vmss/virtualMachines/0';
    const balancer = 'providers/Microsoft.Network/loadBalancers/kubernetes-internal';
    const subnet = {
      id: node,
      name: 'nodes',
      addressPrefix: '10.0.0.0/24',
      addressPrefixes: null,
      ipConfigurations: [
        { id: `${scaleSet}/networkInterfaces/n/ipConfigurations/1` },
        { id: `${RESOURCE_GROUP}/providers/Microsoft.Network/networkInterfaces/vm/ipConfigurations/1` },
        { id: `/subscriptions/0/resourceGroups/MC_rg/${balancer}/frontendIPConfigurations/a1` },
        { id: `/subscriptions/0/resourceGroups/MC_rg/${balancer}/frontendIPConfigurations/a2` },
        { id: `${RESOURCE_GROUP}/${balancer}/frontendIPConfigurations/b` },
      ],
    };
    const outcome = importValue(azCluster(azure, [{ name: 'p', count: 2, vnetSubnetId: node }]), pools, [subnet]);
    expect(planOf(outcome).clusters).toMatchObject([
      { nodePools: [{ maxPodsPerNode: 40 }], internalLoadBalancers: [{ count: 2, subnet: 's1' }] },
    ]);
    expect(subnetsOf(planOf(outcome))).toMatchObject([
      {
        otherAddressesInUse: 2,
        ipv4: { range: '10.0.0.0/24' },
        purposes: ['nodes', 'internal-load-balancers'],
      },
    ]);
  });

  it('peers VNets of one import both ways, though one document tells it', () => {
    const network = (name: string, peers: string[]) => ({
      id: `${NETWORK}/${name}`,
      name,
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      subnets: [],
      virtualNetworkPeerings: peers.map((peer) => ({ name: peer, remoteVirtualNetwork: { id: `${NETWORK}/${peer}` } })),
    });
    const { virtualNetworks, connectedRanges } = planOf(
      importValue([network('a', ['B', 'c']), network('b', []), network('d', [])]),
    );
    expect(virtualNetworks.map(({ peeredWith }) => peeredWith)).toEqual([['v2'], ['v1'], []]);
    expect(connectedRanges).toEqual([]);
  });
});

describe('texts that are refused', () => {
  it.each([
    ['', 'There is nothing to read.'],
    ['{"a": ', 'This JSON is cut short at line 1. Paste the whole document.'],
    ['[1, 2]', /^This is JSON, but of no kind that is read here/u],
    ['{"schema": 1, "plan": {}}', /^This plan file cannot be read: /u],
    [
      JSON.stringify({ id: `${RESOURCE_GROUP}/providers/Microsoft.Compute/disks/d`, name: 'd' }),
      /microsoft\.compute\/disks/u,
    ],
    [
      JSON.stringify({ id: CLUSTER, name: 'x'.repeat(301), agentPoolProfiles: [] }),
      /^A value in the documents does not fit into a plan: /u,
    ],
    [
      JSON.stringify({ id: CLUSTER, name: 'x', agentPoolProfiles: [{ name: 'p', count: -1 }] }),
      /does not fit into a plan/u,
    ],
  ])('%#: %s', (text, sentence) => {
    const { plan, refused } = importDocuments([{ name: 'a', text }]);
    expect(plan).toBeNull();
    expect(refused.map((each) => each.sentence)).toEqual([
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    ]);
  });

  it('does not stop at depth, odd keys and odd types', () => {
    const deep = `${'{"properties":'.repeat(5000)}{}${'}'.repeat(5000)}`;
    const hostile = `{"id": "${CLUSTER}", "__proto__": {"name": "x"}, "constructor": 1, "name": "n", "agentPoolProfiles": [null, 3, {"name": 7, "x": ${deep}}], "networkProfile": [], "sku": "Base"}`;
    const cluster = onlyCluster(importDocuments([{ name: 'a', text: hostile }]));
    expect(cluster).toMatchObject({
      name: 'n',
      choice: 'azure-cni-overlay',
      nodePools: [{ name: 'agentpoolprofiles-1' }],
    });
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });
});
