import { NEED_IDS } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { NEED_NAMES } from '../../engine/names.ts';
import { needsOf } from '../../engine/verdict/needs.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { planActions } from '../../state/use-state.ts';
import { fieldId } from '../field-id.ts';
import { needsSummary, sentenceCase } from './needs-summary.ts';
import styles from './needs.module.css';

/** What the selected cluster must be able to do. What the rest of the plan implies is ticked and says so. */
export function NeedsSection({ cluster, input }: { readonly cluster: Cluster; readonly input: PlanInput }) {
  const implied = new Set(needsOf(cluster, input).flatMap((entry) => (entry.implied ? [entry.need] : [])));
  const id = fieldId(cluster.id, 'needs');
  return (
    <Fold id="section-needs" title="Needs" summary={needsSummary(cluster, input)}>
      <fieldset id={id} tabIndex={-1} className={styles.needs}>
        <legend className="visually-hidden">What {cluster.name} must be able to do</legend>
        {NEED_IDS.map((need) => (
          <CheckField
            key={need}
            id={`${id}-${need}`}
            label={sentenceCase(NEED_NAMES[need])}
            note={implied.has(need) ? 'implied by the plan' : undefined}
            checked={cluster.needs.includes(need) || implied.has(need)}
            disabled={implied.has(need)}
            onCommit={(checked) =>
              planActions.setField(
                { entity: cluster.id, field: 'needs' },
                NEED_IDS.filter((other) => (other === need ? checked : cluster.needs.includes(other))),
              )
            }
          />
        ))}
      </fieldset>
    </Fold>
  );
}
