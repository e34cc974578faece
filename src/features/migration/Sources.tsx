import { factById } from '../../domain/facts/registry.ts';
import { SOURCES } from '../../domain/facts/sources.ts';
import styles from './migration.module.css';

/** The sources of facts, each once; rows of the comparison that a statement rests on are named. */
export function Sources({ facts }: { readonly facts: readonly string[] }) {
  const sources = [...new Set(facts.flatMap((id) => factById(id)?.sources ?? []))];
  const rows = facts.filter((id) => id.includes('/'));
  if (sources.length === 0 && rows.length === 0) {
    return null;
  }
  return (
    <p className={styles.sources}>
      {sources.length + rows.length === 1 ? 'Source: ' : 'Sources: '}
      {sources.map((source) => (
        <a key={source} href={SOURCES[source].href} target="_blank" rel="noreferrer noopener">
          {SOURCES[source].title} <span>({SOURCES[source].date})</span>
        </a>
      ))}
      {rows.map((row) => (
        <code key={row}>{row}</code>
      ))}
    </p>
  );
}
