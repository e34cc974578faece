import { labelsOf } from '../name.ts';
import type { ConnectedRange, Subnet, VirtualNetwork } from '../plan-input.ts';
import type { FieldTable } from './field-description.ts';
import {
  CONNECTED_KIND_NAMES,
  ORIGIN_NAMES,
  PLACEMENT_NAMES,
  PURPOSE_NAMES,
  REACHABLE_NAMES,
} from './folded-choice-names.ts';

/** The fields of a virtual network. */
export const VIRTUAL_NETWORK_FIELDS = {
  name: { label: 'Virtual network' },
  addressSpaces: { label: 'Address space', isCode: true },
  addressSpaceStates: { label: 'State of the address space', empty: 'proposed' },
  region: { label: 'Region' },
  resourceGroup: { label: 'Resource group' },
  origin: { label: 'Owned by', names: ORIGIN_NAMES },
  peeredWith: { label: 'Peered with' },
  encrypted: { label: 'VNet encryption' },
  customDns: { label: 'Custom DNS servers' },
} as const satisfies FieldTable<VirtualNetwork>;

/** The fields of a subnet. */
export const SUBNET_FIELDS = {
  name: { label: 'Subnet' },
  purposes: { label: 'Used for', names: labelsOf(PURPOSE_NAMES) },
  'ipv4.kind': { label: 'IPv4 placement', names: PLACEMENT_NAMES },
  'ipv4.range': { label: 'IPv4 range', isCode: true },
  'ipv4.prefixLength': { label: 'IPv4 prefix length' },
  'states.ipv4': { label: 'State of the IPv4 range', empty: 'proposed' },
  'ipv6.kind': { label: 'IPv6 placement', names: PLACEMENT_NAMES },
  'ipv6.range': { label: 'IPv6 range', isCode: true, help: 'For a fixed range.' },
  'ipv6.prefixLength': { label: 'IPv6 prefix length', help: 'For a fixed size.' },
  'states.ipv6': { label: 'State of the IPv6 range', empty: 'proposed' },
  otherAddressesInUse: {
    label: 'Other IPs in use',
    heading: 'Other IPs in use',
    unit: 'addresses',
    help: 'Subtracted everywhere.',
  },
  delegatedTo: { label: 'Delegated to', empty: 'not delegated' },
  networkSecurityGroup: { label: 'Network security group', empty: 'none' },
  routeTable: { label: 'Route table', empty: 'none' },
  natGateway: { label: 'NAT gateway', empty: 'none' },
} as const satisfies FieldTable<Subnet>;

/** The fields of a range outside the plan. */
export const CONNECTED_RANGE_FIELDS = {
  name: { label: 'Connected range' },
  range: { label: 'Range', isCode: true },
  kind: { label: 'Kind', names: CONNECTED_KIND_NAMES },
  'reachableFrom.kind': { label: 'Reachable from', names: REACHABLE_NAMES },
  'reachableFrom.virtualNetworks': { label: 'Reachable from these networks' },
} as const satisfies FieldTable<ConnectedRange>;
