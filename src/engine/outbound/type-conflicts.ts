import type { Fact } from '../../domain/facts/fact.ts';
import {
  outboundTypesNeedOwnVnet,
  outboundTypesOfIsolatedClusters,
  outboundTypesRefusedInOwnVnet,
} from '../../domain/facts/outbound-types.ts';
import type { OutboundType } from '../../domain/plan-input.ts';
import { supportOf } from '../comparison/support.ts';
import { type ClusterContext, hasOwnNetwork } from '../evaluation/cluster-context.ts';

/** What the way out of a cluster is judged by. */
export type OutboundSubject = Pick<ClusterContext, 'cluster' | 'candidate' | 'networks' | 'pools' | 'nodes'>;

/** Whose VNet a cluster is in; null while the plan names none for it. */
export function networkKindOf(subject: OutboundSubject): 'own' | 'managed' | null {
  return subject.networks.length === 0 ? null : hasOwnNetwork(subject) ? 'own' : 'managed';
}

/** Something about a cluster that excludes outbound types, or limits them. It is a rule and a reason at once. */
export interface TypeConflict {
  readonly rule: string;
  readonly title: string;
  readonly severity: 'error' | 'warning';
  readonly facts: readonly Fact<unknown>[];
  readonly criterion?: string;
  readonly types: readonly OutboundType[];
  readonly applies: (subject: OutboundSubject) => boolean;
  readonly sentence: (type: OutboundType) => string;
}

export const TYPE_CONFLICTS: readonly TypeConflict[] = [
  {
    rule: 'outbound-type-own-vnet',
    title: 'Outbound type needs a managed VNet',
    severity: 'error',
    facts: [outboundTypesRefusedInOwnVnet],
    types: outboundTypesRefusedInOwnVnet.value,
    applies: (subject) => networkKindOf(subject) === 'own',
    sentence: (type) => `Outbound type ${type} needs a VNet that AKS manages.`,
  },
  {
    rule: 'outbound-type-managed-vnet',
    title: 'Outbound type needs an own VNet',
    severity: 'error',
    facts: [outboundTypesNeedOwnVnet],
    types: outboundTypesNeedOwnVnet.value,
    applies: (subject) => networkKindOf(subject) === 'managed',
    sentence: (type) => `Outbound type ${type} needs a VNet of your own.`,
  },
  {
    rule: 'dual-stack-nat-gateway',
    title: 'Dual stack with the Standard NAT gateway',
    severity: 'error',
    facts: [],
    types: ['managedNATGateway'],
    applies: ({ cluster }) => cluster.ipFamilies === 'ipv4-ipv6',
    sentence: () => 'Dual stack does not go with the managed Standard NAT gateway; StandardV2 is fine.',
  },
  {
    rule: 'outbound-isolated-model',
    title: 'Network isolated cluster with kubenet',
    severity: 'error',
    facts: [outboundTypesOfIsolatedClusters],
    criterion: 'network-isolated',
    types: outboundTypesOfIsolatedClusters.value,
    applies: ({ candidate }) => supportOf('network-isolated', candidate) === 'no',
    sentence: (type) => `Outbound type ${type} is for network isolated clusters, and kubenet cannot be one.`,
  },
  {
    rule: 'outbound-isolated-windows',
    title: 'Network isolated cluster with Windows pools',
    severity: 'error',
    facts: [outboundTypesOfIsolatedClusters],
    types: outboundTypesOfIsolatedClusters.value,
    applies: ({ cluster }) => cluster.nodePools.some(({ os }) => os === 'windows'),
    sentence: (type) => `Outbound type ${type} is for network isolated clusters, which have no Windows pools.`,
  },
  {
    rule: 'outbound-isolated-api-server',
    title: 'Network isolated cluster with a public API server',
    severity: 'warning',
    facts: [outboundTypesOfIsolatedClusters],
    types: outboundTypesOfIsolatedClusters.value,
    applies: ({ cluster }) => cluster.apiServer.access === 'public',
    sentence: (type) => `Outbound type ${type} is for network isolated clusters: they need a private API server.`,
  },
];
