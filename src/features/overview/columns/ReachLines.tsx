import { limitName } from '../../../engine/capacity/limit-name.ts';
import { nextReachNodes, reachNodes } from '../../../engine/capacity/reach-figures.ts';
import type { CandidateEvaluation } from '../../../engine/evaluation/evaluation.ts';
import type { OfCluster } from '../../../engine/figures/figure-ref.ts';
import { Figure } from '../../kit/Figure.tsx';
import styles from './columns.module.css';

interface ReachLinesProps {
  readonly at: OfCluster;
  readonly evaluation: CandidateEvaluation;
}

/** How far the cluster grows, which limit stops it there, and which one is behind that. */
export function ReachLines({ at, evaluation }: ReachLinesProps) {
  const { capacity } = evaluation;
  if (capacity === null) {
    // an empty line keeps its row of the columns
    return (
      <p className={styles.reach}>
        {evaluation.status === 'unknown' ? 'The largest cluster is not known: a pool has no node cap.' : ''}
      </p>
    );
  }
  const { binding, next } = capacity.together;
  const nextNodes = nextReachNodes(at, capacity.together);
  return (
    <div className={styles.reach}>
      <p>
        Room for <Figure {...reachNodes(at, capacity.together)} label="nodes of the largest cluster" /> nodes
      </p>
      <p>{binding === null ? 'No limit.' : `First limit: ${limitName(binding, evaluation.ranges).inSentence}`}</p>
      {next === null || nextNodes === null ? null : (
        <p>
          Then: {limitName(next.hit, evaluation.ranges).inSentence} at{' '}
          <Figure {...nextNodes} label="nodes at which the limit behind it stops growth" />
        </p>
      )}
    </div>
  );
}
