import { named } from '../../domain/entities.ts';
import { clusterIdentityNetworkRole, ownZoneRole, systemIdentityRoleTime } from '../../domain/facts/cluster-roles.ts';
import { labelled } from '../../domain/labelled.ts';
import { attachmentsOf, type RoleScope } from '../../engine/outbound/attachments.ts';
import { zoneNameOf } from './dns-lines.ts';
import type { RequestLine } from './request-line.ts';
import type { RequestedCluster } from './requested-cluster.ts';

/** What the identity of a cluster in an own network gets a role on; none where AKS owns the network. */
export function roleLines(requested: RequestedCluster): RequestLine[] {
  const { cluster, name, model, network, hasOwnNetwork } = requested;
  if (!hasOwnNetwork) {
    return [];
  }
  const scopes: Readonly<Record<RoleScope, string>> = {
    network: labelled('virtual network', network === null ? '(not chosen yet)' : named(network)),
    'route-table': 'the route table of its subnets',
  };
  const isSystem = cluster.identity === 'system-assigned';
  const facts = isSystem ? [clusterIdentityNetworkRole, systemIdentityRoleTime] : [clusterIdentityNetworkRole];
  const zone = cluster.apiServer.access === 'private-endpoint' ? zoneNameOf(requested) : null;
  return [
    ...attachmentsOf(cluster.outbound.type, model).roleScopes.map((scope): RequestLine => ({
      topic: 'Role assignments',
      subject: name,
      item: clusterIdentityNetworkRole.value,
      value: `The ${isSystem ? 'system-assigned' : 'user-assigned'} identity on ${scopes[scope]}`,
      why: facts.map(({ meaning }) => meaning).join(' '),
      facts,
    })),
    ...(zone === null
      ? []
      : [
          {
            topic: 'Role assignments' as const,
            subject: name,
            item: ownZoneRole.value,
            value: `The identity on ${zone}, if the zone is yours`,
            why: ownZoneRole.meaning,
            facts: [ownZoneRole],
          },
        ]),
  ];
}
