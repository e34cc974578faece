import { describe, expect, it } from 'vitest';
import { importDocuments, type ImportOutcome } from '../import-documents.ts';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const CLUSTER = 'Microsoft.ContainerService/managedClusters';
const VNET = 'Microsoft.Network/virtualNetworks';

type Entries = Readonly<Record<string, unknown>>;

function template(resources: unknown, more: Entries = {}): Entries {
  return { $schema: SCHEMA, contentVersion: '1.0.0.0', ...more, resources };
}

function read(...documents: readonly unknown[]): ImportOutcome {
  return importDocuments(documents.map((value, at) => ({ name: `file ${at}`, text: JSON.stringify(value) })));
}

function said({ notes }: ImportOutcome): string {
  return notes.map(({ kind, sentence }) => `${kind}: ${sentence}`).join('\n');
}

/** What was read of networks and pools, in one line each. */
function contents({ plan, refused }: ImportOutcome): string[] {
  expect(refused).toEqual([]);
  const networks = plan?.virtualNetworks ?? [];
  const subnets = networks.flatMap((network) => network.subnets);
  const nameOf = (id: string | null) => subnets.find((subnet) => subnet.id === id)?.name ?? '-';
  return [
    ...networks.map(({ name, addressSpaces, subnets: own }) =>
      [name, ...addressSpaces, ...own.map((subnet) => `${subnet.name} ${subnet.ipv4.range}`)].join(', '),
    ),
    ...(plan?.clusters ?? []).flatMap(({ name, choice, nodePools }) => [
      `${name}: ${choice ?? 'open'}`,
      ...nodePools.map((pool) => `${pool.name} ${pool.nodes} in ${nameOf(pool.nodeSubnet)}`),
    ]),
  ];
}

const network = {
  type: VNET,
  name: 'v',
  properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, subnets: [] },
};
const nodes = { addressPrefix: '10.0.0.0/24' };
const subnetId = "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'v', 'nodes')]";
const pool = { name: 'p', count: 2, mode: 'System', vnetSubnetID: subnetId };
const cluster = {
  type: CLUSTER,
  name: 'c',
  properties: { networkProfile: { networkPlugin: 'azure' }, agentPoolProfiles: [pool] },
};
const whole = ['v, 10.0.0.0/16, nodes 10.0.0.0/24', 'c: azure-cni-node-subnet', 'p 2 in nodes'];

/** `template` in a deployment of its own, with the parameters it is given. */
function nested(name: string, inner: Entries, more: Entries = {}): Entries {
  return {
    type: 'Microsoft.Resources/deployments',
    name,
    properties: { mode: 'Incremental', template: inner, ...more },
  };
}

const inner = { expressionEvaluationOptions: { scope: 'inner' } };

