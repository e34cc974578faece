import { fact } from './fact.ts';

export const apiServerVnetIntegrationEncrypted = fact({
  id: 'api-server-vnet-integration-encrypted',
  value: 4,
  unit: 'first version of VM sizes that is refused',
  meaning:
    'With API server VNet integration in an encrypted VNet, VM sizes of version 4 and later are blocked; those before work, and their traffic is not encrypted.',
  basis: 'documented',
  asOf: '2026-04-15',
  checked: '2026-11-28',
  sources: ['api-server-vnet', 'release-2026-01-04'],
});

export const privateKubenetOwnDns = fact({
  id: 'private-kubenet-own-dns',
  value: 'creation fails',
  unit: 'outcome',
  meaning: 'A private kubenet cluster with an own route table and own DNS servers cannot be created.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['private-clusters'],
});
