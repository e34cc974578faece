import { defaultDnsServiceIp, defaultPodCidr, defaultServiceCidr } from '../../domain/facts/default-ranges.ts';
import {
  CONNECTED_KIND_NAMES,
  ORIGIN_NAMES,
  PLACEMENT_NAMES,
  PURPOSE_NAMES,
  REACHABLE_NAMES,
} from '../../engine/words/folded-choice-names.ts';
import type { FieldSpec } from '../kit/field-spec.ts';

export const NETWORK_FIELDS = {
  name: { label: 'Virtual network' },
  region: { label: 'Region', placeholder: 'westeurope' },
  resourceGroup: { label: 'Resource group', placeholder: 'rg-network' },
  origin: { label: 'Owned by', names: ORIGIN_NAMES },
  encrypted: { label: 'VNet encryption' },
  customDns: { label: 'Custom DNS servers' },
} as const satisfies Record<string, FieldSpec>;

export const ADDRESS_SPACES: FieldSpec = { label: 'Address space', placeholder: 'e.g. 10.20.0.0/16' };
export const PEERINGS: FieldSpec = { label: 'Peered with', empty: 'No other virtual network in the plan.' };

export const SUBNET_FIELDS = {
  name: { label: 'Subnet' },
  'ipv4.kind': { label: 'IPv4 placement', names: PLACEMENT_NAMES },
  'ipv4.range': { label: 'IPv4 range', placeholder: 'e.g. 10.20.0.0/26', mono: true },
  'ipv4.prefixLength': { label: 'IPv4 prefix length' },
  'ipv6.kind': { label: 'IPv6 placement', names: PLACEMENT_NAMES },
  'ipv6.range': { label: 'IPv6 range', placeholder: 'e.g. fd00:20::/64', mono: true, help: 'For “at this range”.' },
  'ipv6.prefixLength': { label: 'IPv6 prefix length', help: 'For “of this size”.' },
  otherAddressesInUse: { label: 'Addresses used by others', unit: 'addresses', help: 'Subtracted everywhere.' },
  delegatedTo: { label: 'Delegated to', placeholder: 'not delegated' },
  networkSecurityGroup: { label: 'Network security group', placeholder: 'none' },
  routeTable: { label: 'Route table', placeholder: 'none' },
  natGateway: { label: 'NAT gateway', placeholder: 'none' },
} as const satisfies Record<string, FieldSpec>;

export const PURPOSES: FieldSpec = { label: 'Used for', names: PURPOSE_NAMES };

export const CLUSTER_RANGES = {
  podCidrs: { label: 'Pod CIDR', placeholder: `e.g. ${defaultPodCidr.value}`, azure: defaultPodCidr.value },
  serviceCidrs: {
    label: 'Service CIDR',
    placeholder: `e.g. ${defaultServiceCidr.value}`,
    azure: defaultServiceCidr.value,
  },
  dnsServiceIp: {
    label: 'DNS service IP',
    placeholder: `e.g. ${defaultDnsServiceIp.value}`,
    azure: defaultDnsServiceIp.value,
    mono: true,
  },
} as const satisfies Record<string, FieldSpec>;

export const CONNECTED_FIELDS = {
  name: { label: 'Connected range' },
  range: { label: 'Range', placeholder: 'e.g. 10.0.0.0/16', mono: true },
  kind: { label: 'Kind', names: CONNECTED_KIND_NAMES },
  'reachableFrom.kind': {
    label: 'Reachable from',
    names: REACHABLE_NAMES,
  },
} as const satisfies Record<string, FieldSpec>;

export const REACHABLE: FieldSpec = {
  label: 'Reachable from these networks',
  empty: 'No virtual network in the plan.',
};
