import { describe, expect, it } from 'vitest';
import { computePlan } from '../../engine/compute-plan.ts';
import { concernedBy } from '../../engine/service-error/concerned.ts';
import { plainExplanation } from '../../engine/service-error/explain-shortage.ts';
import { readingsOf } from '../../engine/service-error/readings.ts';
import { refusalOf, REFUSALS } from '../../testing/service-errors/messages.ts';
import { importTexts } from '../import-texts.ts';
import { shortagesIn } from './shortages-in-text.ts';

function importText(text: string) {
  return importTexts([{ name: 'text', text }]);
}

function explanationOf(text: string) {
  return importText(text).serviceErrors.map(({ explanation }) => plainExplanation(explanation))[0];
}

describe('refusals', () => {
  it.each(REFUSALS)('$standsFor', ({ text, shortage, told }) => {
    expect(shortagesIn(text)).toEqual([shortage]);
    const readings = readingsOf(shortage);
    for (const { nodes, addressesPerNode } of readings) {
      expect(nodes * addressesPerNode).toBe(shortage.wanted);
    }
    expect(readings[0]).toMatchObject(told);
    const { refused, serviceErrors } = importText(text);
    expect(refused).toEqual([]);
    expect(serviceErrors).toMatchObject([{ name: 'text', shortage }]);
  });

  // the service once counted every pod and the node; now it leaves two pods of each node out
  it.each(REFUSALS.filter(({ told }) => told.way !== undefined))(
    '$shortage.wanted for $told.nodes nodes with max pods $told.maxPods: $told.way',
    ({ shortage, told }) => {
      const ofNode = told.way === 'pods-counted' ? 1 : -1;
      expect(shortage.wanted).toBe(told.nodes * ((told.maxPods ?? 0) + ofNode));
    },
  );

  it('is found in JSON of any depth, and escaped', () => {
    const [first] = REFUSALS;
    const message =
      'Pre-allocated IPs 747 exceeds IPs available 251 in Subnet Cidr 10.142.0.0/24, Subnet Name snet-inner.';
    const answer = { error: { code: 'InsufficientSubnetSize', message, target: 'agentPoolProfile.vnetSubnetID' } };
    const expected = [{ kind: 'node-subnet', subnet: 'snet-inner', wanted: 747 }];
    expect(shortagesIn(JSON.stringify(answer))).toMatchObject(expected);
    expect(shortagesIn(JSON.stringify({ statusMessage: JSON.stringify(answer) }))).toMatchObject(expected);
    expect(importText(JSON.stringify(answer)).serviceErrors).toMatchObject([{ shortage: expected[0] }]);
    expect(shortagesIn(JSON.stringify(first?.text))).toMatchObject([first?.shortage]);
  });

  it('is no refusal where the words only look alike', () => {
    expect(shortagesIn('Pre-allocated IPs exceeds IPs available in Subnet')).toEqual([]);
    expect(shortagesIn('Subnet x with address prefix y does not have enough capacity for 3 IP addresses')).toEqual([]);
    expect(importText('Deployment failed.').refused).toHaveLength(1);
  });
});

describe('explanations', () => {
  it('tells how a node subnet came to its number, and the smallest ways out', () => {
    expect(explanationOf(refusalOf(996))).toEqual({
      asked:
        'Azure wants 996 addresses in snet-pier (10.133.0.0/24); 251 are available. It refused before anything was made.',
      because: ['4 nodes × 249 = 996: one for the node and 250 for its pods, less 2 that use the address of the node.'],
      fixes: [
        'A subnet of /22 offers 1,019 addresses: enough for 996.',
        'With max pods 63 instead of 250, 4 nodes fit into 251 addresses, counted as Azure does (2 of them left out).',
        'At most 1 node instead of 4, autoscaler maximum and surge nodes counted.',
        'With a pod subnet the nodes take 4 addresses here (a /28 is enough) and the pods 1,088 in a subnet of /21, in batches when every node is full.',
        'With Overlay the nodes take 4 addresses here and the pods none in the VNet: a pod CIDR of /22 holds 4 blocks of /24.',
      ],
    });
  });

  it('counts blocks of a pod CIDR', () => {
    expect(explanationOf(refusalOf(5120))).toMatchObject({
      because: [
        '20 nodes × 256 = 5,120: every node takes one /24 of the pod CIDR, autoscaler maximum and surge nodes counted.',
      ],
      fixes: [
        'A pod CIDR of /19 holds the 20 blocks of /24.',
        'At most 16 nodes instead of 20, autoscaler maximum and surge nodes counted.',
      ],
    });
  });

  it('says that no single pool gives a number, and that a full subnet needs room beside what is in it', () => {
    const prime = explanationOf('Pre-allocated IPs 503 exceeds IPs available 251 in Subnet Cidr 10.0.0.0/24');
    expect(prime?.because).toEqual([
      'No single pool gives 503: several pools add up, each its nodes with autoscaler maximum and surge.',
    ]);
    expect(prime?.fixes).toEqual(['A subnet of /23 offers 507 addresses: enough for 503.']);
    const full = explanationOf(
      'Subnet a with address prefix 10.0.0.0/24 does not have enough capacity for 31 IP addresses',
    );
    expect(full?.fixes[0]).toBe('A subnet of /23 offers 507 addresses: enough for 31 beside the 251 in use.');
    expect(full?.because[0]).toBe('1 node × 31 = 31: one address for the node and 30 for its pods.');
  });
});

