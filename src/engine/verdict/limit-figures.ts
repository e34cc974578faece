import { vnetAddressLimit } from '../../domain/facts/addressing.ts';
import type { Fact } from '../../domain/facts/fact.ts';
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
} from '../../domain/facts/limits.ts';
import type { LimitId } from '../../domain/ids.ts';
import type { BrokenLimit } from '../capacity/capacity.ts';
import type { FigureRef, OfCluster } from '../figures/figure-ref.ts';
import { factText, figureText, type FigureText } from '../figures/sentence.ts';
import { plain } from '../words/numbers.ts';

type NeedReference = (broken: BrokenLimit, at: OfCluster) => FigureRef | null;

const rangeNeed: NeedReference = ({ subject }, at) => {
  return { ...at, figure: 'range-total', range: subject, load: 'withUpgrade' };
};
const nodesNeed: NeedReference = (_, at) => ({ ...at, figure: 'cluster-nodes', load: 'withUpgrade' });
const podsNeed: NeedReference = (_, at) => ({ ...at, figure: 'cluster-pods' });

/** What opens the need behind each limit; null where the need is a number that was entered (max pods). */
const NEED_REFERENCES: Readonly<Record<LimitId, NeedReference>> = {
  'node-subnet': rangeNeed,
  'pod-subnet': rangeNeed,
  'pod-cidr': rangeNeed,
  'service-cidr': ({ subject }, at) => ({ ...at, figure: 'range-total', range: subject, load: 'maximum' }),
  'nodes-per-pool': ({ subject }, at) => ({ ...at, figure: 'pool-nodes', pool: subject, load: 'withUpgrade' }),
  'nodes-per-cluster': nodesNeed,
  'pods-per-cluster': podsNeed,
  'policy-engine': (broken, at) => (broken.capacity === npmNodes.value ? nodesNeed(broken, at) : podsNeed(broken, at)),
  'route-table': (_, at) => ({ ...at, figure: 'routes' }),
  'vnet-addresses': (_, at) => ({ ...at, figure: 'vnet-addresses-of-all' }),
  'outbound-ports': (_, at) => ({
    ...at,
    figure: 'outbound',
    outbound: { of: 'ports-needed', load: 'withUpgrade' },
  }),
  'ipv6-pod-cidr': nodesNeed,
  'pool-pod-space': ({ subject }, at) => ({ ...at, figure: 'pool-pod-space', pool: subject }),
  'pods-per-node': () => null,
};

const FACTS_OF_LIMIT: Readonly<Partial<Record<LimitId, readonly Fact<number>[]>>> = {
  'nodes-per-pool': [nodesPerScaleSet],
  'nodes-per-cluster': [nodesPerCluster, nodesPerClusterFree],
  'policy-engine': [npmNodes, npmPods],
  'pods-per-cluster': [overlayPodsPerCluster],
  'route-table': [routesPerRouteTable],
  'vnet-addresses': [vnetAddressLimit],
  'pool-pod-space': [poolPodSpaceMinimum],
  'pods-per-node': [maxPodsPerNodeMinimum, maxPodsPerNodeMaximum],
};

/** What a limit allows, with the way to its fact or working. */
export function limitCapacityText(
  { limit, subject, capacity }: Pick<BrokenLimit, 'limit' | 'subject' | 'capacity'>,
  at: OfCluster,
): FigureText {
  const fact = FACTS_OF_LIMIT[limit]?.find(({ value }) => value === capacity);
  const { cluster, candidate } = at;
  if (fact) {
    return factText(fact, { cluster, candidate });
  }
  if (limit === 'ipv6-pod-cidr') {
    return figureText(capacity, { cluster, candidate, figure: 'ipv6-node-blocks' });
  }
  return figureText(
    capacity,
    limit === 'outbound-ports'
      ? { cluster, candidate, figure: 'outbound', outbound: { of: 'ports-available' } }
      : { cluster, candidate, figure: 'range-capacity', range: subject },
  );
}

/** The two numbers of a broken limit, each with the way to its working, for a sentence. */
export function limitFigures(
  broken: BrokenLimit,
  at: OfCluster,
): { readonly need: FigureText | string; readonly capacity: FigureText } {
  const reference = NEED_REFERENCES[broken.limit](broken, at);
  return {
    need: reference === null ? plain(broken.need) : figureText(broken.need, reference),
    capacity: limitCapacityText(broken, at),
  };
}
