import type { Constraint } from '../capacity/constraint.ts';
import { constraintsOf } from '../capacity/limits.ts';
import { type Growth, growthOf } from '../capacity/reach.ts';
import { indexNetworks } from '../demand/network-index.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';
import type { CandidateEvaluation } from '../evaluation/evaluation.ts';
import { surroundingsOf } from '../evaluation/surroundings.ts';

/** How the pools of a cluster grow, and every limit on them: what its reach was computed from. */
export interface GrowthLimits {
  readonly growth: Growth;
  readonly constraints: readonly Constraint[];
}

const known = new WeakMap<CandidateEvaluation, GrowthLimits>();

/** The limits on the growth of a cluster under one candidate; the same evaluation gives the same ones. */
export function growthLimits(context: FigureContext): GrowthLimits {
  const { input, cluster, candidate, demand, evaluation } = context;
  const found = known.get(evaluation);
  if (found) {
    return found;
  }
  const surroundings = surroundingsOf(input, indexNetworks(input.virtualNetworks));
  const limits = {
    growth: growthOf(cluster.nodePools),
    constraints: constraintsOf({
      candidate,
      demand,
      ranges: evaluation.ranges,
      vnetAddressesOfOthers: surroundings.vnetAddressesOfOthers(cluster, demand.model),
    }),
  };
  known.set(evaluation, limits);
  return limits;
}
