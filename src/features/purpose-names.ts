import type { SubnetPurpose } from '../domain/plan-input.ts';

/** What a subnet is used for, in words, in the order in which it is offered. */
export const PURPOSE_NAMES: Readonly<Record<SubnetPurpose, string>> = {
  nodes: 'Nodes',
  'system-nodes': 'System nodes',
  pods: 'Pods',
  'api-server': 'API server',
  'internal-load-balancers': 'Internal load balancers',
  'private-link-service': 'Private Link Service',
  'private-endpoints': 'Private endpoints',
  gateway: 'Gateway',
  firewall: 'Firewall',
  bastion: 'Bastion',
  'application-gateway': 'Application Gateway',
  'application-gateway-for-containers': 'App Gateway for Containers',
  'virtual-nodes': 'Virtual nodes',
  'dns-resolver': 'DNS resolver',
  other: 'Other',
};
