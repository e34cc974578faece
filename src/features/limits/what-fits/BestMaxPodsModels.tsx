import { useState } from 'react';
import { named } from '../../../domain/entities.ts';
import type { Cluster } from '../../../domain/plan-input.ts';
import { LIMITS } from '../../../engine/capacity/limit-table.ts';
import type { ShownNumber } from '../../../engine/figures/shown-number.ts';
import type { BestMaxPods } from '../../../engine/fits/best-max-pods.ts';
import type { BestMaxPodsRow } from '../../../engine/fits/best-max-pods-table.ts';
import { bestOfAll, bestOfPool } from '../../../engine/fits/fits-figures.ts';
import { listed } from '../../../engine/words/list.ts';
import { CheckField } from '../../../ui/CheckField.tsx';
import { Figure } from '../../kit/Figure.tsx';
import type { FitsView } from './fits-view.ts';
import { rowNames } from './fits-view.ts';
import { UseMaxPods } from './UseMaxPods.tsx';
import styles from './what-fits.module.css';

interface BestMaxPodsModelsProps {
  readonly view: FitsView;
  readonly cluster: Cluster;
}

/** What keeps the value from being higher, in words. */
function heldBy({ best, bound, isUnknown }: Omit<BestMaxPods, 'pool'>, notGiven: readonly string[]): string {
  if (isUnknown) {
    return 'not known: a pool has no node cap';
  }
  if (bound !== null) {
    return LIMITS[bound.limit].name.label;
  }
  if (best === null) {
    return 'too few nodes for any value';
  }
  return notGiven.length > 0 ? `no ${listed(notGiven)} yet` : 'Azure’s own maximum';
}

/** The best max pods per node under every model, side by side: one value for all pools, on demand each pool alone. */
export function BestMaxPodsModels({ view, cluster }: BestMaxPodsModelsProps) {
  const [withPools, setWithPools] = useState(false);
  const several = cluster.nodePools.length > 1;
  return (
    <div className={styles.part}>
      <div className={styles.title}>
        <h3>Highest max pods that fits, every model</h3>
        {several ? (
          <CheckField id="best-with-pools" label="Each pool alone" checked={withPools} onCommit={setWithPools} />
        ) : null}
      </div>
      <div
        className={styles.scroller}
        tabIndex={0}
        role="region"
        aria-label="Highest max pods per node that fits, under every model"
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{several && withPools ? 'Model, pool' : 'Model'}</th>
              <th scope="col">Best</th>
              <th scope="col" className={styles.text}>
                Limited by
              </th>
              <td />
            </tr>
          </thead>
          {view.bestByModel.map((row) => (
            <tbody key={row.candidates.join()} className={styles.group}>
              <ModelRow row={row} view={view} cluster={cluster} />
              {several && withPools ? <PoolRows row={row} cluster={cluster} /> : null}
            </tbody>
          ))}
        </table>
      </div>
      <p className={styles.muted}>
        {several ? 'One value for all pools at once. ' : ''}In the ranges given, for the nodes of the plan during an
        upgrade, every node full.
      </p>
    </div>
  );
}

function ModelRow({ row, view, cluster }: BestMaxPodsModelsProps & { readonly row: BestMaxPodsRow }) {
  const { candidates, context, together, notGiven } = row;
  const { model, dataPlane } = rowNames(candidates);
  const at = { cluster: cluster.id, candidate: context.candidate };
  return (
    <tr
      className={candidates.includes(view.context.candidate) ? styles.chosen : undefined}
      data-best-model={candidates[0]}
    >
      <th scope="row">
        {model}
        {dataPlane === '' ? null : <small>{dataPlane}</small>}
      </th>
      {together === null ? (
        <td colSpan={3} className={styles.text}>
          Pools take addresses in different ways; look at each pool alone.
        </td>
      ) : (
        <>
          <Best best={bestOfAll(at, together)} label={`best max pods per node under ${model}`} />
          <td className={styles.text}>{heldBy(together, notGiven)}</td>
          <td>
            {together.best === null ? null : (
              <UseMaxPods pools={cluster.nodePools} value={together.best} under={model} />
            )}
          </td>
        </>
      )}
    </tr>
  );
}

function PoolRows({ row, cluster }: { readonly row: BestMaxPodsRow; readonly cluster: Cluster }) {
  const { model } = rowNames(row.candidates);
  const at = { cluster: cluster.id, candidate: row.context.candidate };
  return row.pools.map((best) => {
    const pool = cluster.nodePools.find(({ id }) => id === best.pool);
    return pool === undefined ? null : (
      <tr key={pool.id} className={styles.pool}>
        <th scope="row">{named(pool)}</th>
        <Best best={bestOfPool(at, best)} label={`best max pods per node of ${named(pool)} alone under ${model}`} />
        <td className={styles.text}>
          <small>{heldBy(best, row.notGiven)}</small>
        </td>
        <td>{best.best === null ? null : <UseMaxPods pools={[pool]} value={best.best} under={model} />}</td>
      </tr>
    );
  });
}

interface BestProps {
  readonly best: ShownNumber | null;
  readonly label: string;
}

function Best({ best, label }: BestProps) {
  return <td>{best === null ? 'none' : <Figure {...best} label={label} />}</td>;
}
