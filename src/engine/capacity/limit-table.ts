import type { SourcedNumber } from '../../domain/facts/fact.ts';
import {
  maxPodsPerNodeMaximum,
  maxPodsPerNodeMinimum,
  nodesPerCluster,
  nodesPerClusterFree,
  nodesPerScaleSet,
  npmNodes,
  npmPods,
  overlayPodsPerCluster,
  poolPodSpaceMinimum,
  routesPerRouteTable,
  vnetAddressLimit,
} from '../../domain/facts/first-numbers.ts';
import type { Load } from '../../domain/ids.ts';
import { called, type Name } from '../../domain/name.ts';
import type { FigureRef, OfCluster } from '../figures/figure-ref.ts';

/** Ids of the limits that can stop a cluster from growing. Fixed: command line and links to docs use them. */
export const LIMIT_IDS = [
  'node-subnet',
  'pod-subnet',
  'pod-cidr',
  'service-cidr',
  'route-table',
  'nodes-per-pool',
  'nodes-per-cluster',
  'pods-per-cluster',
  'pods-per-node',
  'pool-pod-space',
  'vnet-addresses',
  'policy-engine',
  'outbound-ports',
  'ipv6-pod-cidr',
] as const;
export type LimitId = (typeof LIMIT_IDS)[number];

type NeedReference = (
  broken: { readonly subject: string; readonly capacity: number },
  at: OfCluster & { readonly load: Load },
) => FigureRef;

/** What a limit is; what counts it is a constraint (limits.ts). */
interface Limit {
  readonly name: Name;
  /** True where it is reached when a range is full. */
  readonly isRange: boolean;
  /** True where no other range lifts it: breaking it excludes the candidate. */
  readonly isHard: boolean;
  /** The facts that its capacity can be; none where it is the size of a range or worked out. */
  readonly facts: readonly SourcedNumber[];
  /** What opens the need behind it under a load; null where the need is a number that was entered. */
  readonly need: NeedReference | null;
}

const rangeNeed: NeedReference = ({ subject }, at) => ({ ...at, figure: 'range-total', range: subject });
const nodesNeed: NeedReference = (_, at) => ({ ...at, figure: 'cluster-nodes' });
const podsNeed: NeedReference = (_, at) => ({ ...at, figure: 'cluster-pods' });
const ofRange = { isRange: true, isHard: false, facts: [], need: rangeNeed } as const;

/** Every limit, one row each: a limit without a row does not compile. */
export const LIMITS: Readonly<Record<LimitId, Limit>> = {
  'node-subnet': { name: called('node subnet'), ...ofRange },
  'pod-subnet': { name: called('pod subnet'), ...ofRange },
  'pod-cidr': { name: called('pod CIDR'), ...ofRange },
  'service-cidr': { name: called('service CIDR'), ...ofRange },
  'route-table': {
    name: called('routes in the route table'),
    isRange: false,
    isHard: true,
    facts: [routesPerRouteTable],
    need: (_, at) => ({ ...at, figure: 'routes' }),
  },
  'nodes-per-pool': {
    name: called('nodes per pool'),
    isRange: false,
    isHard: false,
    facts: [nodesPerScaleSet],
    need: ({ subject }, at) => ({ ...at, figure: 'pool-nodes', pool: subject }),
  },
  'nodes-per-cluster': {
    name: called('nodes per cluster'),
    isRange: false,
    isHard: true,
    facts: [nodesPerCluster, nodesPerClusterFree],
    need: nodesNeed,
  },
  'pods-per-cluster': {
    name: called('pods per cluster'),
    isRange: false,
    isHard: true,
    facts: [overlayPodsPerCluster],
    need: podsNeed,
  },
  'pods-per-node': {
    name: called('max pods per node'),
    isRange: false,
    isHard: false,
    facts: [maxPodsPerNodeMinimum, maxPodsPerNodeMaximum],
    need: null,
  },
  'pool-pod-space': {
    name: called('room for pods in a pool'),
    isRange: false,
    isHard: false,
    facts: [poolPodSpaceMinimum],
    need: ({ subject }, at) => ({ ...at, figure: 'pool-pod-space', pool: subject }),
  },
  'vnet-addresses': {
    name: called('addresses per virtual network'),
    isRange: false,
    isHard: true,
    facts: [vnetAddressLimit],
    need: (_, at) => ({ ...at, figure: 'vnet-addresses-of-all' }),
  },
  'policy-engine': {
    name: called('Azure NPM'),
    isRange: false,
    isHard: true,
    facts: [npmNodes, npmPods],
    need: (broken, at) => (broken.capacity === npmNodes.value ? nodesNeed(broken, at) : podsNeed(broken, at)),
  },
  'outbound-ports': {
    name: called('outbound ports'),
    isRange: false,
    isHard: false,
    facts: [],
    need: (_, { cluster, candidate, load }) => {
      return { cluster, candidate, figure: 'outbound', outbound: { of: 'ports-needed', load } };
    },
  },
  'ipv6-pod-cidr': { name: called('IPv6 pod CIDR'), ...ofRange, need: nodesNeed },
};
