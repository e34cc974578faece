import { type KeyboardEvent, type ReactNode, Suspense, useMemo, useRef } from 'react';
import type { NodePool } from '../../domain/plan-input.ts';
import { planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { cellAfterEnter } from './cell-after-enter.ts';
import { columnsLeftOut, type WideColumn } from './fields.ts';
import { maxPodsHint } from './max-pods-hint.ts';
import { PoolRow } from './PoolRow.tsx';
import styles from './pools.module.css';

const { Part: MaxPodsHint } = maxPodsHint;

interface PoolGridProps {
  readonly cluster: string;
  readonly pools: readonly NodePool[];
  /** What else can be done with the pools, beside "Add node pool". */
  readonly children: ReactNode;
}

/** The node pools of a cluster as a grid. Enter goes to the pool below; in the last one it adds a pool. */
export function PoolGrid({ cluster, pools, children }: PoolGridProps) {
  const grid = useRef<HTMLTableElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const leftOut = useMemo(() => columnsLeftOut(width), [width]);
  const has = (column: WideColumn) => !leftOut.includes(column);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target;
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type === 'checkbox') {
      return;
    }
    event.preventDefault();
    const below = grid.current === null ? null : cellAfterEnter(grid.current, target);
    if (below) {
      below.focus();
      below.select();
    } else if (target.closest('[data-more]') === null) {
      void planActions.addPool(cluster);
    }
  };
  return (
    <div ref={frame} className={styles.pools}>
      <div role="region" aria-label="Node pools">
        <table ref={grid} className={styles.table} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col" className={styles.first}>
                Pool
              </th>
              <th scope="col">OS</th>
              <th scope="col" className={styles.right}>
                Now
              </th>
              <th scope="col" colSpan={2}>
                Autoscale min–max
              </th>
              <th scope="col" className={styles.right}>
                Max pods
              </th>
              {has('expectedPodsPerNode') ? (
                <th scope="col" className={styles.right}>
                  Expected pods
                </th>
              ) : null}
              {has('upgrade.surge.value') ? <th scope="col">Surge</th> : null}
              {has('nodeSubnet') ? (
                <>
                  <th scope="col">Node subnet</th>
                  <th scope="col">Pod subnet</th>
                </>
              ) : null}
            </tr>
          </thead>
          {pools.map((pool) => (
            <PoolRow key={pool.id} pool={pool} leftOut={leftOut} />
          ))}
        </table>
      </div>
      <div className={styles.foot}>
        <Button small onClick={() => void planActions.addPool(cluster)}>
          <Icon name="plus" size={14} /> Add node pool
        </Button>
        {children}
        <Suspense fallback={<span className={styles.hint}>Pods are per node.</span>}>
          <MaxPodsHint />
        </Suspense>
      </div>
    </div>
  );
}
