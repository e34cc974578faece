import { named } from '../../domain/entities.ts';
import {
  managedNetworkApiServer,
  managedNetworkAutoProvisioning,
  managedNetworkSubnetNames,
  managedNetworkSubnets,
  managedNetworkVirtualNodes,
} from '../../domain/facts/managed-network.ts';
import { labelled } from '../../domain/labelled.ts';
import type { NodePool, Subnet } from '../../domain/plan-input.ts';
import type { SubnetPlace } from '../demand/network-index.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import type { Fix } from './finding.ts';
import { at, clusterRule, finding, type FindingDraft, fix, type Rule } from './rule.ts';

/** A subnet of your own in a VNet that AKS makes: one that neither AKS nor AGIC named. */
function ownInManaged({ index }: ClusterContext, id: string | null): SubnetPlace | null {
  const place = index.subnets.get(id ?? '');
  return place?.virtualNetwork.origin === 'managed' && !managedNetworkSubnetNames.value.includes(place.subnet.name)
    ? place
    : null;
}

function ofYours({ subnet, virtualNetwork }: SubnetPlace): string {
  return `${labelled('subnet', named(subnet))} of your own in ${named(virtualNetwork)}, which AKS makes`;
}

function becomesYours({ virtualNetwork }: SubnetPlace): Fix {
  return fix('Make the VNet yours', { ...at(virtualNetwork.id, 'origin'), value: 'byo' });
}

function poolSubnet(context: ClusterContext, pool: NodePool, field: 'nodeSubnet' | 'podSubnet'): FindingDraft[] {
  const place = ownInManaged(context, pool[field]);
  if (place === null) {
    return [];
  }
  const isAuto = pool.kind === 'auto-provisioned';
  const said = `${named(pool)} names ${ofYours(place)}: all pools use the subnet that AKS makes, or all use yours.`;
  return [
    finding(at(pool.id, field), said, {
      subjects: [pool.id, place.subnet.id],
      fix: fix('Use the subnet that AKS makes', { ...at(pool.id, field), value: null }),
      facts: isAuto ? [managedNetworkAutoProvisioning.id] : [],
    }),
  ];
}

function isForVirtualNodes({ purposes }: Subnet): boolean {
  return purposes.includes('virtual-nodes');
}

/** Subnets of your own in the VNet that AKS makes for a cluster (ruling 55). */
export const managedNetworkRules: readonly Rule[] = [
  clusterRule({
    id: 'managed-network-pool-subnet',
    severity: 'error',
    title: 'Own subnet of a pool in a VNet that AKS makes',
    facts: [managedNetworkSubnets.id],
    check: (context) =>
      context.cluster.nodePools.flatMap((pool) => [
        ...poolSubnet(context, pool, 'nodeSubnet'),
        ...poolSubnet(context, pool, 'podSubnet'),
      ]),
  }),
  clusterRule({
    id: 'managed-network-api-server-subnet',
    severity: 'error',
    title: 'Own API server subnet in a VNet that AKS makes',
    facts: [managedNetworkApiServer.id],
    check: (context) => {
      const { id, apiServer } = context.cluster;
      const place = apiServer.access === 'vnet-integration' ? ownInManaged(context, apiServer.subnet) : null;
      return place === null
        ? null
        : finding(
            at(id, 'apiServer.subnet'),
            `The API server names ${ofYours(place)}: AKS makes its subnet there, too.`,
            {
              subjects: [id, place.subnet.id],
              fix: fix('Use the subnet that AKS makes', { ...at(id, 'apiServer.subnet'), value: null }),
            },
          );
    },
  }),
  clusterRule({
    id: 'managed-network-virtual-nodes-subnet',
    severity: 'error',
    title: 'Virtual nodes in a VNet that AKS makes',
    facts: [managedNetworkVirtualNodes.id],
    check: (context) => {
      const { needs, networks } = context;
      const subnets = needs.some(({ need }) => need === 'virtual-nodes')
        ? networks.flatMap((virtualNetwork) => virtualNetwork.subnets).filter(isForVirtualNodes)
        : [];
      return subnets.flatMap(({ id }) => {
        const place = ownInManaged(context, id);
        return place === null
          ? []
          : [
              finding(at(id, 'purposes'), `Virtual nodes have ${ofYours(place)}: they need a VNet of your own.`, {
                fix: becomesYours(place),
              }),
            ];
      });
    },
  }),
];
