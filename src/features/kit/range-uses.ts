import type { RangeKind } from '../../engine/demand/range-types.ts';

/** What lives in each kind of range, in a word. */
export const RANGE_USES: Readonly<Record<RangeKind, string>> = {
  'node-subnet': 'nodes',
  'pod-subnet': 'pods',
  'pod-cidr': 'pods',
  'service-cidr': 'services',
  'api-server-subnet': 'API server',
  'application-gateway-subnet': 'gateway',
  'application-gateway-for-containers-subnet': 'gateway',
  'virtual-nodes-subnet': 'virtual nodes',
  'other-subnet': 'front ends',
};
