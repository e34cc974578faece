import { importDocuments, type ImportOutcome } from '../importers/import-documents.ts';

/** The schema that a template names. */
export const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
/** Types of resources. */
export const CLUSTER = 'Microsoft.ContainerService/managedClusters';
export const VNET = 'Microsoft.Network/virtualNetworks';

/** An object of a template. */
export type Entries = Readonly<Record<string, unknown>>;

/** A template with these resources. */
export function template(resources: unknown, more: Entries = {}): Entries {
  return { $schema: SCHEMA, contentVersion: '1.0.0.0', ...more, resources };
}

/** What the importers make of these documents, `file 0`, `file 1` and so on. */
export function read(...documents: readonly unknown[]): ImportOutcome {
  return importDocuments(documents.map((value, index) => ({ name: `file ${index}`, text: JSON.stringify(value) })));
}

/** All notes of an import, one line each. */
export function said({ notes }: ImportOutcome): string {
  return notes.map(({ kind, sentence }) => `${kind}: ${sentence}`).join('\n');
}

/** What was read of networks and pools, and what was refused, in one line each. */
export function contents({ plan, refused }: ImportOutcome): string[] {
  const networks = plan?.virtualNetworks ?? [];
  const subnets = networks.flatMap((network) => network.subnets);
  const nameOf = (id: string | null) => subnets.find((subnet) => subnet.id === id)?.name ?? '-';
  return [
    ...networks.map(({ name, addressSpaces, subnets: own }) =>
      [name, ...addressSpaces, ...own.map((subnet) => `${subnet.name} ${subnet.ipv4.range}`)].join(', '),
    ),
    ...(plan?.clusters ?? []).flatMap(({ name, choice, nodePools }) => [
      `${name}: ${choice ?? 'open'}`,
      ...nodePools.map((each) => `${each.name} ${each.nodes} in ${nameOf(each.nodeSubnet)}`),
    ]),
    ...refused.map(({ name, sentence }) => `${name} refused: ${sentence}`),
  ];
}

/** A VNet without subnets; `nodes` are the properties of one, `subnetId` is its id in expressions. */
export const network = {
  type: VNET,
  name: 'v',
  properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, subnets: [] },
};
export const nodes = { addressPrefix: '10.0.0.0/24' };
export const subnetId = "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'v', 'nodes')]";
/** A pool in that subnet, and a cluster with that pool. */
export const pool = { name: 'p', count: 2, mode: 'System', vnetSubnetID: subnetId };
export const cluster = {
  type: CLUSTER,
  name: 'c',
  properties: { networkProfile: { networkPlugin: 'azure' }, agentPoolProfiles: [pool] },
};
/** What `contents` says of the VNet with its subnet and the cluster. */
export const whole = ['v, 10.0.0.0/16, nodes 10.0.0.0/24', 'c: azure-cni-node-subnet', 'p 2 in nodes'];

/** `template` in a deployment of its own, with the parameters it is given. */
export function nested(name: string, inner: Entries, more: Entries = {}): Entries {
  return {
    type: 'Microsoft.Resources/deployments',
    name,
    properties: { mode: 'Incremental', template: inner, ...more },
  };
}

/** Makes a nested template one with a scope of its own. */
export const inner = { expressionEvaluationOptions: { scope: 'inner' } };
