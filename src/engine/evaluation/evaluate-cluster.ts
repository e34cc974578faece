import { CANDIDATE_IDS, type CandidateId, CANDIDATES, type NetworkModelId } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { runningStateOf } from '../../domain/running.ts';
import { brokenLimitsOf } from '../capacity/broken-limits.ts';
import type { BrokenLimit, Capacity } from '../capacity/capacity.ts';
import { capacityOf } from '../capacity/capacity-of.ts';
import { constraintsOf, hasNpmLimits } from '../capacity/limits.ts';
import { type Growth, growthOf } from '../capacity/reach.ts';
import { wishConflicts, type Wishes, wishesOf } from '../configuration/exclusions.ts';
import { type ClusterDemand, demandOf } from '../demand/cluster-demand.ts';
import type { RangeUse } from '../demand/range-types.ts';
import { cannotBeAsked, useRange } from '../demand/range-use.ts';
import type { NetworkRoom } from '../room/room.ts';
import { shortRoom } from '../room/short-room.ts';
import { answerNeeds, type EffectiveNeed, type NeedAnswer, needsOf } from '../verdict/needs.ts';
import { type Contender, isEligible, orderCandidates } from '../verdict/recommendation.ts';
import { isRetiring, judge } from '../verdict/verdict.ts';
import { atTarget } from './at-target.ts';
import type { CandidateEvaluation, ClusterEvaluation } from './evaluation.ts';
import type { PlanGround } from './surroundings.ts';

/** What the limits make of one model: those that the plan breaks, and how far the pools grow. */
interface Sizing {
  readonly limitsBroken: readonly BrokenLimit[];
  /** Null while a pool's size is unknown, and where what is asked for finds no place. */
  readonly capacity: Capacity | null;
}

interface ModelEvaluation {
  readonly demand: ClusterDemand;
  readonly ranges: readonly RangeUse[];
  readonly unknownPools: readonly string[];
  /** The VNet of the cluster where it has no room for what is to be requested there; else null. */
  readonly withoutRoom: NetworkRoom | null;
  /** With and without the limits of Azure NPM: a data plane changes nothing else. */
  readonly sizings: Map<boolean, Sizing>;
}

interface EvaluationContext extends PlanGround {
  readonly cluster: Cluster;
  readonly needs: readonly EffectiveNeed[];
  readonly wishes: Wishes | null;
  readonly growth: Growth;
}

function evaluateModel(context: EvaluationContext, model: NetworkModelId): ModelEvaluation {
  const { cluster, index, surroundings } = context;
  const demand = demandOf(cluster, model, index);
  const around = { cluster: atTarget(cluster, model, index), index, sizes: surroundings.sizes };
  const ranges = [...demand.ranges.values()].map((range) =>
    useRange(range, surroundings.partsInRange(range.key, cluster.id, model), around),
  );
  const unknownPools = demand.pools.flatMap(({ pool, unknown }) => (unknown ? [pool.id] : []));
  const withoutRoom = shortRoom(ranges, () => surroundings.roomFor(cluster, model));
  return { demand, ranges, unknownPools, withoutRoom, sizings: new Map() };
}

interface Draft {
  readonly evaluation: Omit<CandidateEvaluation, 'recommended'>;
  readonly contender: Contender;
}

function sizingOf(context: EvaluationContext, candidate: CandidateId, evaluated: ModelEvaluation): Sizing {
  const { cluster, surroundings, growth } = context;
  const { demand, ranges, unknownPools, withoutRoom, sizings } = evaluated;
  const withNpm = hasNpmLimits(cluster, candidate);
  const known = sizings.get(withNpm);
  if (known) {
    return known;
  }
  const vnetAddressesOfOthers = surroundings.vnetAddressesOfOthers(cluster, demand.model);
  const constraints = constraintsOf({ candidate, demand, ranges, vnetAddressesOfOthers });
  const isUnreachable = unknownPools.length > 0 || withoutRoom !== null || ranges.some(cannotBeAsked);
  const sizing: Sizing = {
    limitsBroken: brokenLimitsOf(demand, constraints, ranges),
    capacity: isUnreachable ? null : capacityOf(growth, constraints),
  };
  sizings.set(withNpm, sizing);
  return sizing;
}

/** Ruling 34: kubenet keeps dual stack in a cluster that runs with it, though no new one gets it. */
function onRunning(answers: readonly NeedAnswer[], cluster: Cluster, candidate: CandidateId): readonly NeedAnswer[] {
  return candidate !== 'kubenet' || runningStateOf(cluster)?.candidate !== candidate
    ? answers
    : answers.map((answer) => (answer.need === 'dual-stack' ? { ...answer, support: 'limited' } : answer));
}

function evaluateCandidate(context: EvaluationContext, candidate: CandidateId, evaluated: ModelEvaluation): Draft {
  const { cluster } = context;
  const { demand, ranges, unknownPools, withoutRoom } = evaluated;
  const { limitsBroken, capacity } = sizingOf(context, candidate, evaluated);
  const needs = onRunning(answerNeeds(context.needs, candidate), cluster, candidate);
  const conflicts = wishConflicts(context.wishes, candidate);
  const found = { needs, conflicts, limitsBroken, ranges, unknownPools, withoutRoom };
  const { status, reasons } = judge({ cluster, candidate, ...found });
  return {
    evaluation: {
      candidate,
      model: demand.model,
      status,
      reasons,
      retiring: isRetiring(candidate),
      ranges,
      vnetAddresses: demand.vnetAddresses,
      limitsBroken,
      capacity,
    },
    contender: { candidate, status, needs, vnetAddressesWithUpgrade: demand.vnetAddresses.withUpgrade },
  };
}

/** One cluster of the plan whose ground this is under some candidates, in their order, with the order of preference among them and the recommended one. */
export function evaluateUnder(
  candidates: readonly CandidateId[],
  cluster: Cluster,
  { input, index, surroundings }: PlanGround,
): ClusterEvaluation {
  const growth = growthOf(cluster.nodePools);
  const network = cluster.virtualNetwork === null ? undefined : index.virtualNetworks.get(cluster.virtualNetwork);
  const needs = needsOf(cluster, input);
  const wishes = wishesOf(cluster, needs, network);
  const context: EvaluationContext = { cluster, input, index, surroundings, needs, wishes, growth };
  const models = new Map<NetworkModelId, ModelEvaluation>();
  const drafts = candidates.map((candidate) => {
    const { model } = CANDIDATES[candidate];
    const evaluated = models.get(model) ?? evaluateModel(context, model);
    models.set(model, evaluated);
    return evaluateCandidate(context, candidate, evaluated);
  });
  const order = orderCandidates(
    drafts.map(({ contender }) => contender),
    cluster,
    network,
  );
  const best = drafts.find(({ contender }) => contender.candidate === order[0])?.contender;
  const recommended = best && isEligible(best, cluster) ? best.candidate : null;
  return {
    cluster: cluster.id,
    candidates: drafts.map(({ evaluation }) => ({
      ...evaluation,
      recommended: evaluation.candidate === recommended,
    })),
    order,
    recommended,
    effective: cluster.choice ?? recommended ?? order[0] ?? 'azure-cni-overlay+cilium',
  };
}

/** One cluster under all ten candidates, in the fixed order, with the order of preference and the recommended one. */
export function evaluateCluster(cluster: Cluster, ground: PlanGround): ClusterEvaluation {
  return evaluateUnder(CANDIDATE_IDS, cluster, ground);
}