describe('a plan of a refusal', () => {
  it.each(REFUSALS.filter(({ shortage }) => shortage.range !== null))(
    'asks for what Azure named: $shortage.wanted in $shortage.range',
    ({ text, shortage, told }) => {
      const { plan, notes } = importText(text);
      expect(plan?.clusters).toMatchObject([{ nodePools: [{ nodes: told.nodes }] }]);
      expect(notes.map(({ kind }) => kind)).toEqual(['assumed']);
      const ranges = plan === null ? [] : [...plan.virtualNetworks.flatMap((each) => each.addressSpaces)];
      expect([...ranges, ...(plan?.clusters[0]?.podCidrs ?? [])]).toContain(shortage.range);
      // the planner refuses what Azure refused
      const evaluated = plan === null ? undefined : computePlan(plan, '2026-09-01').clusters[0]?.candidates;
      const chosen = evaluated?.find(({ candidate }) => candidate === plan?.clusters[0]?.choice);
      expect(shortage.code === 'SubnetIsFull' ? 'does-not-fit' : chosen?.status).toBe('does-not-fit');
    },
  );

  it('gives way to documents', () => {
    const network = { id: '/a/providers/Microsoft.Network/virtualNetworks/net', name: 'net', addressSpace: {} };
    const { plan, serviceErrors } = importTexts([
      { name: 'error', text: refusalOf(145) },
      { name: 'net', text: JSON.stringify(network) },
    ]);
    expect(plan).toMatchObject({ clusters: [], virtualNetworks: [{ name: 'net' }] });
    expect(serviceErrors).toHaveLength(1);
  });
});

describe('the plan at hand', () => {
  it.each([
    [
      'Pre-allocated IPs 333 exceeds IPs available 251 in Subnet Cidr 10.0.0.0/24, Subnet Name a',
      ['In this plan cluster uses subnet a (10.0.0.0/24): pool (3 nodes, max pods 110).'],
    ],
    ['Pre-allocated IPs 333 exceeds IPs available 251 in Subnet Cidr 10.9.0.0/24, Subnet Name a', []],
  ])('tells whose subnet it is: %s', (text, sentences) => {
    const { plan } = importText(
      'Pre-allocated IPs 333 exceeds IPs available 251 in Subnet Cidr 10.0.0.0/24, Subnet Name a',
    );
    const [shortage] = shortagesIn(text);
    expect(plan === null || shortage === undefined ? null : concernedBy(plan, shortage)).toEqual(sentences);
  });

  it('tells whose pod CIDR it is', () => {
    const text =
      'Pre-allocated IPs 2304 exceeds IPs available 2048 in Subnet Cidr 10.152.0.0/21, Subnet Name networkProfile.podCIDR.';
    const { plan, serviceErrors } = importText(text);
    const shortage = serviceErrors[0]?.shortage;
    expect(plan === null || shortage === undefined ? null : concernedBy(plan, shortage)).toEqual([
      'In this plan cluster uses pod CIDR 10.152.0.0/21: pool (9 nodes, max pods 110).',
    ]);
  });
});

describe('texts of Terraform without values', () => {
  it.each([
    ['resource "azurerm_subnet" "nodes" {\n  name = "nodes"\n}', 'This is source code of Terraform'],
    ['# comment\nmodule "aks" {\n  source = "./aks"\n}', 'This is source code of Terraform'],
    ['PK\u0003\u0004\u0014', 'This is a zip archive, as plan files of Terraform are.'],
    ['{"serial": 1, "encrypted_data": "x", "encryption_version": "v0"}', 'This state is encrypted.'],
    ['{"version": 3, "terraform_version": "0.11.14", "modules": []}', 'This is a state of Terraform 0.11 or older.'],
  ])('%j', (text, start) => {
    const { plan, refused } = importText(text);
    expect(plan).toBeNull();
    expect(
      refused.map(({ sentence }) => sentence.startsWith(start) && sentence.includes('terraform show -json')),
    ).toEqual([true]);
  });
});
