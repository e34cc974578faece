import { nounFor } from '../../../engine/words/numbers.ts';
import { Figure } from '../../kit/Figure.tsx';
import { SentenceText } from '../../kit/SentenceText.tsx';
import type { FitsView } from './fits-view.ts';
import styles from './what-fits.module.css';

/** The limits that stop growth, one after the other: each step is reached by lifting the limits before it. */
export function Ladder({ view: { ladder, ceiling } }: { readonly view: FitsView }) {
  return ladder.length === 0 ? null : (
    <>
      <ol className={styles.ladder} aria-label="Limits in the order in which they stop growth">
        {ladder.map(({ hit, nodes, stops, larger }, position) => (
          <li key={`${hit.limit} ${hit.subject} ${hit.capacity}`} data-limit={hit.limit}>
            <span className={styles.reached}>
              <Figure
                {...nodes}
                label={position === 0 ? 'nodes that fit' : 'nodes once the limits before are lifted'}
              />{' '}
              {nounFor(nodes.value, 'node')}
            </span>
            <span>
              <SentenceText {...stops} />{' '}
              {larger === null ? null : (
                <span className={styles.larger}>
                  <SentenceText {...larger} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
      {ladder.length === 1 ? null : <p className={styles.muted}>Each line assumes the limits above it are raised.</p>}
      {ceiling === null ? null : (
        <p className={styles.muted} data-ceiling>
          <SentenceText {...ceiling} />
        </p>
      )}
    </>
  );
}
