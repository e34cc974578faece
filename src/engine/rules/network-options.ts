import {
  managedOutboundAddressesMaximum,
  natGatewayAddressesMaximum,
  outboundTypesRefusedInOwnVnet,
  snatPortMultiple,
} from '../../domain/facts/outbound.ts';
import { privateLinkServiceAddressesMaximum } from '../../domain/facts/range-constraints.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import type { ClusterContext } from './context.ts';
import { hasOwnNetwork, oncePerContext } from './context.ts';
import { optionRule } from './option-rule.ts';
import type { Rule } from './rule.ts';
import { at, fix } from './rule.ts';

/** The most outbound addresses for an outbound type, or null where none is documented. */
function mostOutboundAddresses({ outbound: { type } }: Cluster): number | null {
  switch (type) {
    case 'loadBalancer':
      return managedOutboundAddressesMaximum.value;
    case 'managedNATGateway':
      return natGatewayAddressesMaximum.value;
    default:
      return null;
  }
}

const outboundRules: readonly Rule[] = [
  optionRule({
    id: 'outbound-type-own-vnet',
    severity: 'error',
    title: 'Outbound type needs a managed VNet',
    facts: [outboundTypesRefusedInOwnVnet.id],
    field: 'outbound.type',
    breaks: (context) =>
      hasOwnNetwork(context) && outboundTypesRefusedInOwnVnet.value.includes(context.cluster.outbound.type),
    sentence: ({ cluster }) => `Outbound type ${cluster.outbound.type} needs a VNet that AKS manages.`,
  }),
  optionRule({
    id: 'outbound-address-count',
    severity: 'error',
    title: 'Too many outbound addresses',
    facts: [managedOutboundAddressesMaximum.id, natGatewayAddressesMaximum.id],
    field: 'outbound.ipCount',
    breaks: ({ cluster }) => cluster.outbound.ipCount > (mostOutboundAddresses(cluster) ?? cluster.outbound.ipCount),
    sentence: ({ cluster }) =>
      `${cluster.outbound.ipCount} outbound addresses; at most ${mostOutboundAddresses(cluster) ?? 0} are possible.`,
  }),
  optionRule({
    id: 'outbound-ports-multiple',
    severity: 'error',
    title: 'SNAT ports per node no multiple of eight',
    facts: [snatPortMultiple.id],
    field: 'outbound.portsPerNode',
    breaks: ({ cluster: { outbound } }) =>
      outbound.type === 'loadBalancer' && outbound.portsPerNode % snatPortMultiple.value !== 0,
    sentence: ({ cluster }) =>
      `${cluster.outbound.portsPerNode} ports per node: must be a multiple of ${snatPortMultiple.value}.`,
    repair: ({ cluster }) => {
      const value = Math.floor(cluster.outbound.portsPerNode / snatPortMultiple.value) * snatPortMultiple.value;
      return fix(value === 0 ? 'Let the service allocate' : `Set ${value}`, {
        ...at(cluster.id, 'outbound.portsPerNode'),
        value,
      });
    },
  }),
];

const apiServerRules: readonly Rule[] = [
  optionRule({
    id: 'api-server-encrypted-vnet',
    severity: 'error',
    title: 'API server in an encrypted VNet',
    field: 'apiServer.access',
    breaks: ({ cluster, networks }) =>
      cluster.apiServer.access === 'vnet-integration' && networks.some(({ encrypted }) => encrypted),
    sentence: 'API server VNet integration is refused in an encrypted VNet.',
  }),
  optionRule({
    id: 'private-kubenet-custom-dns',
    severity: 'error',
    title: 'Private kubenet cluster with own routes and DNS',
    field: 'apiServer.access',
    breaks: ({ cluster, model, networks }, { index }) =>
      model === 'kubenet' &&
      cluster.apiServer.access === 'private-endpoint' &&
      networks.some(({ customDns }) => customDns) &&
      cluster.nodePools.some(
        ({ nodeSubnet }) => (index.subnets.get(nodeSubnet ?? '')?.subnet.routeTable ?? null) !== null,
      ),
    sentence: 'A private kubenet cluster with own route table and own DNS cannot be created.',
  }),
];

/** Route tables of kubenet node subnets, with the clusters that use them. */
const kubenetRouteTables = oncePerContext(({ clusters, index }): ReadonlyMap<string, ReadonlySet<ClusterContext>> => {
  const tables = new Map<string, Set<ClusterContext>>();
  for (const context of clusters.filter(({ model }) => model === 'kubenet')) {
    for (const { nodeSubnet } of context.cluster.nodePools) {
      const table = index.subnets.get(nodeSubnet ?? '')?.subnet.routeTable ?? null;
      if (table !== null) {
        tables.set(table, (tables.get(table) ?? new Set()).add(context));
      }
    }
  }
  return tables;
});

const routeRules: readonly Rule[] = [
  optionRule({
    id: 'kubenet-shared-route-table',
    severity: 'error',
    title: 'kubenet clusters share a route table',
    field: 'nodePools',
    breaks: (own, context) =>
      [...kubenetRouteTables(context).values()].some((users) => users.size > 1 && users.has(own)),
    sentence: 'Another kubenet cluster has the same route table; each needs its own.',
  }),
];

const privateLinkRules: readonly Rule[] = [
  optionRule({
    id: 'private-link-addresses',
    severity: 'error',
    title: 'Too many Private Link Service addresses',
    facts: [privateLinkServiceAddressesMaximum.id],
    field: 'privateLinkServiceAddresses',
    breaks: ({ cluster }) => cluster.privateLinkServiceAddresses > privateLinkServiceAddressesMaximum.value,
    sentence: ({ cluster }) =>
      `${cluster.privateLinkServiceAddresses} addresses; a Private Link Service takes at most ${privateLinkServiceAddressesMaximum.value}.`,
  }),
  optionRule({
    id: 'private-link-static-block',
    severity: 'error',
    title: 'Private Link Service with static blocks',
    field: 'privateLinkServiceAddresses',
    criterion: 'private-link-service',
    breaks: ({ cluster, model }) => cluster.privateLinkServiceAddresses > 0 && model === 'pod-subnet-static-block',
    sentence: 'Private Link Service does not go with static block allocation.',
  }),
];

export const networkOptionRules: readonly Rule[] = [
  ...outboundRules,
  ...apiServerRules,
  ...routeRules,
  ...privateLinkRules,
];
