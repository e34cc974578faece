import type { FigureRef, OfCluster } from '../figures/figure-ref.ts';
import type { GrowthFigure } from '../figures/growth-figure.ts';

/** Points at a figure of the growth of a cluster under a candidate. */
export function growthReference({ cluster, candidate }: OfCluster, growth: GrowthFigure): FigureRef {
  return { figure: 'growth', cluster, candidate, growth };
}
