import { FIRST_NODE_POOL_FIELDS } from '../../domain/fields/first-fields.ts';
import type { FieldSpec } from '../kit/field-spec.ts';

/** The columns of the pool grid. Widths are in the style sheet, by class. */
export const POOL_COLUMNS = FIRST_NODE_POOL_FIELDS satisfies Readonly<Record<string, FieldSpec>>;

/** Columns that a narrow grid leaves out, with the width in pixels from which each stands in it; else they are in the folded row. */
const WIDE_COLUMNS = {
  'upgrade.surge.value': 450,
  'upgrade.surge.unit': 450,
  expectedPodsPerNode: 540,
  nodeSubnet: 820,
  podSubnet: 820,
} as const satisfies Partial<Record<keyof typeof POOL_COLUMNS, number>>;

export type WideColumn = keyof typeof WIDE_COLUMNS;

/** The columns that a grid of this width leaves out. */
export function columnsLeftOut(width: number | null): readonly WideColumn[] {
  const all: readonly WideColumn[] = [
    'nodeSubnet',
    'podSubnet',
    'expectedPodsPerNode',
    'upgrade.surge.value',
    'upgrade.surge.unit',
  ];
  return all.filter((column) => (width ?? 0) < WIDE_COLUMNS[column]);
}
