import styles from './migration.module.css';

/** Commands as they are typed, each on lines of its own. */
export function Commands({ lines, of }: { readonly lines: readonly string[]; readonly of: string }) {
  return lines.length === 0 ? null : (
    <pre className={styles.commands} tabIndex={0} aria-label={`Commands: ${of}`} role="group">
      <code>{lines.join('\n')}</code>
    </pre>
  );
}
