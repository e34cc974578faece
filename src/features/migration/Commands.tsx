import styles from './migration.module.css';

/** Commands as they are typed, each on lines of its own. */
export function Commands({ lines }: { readonly lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <pre className={styles.commands} tabIndex={0} aria-label="Commands" role="region">
      <code>{lines.join('\n')}</code>
    </pre>
  );
}
