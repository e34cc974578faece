import { named } from '../../../domain/entities.ts';
import type { Cluster, NodePool } from '../../../domain/plan-input.ts';
import type { BestMaxPods } from '../../../engine/fits/best-max-pods.ts';
import { bestOfPool } from '../../../engine/fits/fits-figures.ts';
import { bestMaxPodsSentence } from '../../../engine/fits/fits-sentences.ts';
import { candidateLabel } from '../../../engine/models/registry.ts';
import { plain } from '../../../engine/words/numbers.ts';
import { Figure } from '../../kit/Figure.tsx';
import { SentenceText } from '../../kit/SentenceText.tsx';
import type { FitsView } from './fits-view.ts';
import { UseMaxPods } from './UseMaxPods.tsx';
import styles from './what-fits.module.css';

interface BestMaxPodsTableProps {
  readonly view: FitsView;
  readonly cluster: Cluster;
}

/** The most pods for each node of every pool in the ranges given, and one click to take it. */
export function BestMaxPodsTable({ view, cluster }: BestMaxPodsTableProps) {
  return (
    <div className={styles.part}>
      <h3>Highest max pods per node that fits</h3>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label="Highest max pods per node that fits">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Pool</th>
              <th scope="col">Planned</th>
              <th scope="col">Best</th>
              <th scope="col" className={styles.text}>
                Why
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {view.best.map((best) => {
              const pool = cluster.nodePools.find(({ id }) => id === best.pool);
              return pool ? <PoolRow key={best.pool} view={view} best={best} pool={pool} /> : null;
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.muted}>
        Under {candidateLabel(view.context.candidate)}, for the nodes of the plan during an upgrade, every node full;
        all else stays as it is.
      </p>
    </div>
  );
}

interface PoolRowProps {
  readonly view: FitsView;
  readonly best: BestMaxPods;
  readonly pool: NodePool;
}

function PoolRow({ view: { context }, best, pool }: PoolRowProps) {
  const shownBest = bestOfPool({ cluster: context.cluster.id, candidate: context.candidate }, best);
  const name = named(pool);
  return (
    <tr data-best-pods={pool.id}>
      <th scope="row">{name}</th>
      <td>{plain(pool.maxPodsPerNode)}</td>
      <td>{shownBest === null ? 'none' : <Figure {...shownBest} label={`best max pods per node of ${name}`} />}</td>
      <td className={styles.text}>
        <SentenceText {...bestMaxPodsSentence(context, best)} />
      </td>
      <td>{best.best === null ? null : <UseMaxPods pools={[pool]} value={best.best} />}</td>
    </tr>
  );
}
