import { useState } from 'react';
import type { Cluster } from '../../../domain/plan-input.ts';
import type { LimitHit } from '../../../engine/capacity/capacity.ts';
import { LIMITS } from '../../../engine/capacity/limit-table.ts';
import { poolReachAlone, poolReachTogether } from '../../../engine/capacity/pool-reach-figures.ts';
import { reachNodes, reachPods } from '../../../engine/capacity/reach-figures.ts';
import { noReachText } from '../../../engine/evaluation/no-reach.ts';
import type { FitsRow } from '../../../engine/fits/fits-table.ts';
import { listed } from '../../../engine/words/list.ts';
import { CheckField } from '../../../ui/CheckField.tsx';
import { Figure } from '../../kit/Figure.tsx';
import { type FitsView, missingRanges, rowNames } from './fits-view.ts';
import styles from './what-fits.module.css';

interface FitsTableProps {
  readonly view: FitsView;
  readonly cluster: Cluster;
}

function stopOf(hit: LimitHit | null): string {
  return hit === null ? 'no limit' : LIMITS[hit.limit].name.label;
}

/** How many nodes and pods fit under every model, all pools growing in turn; on demand, each pool and each alone. */
export function FitsTable({ view, cluster }: FitsTableProps) {
  const [withPools, setWithPools] = useState(false);
  return (
    <div className={styles.part}>
      <div className={styles.title}>
        <h3>Every model in these ranges</h3>
        <CheckField id="fits-with-pools" label="Each pool" checked={withPools} onCommit={setWithPools} />
      </div>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label="Limits under every model">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{withPools ? 'Model, pool' : 'Model'}</th>
              <th scope="col">Nodes</th>
              <th scope="col">Pods</th>
              <th scope="col" className={styles.text}>
                First limit
              </th>
            </tr>
          </thead>
          {view.rows.map((row) => (
            <tbody key={row.candidates.join()} className={styles.group}>
              <ModelRow row={row} view={view} />
              {withPools ? <PoolRows row={row} cluster={cluster} /> : null}
            </tbody>
          ))}
        </table>
      </div>
      <p className={styles.muted}>
        All numbers leave room for surge nodes.{' '}
        {withPools ? 'Alone: only that pool grows, the others stay at their maximum.' : ''}
      </p>
    </div>
  );
}

function ModelRow({ row, view: { context } }: { readonly row: FitsRow; readonly view: FitsView }) {
  const { candidates, evaluation } = row;
  const { model, dataPlane } = rowNames(candidates);
  const at = { cluster: context.cluster.id, candidate: evaluation.candidate };
  const reach = evaluation.capacity?.together;
  const missing = missingRanges(evaluation, context.input);
  return (
    <tr className={candidates.includes(context.candidate) ? styles.chosen : undefined} data-fits={candidates[0]}>
      <th scope="row">
        {model}
        {dataPlane === '' ? null : <small>{dataPlane}</small>}
      </th>
      {reach ? (
        <>
          <td>
            <Figure {...reachNodes(at, reach)} label={`nodes under ${model}`} />
          </td>
          <td>
            <Figure {...reachPods(at, reach)} label={`pods under ${model}`} />
          </td>
          <td className={styles.text}>
            {stopOf(reach.binding)}
            {missing.length === 0 ? null : <small>as asked for: {listed(missing)}</small>}
          </td>
        </>
      ) : (
        <td colSpan={3}>{noReachText(evaluation)}</td>
      )}
    </tr>
  );
}

function PoolRows({ row, cluster }: { readonly row: FitsRow; readonly cluster: Cluster }) {
  const { capacity, candidate } = row.evaluation;
  const at = { cluster: cluster.id, candidate };
  return cluster.nodePools.map((pool) => {
    const { id, name } = pool;
    const together = capacity && poolReachTogether(at, pool, capacity);
    const alone = capacity && poolReachAlone(at, pool, capacity);
    return together === null ? null : (
      <tr key={id} className={styles.pool}>
        <th scope="row">{name || id}</th>
        <td>
          <Figure {...together.nodes} label={`nodes of ${name}, all growing`} />
          {alone ? (
            <small>
              alone <Figure {...alone.nodes} label={`nodes of ${name} alone`} />
            </small>
          ) : null}
        </td>
        <td>
          <Figure {...together.pods} label={`pods of ${name}, all growing`} />
          {alone ? (
            <small>
              alone <Figure {...alone.pods} label={`pods of ${name} alone`} />
            </small>
          ) : null}
        </td>
        <td className={styles.text}>
          {alone ? <small>alone: {stopOf(alone.binding)}</small> : <small>does not grow</small>}
        </td>
      </tr>
    );
  });
}
