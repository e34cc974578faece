import { useEffect, useState } from 'react';
import styles from './answer.module.css';

const QUIET_MS = 800;

/** The answer in sentences, the largest text of the page. It is read out once typing has paused. */
export function Answer({ sentences }: { readonly sentences: readonly string[] }) {
  const [spoken, setSpoken] = useState('');
  const text = sentences.join(' ');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const [first, ...rest] = sentences;
  return (
    <section aria-label="Answer" className={styles.answer}>
      <p className={styles.sentence} data-answer>
        <strong>{first}</strong> {rest.join(' ')}
      </p>
      <p className="visually-hidden" aria-live="polite" aria-atomic="true">
        {spoken}
      </p>
    </section>
  );
}