describe('where resources of a template are', () => {
  it.each<[string, Entries]>([
    [
      'subnets in the VNet',
      template([
        { ...network, properties: { ...network.properties, subnets: [{ name: 'nodes', properties: nodes }] } },
        cluster,
      ]),
    ],
    [
      'children in resources',
      template([
        { ...network, resources: [{ type: 'subnets', name: 'nodes', properties: nodes }] },
        {
          ...cluster,
          properties: { networkProfile: { networkPlugin: 'azure' } },
          resources: [{ type: 'agentPools', name: 'p', properties: { ...pool, name: undefined } }],
        },
      ]),
    ],
    [
      'children with their full type and name',
      template([
        { type: `${CLUSTER}/agentPools`, name: "[concat('c', '/', 'p')]", properties: { ...pool, name: undefined } },
        network,
        { ...cluster, properties: { networkProfile: { networkPlugin: 'azure' } } },
        { type: `${VNET}/subnets`, name: 'v/nodes', properties: nodes },
      ]),
    ],
    [
      'symbolic names',
      template(
        { a: { ...network, resources: [{ type: 'subnets', name: 'nodes', properties: nodes }] }, b: cluster },
        { languageVersion: '2.0' },
      ),
    ],
    [
      'copies',
      template(
        [
          network,
          {
            type: `${VNET}/subnets`,
            copy: { name: 'each', count: "[length(variables('names'))]" },
            name: "[concat('v/', variables('names')[copyIndex()])]",
            properties: { addressPrefix: "[format('10.0.{0}.0/24', copyIndex('each'))]" },
          },
          cluster,
        ],
        { variables: { names: ['nodes'] } },
      ),
    ],
    [
      'copies of a property',
      template([
        {
          ...network,
          properties: {
            addressSpace: network.properties.addressSpace,
            copy: [
              {
                name: 'subnets',
                count: 1,
                input: {
                  name: 'nodes',
                  properties: { addressPrefix: "[cidrSubnet('10.0.0.0/16', 24, copyIndex('subnets'))]" },
                },
              },
            ],
          },
        },
        cluster,
      ]),
    ],
    [
      'a nested template in the scope around it',
      template(
        [
          nested(
            'n',
            template([{ ...network, resources: [{ type: 'subnets', name: "[parameters('s')]", properties: nodes }] }]),
          ),
          cluster,
        ],
        { parameters: { s: { type: 'string', defaultValue: 'nodes' } } },
      ),
    ],
    [
      'a nested template in a scope of its own',
      template([
        nested(
          'n',
          template([{ ...network, resources: [{ type: 'subnets', name: "[parameters('s')]", properties: nodes }] }], {
            parameters: { s: { type: 'string' } },
          }),
          { ...inner, parameters: { s: { value: "[concat('no', 'des')]" } } },
        ),
        cluster,
      ]),
    ],
    [
      'outputs of one nested template in another',
      template([
        nested(
          'second',
          template(
            [
              {
                ...cluster,
                properties: {
                  ...cluster.properties,
                  agentPoolProfiles: [{ ...pool, vnetSubnetID: "[parameters('subnet')]" }],
                },
              },
            ],
            { parameters: { subnet: { type: 'string' } } },
          ),
          {
            ...inner,
            parameters: {
              subnet: {
                value: "[reference(resourceId('Microsoft.Resources/deployments', 'first')).outputs.subnet.value]",
              },
            },
          },
        ),
        nested(
          'first',
          template([{ ...network, resources: [{ type: 'subnets', name: 'nodes', properties: nodes }] }], {
            outputs: { subnet: { type: 'string', value: subnetId } },
          }),
          inner,
        ),
      ]),
    ],
    [
      'outputs by symbolic name',
      template(
        {
          first: nested(
            'x',
            template(
              { v: { ...network, resources: [{ type: 'subnets', name: 'nodes', properties: nodes }] } },
              { languageVersion: '2.0', outputs: { subnet: { type: 'string', value: subnetId } } },
            ),
          ),
          aks: {
            ...cluster,
            properties: {
              ...cluster.properties,
              agentPoolProfiles: [{ ...pool, vnetSubnetID: "[reference('first').outputs.subnet.value]" }],
            },
          },
        },
        { languageVersion: '2.0' },
      ),
    ],
  ])('%s', (_name, document) => {
    const outcome = read(document);
    const sorted = [...contents(outcome)].sort();
    expect(sorted).toEqual([...whole].sort());
    expect(said(outcome)).not.toContain('without a value');
  });

  it('in two templates', () => {
    const apart = read(
      template([cluster]),
      template([{ ...network, resources: [{ type: 'subnets', name: 'nodes', properties: nodes }] }]),
    );
    expect(contents(apart)).toEqual(whole);
  });

  it('in another resource group', () => {
    const id = "[resourceId('rg-Net', 'Microsoft.Network/virtualNetworks/subnets', 'v', 'nodes')]";
    const vnet = { ...network, resources: [{ type: 'subnets', name: 'nodes', properties: nodes }] };
    const aks = {
      ...cluster,
      properties: { ...cluster.properties, agentPoolProfiles: [{ ...pool, vnetSubnetID: id }] },
    };
    const outcome = read(template([{ ...nested('n', template([vnet]), inner), resourceGroup: 'rg-Net' }, aks]));
    expect(contents(outcome)).toEqual(whole);
    expect(outcome.plan?.virtualNetworks).toMatchObject([{ resourceGroup: 'rg-Net' }]);
    expect(read(template([vnet])).plan?.virtualNetworks).toMatchObject([{ resourceGroup: '' }]);
  });
});

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
      'ignored: Kinds of resources that the planner does not plan: A/b (2), A/c.',
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

