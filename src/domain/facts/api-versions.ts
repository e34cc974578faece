import { fact } from './fact.ts';

export const clusterApiVersion = fact({
  id: 'cluster-api-version',
  value: '2026-06-01',
  unit: 'API version',
  meaning:
    'This version of Microsoft.ContainerService/managedClusters is published as stable; no newer stable one was seen.',
  basis: 'external',
  asOf: '2026-06-01',
  checked: '2026-11-28',
  sources: ['container-service-package'],
});

export const networkApiVersion = fact({
  id: 'network-api-version',
  value: '2026-01-01',
  unit: 'API version',
  meaning:
    'This version of Microsoft.Network is published as stable: virtual networks, route tables, public IP addresses and NAT gateways have it, StandardV2 and IPv6 included.',
  basis: 'external',
  asOf: '2026-01-01',
  checked: '2026-11-28',
  sources: ['network-package'],
});

export const identityApiVersion = fact({
  id: 'identity-api-version',
  value: '2023-01-31',
  unit: 'API version',
  meaning: 'This version of Microsoft.ManagedIdentity/userAssignedIdentities is published as stable.',
  basis: 'external',
  asOf: '2023-01-31',
  checked: '2026-11-28',
  sources: ['managed-identity-api'],
});

export const roleAssignmentApiVersion = fact({
  id: 'role-assignment-api-version',
  value: '2022-04-01',
  unit: 'API version',
  meaning: 'This version of Microsoft.Authorization/roleAssignments is published as stable.',
  basis: 'external',
  asOf: '2022-04-01',
  checked: '2026-11-28',
  sources: ['authorization-api'],
});

export const deploymentApiVersion = fact({
  id: 'deployment-api-version',
  value: '2022-09-01',
  unit: 'API version',
  meaning: 'This version of Microsoft.Resources/deployments is published as stable.',
  basis: 'external',
  asOf: '2022-09-01',
  checked: '2026-11-29',
  sources: ['resources-api'],
});

export const deploymentTemplateSchema = fact({
  id: 'deployment-template-schema',
  value: '2019-04-01',
  unit: 'schema version',
  meaning: 'ARM templates that are deployed to a resource group name this version of their schema.',
  basis: 'external',
  asOf: '2019-04-01',
  checked: '2026-11-28',
  sources: ['deployment-template-schema'],
});
