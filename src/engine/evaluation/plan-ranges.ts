import { oncePer } from '../../domain/once-per.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { demandOf } from '../demand/cluster-demand.ts';
import type { NetworkIndex } from '../demand/network-index.ts';
import type { SizeRule } from '../demand/range-numbers.ts';
import type { DemandPart, RangeUse } from '../demand/range-types.ts';
import { useRange } from '../demand/range-use.ts';
import { otherTenantsOf } from '../demand/tenants.ts';
import { effectiveOf } from './effective.ts';
import type { EvaluatedPlan } from './evaluated-plan.ts';

type Demands = ReturnType<typeof demandOf>['ranges'];

interface Context {
  readonly input: PlanInput;
  readonly index: NetworkIndex;
  readonly tenants: ReadonlyMap<string, DemandPart>;
  readonly demands: ReadonlyMap<string, Demands>;
  readonly shared: ReadonlySet<string>;
  readonly sizes: SizeRule;
}

/** True when other clusters are in the range, at their effective candidates or at the one that was under evaluation. */
function isShared(range: RangeUse, owner: Cluster, { shared }: Context): boolean {
  return shared.has(range.key) || range.parts.some(({ cluster }) => cluster !== null && cluster !== owner.id);
}

/** Keys of the ranges that more than one cluster draws on. */
function sharedKeys(demands: ReadonlyMap<string, Demands>): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const ranges of demands.values()) {
    for (const key of ranges.keys()) {
      (seen.has(key) ? shared : seen).add(key);
    }
  }
  return shared;
}

/** A shared range with every cluster at its effective candidate. */
function sharedRange(range: RangeUse, owner: Cluster, { input, index, tenants, demands, sizes }: Context): RangeUse {
  const own = demands.get(owner.id)?.get(range.key);
  if (!own) {
    return range;
  }
  const others = input.clusters.flatMap((cluster): readonly DemandPart[] =>
    cluster === owner ? [] : (demands.get(cluster.id)?.get(range.key)?.parts ?? []),
  );
  const tenant = tenants.get(range.key);
  const around = { cluster: owner, index, sizes };
  return useRange(own, tenant ? [...others, tenant] : others, around);
}

function collect({ input, index, clusters, surroundings }: EvaluatedPlan): ReadonlyMap<string, RangeUse> {
  const effective = new Map(clusters.map((evaluation) => [evaluation.cluster, effectiveOf(evaluation)]));
  const demands = new Map<string, Demands>();
  for (const cluster of input.clusters) {
    const model = effective.get(cluster.id)?.model;
    if (model !== undefined) {
      demands.set(cluster.id, demandOf(cluster, model, index).ranges);
    }
  }
  const tenants = otherTenantsOf(index).parts;
  const context: Context = { input, index, tenants, demands, shared: sharedKeys(demands), sizes: surroundings.sizes };
  const ranges = new Map<string, RangeUse>();
  for (const cluster of input.clusters) {
    for (const range of effective.get(cluster.id)?.ranges ?? []) {
      if (!ranges.has(range.key)) {
        ranges.set(range.key, isShared(range, cluster, context) ? sharedRange(range, cluster, context) : range);
      }
    }
  }
  return ranges;
}

/**
 * Every range that the clusters of a plan draw on, once, by key, with all clusters at their effective candidates: what the
 * whole plan puts into it. (An evaluation shows a cluster under any candidate, so shared ranges differ there.)
 */
export const planRanges = oncePer(collect);
