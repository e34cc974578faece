import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../domain/plan-input.ts';
import { importDocuments, type ImportOutcome } from '../import-documents.ts';

function documentText(file: string): string {
  return readFileSync(new URL(`../../testing/arm-documents/${file}`, import.meta.url), 'utf8');
}

function importFiles(...names: string[]): ImportOutcome {
  return importDocuments(names.map((name) => ({ name, text: documentText(name) })));
}

function sentences({ notes }: ImportOutcome, kind: 'assumed' | 'ignored'): string[] {
  return notes.filter((note) => note.kind === kind).map(({ sentence }) => sentence);
}

function onlyCluster({ plan, refused }: ImportOutcome): Cluster {
  expect(refused).toEqual([]);
  const [cluster] = plan?.clusters ?? [];
  if (cluster === undefined) {
    throw new Error('no cluster was read');
  }
  return cluster;
}

describe('templates of others', () => {
  it.each([
    ['arm-template-maxpods-01.json', 'agentPoolProfiles_with_maxPods_pass', 51],
    ['arm-template-no-maxpods-01.json', 'agentPoolProfiles_without_maxPods_fail3', 110],
  ])('%s', (file, name, maxPodsPerNode) => {
    expect(onlyCluster(importFiles(file))).toMatchObject({
      name,
      choice: 'kubenet',
      lifecycle: 'planned',
      current: null,
      outbound: { type: 'loadBalancer' },
      nodePools: [{ name: 'agentpool', mode: 'system', os: 'linux', nodes: 3, maxPodsPerNode }],
    });
  });

  it.each([
    ['arm-template-networkpolicy-01.json', 'calico'],
    ['arm-template-networkpolicy-missing-01.json', 'none'],
  ])('%s: a name that only a parameter has', (file, policyEngine) => {
    const outcome = importFiles(file);
    expect(onlyCluster(outcome)).toMatchObject({
      name: 'aksResourceId',
      choice: 'azure-cni-node-subnet',
      policyEngine,
      nodePools: [],
    });
    expect(sentences(outcome, 'assumed')[0]).toBe(
      "Cluster: the name [split(parameters('aksResourceId'),'/')[8]] has no value in the template; it is called aksResourceId here.",
    );
  });

  it.each([
    [['arm-template-eslz-01.jsonc', 'arm-parameters-eslz-01.json']],
    [['arm-parameters-eslz-01.json', 'arm-template-eslz-01.jsonc']],
  ])('%j: not strict JSON, in either order', (names) => {
    const outcome = importFiles(...names);
    expect(outcome.read).toEqual([
      { name: 'arm-template-eslz-01.jsonc with arm-parameters-eslz-01.json', title: 'ARM template' },
    ]);
    expect(onlyCluster(outcome)).toMatchObject({
      name: 'aks-eslz1',
      choice: 'azure-cni-node-subnet',
      policyEngine: 'azure-npm',
      serviceCidrs: ['10.240.5.0/26'],
      dnsServiceIp: '10.240.5.10',
      outbound: { type: 'userDefinedRouting' },
      apiServer: { access: 'private-endpoint' },
      nodePools: [
        { name: 'systempool', nodes: 3, maxPodsPerNode: 50 },
        { name: 'userpool', nodes: 1, maxPodsPerNode: 50 },
      ],
    });
  });

  it('without its parameter file: says which fields have no value and what is taken', () => {
    const outcome = importFiles('arm-template-eslz-01.jsonc');
    expect(onlyCluster(outcome)).toMatchObject({ name: 'resourceName', choice: 'azure-cni-overlay' });
    expect(sentences(outcome, 'assumed').join('\n')).toContain(
      "networkProfile.networkPlugin [parameters('networkPlugin')]",
    );
    expect(outcome.plan?.virtualNetworks).toMatchObject([{ name: 'vnet', subnets: [{ name: 'vnetSubnetID' }] }]);
  });

  it('refuses a parameter file without its template, and one of another template', () => {
    expect(importFiles('arm-parameters-eslz-01.json').refused).toMatchObject([
      { sentence: 'This is a parameter file: it holds values, no resources. Import it together with its template.' },
    ]);
    const other = importFiles('arm-parameters-eslz-01.json', 'arm-template-maxpods-01.json');
    expect(other.refused).toMatchObject([
      { sentence: 'This parameter file gives a value to resourceName, which no template beside it has.' },
    ]);
    expect(other.plan?.clusters).toHaveLength(1);
  });
});
