import { openReach } from '../capacity/reach-words.ts';
import { openCluster } from '../demand/cluster-words.ts';
import { openPart, openTotal } from '../demand/part-words.ts';
import { sumNodes } from '../demand/per-load.ts';
import { openPool, POOL_FIGURES } from '../demand/pool-words.ts';
import type { RangeUse } from '../demand/range-types.ts';
import { openRangeSize, type RangeSizeFigure } from '../demand/range-words.ts';
import type { DecidedCluster } from '../demand/service-check.ts';
import { openServiceCheck } from '../demand/service-check-words.ts';
import { type FigureContext, rangeIn } from '../evaluation/candidate-context.ts';
import { openRoom } from '../evaluation/room-words.ts';
import { openFact } from '../figures/fact-working.ts';
import {
  type CandidateFigureRef,
  type ClusterFigureRef,
  type FigureKind,
  isOfKind,
  type PoolFigureRef,
  type RangeFigureRef,
  type ReachFigureRef,
  type Working,
} from '../figures/figure-ref.ts';
import { openFits } from '../fits/fits-words.ts';
import { openGrowth } from '../growth/growth-words.ts';
import { openOutbound } from '../outbound/outbound-words.ts';

/** The kinds that are no numbers of a pool. */
type OtherKind = Exclude<FigureKind, PoolFigureRef['figure']>;

/** How each of them is opened: by the room that owns the number. A kind that is missing here does not compile. */
type Openers = {
  readonly [K in OtherKind]: (context: FigureContext, reference: CandidateFigureRef<K>) => Working | null;
};

/** Opens a figure of a range; null when the range is not part of the plan (any more). */
function ofRange<R extends RangeFigureRef>(open: (context: FigureContext, range: RangeUse, of: R) => Working | null) {
  return (context: FigureContext, reference: R): Working | null => {
    const range = rangeIn(context, reference.range);
    return range && open(context, range, reference);
  };
}

const rangeSize = ofRange((context, range, reference: CandidateFigureRef<RangeSizeFigure>) =>
  openRangeSize(context, range, reference.figure, 'load' in reference ? reference.load : 'withUpgrade'),
);

/** The clusters of the plan: this one under the candidate that is looked at, the others at their effective one. */
function decidedIn({ input, plan, cluster: own, candidate }: FigureContext): readonly DecidedCluster[] {
  return input.clusters.flatMap((cluster) => {
    const effective = plan.evaluationOf(cluster.id)?.effective;
    const decided = cluster.id === own.id ? candidate : effective;
    return decided === undefined ? [] : [{ cluster, candidate: decided }];
  });
}

function ofCluster(context: FigureContext, reference: ClusterFigureRef): Working | null {
  const { plan, cluster, evaluation } = context;
  return openCluster(context, reference, () => plan.surroundings.vnetAddressesOfOthers(cluster, evaluation.model));
}

function ofReach(context: FigureContext, reference: ReachFigureRef): Working | null {
  return openReach(context, context.evaluation.capacity, reference);
}

const OPENERS: Openers = {
  'range-part': ofRange((context, range, { part, load }) => openPart(context, range, part, load)),
  'range-total': ofRange((context, range, { load }) => openTotal(context, range, load)),
  'range-free': rangeSize,
  'range-capacity': rangeSize,
  'range-free-percent': rangeSize,
  'smallest-prefix': rangeSize,
  'request-prefix': rangeSize,
  'request-capacity': rangeSize,
  'service-check': ofRange((context, range) => openServiceCheck(range, decidedIn(context))),
  'vnet-addresses': ofCluster,
  'vnet-space': ofCluster,
  'cluster-nodes': ofCluster,
  'ipv6-node-blocks-free': ofCluster,
  'cluster-pods': ofCluster,
  'system-nodes': ofCluster,
  routes: ofCluster,
  'vnet-addresses-of-all': ofCluster,
  'ipv6-node-blocks': ofCluster,
  room: (context, { room }) => openRoom(context, room),
  'reach-nodes': ofReach,
  'reach-pods': ofReach,
  'next-reach-nodes': ofReach,
  'ceiling-nodes': ofReach,
  'reach-pool-nodes': ofReach,
  'reach-pool-pods': ofReach,
  'alone-nodes': ofReach,
  'rung-nodes': openFits,
  'rung-larger-prefix': openFits,
  'rung-larger-nodes': openFits,
  'deploy-nodes': openFits,
  'alone-pods': openFits,
  'best-max-pods': openFits,
  'best-max-pods-together': openFits,
  fact: (_, { fact }) => openFact(fact),
  outbound: (context, { outbound }) => openOutbound({ ...context, nodes: sumNodes(context.demand.pools) }, outbound),
  growth: (context, { growth }) => openGrowth(context, growth),
};

function openKind<K extends OtherKind>(
  kind: K,
  context: FigureContext,
  reference: CandidateFigureRef<K>,
): Working | null {
  return OPENERS[kind](context, reference);
}

/** The working of a number of one cluster under one candidate; null where there is no such number. */
export function openFigure(context: FigureContext, reference: CandidateFigureRef): Working | null {
  return isOfKind(POOL_FIGURES, reference)
    ? openPool(context, reference)
    : openKind(reference.figure, context, reference);
}
