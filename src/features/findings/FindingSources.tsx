import { factById } from '../../domain/facts/registry.ts';
import { SOURCES } from '../../domain/facts/sources.ts';
import styles from './findings.module.css';

/** The facts a finding rests on, with sources and dates. */
export function FindingSources({ facts }: { readonly facts: readonly string[] }) {
  return (
    <ul className={styles.sources}>
      {facts.map((id) => {
        const fact = factById(id);
        return (
          <li key={id}>
            {fact?.meaning ?? id}{' '}
            {fact?.sources.map((source) => (
              <a key={source} href={SOURCES[source].href} target="_blank" rel="noreferrer noopener">
                {SOURCES[source].title}
              </a>
            ))}{' '}
            <span>
              {fact?.basis} {fact?.asOf} <code>{id}</code>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
