import { NEIGHBOURS } from '../../domain/facts/neighbours.ts';
import { SOURCES } from '../../domain/facts/sources.ts';
import type { SubnetPurpose } from '../../domain/plan-input.ts';
import { SourceLink } from '../kit/SourceLink.tsx';
import { neighbourSources, neighbourText } from './neighbour-texts.ts';
import styles from './neighbours.module.css';

/** What Azure wants of a subnet with these purposes: sizes, delegation, name, and where that is written. */
export function NeighbourInfo({ purposes }: { readonly purposes: readonly SubnetPurpose[] }) {
  const known = purposes.filter((purpose) => purpose !== 'other');
  return known.length === 0 ? null : (
    <ul className={styles.info} aria-label="What Azure wants of this subnet">
      {known.map((purpose) => (
        <li key={purpose}>
          <strong>{NEIGHBOURS[purpose].title}</strong> {neighbourText(NEIGHBOURS[purpose])}. {NEIGHBOURS[purpose].note}{' '}
          {neighbourSources(NEIGHBOURS[purpose]).map((source) => (
            <SourceLink key={source} source={SOURCES[source]} />
          ))}
        </li>
      ))}
    </ul>
  );
}
