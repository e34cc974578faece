import type { ColumnId } from '../../../engine/models/network-model.ts';
import type { HeadlineColumn } from '../../kit/headline-columns.ts';

/** Widths of the view in pixels below which three models stand side by side, and two. */
const FOR_THREE = 900;
const FOR_TWO = 560;

/** How many models stand side by side in a view of this width; all before it was measured. */
export function columnsThatFit(width: number | null): number {
  const [two, three] = [2, 3];
  return width === null || width >= FOR_THREE ? Number.POSITIVE_INFINITY : width >= FOR_TWO ? three : two;
}

/** The recommended model first, then the chosen one, then the others in their order. */
export function leadingFirst(columns: readonly HeadlineColumn[]): readonly HeadlineColumn[] {
  const rank = ({ evaluation, isChosen }: HeadlineColumn): number => (evaluation.recommended ? 0 : isChosen ? 1 : 2);
  return columns.toSorted((one, other) => rank(one) - rank(other));
}

/**
 * The columns to show where only some fit: the first one, and beside it those that were picked, filled up with the next
 * ones. `picked` holds one id for each place behind the first; null, and a model that stands elsewhere, is left to the order.
 */
export function shownColumns(
  columns: readonly HeadlineColumn[],
  most: number,
  picked: readonly (ColumnId | null)[],
): readonly HeadlineColumn[] {
  if (columns.length <= most) {
    return columns;
  }
  const shown = columns.slice(0, 1);
  for (let place = 0; shown.length < most; place += 1) {
    const isFree = ({ id }: HeadlineColumn): boolean => !shown.some((column) => column.id === id);
    const wanted = columns.find((column) => column.id === picked[place] && isFree(column));
    const later = picked.slice(place + 1);
    const next =
      wanted ?? columns.find((column) => isFree(column) && !later.includes(column.id)) ?? columns.find(isFree);
    if (next === undefined) {
      break;
    }
    shown.push(next);
  }
  return shown;
}
