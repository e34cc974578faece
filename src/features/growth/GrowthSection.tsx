import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { BOUNDS } from '../../domain/plan-input.ts';
import { planActions } from '../../state/use-state.ts';
import { Fold } from '../../ui/Fold.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { fieldId } from '../kit/field-id.ts';
import formStyles from '../kit/form.module.css';
import { useFieldValue } from '../kit/plan-access.ts';
import { PlanFields } from '../kit/PlanFields.tsx';
import { CLUSTER_GROWTH, PLAN_GROWTH, PLAN_NOTES } from './fields.ts';
import { growthSummary } from './growth-summary.ts';

interface GrowthSectionProps {
  readonly input: PlanInput;
  readonly cluster: Cluster | undefined;
}

/** How far ahead to look, what to keep free, how fast the selected cluster grows; and notes. */
export function GrowthSection({ input, cluster }: GrowthSectionProps) {
  const notes = useFieldValue(input, { id: 'plan', field: 'notes' });
  return (
    <Fold id="section-growth" title="Growth and upgrades" summary={growthSummary(input, cluster)}>
      <div className={formStyles.grid}>
        <PlanFields owner="plan" entity={input} id="plan" specs={PLAN_GROWTH} />
        {cluster ? <PlanFields owner="cluster" entity={cluster} id={cluster.id} specs={CLUSTER_GROWTH} /> : null}
        <div className={formStyles.wide}>
          <TextField
            id={fieldId('plan', 'notes')}
            label={PLAN_NOTES.label}
            note={PLAN_NOTES.help}
            value={typeof notes === 'string' ? notes : ''}
            mostLength={BOUNDS.notesLength}
            onCommit={(next) => planActions.setField({ entity: 'plan', field: 'notes' }, next)}
          />
        </div>
      </div>
      <p className={formStyles.note}>
        Surge and max unavailable are set for each node pool. The verdict counts the surge of all pools at once.
      </p>
    </Fold>
  );
}
