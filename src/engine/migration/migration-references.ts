import type { FigureRef } from '../figures/figure-ref.ts';
import type { PlanMigration } from './migration.ts';

/** References to every figure of the ways of a cluster: those in their sentences and those of their ranges. */
export function migrationReferences({ targets }: PlanMigration): readonly FigureRef[] {
  return targets.flatMap(({ checks, steps, summary, ranges }) => [
    ...[...checks, ...steps, summary].flatMap(({ figures }) => figures.map(({ reference }) => reference)),
    ...ranges.flatMap(({ needReference, roomReference }) => [needReference, ...(roomReference ? [roomReference] : [])]),
  ]);
}
