import { fact } from './fact.ts';

export const managedNatGatewaySku = fact({
  id: 'managed-nat-gateway-sku',
  value: 'StandardV2' as const,
  unit: 'SKU',
  meaning:
    'From API version 2026-06-01 a new cluster with a managed NAT gateway gets StandardV2 where the region has it, else Standard; older API versions make Standard.',
  basis: 'ruling',
  asOf: '2026-09-29',
  checked: '2026-11-28',
  sources: ['nat-gateway', 'nat-gateway-v2-blog', 'rest-api-specs-45002'],
  otherReading: 'The article on outbound types of 2026-08-05 still calls it the preview type managedNATGatewayV2.',
});

export const standardNatGatewayOfNewCluster = fact({
  id: 'standard-nat-gateway-of-new-cluster',
  value: 'UnsupportedOutboundType',
  unit: 'error code',
  meaning:
    'A new cluster that asks for a managed Standard NAT gateway is refused where the region has StandardV2. A cluster that runs one keeps it.',
  basis: 'ruling',
  asOf: '2026-09-29',
  checked: '2026-11-28',
  sources: ['nat-gateway-v2-blog', 'nat-gateway'],
  otherReading: 'The article says that Standard is used where it is selected.',
});

export const natGatewayUpgrade = fact({
  id: 'nat-gateway-upgrade',
  value: 'new egress IPs',
  unit: 'effect',
  meaning:
    'A managed Standard NAT gateway is moved to StandardV2 in place: AKS replaces it, the egress IPs are new, connections are reset, and there is no way back.',
  basis: 'documented',
  asOf: '2026-09-29',
  checked: '2026-11-28',
  sources: ['nat-gateway', 'nat-gateway-v2-blog'],
});

export const ownNatGatewayReplaced = fact({
  id: 'own-nat-gateway-replaced',
  value: 'not in place',
  unit: 'effect',
  meaning:
    'A Standard NAT gateway of your own does not become StandardV2: put a new one with StandardV2 public IPs on the subnets, with downtime.',
  basis: 'documented',
  asOf: '2025-09-05',
  checked: '2026-11-28',
  sources: ['nat-gateway-v2-migrate'],
});

export const dualStackNatGatewaySku = fact({
  id: 'dual-stack-nat-gateway-sku',
  value: 'StandardV2' as const,
  unit: 'SKU',
  meaning: 'A Standard NAT gateway is IPv4 only; with dual stack it has to be StandardV2, managed or your own.',
  basis: 'documented',
  asOf: '2026-09-29',
  checked: '2026-11-28',
  sources: ['overlay-setup', 'nat-gateway', 'nat-gateway-v2-blog'],
});

export const natGatewayPublicIpSku = fact({
  id: 'nat-gateway-public-ip-sku',
  value: 'same',
  unit: 'SKU',
  meaning: 'A NAT gateway takes public IPs of its own SKU only; those of StandardV2 span all zones.',
  basis: 'documented',
  asOf: '2026-09-29',
  checked: '2026-11-28',
  sources: ['nat-gateway', 'nat-gateway-v2-blog'],
});

export const azCliNatGatewaySku = fact({
  id: 'az-cli-nat-gateway-sku',
  value: '2.91',
  unit: 'version of the Azure CLI',
  meaning:
    'From this version on the commands for clusters take the SKU of a managed NAT gateway and its IPv6 addresses.',
  basis: 'documented',
  asOf: '2026-09-29',
  checked: '2026-11-28',
  sources: ['azure-cli-34017', 'nat-gateway-v2-blog'],
});
