import { lazy, memo, Suspense } from 'react';
import { named } from '../../domain/entities.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PlanField } from '../kit/PlanField.tsx';
import { useUnfolded } from '../kit/reveal.ts';
import { POOL_COLUMNS, type WideColumn } from './fields.ts';
import styles from './pools.module.css';

const PoolMore = lazy(async () => ({ default: (await import('./PoolMore.tsx')).PoolMore }));

interface PoolRowProps {
  readonly pool: NodePool;
  /** Columns for which the grid has no room: they are in the folded row. */
  readonly leftOut: readonly WideColumn[];
}

/** One pool: a row of the grid, and below it, when unfolded, the rest of its fields. */
export const PoolRow = memo(function PoolRow({ pool, leftOut }: PoolRowProps) {
  const [isOpen, setOpen] = useUnfolded(pool.id);
  const cell = (field: keyof typeof POOL_COLUMNS) => {
    const spec = POOL_COLUMNS[field];
    const titled = { ...spec, label: `${spec.label} of ${named(pool)}` };
    return <PlanField owner="node-pool" entity={pool} id={pool.id} field={field} spec={titled} bare />;
  };
  return (
    <tbody id={`entity-${pool.id}`} tabIndex={-1}>
      <tr className={styles.row}>
        <th scope="row" className={styles.first} data-column="name">
          <div className={styles.name}>
            <Button
              look="plain"
              small
              className={isOpen ? styles.open : styles.closed}
              aria-expanded={isOpen}
              aria-label={`More fields of ${named(pool)}`}
              onClick={() => setOpen(!isOpen)}
            >
              <Icon name="more" size={12} />
            </Button>
            {cell('name')}
          </div>
        </th>
        <td className={styles.os}>{cell('os')}</td>
        <td className={styles.number} data-column="nodes">
          {cell('nodes')}
        </td>
        <td className={styles.tick}>{cell('autoscaler.enabled')}</td>
        <td className={pool.autoscaler.enabled ? styles.span : styles.off}>
          <div data-column="minimum">{cell('autoscaler.minimumNodes')}</div>
          <span aria-hidden="true">–</span>
          <div data-column="maximum">{cell('autoscaler.maximumNodes')}</div>
        </td>
        <td className={styles.number} data-column="pods">
          {cell('maxPodsPerNode')}
        </td>
        {leftOut.includes('expectedPodsPerNode') ? null : (
          <td className={styles.number} data-column="expected">
            {cell('expectedPodsPerNode')}
          </td>
        )}
        {leftOut.includes('upgrade.surge.value') ? null : (
          <td className={styles.share} data-column="surge">
            <div>
              {cell('upgrade.surge.value')}
              {cell('upgrade.surge.unit')}
            </div>
          </td>
        )}
        {leftOut.includes('nodeSubnet') ? null : (
          <>
            <td className={styles.subnet}>{cell('nodeSubnet')}</td>
            <td className={styles.subnet}>{cell('podSubnet')}</td>
          </>
        )}
      </tr>
      {isOpen ? (
        <tr data-more>
          <td colSpan={10} className={styles.moreCell}>
            <Suspense fallback={null}>
              <PoolMore pool={pool} leftOut={leftOut} />
            </Suspense>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
});
