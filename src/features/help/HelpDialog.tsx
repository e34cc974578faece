import { Fragment } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from '../kit/dialogs.module.css';

const KEYS = [
  ['Ctrl+Z', 'Undo (on a Mac: ⌘Z)'],
  ['Ctrl+Shift+Z', 'Redo'],
  ['N', 'Add a node pool to the selected cluster'],
  ['Enter', 'In the pool grid: the pool below; in the last pool: add one'],
  ['A', 'Go to the answer'],
  ['F', 'Go to the findings'],
  ['?', 'This help'],
  ['Esc', 'Close a dialog'],
] as const;

/** How the page is used, and its keys. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Help" onClose={onClose}>
      <div className={styles.body}>
        <p>
          On the left is what you decide, on the right what follows from it, at once. Every underlined number opens its
          working: the formula, what goes into it, and the source.
        </p>
        <p>Plans are kept in this browser. Nothing of a plan leaves it, unless you share the link or a file.</p>
        <h3>Keys</h3>
        <dl className={styles.keys}>
          {KEYS.map(([key, meaning]) => (
            <Fragment key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </Fragment>
          ))}
        </dl>
        <p className={styles.muted}>Single letters work while the cursor is in no field.</p>
      </div>
    </Dialog>
  );
}
