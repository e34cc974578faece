import { useState } from 'react';
import { type Change, changeSentence } from '../../../engine/recommendation/what-changes.ts';
import { Button } from '../../../ui/Button.tsx';
import { goToField } from '../../kit/go-to-field.ts';
import styles from './recommendation.module.css';

const FEW = 6;

/** Which single need would change what is recommended. */
export function Changes({ changes, cluster }: { readonly changes: readonly Change[]; readonly cluster: string }) {
  const [isLong, setLong] = useState(false);
  const shown = isLong ? changes : changes.slice(0, FEW);
  return (
    <div className={styles.changes}>
      <h3>What would change the answer</h3>
      {changes.length === 0 ? (
        <p className={styles.muted}>Changing one requirement would not: each gives the same answer.</p>
      ) : (
        <ul>
          {shown.map((change) => (
            <li key={change.need} data-change={change.need}>
              {changeSentence(change)}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.actions}>
        {changes.length > shown.length ? (
          <Button small onClick={() => setLong(true)}>
            {changes.length - shown.length} more
          </Button>
        ) : null}
        <Button small onClick={() => goToField(cluster, 'needs')}>
          Set needs
        </Button>
      </p>
    </div>
  );
}
