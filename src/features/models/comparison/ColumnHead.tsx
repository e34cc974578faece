import { modelOf } from '../../../engine/models/registry.ts';
import { viewActions } from '../../../state/use-state.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import { COLUMN_TITLES, isVariantColumn } from '../../kit/headline-columns.ts';
import styles from './comparison.module.css';
import type { ComparisonColumn } from './comparison-columns.ts';

/** The name of a column. Where a picker below names the variant, the screen shows the rest; readers and paper get it whole. */
export function ColumnName({ column: { id, label, isPinned } }: { readonly column: ComparisonColumn }) {
  const isShort = isVariantColumn(id);
  return (
    <>
      {isPinned ? (
        <span className={styles.pinMark} title="Pinned beside the labels" data-screen-only>
          <Icon shape={LATER_SHAPES.pin} size={14} />
        </span>
      ) : null}
      <span className={isShort ? styles.wholeName : undefined}>{label}</span>
      {isShort ? (
        <span aria-hidden="true" data-screen-only>
          {COLUMN_TITLES[id]}
        </span>
      ) : null}
    </>
  );
}

/** Picks the variant of a column, here and at the top of the page. Nothing where a column has one candidate only. */
export function VariantPicker({ column: { id, candidate, variants } }: { readonly column: ComparisonColumn }) {
  return isVariantColumn(id) ? (
    <select
      className={styles.variant}
      aria-label={`Variant of ${COLUMN_TITLES[id]} in the comparison`}
      value={candidate}
      onChange={({ target }) => {
        const picked = variants.find((variant) => variant === target.value);
        if (picked) {
          viewActions.pickVariant(id, picked);
        }
      }}
    >
      {variants.map((variant) => (
        <option key={variant} value={variant}>
          {modelOf(variant).shortName}
        </option>
      ))}
    </select>
  ) : null;
}
