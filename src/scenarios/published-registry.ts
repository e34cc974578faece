import type { PlanInput } from '../domain/plan-input.ts';
import type { Scenario } from './scenario.ts';

interface JsonModule {
  readonly default: unknown;
}

async function convert(document: Promise<JsonModule>): Promise<PlanInput> {
  const { fromPublishedPlan } = await import('./published.ts');
  return fromPublishedPlan((await document).default);
}

const PEERING = 'Hub and spokes are taken as peered.';
const SURGE = 'Max surge is not stated there: 10 % is used.';

/** Plans that others published, with the numbers of their sources. */
export const PUBLISHED_SCENARIOS: readonly Scenario[] = [
  {
    id: 'aks-baseline',
    title: 'AKS baseline',
    summary: 'The hub and spoke of the AKS baseline on Overlay: its /22 for nodes is far more than Overlay needs.',
    source: {
      name: 'mspnp/aks-baseline',
      href: 'https://github.com/mspnp/aks-baseline',
      licence: 'MIT',
      note:
        'Its sizing table (372 and 982 addresses) counts 30 pods for each node in the node subnet, which its own model, ' +
        'Overlay, does not: the /22 is right for the table, a /27 would do for the model. Bastion: the table says ' +
        `10.200.0.128/26, the template 10.200.0.96/27, which is used. Data plane and versions are not part of the copy. ${PEERING}`,
    },
    load: () => convert(import('./published/aks-baseline.json')),
  },
  {
    id: 'aks-baseline-topology-table',
    title: 'AKS baseline, sizing table',
    summary:
      'The sizing table of the AKS baseline, taken as Node Subnet arithmetic: 5 nodes now, 15 scaled out, 100 % surge.',
    source: {
      name: 'mspnp/aks-baseline',
      href: 'https://github.com/mspnp/aks-baseline/blob/main/network-team/topology.md',
      licence: 'MIT',
      note:
        'The table prints 372 and 982 addresses without its arithmetic; (n + 2) + 30 × (2n + 2) + 5 gives both for n = 5 and ' +
        '15 nodes: it counts the pods of surge nodes, not the addresses of those nodes. Ours is 935 with Azure’s five, ' +
        'and the same /22. The service range is not stated there: none is given here.',
    },
    load: () => convert(import('./published/aks-baseline-topology-table.json')),
  },
  {
    id: 'aks-baseline-regulated',
    title: 'AKS baseline for PCI',
    summary: 'Three pools, each in a node subnet of its own.',
    source: {
      name: 'mspnp/aks-baseline-regulated',
      href: 'https://github.com/mspnp/aks-baseline-regulated',
      licence: 'MIT',
      note: `${SURGE} ${PEERING}`,
    },
    load: () => convert(import('./published/aks-baseline-regulated.json')),
  },
  {
    id: 'aks-baseline-multi-region-centralus',
    title: 'AKS baseline, several regions: centralus',
    summary: 'One of two regions: a spoke in 10.244.0.0/16, which is also what AKS takes for pods by default.',
    source: {
      name: 'mspnp/aks-baseline-multi-region',
      href: 'https://github.com/mspnp/aks-baseline-multi-region',
      licence: 'MIT',
      note: `${SURGE} ${PEERING}`,
    },
    load: () => convert(import('./published/aks-baseline-multi-region-centralus.json')),
  },
  {
    id: 'aks-baseline-multi-region-eastus2',
    title: 'AKS baseline, several regions: eastus2',
    summary: 'The other of two regions, with the same service range on purpose.',
    source: {
      name: 'mspnp/aks-baseline-multi-region',
      href: 'https://github.com/mspnp/aks-baseline-multi-region',
      licence: 'MIT',
      note: `${SURGE} ${PEERING}`,
    },
    load: () => convert(import('./published/aks-baseline-multi-region-eastus2.json')),
  },
  {
    id: 'tfaks-local-dns',
    title: 'Terraform module: three small pools',
    summary: 'Three pools in three /24 with Node Subnet: the first one has no room for an upgrade at its maximum.',
    source: {
      name: 'Azure/terraform-azurerm-aks',
      href: 'https://github.com/Azure/terraform-azurerm-aks/tree/main/examples/local_dns_config',
      licence: 'MIT',
      note: 'Max pods of two pools and the surge of the first are not stated there: 110 pods and 10 % are used.',
    },
    load: () => convert(import('./published/tfaks-local-dns.json')),
  },
  {
    id: 'tfaks-agic',
    title: 'Terraform module: Application Gateway',
    summary: 'A pool of at most two nodes with 100 pods each in a /24, beside an application gateway.',
    source: {
      name: 'Azure/terraform-azurerm-aks',
      href: 'https://github.com/Azure/terraform-azurerm-aks/tree/main/examples/application_gateway_ingress',
      licence: 'MIT',
      note: SURGE,
    },
    load: () => convert(import('./published/tfaks-agic.json')),
  },
  {
    id: 'tfaks-startup',
    title: 'Terraform module: startup',
    summary: 'Two nodes with 100 pods each fit in a /24, their upgrade does not.',
    source: {
      name: 'Azure/terraform-azurerm-aks',
      href: 'https://github.com/Azure/terraform-azurerm-aks/tree/main/examples/startup',
      licence: 'MIT',
      note: SURGE,
    },
    load: () => convert(import('./published/tfaks-startup.json')),
  },
  {
    id: 'private-aks-terraform-devops',
    title: 'Private cluster with a pod subnet',
    summary: 'Two pools in subnets of their own, with one pod subnet for both.',
    source: {
      name: 'Azure-Samples/private-aks-cluster-terraform-devops',
      href: 'https://github.com/Azure-Samples/private-aks-cluster-terraform-devops',
      licence: 'MIT',
      note: `${SURGE} The copy holds no API server access: a public one is used. ${PEERING}`,
    },
    load: () => convert(import('./published/private-aks-terraform-devops.json')),
  },
];
