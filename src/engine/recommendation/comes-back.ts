import { named } from '../../domain/entities.ts';
import type { SourcedNumber } from '../../domain/facts/fact.ts';
import {
  nodesPerCluster,
  nodesPerClusterFree,
  nodesPerScaleSet,
  routesPerRouteTable,
} from '../../domain/facts/limits.ts';
import type { NeedId } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { runningStateOf } from '../../domain/running.ts';
import type { BrokenLimit } from '../capacity/capacity.ts';
import { LIMITS } from '../capacity/limit-table.ts';
import { routeOf } from '../comparison/routes.ts';
import { wishConflicts, wishesOf } from '../configuration/exclusions.ts';
import { rangeMention } from '../demand/range-title.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';
import type { CandidateEvaluation } from '../evaluation/evaluation.ts';
import { withoutRoomOf } from '../evaluation/short-room.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { countedFigure, factText, prefixText, type Sentence, worded } from '../figures/sentence.ts';
import { shown } from '../figures/shown-number.ts';
import { smallestExtraBlock } from '../room/fit-blocks.ts';
import { limitCapacity } from '../verdict/limit-figures.ts';
import { answerNeeds, NEED_EFFECTS, needsOf, policyEngineRefused } from '../verdict/needs.ts';
import { NEED_NAMES, POLICY_ENGINE_NAMES } from '../words/names.ts';
import { remedyOf } from './conflict-remedy.ts';

/** The nodes that the cluster could have as it stands, where a limit on its size is broken. */
function fewerNodes({ cluster, candidate, evaluation }: FigureContext): Sentence | null {
  const nodes = evaluation.capacity?.together.nodes ?? 0;
  const text = countedFigure(shown(nodes, { cluster: cluster.id, candidate, figure: 'reach-nodes' }), 'node');
  return nodes === 0 ? null : worded`you keep to ${text}`;
}

function poolNamed({ nodePools }: Cluster, id: string): string {
  const pool = nodePools.find((entry) => entry.id === id);
  return pool ? named(pool) : id;
}

/** The size at which a range holds what is asked of it; null when no range could. */
function largerRange(range: RangeUse, at: OfCluster): Sentence | null {
  const { key, prefixLength, requestPrefixLength: prefix } = range;
  const now = prefixLength === null ? '' : ` (now /${prefixLength})`;
  return prefix === null
    ? null
    : worded`you make ${rangeMention(range)} a ${prefixText(prefix, { ...at, figure: 'request-prefix', range: key })}${now}`;
}

/** A broken limit that another tier or policy engine lifts; null where neither does. */
function liftedByOption({ limit, needs, capacity }: BrokenLimit, { cluster }: FigureContext): Sentence | null {
  if (limit === 'policy-engine') {
    return worded`you replace ${POLICY_ENGINE_NAMES[cluster.policyEngine].inSentence}`;
  }
  const isOfTier = limit === 'nodes-per-cluster' && capacity === nodesPerClusterFree.value;
  return isOfTier && needs.withUpgrade <= nodesPerCluster.value ? worded`you take the Standard tier` : null;
}

/** What lifts one broken limit. */
function liftOf(broken: BrokenLimit, context: FigureContext): Sentence | null {
  const { cluster, candidate, evaluation } = context;
  const at = { cluster: cluster.id, candidate };
  const { limit, subject } = broken;
  const range = evaluation.ranges.find(({ key }) => key === subject);
  if (range) {
    return largerRange(range, at);
  }
  const option = liftedByOption(broken, context);
  if (option !== null) {
    return option;
  }
  switch (limit) {
    case 'nodes-per-pool':
      return worded`you split ${poolNamed(cluster, subject)} into pools of at most ${factText(nodesPerScaleSet, at)} nodes`;
    case 'pods-per-node': {
      const bound = broken.need < broken.capacity ? 'at least' : 'at most';
      return worded`you give ${poolNamed(cluster, subject)} ${bound} ${limitCapacity(broken, at)} max pods per node`;
    }
    case 'pool-pod-space':
      return worded`you make room for ${limitCapacity(broken, at)} pods in ${poolNamed(cluster, subject)}`;
    case 'outbound-ports':
      return worded`you give the load balancer more outbound IPs, or nodes fewer ports`;
    default:
      return fewerNodes(context);
  }
}

