import { fact } from './fact.ts';

export const apiServerVnetIntegrationEncrypted = fact({
  id: 'api-server-vnet-integration-encrypted',
  value: 'refused',
  unit: 'outcome',
  meaning: 'API server VNet integration is refused in a VNet with encryption.',
  basis: 'documented',
  asOf: '2026-01-04',
  sources: ['release-2026-01-04'],
});

export const privateKubenetOwnDns = fact({
  id: 'private-kubenet-own-dns',
  value: 'creation fails',
  unit: 'outcome',
  meaning: 'A private kubenet cluster with an own route table and own DNS servers cannot be created.',
  basis: 'documented',
  asOf: '2026-08',
  sources: ['private-clusters'],
});
