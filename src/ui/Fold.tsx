import type { ReactNode } from 'react';
import styles from './fold.module.css';

interface FoldProps {
  readonly id?: string;
  readonly title: ReactNode;
  /** One line that says what is inside while it is folded. */
  readonly summary?: ReactNode;
  readonly open?: boolean;
  readonly minor?: boolean;
  readonly children: ReactNode;
}

/** A group that folds, with a one-line summary of its content. Native details, so find-in-page opens it. */
export function Fold({ id, title, summary, open = false, minor = false, children }: FoldProps) {
  return (
    <details id={id} className={minor ? styles.minor : styles.major} open={open}>
      <summary>
        {minor ? <span className={styles.title}>{title}</span> : <h2 className={styles.title}>{title}</h2>}
        <span className={styles.summary}>{summary}</span>
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
