import type { Sentence } from '../../../engine/figures/sentence.ts';
import { candidateLabel } from '../../../engine/models/registry.ts';
import type { Loser } from '../../../engine/recommendation/recommend.ts';
import { SentenceText } from '../../kit/SentenceText.tsx';
import { Verdict } from '../../kit/Verdict.tsx';
import styles from './recommendation.module.css';

function Sentences({ sentences }: { readonly sentences: readonly Sentence[] }) {
  return (
    <ul>
      {sentences.map((each) => (
        <li key={each.sentence}>
          <SentenceText {...each} />
        </li>
      ))}
    </ul>
  );
}

interface LoserTableProps {
  readonly losers: readonly Loser[];
  /** True when nothing is recommended, so that these are all there are. */
  readonly isAll: boolean;
}

/** The other candidates, best first: why each lost, and what would bring it back. */
export function LoserTable({ losers, isAll }: LoserTableProps) {
  const caption = isAll ? 'Why none' : 'Why not the others';
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}, best first</caption>
        <thead>
          <tr>
            <th scope="col">{isAll ? 'Model' : 'Other model, best first'}</th>
            <th scope="col">Why not</th>
            <th scope="col">Would work if</th>
          </tr>
        </thead>
        <tbody>
          {losers.map(({ candidate, status, why, comesBackIf, otherwise }) => (
            <tr key={candidate} data-loser={candidate}>
              <th scope="row">
                {candidateLabel(candidate)}
                <Verdict status={status} />
              </th>
              <td>
                <Sentences sentences={why} />
              </td>
              <td data-empty={comesBackIf.length === 0 || undefined}>
                {comesBackIf.length === 0 ? (
                  <span className={styles.muted}>{otherwise}</span>
                ) : (
                  <Sentences sentences={comesBackIf} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
