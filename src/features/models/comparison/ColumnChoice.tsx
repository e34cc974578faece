import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { COLUMN_IDS, type ColumnId } from '../../../engine/models/network-model.ts';
import { useView, viewActions } from '../../../state/use-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckField } from '../../../ui/CheckField.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import { COLUMN_TITLES } from '../../kit/headline-columns.ts';
import styles from './comparison.module.css';
import { toggled } from './comparison-columns.ts';

/** Closes the menu once the focus has gone on to something behind it. */
function closeBehind({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>): void {
  if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) {
    currentTarget.open = false;
  }
}

function closeOnEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>): void {
  if (key === 'Escape' && currentTarget.open) {
    currentTarget.open = false;
    currentTarget.querySelector('summary')?.focus();
  }
}

/** Which columns the comparison shows, and which of them stay beside the labels. */
export function ColumnChoice({ shown }: { readonly shown: readonly ColumnId[] }) {
  const { hidden, pinned } = useView(({ comparison }) => comparison);
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = ({ target }: PointerEvent) => {
      if (target instanceof Node && menu.current?.contains(target) === false) {
        menu.current.open = false;
      }
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, []);
  const show = (id: ColumnId) => {
    if (id === 'byo-cni') {
      viewActions.showCustomPlugin(true);
    }
    viewActions.filterComparison({ hidden: hidden.filter((other) => other !== id) });
  };
  return (
    <details ref={menu} className={styles.columnChoice} onBlur={closeBehind} onKeyDown={closeOnEscape}>
      <summary>
        Columns <span className={styles.aside}>{shown.length} shown</span>
      </summary>
      <fieldset>
        <legend className="visually-hidden">Columns of the comparison</legend>
        {COLUMN_IDS.map((id) => (
          <div key={id} className={styles.columnLine}>
            <CheckField
              id={`comparison-column-${id}`}
              label={COLUMN_TITLES[id]}
              checked={shown.includes(id)}
              onCommit={(checked) =>
                checked ? show(id) : viewActions.filterComparison({ hidden: toggled(hidden, id) })
              }
            />
            <Button
              look="plain"
              small
              aria-pressed={pinned.includes(id)}
              aria-label={`Pin ${COLUMN_TITLES[id]}`}
              disabled={!shown.includes(id)}
              onClick={() => viewActions.filterComparison({ pinned: toggled(pinned, id) })}
            >
              <Icon shape={LATER_SHAPES.pin} size={14} />
              {pinned.includes(id) ? 'Pinned' : 'Pin'}
            </Button>
          </div>
        ))}
      </fieldset>
    </details>
  );
}
