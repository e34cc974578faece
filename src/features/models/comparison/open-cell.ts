import type { CandidateId } from '../../../domain/ids.ts';
import type { ComparisonCell } from '../../../engine/comparison/criteria/registry.ts';
import type { ComparisonRow } from './comparison-rows.ts';

/** The cell whose note and sources are shown, and the candidates for which it stands. */
export interface OpenCell {
  readonly row: ComparisonRow;
  readonly cell: ComparisonCell;
  readonly candidates: readonly CandidateId[];
}
