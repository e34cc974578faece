import { fieldShape, valueAt } from '../../domain/fields/field-shape.ts';
import { isList } from '../../domain/plan-schema-shape.ts';
import { planActions } from '../../state/use-state.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import type { Option } from '../../ui/SelectField.tsx';
import { fieldId } from './field-id.ts';
import { noteOf } from './field-spec.ts';
import styles from './form.module.css';
import { useFieldRemark } from './plan-view.ts';
import type { PlanFieldProps } from './PlanField.tsx';
import { useReferenceOptions } from './reference-options.ts';

/** A field that holds a set: one box to tick for each choice of the schema, or for each entity it may name. */
export function PlanChoices({ owner, entity, id, field, spec }: PlanFieldProps) {
  const shape = fieldShape(owner, field);
  const item = shape.type === 'list' ? shape.item : shape;
  const references = useReferenceOptions(item.type === 'reference' ? item.to : null);
  const elementId = fieldId(id, field);
  const remark = useFieldRemark(elementId);
  const value = valueAt(entity, field);
  const chosen = isList(value) ? value : [];
  const options: readonly Option[] =
    item.type === 'choice' ? item.options.map((option) => [option, spec.names?.[option] ?? option]) : references;
  const others = options.filter(([option]) => option !== id);
  const note = remark?.text ?? (others.length === 0 ? spec.empty : noteOf(spec));
  return (
    <fieldset
      id={elementId}
      className={styles.choices}
      tabIndex={-1}
      aria-describedby={note ? `${elementId}-note` : undefined}
    >
      <legend className={styles.legend}>{spec.label}</legend>
      <div className={styles.boxes}>
        {others.map(([option, label]) => (
          <CheckField
            key={option}
            id={`${elementId}-${option}`}
            label={label}
            checked={chosen.includes(option)}
            onCommit={(checked) => {
              const order = options.map(([name]) => name);
              planActions.setField(
                { entity: id, field },
                order.filter((name) => (name === option ? checked : chosen.includes(name))),
              );
            }}
          />
        ))}
      </div>
      {note ? (
        <p id={`${elementId}-note`} className={remark ? styles[remark.tone] : styles.note}>
          {note}
        </p>
      ) : null}
    </fieldset>
  );
}
