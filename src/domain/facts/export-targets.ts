import { fact } from './fact.ts';

/** Node images by name, with the first version of the CLI that takes them; null where every version in use does. */
type NodeImageVersions = Readonly<Record<string, string | null>>;

const nodeImages: NodeImageVersions = {
  Ubuntu: null,
  Ubuntu2204: null,
  Ubuntu2404: '2.82',
  AzureLinux: null,
  AzureLinux3: '2.78',
  CBLMariner: null,
  Windows2019: null,
  Windows2022: null,
  Windows2025: '2.87',
};

export const azCliNodeImages = fact({
  id: 'az-cli-node-images',
  value: nodeImages,
  unit: 'version of the Azure CLI',
  meaning: 'The node images that the commands for node pools of the Azure CLI take, and since which version.',
  basis: 'external',
  asOf: '2026-11-28',
  checked: '2026-11-28',
  sources: ['azure-cli-31119', 'azure-cli-32509'],
});

export const azCliNodeImagesAtCreate = fact({
  id: 'az-cli-node-images-at-create',
  value: ['Ubuntu', 'AzureLinux', 'CBLMariner'],
  unit: 'node images',
  meaning: 'The command that creates a cluster takes these for its first pool; others are set on the pool afterwards.',
  basis: 'external',
  asOf: '2026-11-28',
  checked: '2026-11-28',
  sources: ['azure-cli-31119', 'azure-cli-32509'],
});

export const azCliMaxUnavailable = fact({
  id: 'az-cli-max-unavailable',
  value: '--max-unavailable',
  unit: 'option',
  meaning: 'The commands that add and update a node pool take how many nodes may be unavailable in an upgrade.',
  basis: 'external',
  asOf: '2025-05-23',
  checked: '2026-11-28',
  sources: ['azure-cli-31510'],
});

export const azurermNodeImages = fact({
  id: 'azurerm-node-images',
  value: ['AzureLinux', 'AzureLinux3', 'Ubuntu', 'Ubuntu2204', 'Ubuntu2404', 'Windows2019', 'Windows2022'],
  unit: 'node images',
  meaning: 'The node images that azurerm 5.2.0 takes.',
  basis: 'external',
  asOf: '2026-08-20',
  checked: '2026-11-28',
  sources: ['azurerm-cluster'],
});

export const supportPlanOfPremium = fact({
  id: 'support-plan-of-premium',
  value: 'AKSLongTermSupport' as const,
  unit: 'support plan',
  meaning: 'The Premium tier goes with this support plan: both are turned on and off together.',
  basis: 'documented',
  asOf: '2026-07',
  checked: '2026-11-29',
  sources: ['pricing-tiers'],
});
