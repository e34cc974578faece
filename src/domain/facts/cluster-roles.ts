import { fact } from './fact.ts';

export const networkContributorRole = fact({
  id: 'network-contributor-role',
  value: '4d97b98b-1d4f-4787-a291-c67834d212e7',
  unit: 'role id',
  meaning: 'The built-in role Network Contributor has this id in every tenant.',
  basis: 'external',
  asOf: '2024-03-01',
  checked: '2026-11-28',
  sources: ['built-in-roles'],
});

export const clusterIdentityNetworkRole = fact({
  id: 'cluster-identity-network-role',
  value: 'Network Contributor',
  unit: 'role',
  meaning:
    'The identity of a cluster needs this role on a VNet or route table of your own. az CLI assigns it by itself, other tools do not.',
  basis: 'documented',
  asOf: '2024-06-07',
  checked: '2026-11-29',
  sources: ['managed-identity', 'api-server-vnet'],
});

export const systemIdentityRoleTime = fact({
  id: 'system-identity-role-time',
  value: 'after creation',
  unit: 'time',
  meaning:
    'A system-assigned identity is made with the cluster, so nobody but az CLI can give it a role before; with own networks a user-assigned one is recommended.',
  basis: 'documented',
  asOf: '2024-06-07',
  checked: '2026-11-29',
  sources: ['managed-identity'],
});

export const ownZoneRole = fact({
  id: 'own-zone-role',
  value: 'Private DNS Zone Contributor',
  unit: 'role',
  meaning:
    'Only where you bring the zone: its cluster needs a user-assigned identity with this role on the zone, and Network Contributor on the VNet.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['private-clusters'],
});
