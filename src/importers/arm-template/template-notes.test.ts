import { describe, expect, it } from 'vitest';
import { cluster, contents, type Entries, network, pool, read, said, template } from '../../testing/template-parts.ts';

describe('what is left out or assumed', () => {
  const linked = {
    type: 'Microsoft.Resources/deployments',
    name: 'l',
    properties: { templateLink: { uri: 'https://x' } },
  };
  it.each<[string, Entries, string]>([
    [
      'linked templates',
      template([cluster, linked]),
      'ignored: Deployment l is left out: its template lies behind a link, and nothing is fetched; import that file as well.',
    ],
    [
      'false conditions',
      template([cluster, { ...network, condition: "[equals(parameters('own'), 'yes')]" }], {
        parameters: { own: { defaultValue: 'no' } },
      }),
      'ignored: Microsoft.Network/virtualNetworks v is left out: its condition is false.',
    ],
    [
      'open conditions',
      template([{ ...cluster, condition: "[parameters('own')]" }]),
      "assumed: Microsoft.ContainerService/managedClusters c: its condition [parameters('own')] has no value in the template; it is taken as true.",
    ],
    [
      'open copies',
      template([cluster, { ...network, copy: { name: 'n', count: "[parameters('n')]" } }]),
      'ignored: Microsoft.Network/virtualNetworks v is left out: how often it is copied has no value in the template, or is more than 800.',
    ],
    [
      'other kinds',
      template([cluster, { type: 'A/b', name: 'x' }, { type: 'A/b', name: 'y' }, { type: 'A/c', name: 'z' }]),
      'ignored: Kinds of resources that the planner does not plan: A/b (2) and A/c.',
    ],
    [
      'open fields',
      template([
        {
          ...cluster,
          properties: {
            ...cluster.properties,
            networkProfile: { networkPlugin: 'azure', serviceCidr: "[parameters('s')]" },
          },
        },
      ]),
      "assumed: Cluster c: without a value in the template, so taken as not set: networkProfile.serviceCidr [parameters('s')].",
    ],
    [
      'open subnets',
      template([
        {
          ...cluster,
          properties: {
            ...cluster.properties,
            agentPoolProfiles: [{ ...pool, podSubnetID: "[parameters('podSubnet')]" }],
          },
        },
      ]),
      'assumed: Cluster c: without a value in the template, so a name stands in: agentPoolProfiles.podSubnetID [parameters(\'podSubnet\')] is "podSubnet".',
    ],
    [
      'Key Vault',
      template([cluster], { parameters: { n: { type: 'string' } } }),
      'assumed: Cluster c: the document says what is to be deployed, not whether it is there; the planner takes the cluster as planned.',
    ],
  ])('%s', (_name, document, sentence) => {
    expect(said(read(document)).split('\n')).toContain(sentence);
  });

  it('takes a pod subnet that only a parameter names as one', () => {
    const open = { ...pool, vnetSubnetID: "[parameters('nodeSubnet')]", podSubnetID: "[parameters('podSubnet')]" };
    const outcome = read(template([{ ...cluster, properties: { ...cluster.properties, agentPoolProfiles: [open] } }]));
    expect(contents(outcome)).toEqual(['vnet, nodeSubnet , podSubnet ', 'c: pod-subnet-dynamic', 'p 2 in nodeSubnet']);
  });

  it('refuses a template without a cluster or network', () => {
    expect(read(template([linked])).refused).toEqual([
      { name: 'file 0', sentence: 'This template has no cluster, node pool, VNet or subnet, or only behind links.' },
    ]);
  });
});
