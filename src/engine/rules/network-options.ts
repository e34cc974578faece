import { named } from '../../domain/entities.ts';
import { apiServerVnetIntegrationEncrypted, privateKubenetOwnDns } from '../../domain/facts/api-server.ts';
import { privateLinkServiceAddressesMaximum } from '../../domain/facts/range-constraints.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import { listed } from '../words/list.ts';
import { optionRule } from './option-rule.ts';
import { at, clusterRule, finding, type FindingDraft, type Rule } from './rule.ts';

/** The version in the name of a VM size, e.g. 4 of "Standard_D4s_v4"; null without one. */
function sizeVersion(vmSize: string | null): number | null {
  const found = /_v(\d+)$/iu.exec(vmSize?.trim() ?? '')?.[1];
  return found === undefined ? null : Number(found);
}

function poolNames(pools: readonly NodePool[]): string {
  return listed(pools.map((pool) => (pool.vmSize ? `${named(pool)} (${pool.vmSize})` : named(pool))));
}

/** API server VNet integration in an encrypted VNet: what becomes of the VM sizes of the pools (ruling 37). */
function encryptedApiServer({ cluster, networks }: ClusterContext): FindingDraft | null {
  const { nodePools } = cluster;
  if (cluster.apiServer.access !== 'vnet-integration' || !networks.some(({ encrypted }) => encrypted)) {
    return null;
  }
  const first = apiServerVnetIntegrationEncrypted.value;
  const refused = nodePools.filter(({ vmSize }) => (sizeVersion(vmSize) ?? 0) >= first);
  const unknown = nodePools.filter(({ vmSize }) => sizeVersion(vmSize) === null);
  const place = at(cluster.id, 'apiServer.access');
  const where = 'API server VNet integration in an encrypted VNet';
  if (refused.length > 0) {
    return finding(place, `${where} is refused with VM sizes of version ${first} and later: ${poolNames(refused)}.`, {
      severity: 'error',
      subjects: [cluster.id, ...refused.map(({ id }) => id)],
    });
  }
  return unknown.length > 0
    ? finding(
        place,
        `${where} takes VM sizes up to version ${first - 1}; of these the version is not known: ${poolNames(unknown)}.`,
        {
          severity: 'warning',
          subjects: [cluster.id, ...unknown.map(({ id }) => id)],
        },
      )
    : finding(place, `${where}: the VM sizes of the pools work, and their traffic is not encrypted.`, {
        severity: 'info',
      });
}

const apiServerRules: readonly Rule[] = [
  clusterRule({
    id: 'api-server-encrypted-vnet',
    severity: 'computed',
    title: 'API server in an encrypted VNet',
    facts: [apiServerVnetIntegrationEncrypted.id],
    check: encryptedApiServer,
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

export const networkOptionRules: readonly Rule[] = [...apiServerRules, ...privateLinkRules];
