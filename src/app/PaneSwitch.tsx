import { useState } from 'react';
import type { ViewPlace } from '../features/kit/view-props.ts';
import type { ViewId } from '../state/view-ids.ts';
import type { DialogName } from './PageDialog.tsx';
import styles from './pane-switch.module.css';
import type { Pane } from './use-places.ts';
import { VIEWS } from './views.ts';

interface PaneSwitchProps {
  readonly pane: Pane;
  readonly view: ViewId;
  readonly onPane: (pane: Pane) => void;
  readonly onView: (to: ViewPlace) => void;
  readonly onOpen: (dialog: DialogName) => void;
}

/** Views with a place of their own in the bar; the others stand under "More". */
const IN_BAR: readonly (readonly [ViewId, string])[] = [
  ['overview', 'Answer'],
  ['models', 'Models'],
  ['addresses', 'Addresses'],
];

/** What the head of a small screen has no room for. */
const DIALOGS = [
  ['examples', 'Examples'],
  ['import', 'Import'],
] as const;

/** The bar at the foot of a small screen: the form, the answer, and the views. */
export function PaneSwitch({ pane, view, onPane, onView, onOpen }: PaneSwitchProps) {
  const [isOpen, setOpen] = useState(false);
  const further = VIEWS.filter(({ id }) => !IN_BAR.some(([known]) => known === id));
  const isFurther = pane === 'result' && further.some(({ id }) => id === view);
  const go = (id: ViewId) => {
    setOpen(false);
    onView({ view: id });
  };
  const current = (isCurrent: boolean) => (isCurrent ? ('page' as const) : undefined);
  return (
    <nav className={styles.switch} aria-label="Form and views" data-screen-only>
      <button type="button" aria-current={current(pane === 'edit')} onClick={() => onPane('edit')}>
        Edit
      </button>
      {IN_BAR.map(([id, title]) => (
        <button key={id} type="button" aria-current={current(pane === 'result' && id === view)} onClick={() => go(id)}>
          {title}
        </button>
      ))}
      <button type="button" aria-expanded={isOpen} aria-current={current(isFurther)} onClick={() => setOpen(!isOpen)}>
        More
      </button>
      {isOpen ? (
        <ul className={styles.further}>
          {further.map(({ id, title }) => (
            <li key={id}>
              <button type="button" aria-current={current(pane === 'result' && id === view)} onClick={() => go(id)}>
                {title}
              </button>
            </li>
          ))}
          {DIALOGS.map(([dialog, title]) => (
            <li key={dialog}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  onOpen(dialog);
                }}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </nav>
  );
}
