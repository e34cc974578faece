import { oncePer } from '../../domain/once-per.ts';
import type { Constraint } from '../capacity/constraint.ts';
import { constraintsOf } from '../capacity/limits.ts';
import { type Growth, growthOf } from '../capacity/reach.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';

/** How the pools of a cluster grow, and every limit on them: what its reach was computed from. */
export interface GrowthLimits {
  readonly growth: Growth;
  readonly constraints: readonly Constraint[];
}

/** The limits on the growth of a cluster under one candidate. */
export const growthLimits = oncePer(
  ({ plan, cluster, candidate, demand, evaluation }: FigureContext): GrowthLimits => ({
    growth: growthOf(cluster.nodePools),
    constraints: constraintsOf({
      candidate,
      demand,
      ranges: evaluation.ranges,
      vnetAddressesOfOthers: plan.surroundings.vnetAddressesOfOthers(cluster, demand.model),
    }),
  }),
);