describe('parameter files', () => {
  const parameters = (values: Entries) => ({
    $schema: SCHEMA.replace('deploymentTemplate', 'deploymentParameters'),
    contentVersion: '1.0.0.0',
    parameters: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
  });
  const named = (name: string) =>
    template([{ ...network, name: `[parameters('${name}')]` }], { parameters: { [name]: { type: 'string' } } });

  it('several templates with several files: each takes the one that fits', () => {
    const outcome = read(parameters({ two: 'second' }), named('one'), parameters({ ONE: 'first' }), named('two'));
    expect(outcome.read.map(({ name }) => name)).toEqual(['file 1 with file 2', 'file 3 with file 0']);
    expect(outcome.plan?.virtualNetworks.map(({ name }) => name)).toEqual(['first', 'second']);
  });

  it('the file that is named like the template goes first, a further one is refused', () => {
    const sources = [
      ['prod.json', named('one')],
      ['main.parameters.json', parameters({ one: 'm' })],
      ['main.json', named('one')],
      ['prod.parameters.json', parameters({ one: 'p' })],
      ['other.json', parameters({ one: 'o' })],
    ] as const;
    const outcome = importDocuments(sources.map(([name, value]) => ({ name, text: JSON.stringify(value) })));
    expect(outcome.read.map(({ name }) => name)).toEqual([
      'prod.json with prod.parameters.json',
      'main.json with main.parameters.json',
    ]);
    expect(outcome.refused).toEqual([
      {
        name: 'other.json',
        sentence: 'prod.json has its values from prod.parameters.json already; import it once more with this file.',
      },
    ]);
  });

  it('values are no expressions', () => {
    const outcome = read(named('one'), parameters({ one: "[concat('a')]" }));
    expect(outcome.plan?.virtualNetworks.map(({ name }) => name)).toEqual(["[concat('a')]"]);
  });
});

describe('hostile templates', () => {
  it('templates in templates in templates', () => {
    let document = template([network]);
    for (let level = 0; level < 60; level += 1) {
      document = template([nested(`n${level}`, document, inner)]);
    }
    expect(read(document).plan).toBeNull();
  });

  it('copies of copies of copies', () => {
    const copy = { name: 'x', count: 800 };
    const bomb = [1, 2, 3].reduce<Entries>((each) => ({ ...nested('n', template([each]), inner), copy }), {
      ...network,
      copy,
    });
    const outcome = read(template([cluster, bomb]));
    expect(said(outcome)).toContain('The template has more than 2,000 resources; those behind them are left out.');
  });

  it('outputs that rest on each other', () => {
    const of = (name: string, other: string) =>
      nested(
        name,
        template([], {
          parameters: { p: { type: 'string' } },
          outputs: { o: { value: "[concat(parameters('p'), parameters('p'))]" } },
        }),
        { ...inner, parameters: { p: { value: `[reference('${other}').outputs.o.value]` } } },
      );
    const outcome = read(
      template([of('a', 'b'), of('b', 'a'), { ...network, name: "[reference('a').outputs.o.value]" }]),
    );
    expect(outcome.plan?.virtualNetworks).toHaveLength(1);
  });

  it('odd types everywhere', () => {
    const odd = [null, 1, 'x', [], {}, [{}], true];
    for (const value of odd) {
      const document = template(
        [
          { type: VNET, name: value, properties: value, copy: value, condition: value },
          nested('n', template(value), { parameters: value }),
          { ...cluster, resources: value },
        ],
        { parameters: value, variables: value },
      );
      expect(() => read(document)).not.toThrow();
      expect(() => read({ ...template(value), parameters: value })).not.toThrow();
    }
  });
});
