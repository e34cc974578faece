import {
  type Workload,
  WORKLOAD_QUANTITIES,
  type WorkloadFault,
  type WorkloadQuantity,
} from '../../engine/workload/workload.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { FIELD_GROUPS, FIELD_NOTES } from './fields.ts';
import styles from './workload.module.css';

interface WorkloadFieldsProps {
  readonly workload: Workload;
  readonly fault: WorkloadFault | null;
  readonly onChange: (quantity: WorkloadQuantity, value: number) => void;
}

/** What a person types: pods, one node, DaemonSets. A fault stands at the field it is about. */
export function WorkloadFields({ workload, fault, onChange }: WorkloadFieldsProps) {
  return (
    <form className={styles.inputs} onSubmit={(event) => event.preventDefault()} aria-label="Workload">
      {FIELD_GROUPS.map(({ title, fields }) => (
        <fieldset key={title} className={styles.group}>
          <legend>{title}</legend>
          <div className={styles.fields}>
            {fields.map((quantity) => (
              <NumberField
                key={quantity}
                id={`workload-${quantity}`}
                {...WORKLOAD_QUANTITIES[quantity]}
                note={FIELD_NOTES[quantity]}
                error={fault?.at === quantity ? fault.sentence : null}
                value={workload[quantity]}
                onCommit={(value) => {
                  if (value !== null) {
                    onChange(quantity, value);
                  }
                }}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </form>
  );
}