/** The nodes beyond which a cluster needs more than a model has, by need. */
const MOST_NODES: Readonly<Partial<Record<NeedId, SourcedNumber>>> = {
  'more-than-400-nodes': routesPerRouteTable,
  'more-than-1000-nodes': nodesPerClusterFree,
  'more-than-5000-nodes': nodesPerCluster,
};

/** A need that is dropped; one of size is no wish, and where the reach says how many nodes are left, that is said instead. */
function droppedNeed(need: NeedId, context: FigureContext): Sentence[] {
  const { cluster, candidate, evaluation } = context;
  const most = MOST_NODES[need];
  if (most === undefined) {
    return [worded`you drop ${NEED_NAMES[need].inSentence}`];
  }
  const isBroken = evaluation.limitsBroken.some(({ limit }) => LIMITS[limit].isHard);
  const nodes = factText(most, { cluster: cluster.id, candidate });
  return isBroken ? [] : [worded`you keep to ${nodes} nodes`];
}

function liftedNeeds(context: FigureContext): Sentence[] {
  const { cluster, input, plan, candidate } = context;
  const needs = needsOf(cluster, input);
  const wishes = wishesOf(cluster, needs, plan.index.virtualNetworks.get(cluster.virtualNetwork ?? ''));
  const conflicts = wishConflicts(wishes, candidate).map(remedyOf);
  const refused = answerNeeds(needs, candidate).filter(({ support }) => NEED_EFFECTS[support] === 'removes');
  return [...conflicts, ...refused.flatMap(({ need }) => droppedNeed(need, context))];
}

function liftedRoom(context: FigureContext): Sentence[] {
  const room = withoutRoomOf(context);
  const extra = room && smallestExtraBlock(room.free, room.wants);
  if (!room || extra === null) {
    return [];
  }
  const at = { cluster: context.cluster.id, candidate: context.candidate };
  return [worded`you add a ${prefixText(extra, { ...at, figure: 'room', room: 'extra-block' })} to ${room.label}`];
}

function distinct(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.filter(({ sentence }, at) => sentences.findIndex((each) => each.sentence === sentence) === at);
}

/** Where a running cluster is not turned into the candidate: it is built anew. */
function newCluster({ cluster, candidate }: FigureContext): Sentence[] {
  const from = runningStateOf(cluster)?.candidate;
  return from === undefined || from === candidate || routeOf(from, candidate).moves.length > 0
    ? []
    : [worded`you build a new cluster: no running one is turned into this`];
}

/** Whether what lifts a limit is a tier or a policy engine, which is told first. */
function isOption(broken: BrokenLimit, context: FigureContext): boolean {
  return liftedByOption(broken, context) !== null;
}

/**
 * What would have to hold for a candidate that is excluded or does not fit to come back, or for a running cluster to get to one
 * that fits: all of these together, the real remedy first (tier, policy engine, VNet, subnet size, need). Each is the end of a
 * sentence that starts with "if". Empty where nothing stands in the way, and where nothing within the plan would help.
 */
export function comesBackIf(context: FigureContext): readonly Sentence[] {
  const { cluster, candidate } = context;
  const { limitsBroken, ranges }: CandidateEvaluation = context.evaluation;
  const at = { cluster: cluster.id, candidate };
  const engine = policyEngineRefused(cluster, candidate)
    ? [worded`you replace ${POLICY_ENGINE_NAMES[cluster.policyEngine].inSentence}`]
    : [];
  const lifts = (ofOptions: boolean): Sentence[] =>
    limitsBroken
      .filter((limit) => isOption(limit, context) === ofOptions)
      .flatMap((limit) => liftOf(limit, context) ?? []);
  const broken = new Set(limitsBroken.map(({ subject }) => subject));
  const small = ranges
    .filter(({ key, status }) => status === 'does-not-fit' && !broken.has(key))
    .flatMap((range) => largerRange(range, at) ?? []);
  return distinct([
    ...lifts(true),
    ...engine,
    ...liftedRoom(context),
    ...lifts(false),
    ...small,
    ...liftedNeeds(context),
    ...newCluster(context),
  ]);
}
