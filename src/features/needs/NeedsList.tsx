import { NEED_IDS } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { needsOf } from '../../engine/verdict/needs.ts';
import { NEED_NAMES } from '../../engine/words/names.ts';
import { planActions } from '../../state/use-state.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { fieldId } from '../kit/field-id.ts';
import { ImpliedNeed } from './ImpliedNeed.tsx';
import styles from './needs.module.css';

/** Every need to tick. What the rest of the plan implies is ticked and says why. */
export function NeedsList({ cluster, input }: { readonly cluster: Cluster; readonly input: PlanInput }) {
  const implied = needsOf(cluster, input).flatMap((entry) => (entry.implied ? [entry.need] : []));
  const id = fieldId(cluster.id, 'needs');
  return (
    <fieldset id={id} tabIndex={-1} className={styles.needs}>
      <legend className="visually-hidden">What {cluster.name} must be able to do</legend>
      {NEED_IDS.map((need) => {
        const because = implied.find((other) => other === need);
        return (
          <div key={need}>
            <CheckField
              id={`${id}-${need}`}
              label={NEED_NAMES[need].label}
              note={because ? 'used by the plan' : undefined}
              checked={cluster.needs.includes(need) || because !== undefined}
              disabled={because !== undefined}
              onCommit={(checked) =>
                planActions.setField(
                  { entity: cluster.id, field: 'needs' },
                  NEED_IDS.filter((other) => (other === need ? checked : cluster.needs.includes(other))),
                )
              }
            />
            {because ? <ImpliedNeed need={because} cluster={cluster} input={input} /> : null}
          </div>
        );
      })}
    </fieldset>
  );
}
