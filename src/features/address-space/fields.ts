import { CLUSTER_FIELDS } from '../../domain/fields/cluster-fields.ts';
import {
  CONNECTED_RANGE_FIELDS,
  SUBNET_FIELDS as SUBNET_TABLE,
  VIRTUAL_NETWORK_FIELDS,
} from '../../domain/fields/network-fields.ts';
import { specOf, specsOf } from '../kit/specs-of.ts';

export const NETWORK_FIELDS = specsOf(VIRTUAL_NETWORK_FIELDS, {
  name: {},
  region: { placeholder: 'westeurope' },
  resourceGroup: { placeholder: 'rg-network' },
  origin: {},
  encrypted: {},
  customDns: {},
});

export const ADDRESS_SPACES = specOf(VIRTUAL_NETWORK_FIELDS.addressSpaces, { placeholder: 'e.g. 10.20.0.0/16' });
export const PEERINGS = specOf(VIRTUAL_NETWORK_FIELDS.peeredWith, { empty: 'No other virtual network in the plan.' });

export const SUBNET_FIELDS = specsOf(SUBNET_TABLE, {
  name: {},
  'ipv4.kind': {},
  'ipv4.range': { placeholder: 'e.g. 10.20.0.0/26' },
  'ipv4.prefixLength': {},
  'ipv6.kind': {},
  'ipv6.range': { placeholder: 'e.g. fd00:20::/64' },
  'ipv6.prefixLength': {},
  otherAddressesInUse: {},
  delegatedTo: {},
  networkSecurityGroup: {},
  routeTable: {},
  natGateway: {},
});

export const PURPOSES = specOf(SUBNET_TABLE.purposes);

const { podCidrs, serviceCidrs, dnsServiceIp } = CLUSTER_FIELDS;

export const CLUSTER_RANGES = {
  podCidrs: specOf(podCidrs, { placeholder: `e.g. ${podCidrs.azure}` }),
  serviceCidrs: specOf(serviceCidrs, { placeholder: `e.g. ${serviceCidrs.azure}` }),
  dnsServiceIp: specOf(dnsServiceIp, { placeholder: `e.g. ${dnsServiceIp.azure}` }),
};

export const CONNECTED_FIELDS = specsOf(CONNECTED_RANGE_FIELDS, {
  name: {},
  range: { placeholder: 'e.g. 10.0.0.0/16' },
  kind: {},
  'reachableFrom.kind': {},
});

export const REACHABLE = specOf(CONNECTED_RANGE_FIELDS['reachableFrom.virtualNetworks'], {
  empty: 'No virtual network in the plan.',
});
