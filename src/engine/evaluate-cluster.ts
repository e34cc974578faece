import type { CandidateId, NetworkModelId } from '../domain/ids.ts';
import { CANDIDATE_IDS, CANDIDATES } from '../domain/ids.ts';
import type { Cluster, PlanInput } from '../domain/plan-input.ts';
import { brokenLimitsOf } from './capacity/broken-limits.ts';
import type { Constraint } from './capacity/constraint.ts';
import { constraintsOf } from './capacity/limits.ts';
import { capacityOf } from './capacity/reach.ts';
import type { ClusterDemand } from './demand/cluster-demand.ts';
import { demandOf } from './demand/cluster-demand.ts';
import type { NetworkIndex } from './demand/network-index.ts';
import { useRange } from './demand/range-use.ts';
import type { Capacity, CandidateEvaluation, ClusterEvaluation, DemandPart, RangeUse } from './plan.ts';
import type { EffectiveNeed } from './verdict/needs.ts';
import { answerNeeds, needsOf } from './verdict/needs.ts';
import type { Contender } from './verdict/recommendation.ts';
import { isEligible, orderCandidates, standingOf } from './verdict/recommendation.ts';
import { isRetiring, judge } from './verdict/verdict.ts';

/** What the rest of the plan puts into the ranges of one cluster, when undecided clusters take a given model. */
export interface Surroundings {
  /** The other clusters that draw on a subnet of this one. */
  neighboursOf(cluster: Cluster): readonly Cluster[];
  partsInRange(key: string, cluster: string, model: NetworkModelId): readonly DemandPart[];
  vnetAddressesOfOthers(cluster: Cluster, model: NetworkModelId): number;
}

interface ModelEvaluation {
  readonly demand: ClusterDemand;
  readonly ranges: readonly RangeUse[];
  /** Capacities of this model already computed: a data plane that changes no limit changes no capacity either. */
  readonly capacities: Map<number, Capacity>;
}

interface EvaluationContext {
  readonly cluster: Cluster;
  readonly input: PlanInput;
  readonly index: NetworkIndex;
  readonly surroundings: Surroundings;
  readonly needs: readonly EffectiveNeed[];
}

function evaluateModel(context: EvaluationContext, model: NetworkModelId): ModelEvaluation {
  const { cluster, index, surroundings, input } = context;
  const demand = demandOf(cluster, model, index);
  const around = { cluster, index, headroomPercent: input.headroomPercent };
  const ranges = [...demand.ranges.values()].map((range) =>
    useRange(range, surroundings.partsInRange(range.key, cluster.id, model), around),
  );
  return { demand, ranges, capacities: new Map() };
}

type Draft = Omit<CandidateEvaluation, 'recommended' | 'standing'> & { readonly contender: Contender };

function evaluateCandidate(context: EvaluationContext, candidate: CandidateId, evaluated: ModelEvaluation): Draft {
  const { cluster, surroundings } = context;
  const { demand, ranges } = evaluated;
  const { model } = CANDIDATES[candidate];
  const vnetAddressesOfOthers = surroundings.vnetAddressesOfOthers(cluster, model);
  const constraints = constraintsOf({ candidate, demand, ranges, vnetAddressesOfOthers });
  const limitsBroken = brokenLimitsOf(demand, constraints, ranges);
  const unknownPools = demand.pools.flatMap(({ pool, unknown }) => (unknown ? [pool.id] : []));
  const needs = answerNeeds(context.needs, candidate);
  const { status, reasons } = judge({ cluster, candidate, needs, limitsBroken, ranges, unknownPools });
  return {
    candidate,
    model,
    status,
    reasons,
    retiring: isRetiring(candidate),
    ranges,
    vnetAddresses: demand.vnetAddresses,
    limitsBroken,
    capacity: unknownPools.length > 0 ? null : capacityFor(evaluated, constraints),
    contender: { candidate, status, needs, vnetAddressesWithUpgrade: demand.vnetAddresses.withUpgrade },
  };
}

function capacityFor({ demand, capacities }: ModelEvaluation, constraints: readonly Constraint[]): Capacity {
  const known = capacities.get(constraints.length);
  if (known) {
    return known;
  }
  const pools = demand.pools.map(({ pool, nodes }) => ({
    pool,
    maximum: nodes.maximum,
    grows: pool.mode !== 'gateway',
  }));
  const capacity = capacityOf(pools, constraints);
  capacities.set(constraints.length, capacity);
  return capacity;
}

/** One cluster under all ten candidates, in the fixed order, with the order of preference and the recommended one. */
export function evaluateCluster(
  cluster: Cluster,
  input: PlanInput,
  index: NetworkIndex,
  surroundings: Surroundings,
): ClusterEvaluation {
  const context: EvaluationContext = { cluster, input, index, surroundings, needs: needsOf(cluster, input) };
  const models = new Map<NetworkModelId, ModelEvaluation>();
  const drafts = CANDIDATE_IDS.map((candidate) => {
    const { model } = CANDIDATES[candidate];
    const evaluated = models.get(model) ?? evaluateModel(context, model);
    models.set(model, evaluated);
    return evaluateCandidate(context, candidate, evaluated);
  });
  const network = cluster.virtualNetwork === null ? undefined : index.virtualNetworks.get(cluster.virtualNetwork);
  const order = orderCandidates(
    drafts.map(({ contender }) => contender),
    cluster,
    network,
  );
  const best = drafts.find(({ candidate }) => candidate === order[0]);
  const recommended = best && isEligible(best.status) ? best.candidate : null;
  return {
    cluster: cluster.id,
    candidates: drafts.map(({ contender, ...draft }) => ({
      ...draft,
      recommended: draft.candidate === recommended,
      standing: standingOf(contender),
    })),
    order,
    recommended,
    effective: cluster.choice ?? recommended ?? order[0] ?? 'azure-cni-overlay+cilium',
  };
}
