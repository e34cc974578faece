import { rungReference } from '../../engine/fits/fits-figure.ts';
import { largerSentence, rungSentence } from '../../engine/fits/fits-sentences.ts';
import type { Rung } from '../../engine/fits/ladder.ts';
import { isFinal } from '../../engine/fits/ladder.ts';
import { Figure } from '../kit/Figure.tsx';
import { SentenceText } from '../kit/SentenceText.tsx';
import type { FitsView } from './fits-view.ts';
import styles from './what-fits.module.css';

/** The limits that stop growth, one after the other: each step is reached by lifting the limits before it. */
export function Ladder({ view: { context, rungs } }: { readonly view: FitsView }) {
  const at = { cluster: context.cluster.id, candidate: context.candidate };
  const steps = stepsTo(rungs);
  return steps.length === 0 ? null : (
    <>
      <ol className={styles.ladder} aria-label="Limits in the order in which they stop growth">
        {steps.map((rung, position) => {
          const larger = largerSentence(context, rung, position);
          return (
            <li key={`${rung.hit.limit} ${rung.hit.subject} ${rung.hit.capacity}`} data-limit={rung.hit.limit}>
              <span className={styles.reached}>
                <Figure
                  reference={rungReference(at, position)}
                  value={rung.nodes}
                  label={position === 0 ? 'nodes that fit' : 'nodes once the limits before are lifted'}
                />{' '}
                {rung.nodes === 1 ? 'node' : 'nodes'}
              </span>
              <span>
                <SentenceText {...rungSentence(context, rung)} />{' '}
                {larger === null ? null : (
                  <span className={styles.larger}>
                    <SentenceText {...larger} />
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {steps.length === 1 ? null : <p className={styles.muted}>Each step takes the limits before it as lifted.</p>}
    </>
  );
}

/** The rungs up to the limit that no larger range, other pool or other tier lifts. */
function stepsTo(rungs: readonly Rung[]): readonly Rung[] {
  const end = rungs.findIndex(({ hit }) => isFinal(hit));
  return end === -1 ? rungs : rungs.slice(0, end + 1);
}
