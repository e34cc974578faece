import type { NodePool } from '../../domain/plan-input.ts';
import { planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../ui/later-shapes.ts';
import formStyles from '../kit/form.module.css';
import { PlanChoices } from '../kit/PlanChoices.tsx';
import { PlanFields } from '../kit/PlanFields.tsx';
import { POOL_COLUMNS, type WideColumn } from './fields.ts';
import { POOL_MORE, POOL_ZONES } from './more-fields.ts';
import styles from './pools.module.css';

interface PoolMoreProps {
  readonly pool: NodePool;
  /** Columns for which the grid has no room. */
  readonly leftOut: readonly WideColumn[];
}

/** All fields of a pool that the grid does not show, and what can be done with the pool. */
export function PoolMore({ pool, leftOut }: PoolMoreProps) {
  const subject = { owner: 'node-pool', entity: pool, id: pool.id } as const;
  return (
    <div className={styles.more}>
      <div className={formStyles.grid}>
        <PlanFields {...subject} specs={Object.fromEntries(leftOut.map((column) => [column, POOL_COLUMNS[column]]))} />
        <PlanFields {...subject} specs={POOL_MORE} />
      </div>
      <PlanChoices {...subject} field="zones" spec={POOL_ZONES} />
      <div className={formStyles.actions}>
        <Button small onClick={() => void planActions.copyPool(pool.id)}>
          <Icon shape={LATER_SHAPES.copy} size={14} /> Copy pool
        </Button>
        <Button small onClick={() => void planActions.moveEntity(pool.id, -1)}>
          Move up
        </Button>
        <Button small onClick={() => void planActions.moveEntity(pool.id, 1)}>
          Move down
        </Button>
        <Button small onClick={() => void planActions.removeEntity(pool.id)}>
          <Icon shape={LATER_SHAPES.cross} size={14} /> Remove pool
        </Button>
      </div>
    </div>
  );
}
