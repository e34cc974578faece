import { use } from 'react';
import { citationOf } from '../../../engine/comparison/citation.ts';
import { AsOfContext } from '../../kit/plan-view.ts';
import { SourceLink } from '../../kit/SourceLink.tsx';
import styles from './findings.module.css';

/** The facts and comparison cells that a finding rests on, with sources and dates. */
export function FindingSources({ facts }: { readonly facts: readonly string[] }) {
  const asOf = use(AsOfContext);
  return (
    <ul className={styles.sources}>
      {facts
        .flatMap((id) => citationOf(id, asOf) ?? [])
        .map(({ id, statement, standing, sources }) => (
          <li key={id}>
            {statement}{' '}
            {sources.map((source) => (
              <SourceLink key={source.href} source={source} />
            ))}{' '}
            <span>
              {standing} <code>{id}</code>
            </span>
          </li>
        ))}
    </ul>
  );
}
