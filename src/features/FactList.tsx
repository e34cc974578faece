import type { WorkingFact } from '../engine/working/working.ts';
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
            {fact.sources.map(({ title, href, date }) => (
              <li key={href}>
                <a href={href} target="_blank" rel="noreferrer noopener">
                  {title}
                </a>{' '}
                <span className={styles.source}>{date}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
