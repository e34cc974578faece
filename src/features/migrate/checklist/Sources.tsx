import { sourcesOf } from '../../../engine/comparison/citation.ts';
import { nounFor } from '../../../engine/words/numbers.ts';
import { SourceLink } from '../../kit/SourceLink.tsx';
import styles from './migration.module.css';

/** The sources of facts and comparison cells, each once. */
export function Sources({ facts }: { readonly facts: readonly string[] }) {
  const cited = facts.flatMap(sourcesOf);
  const sources = [...new Map(cited.map((source) => [source.href, source])).values()];
  return sources.length === 0 ? null : (
    <p className={styles.sources}>
      {nounFor(sources.length, 'Source')}
      {': '}
      {sources.map((source) => (
        <SourceLink key={source.href} source={source}>
          {' '}
          <span>({source.date})</span>
        </SourceLink>
      ))}
    </p>
  );
}
