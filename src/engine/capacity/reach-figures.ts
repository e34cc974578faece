import type { OfCluster } from '../figures/figure-ref.ts';
import { shown, type ShownNumber } from '../figures/shown-number.ts';
import type { Ceiling, Reach } from './capacity.ts';

/** The numbers of how far a cluster grows, for rows and sentences, each with what opens it. */

function atCluster<F extends string>({ cluster, candidate }: OfCluster, figure: F) {
  return { cluster, candidate, figure };
}

/** Nodes that the cluster grows to. */
export function reachNodes(at: OfCluster, { nodes }: Pick<Reach, 'nodes'>): ShownNumber {
  return shown(nodes, atCluster(at, 'reach-nodes'));
}

/** Pods at that size. */
export function reachPods(at: OfCluster, { pods }: Reach): ShownNumber {
  return shown(pods, atCluster(at, 'reach-pods'));
}

/** Nodes at which the limit behind the first one stops growth; null where there is none. */
export function nextReachNodes(at: OfCluster, { next }: Reach): ShownNumber | null {
  return next && shown(next.nodes, atCluster(at, 'next-reach-nodes'));
}

/** Nodes at which growth stops if no range fills. */
export function ceilingNodes(at: OfCluster, { nodes }: Ceiling): ShownNumber {
  return shown(nodes, atCluster(at, 'ceiling-nodes'));
}
