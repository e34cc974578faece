import type { WorkingFact } from '../../engine/figures/figure-ref.ts';
import { SourceLink } from './SourceLink.tsx';
import styles from './working.module.css';

/** Facts with their basis, date and sources. */
export function FactList({ facts }: { readonly facts: readonly WorkingFact[] }) {
  if (facts.length === 0) {
    return null;
  }
  return (
    <section aria-label="Facts" className={styles.facts}>
      <h3>Facts</h3>
      {facts.map((fact) => (
        <div key={fact.id} data-fact={fact.id}>
          <p>{fact.meaning}</p>
          {fact.otherReading === null ? null : <p>Other reading: {fact.otherReading}</p>}
          <p className={styles.source}>
            {fact.basis}, {fact.asOf}, <code>{fact.id}</code>
          </p>
          <ul>
            {fact.sources.map((source) => (
              <li key={source.href}>
                <SourceLink source={source} /> <span className={styles.source}>{source.date}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
