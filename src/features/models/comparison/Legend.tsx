import { ANSWER_NAMES } from '../../../engine/comparison/answer-names.ts';
import type { ComparisonSource } from '../../../engine/comparison/criteria/registry.ts';
import { SUPPORT } from '../../../engine/comparison/support.ts';
import { CHANGES } from '../../../engine/comparison/support-table.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { ANSWER_SHAPES } from './AnswerMark.tsx';
import styles from './comparison.module.css';

/** What each mark means. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label="Marks">
      {[...SUPPORT, ...CHANGES].map((answer) => (
        <li key={answer}>
          <span className={styles.mark} data-says={answer}>
            <Icon shape={ANSWER_SHAPES[answer]} size={14} />
          </span>
          {ANSWER_NAMES[answer]}
        </li>
      ))}
    </ul>
  );
}

/** An address as it is printed: without its scheme, a long commit by its first letters. */
export function printedPlace(href: string): string {
  return href.replace(/^https:\/\//u, '').replace(/\/blob\/([0-9a-f]{8})[0-9a-f]{32}\//u, ' $1 ');
}

/** The sources of the rows that are shown, numbered as in the printed cells. On paper only. */
export function PrintedSources({ sources }: { readonly sources: readonly ComparisonSource[] }) {
  return (
    <div className={styles.printedSources}>
      <h3>Sources</h3>
      <ol>
        {sources.map(({ id, title, href, date }) => (
          <li key={id}>
            {title}, {date}: {printedPlace(href)}
          </li>
        ))}
      </ol>
    </div>
  );
}
