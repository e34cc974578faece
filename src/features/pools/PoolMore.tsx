import type { NodePool } from '../../domain/plan-input.ts';
import { planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import formStyles from '../kit/form.module.css';
import { PlanChoices } from '../kit/PlanChoices.tsx';
import { PlanFields } from '../kit/PlanFields.tsx';
import { POOL_SUBNETS } from './fields.ts';
import { POOL_MORE, POOL_ZONES } from './more-fields.ts';
import styles from './pools.module.css';

interface PoolMoreProps {
  readonly pool: NodePool;
  readonly withSubnets: boolean;
}

/** All fields of a pool that the grid does not show, and what can be done with the pool. */
export function PoolMore({ pool, withSubnets }: PoolMoreProps) {
  const subject = { owner: 'node-pool', entity: pool, id: pool.id } as const;
  return (
    <div className={styles.more}>
      <div className={formStyles.grid}>
        {withSubnets ? <PlanFields {...subject} specs={POOL_SUBNETS} /> : null}
        <PlanFields {...subject} specs={POOL_MORE} />
      </div>
      <PlanChoices {...subject} field="zones" spec={POOL_ZONES} />
      <div className={formStyles.actions}>
        <Button small onClick={() => void planActions.copyPool(pool.id)}>
          <Icon name="copy" size={14} /> Copy pool
        </Button>
        <Button small onClick={() => void planActions.moveEntity(pool.id, -1)}>
          Move up
        </Button>
        <Button small onClick={() => void planActions.moveEntity(pool.id, 1)}>
          Move down
        </Button>
        <Button small onClick={() => void planActions.removeEntity(pool.id)}>
          <Icon name="cross" size={14} /> Remove pool
        </Button>
      </div>
    </div>
  );
}
