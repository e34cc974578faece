import type { ResourceKind } from './importer.ts';

/** The types of resources that a plan is made of, in lower case. */
export const RESOURCE_TYPES: ReadonlyMap<string, ResourceKind> = new Map([
  ['microsoft.containerservice/managedclusters', 'managed-cluster'],
  ['microsoft.containerservice/managedclusters/agentpools', 'agent-pool'],
  ['microsoft.network/virtualnetworks', 'virtual-network'],
  ['microsoft.network/virtualnetworks/subnets', 'subnet'],
  ['microsoft.network/natgateways', 'nat-gateway'],
]);
