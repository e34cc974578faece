import type { CandidateId } from '../../../domain/ids.ts';
import type { ColumnId } from '../../../engine/models/network-model.ts';
import { candidateLabel } from '../../../engine/models/registry.ts';
import type { HeadlineColumn } from '../../kit/headline-columns.ts';

/** One column of the comparison. */
export interface ComparisonColumn {
  readonly id: ColumnId;
  readonly candidate: CandidateId;
  readonly label: string;
  readonly variants: readonly CandidateId[];
  readonly isPinned: boolean;
}

interface KeptColumns {
  readonly pinned: readonly ColumnId[];
  readonly hidden: readonly ColumnId[];
}

/** The headline columns as the comparison shows them: without those hidden, the pinned ones first as they were pinned. */
export function comparisonColumns(
  columns: readonly HeadlineColumn[],
  { pinned, hidden }: KeptColumns,
): readonly ComparisonColumn[] {
  const shown = columns
    .filter(({ id }) => !hidden.includes(id))
    .map(({ id, variants, evaluation: { candidate } }) => ({
      id,
      candidate,
      label: candidateLabel(candidate),
      variants,
      isPinned: pinned.includes(id),
    }));
  const place = ({ id, isPinned }: ComparisonColumn) => (isPinned ? pinned.indexOf(id) : pinned.length);
  return shown.toSorted((one, other) => place(one) - place(other));
}

/** The list with the id in it if it was not, else without. */
export function toggled<T>(list: readonly T[], id: T): readonly T[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
}
