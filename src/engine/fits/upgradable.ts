import type { Reach } from '../capacity/capacity.ts';
import { reachTogether } from '../capacity/reach.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';
import { growthLimits } from './growth-limits.ts';

/** The largest cluster whose upgrade still finds room for its surge nodes, and the largest that the service deploys. */
export interface Upgradable {
  readonly upgrades: Reach;
  readonly deploys: Reach;
}

/**
 * Both ends of the sizes that deploy but cannot be upgraded (ruling 32). The first is the reach; the second counts no surge
 * nodes of this cluster, while other clusters in its ranges keep theirs. Null while the size of a pool is unknown.
 */
export function upgradableOf(context: FigureContext): Upgradable | null {
  const { capacity } = context.evaluation;
  if (capacity === null) {
    return null;
  }
  const { growth, constraints } = growthLimits(context);
  const atDeployment = constraints.map((constraint) => ({ ...constraint, counts: 'without-surge' as const }));
  return { upgrades: capacity.together, deploys: reachTogether(growth, atDeployment) };
}
