import type { Constraint } from '../capacity/constraint.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';
import type { FigureRef } from '../figures/figure-ref.ts';
import type { GrowthFigure } from '../figures/growth-figure.ts';
import type { GrowthContext } from '../growth/candidate-growth.ts';
import { plain } from '../words/numbers.ts';

/** A reference to a figure of the growth of this cluster. */
export function atGrowth({ cluster, candidate }: FigureContext, growth: GrowthFigure): FigureRef {
  return { figure: 'growth', cluster: cluster.id, candidate, growth };
}

/** A month of the horizon in words. */
export function monthText(month: number): string {
  return month === 0 ? 'today' : `month ${plain(month)}`;
}

/** Nodes of one pool in a month as a limit counts them: with or without surge. */
export function countOf(
  { grown }: GrowthContext,
  { counts }: Pick<Constraint, 'counts'>,
  { position, month }: { readonly position: number; readonly month: number },
): number {
  const state = grown.stateIn(month);
  return (counts === 'with-surge' ? state.peak : state.nodes)[position] ?? 0;
}
