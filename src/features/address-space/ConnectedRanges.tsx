import type { ConnectedRange } from '../../domain/plan-input.ts';
import { planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../ui/later-shapes.ts';
import { PlanChoices } from '../kit/PlanChoices.tsx';
import { PlanFields } from '../kit/PlanFields.tsx';
import styles from './address-space.module.css';
import { CONNECTED_FIELDS, REACHABLE } from './fields.ts';

/** Ranges outside the plan that nothing may collide with. */
export function ConnectedRanges({ ranges }: { readonly ranges: readonly ConnectedRange[] }) {
  return (
    <section className={styles.block} aria-label="Connected ranges">
      <h3>Connected ranges</h3>
      {ranges.map((range) => (
        <ConnectedRow key={range.id} range={range} />
      ))}
    </section>
  );
}

function ConnectedRow({ range }: { readonly range: ConnectedRange }) {
  const subject = { owner: 'connected-range', entity: range, id: range.id } as const;
  return (
    <div id={`entity-${range.id}`} tabIndex={-1} className={styles.connectedRow}>
      <div className={styles.connected}>
        <PlanFields {...subject} specs={CONNECTED_FIELDS} />
        <Button
          look="plain"
          small
          aria-label={`Remove ${range.name || 'this range'}`}
          onClick={() => void planActions.removeEntity(range.id)}
        >
          <Icon shape={LATER_SHAPES.cross} size={12} />
        </Button>
      </div>
      {range.reachableFrom.kind === 'virtual-networks' ? (
        <PlanChoices {...subject} field="reachableFrom.virtualNetworks" spec={REACHABLE} />
      ) : null}
    </div>
  );
}
