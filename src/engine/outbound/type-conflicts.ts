import {
  outboundTypesNeedOwnVnet,
  outboundTypesOfIsolatedClusters,
  outboundTypesRefusedInOwnVnet,
} from '../../domain/facts/outbound-types.ts';
import { typeOfOption } from '../../domain/outbound-options.ts';
import { supportOf } from '../comparison/support.ts';
import { NAT_GATEWAY_CONFLICTS } from './nat-gateway-conflicts.ts';
import { networkKindOf, type TypeConflict } from './type-conflict.ts';

/** Everything that excludes or limits a way to set up egress. */
export const TYPE_CONFLICTS: readonly TypeConflict[] = [
  {
    rule: 'outbound-type-own-vnet',
    title: 'Outbound type needs a managed VNet',
    severity: 'error',
    facts: [outboundTypesRefusedInOwnVnet],
    options: outboundTypesRefusedInOwnVnet.value,
    applies: (subject) => networkKindOf(subject) === 'own',
    sentence: (option) => `Outbound type ${typeOfOption(option)} needs a VNet that AKS manages.`,
  },
  {
    rule: 'outbound-type-managed-vnet',
    title: 'Outbound type needs an own VNet',
    severity: 'error',
    facts: [outboundTypesNeedOwnVnet],
    options: outboundTypesNeedOwnVnet.value,
    applies: (subject) => networkKindOf(subject) === 'managed',
    sentence: (option) => `Outbound type ${typeOfOption(option)} needs a VNet of your own.`,
  },
  ...NAT_GATEWAY_CONFLICTS,
  {
    rule: 'outbound-isolated-model',
    title: 'Network isolated cluster with kubenet',
    severity: 'error',
    facts: [outboundTypesOfIsolatedClusters],
    criterion: 'network-isolated',
    options: outboundTypesOfIsolatedClusters.value,
    applies: ({ candidate }) => supportOf('network-isolated', candidate) === 'no',
    sentence: (option) =>
      `Outbound type ${typeOfOption(option)} is for network isolated clusters, and kubenet cannot be one.`,
  },
  {
    rule: 'outbound-isolated-windows',
    title: 'Network isolated cluster with Windows pools',
    severity: 'error',
    facts: [outboundTypesOfIsolatedClusters],
    options: outboundTypesOfIsolatedClusters.value,
    applies: ({ cluster }) => cluster.nodePools.some(({ os }) => os === 'windows'),
    sentence: (option) =>
      `Outbound type ${typeOfOption(option)} is for network isolated clusters, which have no Windows pools.`,
  },
  {
    rule: 'outbound-isolated-api-server',
    title: 'Network isolated cluster with a public API server',
    severity: 'warning',
    facts: [outboundTypesOfIsolatedClusters],
    options: outboundTypesOfIsolatedClusters.value,
    applies: ({ cluster }) => cluster.apiServer.access === 'public',
    sentence: (option) =>
      `Outbound type ${typeOfOption(option)} is for network isolated clusters: they need a private API server.`,
  },
];
