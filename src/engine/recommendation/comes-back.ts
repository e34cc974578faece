import { named } from '../../domain/entities.ts';
import { nodesPerScaleSet } from '../../domain/facts/limits.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import type { BrokenLimit } from '../capacity/capacity.ts';
import { conflictsOf, wishesOf } from '../configuration/exclusions.ts';
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
  return nodes === 0 ? null : worded`the cluster keeps to ${text}`;
}

function poolNamed({ nodePools }: Cluster, id: string): string {
  const pool = nodePools.find((entry) => entry.id === id);
  return pool ? named(pool) : id;
}

/** The size at which a range holds what is asked of it; null when no range could. */
function largerRange({ key, label, requestPrefixLength: prefix }: RangeUse, at: OfCluster): Sentence | null {
  return prefix === null
    ? null
    : worded`${label} becomes a ${prefixText(prefix, { ...at, figure: 'request-prefix', range: key })}`;
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
  switch (limit) {
    case 'nodes-per-pool':
      return worded`${poolNamed(cluster, subject)} is split into pools of at most ${factText(nodesPerScaleSet, at)} nodes`;
    case 'pods-per-node': {
      const bound = broken.need < broken.capacity ? 'at least' : 'at most';
      return worded`${poolNamed(cluster, subject)} has ${bound} ${limitCapacity(broken, at)} max pods per node`;
    }
    case 'pool-pod-space':
      return worded`${poolNamed(cluster, subject)} has room for ${limitCapacity(broken, at)} pods`;
    case 'outbound-ports':
      return worded`the load balancer gets more outbound addresses, or fewer ports per node`;
    default:
      return fewerNodes(context);
  }
}

function liftedNeeds({ cluster, input, plan, candidate }: FigureContext): Sentence[] {
  const needs = needsOf(cluster, input);
  const wishes = wishesOf(cluster, needs, plan.index.virtualNetworks.get(cluster.virtualNetwork ?? ''));
  const conflicts = conflictsOf(wishes, candidate).map(remedyOf);
  const refused = answerNeeds(needs, candidate).filter(({ support }) => NEED_EFFECTS[support] === 'removes');
  return [...conflicts, ...refused.map(({ need }) => worded`nobody asks for ${NEED_NAMES[need].inSentence}`)];
}

function liftedRoom(context: FigureContext): Sentence[] {
  const room = withoutRoomOf(context);
  const extra = room && smallestExtraBlock(room.free, room.wants);
  if (!room || extra === null) {
    return [];
  }
  const at = { cluster: context.cluster.id, candidate: context.candidate };
  return [worded`${room.label} gets a further ${prefixText(extra, { ...at, figure: 'room', room: 'extra-block' })}`];
}

function distinct(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.filter(({ sentence }, at) => sentences.findIndex((each) => each.sentence === sentence) === at);
}

/**
 * What would have to hold for a candidate that is excluded or does not fit to come back: all of these together. Each is the
 * end of a sentence that starts with "if". Empty for a candidate that fits, and where nothing within the plan would help.
 */
export function comesBackIf(context: FigureContext): readonly Sentence[] {
  const { cluster, candidate } = context;
  const { limitsBroken, ranges }: CandidateEvaluation = context.evaluation;
  const engine = policyEngineRefused(cluster, candidate)
    ? [worded`the policy engine is not ${POLICY_ENGINE_NAMES[cluster.policyEngine].inSentence}`]
    : [];
  const broken = new Set(limitsBroken.map(({ subject }) => subject));
  const small = ranges
    .filter(({ key, status }) => status === 'does-not-fit' && !broken.has(key))
    .flatMap((range) => largerRange(range, { cluster: cluster.id, candidate }) ?? []);
  const lifts = limitsBroken.flatMap((limit) => liftOf(limit, context) ?? []);
  return distinct([...liftedNeeds(context), ...engine, ...lifts, ...small, ...liftedRoom(context)]);
}
