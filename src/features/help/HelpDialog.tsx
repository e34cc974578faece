import { Fragment, use } from 'react';
import { factsByAge } from '../../domain/facts/by-age.ts';
import { formatDay } from '../../engine/words/days.ts';
import { nounFor } from '../../engine/words/numbers.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from '../kit/dialogs.module.css';
import { AsOfContext } from '../kit/plan-view.ts';

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
  const aged = factsByAge(use(AsOfContext));
  const [oldest] = aged;
  const oldestSentence =
    oldest === undefined
      ? ''
      : `The oldest was checked on ${formatDay(oldest.fact.checked)}, ${oldest.days} ${nounFor(oldest.days, 'day')} ago.`;
  return (
    <Dialog title="Help" onClose={onClose}>
      <div className={styles.body}>
        <p>
          On the left is what you decide, on the right what follows from it, at once. Every underlined number opens its
          working: the formula, what goes into it, and the source.
        </p>
        <p>Plans are kept in this browser. Nothing of a plan leaves it, unless you share the link or a file.</p>
        <h3>How old what Azure says is</h3>
        <p>
          {aged.length} facts about Azure stand behind the numbers, each with its source and the day on which it was
          last compared with it. {oldestSentence}
        </p>
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
