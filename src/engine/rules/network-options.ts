import { apiServerVnetIntegrationEncrypted, privateKubenetOwnDns } from '../../domain/facts/api-server.ts';
import { privateLinkServiceAddressesMaximum } from '../../domain/facts/range-constraints.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import type { RuleContext } from './context.ts';
import { optionRule } from './option-rule.ts';
import { at, finding, type Rule } from './rule.ts';

const apiServerRules: readonly Rule[] = [
  optionRule({
    id: 'api-server-encrypted-vnet',
    severity: 'error',
    title: 'API server in an encrypted VNet',
    facts: [apiServerVnetIntegrationEncrypted.id],
    field: 'apiServer.access',
    breaks: ({ cluster, networks }) =>
      cluster.apiServer.access === 'vnet-integration' && networks.some(({ encrypted }) => encrypted),
    sentence: 'API server VNet integration is refused in an encrypted VNet.',
  }),
  optionRule({
    id: 'private-kubenet-custom-dns',
    severity: 'error',
    title: 'Private kubenet cluster with own routes and DNS',
    facts: [privateKubenetOwnDns.id],
    field: 'apiServer.access',
    breaks: ({ cluster, model, networks, index }) =>
      NETWORK_MODELS[model].routing === 'route-table' &&
      cluster.apiServer.access === 'private-endpoint' &&
      networks.some(({ customDns }) => customDns) &&
      cluster.nodePools.some(
        ({ nodeSubnet }) => (index.subnets.get(nodeSubnet ?? '')?.subnet.routeTable ?? null) !== null,
      ),
    sentence: 'A private kubenet cluster with own route table and own DNS cannot be created.',
  }),
];

/** Route tables of kubenet node subnets, with the clusters that use them. */
function kubenetRouteTables({ clusters, index }: RuleContext): ReadonlyMap<string, ReadonlySet<ClusterContext>> {
  const tables = new Map<string, Set<ClusterContext>>();
  for (const context of clusters.filter(({ model }) => NETWORK_MODELS[model].routing === 'route-table')) {
    for (const { nodeSubnet } of context.cluster.nodePools) {
      const table = index.subnets.get(nodeSubnet ?? '')?.subnet.routeTable ?? null;
      if (table !== null) {
        tables.set(table, (tables.get(table) ?? new Set()).add(context));
      }
    }
  }
  return tables;
}

const routeRules: readonly Rule[] = [
  {
    id: 'kubenet-shared-route-table',
    severity: 'error',
    title: 'kubenet clusters share a route table',
    facts: [],
    check: (context) => {
      const shared = [...kubenetRouteTables(context).values()].filter(({ size }) => size > 1);
      const sharers = context.clusters.filter((own) => shared.some((users) => users.has(own)));
      return sharers.map(({ cluster }) =>
        finding(at(cluster.id, 'nodePools'), 'Another kubenet cluster has the same route table; each needs its own.'),
      );
    },
  },
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
    breaks: ({ cluster, model }) =>
      cluster.privateLinkServiceAddresses > 0 && NETWORK_MODELS[model].podAllocation === 'static-block',
    sentence: 'Private Link Service does not go with static block allocation.',
  }),
];

export const networkOptionRules: readonly Rule[] = [...apiServerRules, ...routeRules, ...privateLinkRules];
