import type { Load } from '../../domain/ids.ts';
import { called, type Name } from '../../domain/name.ts';
import type { NeedPurpose } from '../../domain/need-subnets.ts';
import type { NewSubnetRole, RangeKey } from '../../domain/range-key.ts';
import type { RangeState } from '../../domain/range-state.ts';
import type { PerLoad } from './per-load.ts';
export type RangeKind = NewSubnetRole | 'pod-cidr' | 'service-cidr' | 'other-subnet';

/** What each kind of range is called; a subnet of the plan has its own name behind it. */
export const RANGE_NAMES: Readonly<Record<RangeKind, Name>> = {
  'node-subnet': called('node subnet'),
  'pod-subnet': called('pod subnet'),
  'pod-cidr': called('pod CIDR'),
  'service-cidr': called('service CIDR'),
  'api-server-subnet': called('API server subnet'),
  'application-gateway-subnet': called('Application Gateway subnet'),
  'application-gateway-for-containers-subnet': called('Application Gateway for Containers subnet'),
  'virtual-nodes-subnet': called('virtual nodes subnet'),
  'other-subnet': called('subnet'),
};

/** Subnets and service ranges are counted in addresses, pod CIDRs in the fixed block that each node takes. */
export type RangeUnit = 'addresses' | 'node-blocks';

export type PartKind =
  | 'nodes'
  | 'pods'
  | 'surge-nodes'
  | 'surge-pods'
  | 'internal-load-balancers'
  | 'private-link-service'
  | 'private-endpoint'
  | 'api-server'
  | NeedPurpose
  | 'services'
  | 'service-range-own'
  | 'other-addresses';

/** A named share of one range's demand. `cluster` is null for addresses that others use; `pool` where a pool causes it. */
export interface DemandPart {
  readonly kind: PartKind;
  readonly cluster: string | null;
  readonly pool: string | null;
  readonly amounts: PerLoad;
}

export type RangeStatus = 'fits' | 'tight' | 'does-not-fit' | 'open';

/** Demand and room of one range under one candidate of one cluster, other clusters in the same range included. */
export interface RangeUse {
  /** Stable within a plan: `subnet/s1`, `new-node-subnet/c1`, `pod-cidr/c1` … */
  readonly key: RangeKey;
  readonly kind: RangeKind;
  readonly unit: RangeUnit;
  readonly label: string;
  /** The subnet's id, or null for a range that is no subnet of the plan (yet). */
  readonly subnet: string | null;
  /** The range as given, in canonical text; null when only a size is given or nothing at all. */
  readonly range: string | null;
  /** Whose word it is; what stands for a cluster that exists was given. */
  readonly state: RangeState;
  /** The prefix length given (by range or by size), or null when the range is still to be requested. */
  readonly prefixLength: number | null;
  readonly parts: readonly DemandPart[];
  /** Sum of the parts, without the addresses that Azure keeps. */
  readonly total: PerLoad;
  /** Addresses Azure keeps in this range: five in a subnet, none elsewhere. */
  readonly reserved: number;
  /** What the given range offers in `unit`, reserved addresses taken off; null when nothing is given. */
  readonly capacity: number | null;
  /** Longest prefix that holds the load with upgrade; null when no IPv4 range could. */
  readonly smallestPrefixLength: number | null;
  /** The size to ask for: the headroom stays free, and it is of a size that is advised or allowed (`SizeRule`). */
  readonly requestPrefixLength: number | null;
  readonly status: RangeStatus;
  /** The first load that does not fit, or null. */
  readonly failsAt: Load | null;
}

export const PART_NAMES: Readonly<Record<PartKind, string>> = {
  nodes: 'Nodes',
  pods: 'Pods',
  'surge-nodes': 'Surge nodes',
  'surge-pods': 'Pods of surge nodes',
  'internal-load-balancers': 'Internal load balancers',
  'private-link-service': 'Private Link Service',
  'private-endpoint': 'API server private endpoint',
  'api-server': 'API server',
  'application-gateway': 'Application Gateway',
  'application-gateway-for-containers': 'Application Gateway for Containers',
  'virtual-nodes': 'Virtual nodes',
  services: 'Services',
  'service-range-own': 'Reserved in the service range',
  'other-addresses': 'Other IPs in use',
};
