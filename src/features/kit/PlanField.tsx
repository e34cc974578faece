import type { FieldOwner } from '../../domain/fields/field-description.ts';
import { fieldShape } from '../../domain/fields/field-shape.ts';
import type { FieldEdit } from '../../domain/plan-edit.ts';
import type { LeafShape } from '../../domain/plan-schema-shape.ts';
import { planActions } from '../../state/use-state.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { type Option, SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { fieldId } from './field-id.ts';
import { type FieldSpec, noteOf } from './field-spec.ts';
import { useFieldValue } from './plan-access.ts';
import { useFieldRemark } from './plan-view.ts';
import { useReferenceOptions } from './reference-options.ts';

export interface PlanFieldProps {
  readonly owner: FieldOwner;
  /** The entity, or the plan with the id 'plan'. */
  readonly entity: object;
  readonly id: string;
  readonly field: string;
  readonly spec: FieldSpec;
  readonly bare?: boolean;
  /** Of a text: the id of a list of values on the page to choose from; others may be typed, too. */
  readonly list?: string | undefined;
  /** Of a text: what else changes in the same step when it is entered. */
  readonly withText?: (text: string) => readonly FieldEdit[];
}

interface LeafProps extends PlanFieldProps {
  readonly leaf: LeafShape;
  readonly nullable: boolean;
}

/** The control of one field of the plan: what kind it is and what it accepts comes from the schema. */
export function PlanField(props: PlanFieldProps) {
  const shape = fieldShape(props.owner, props.field);
  const leaf = shape.type === 'nullable' ? shape.inner : shape;
  if (leaf.type === 'object' || leaf.type === 'list' || leaf.type === 'nullable') {
    throw new Error(`${props.field} is no single field`);
  }
  return <Leaf {...props} leaf={leaf} nullable={shape.type === 'nullable'} />;
}

function Leaf({ entity, id, field, spec, bare, list, withText, leaf, nullable }: LeafProps) {
  const elementId = fieldId(id, field);
  const remark = useFieldRemark(elementId);
  const references = useReferenceOptions(leaf.type === 'reference' ? leaf.to : null);
  const value = useFieldValue(entity, { id, field });
  const set = (next: unknown) => planActions.setField({ entity: id, field }, next);
  const texts = {
    id: elementId,
    label: spec.label,
    note: bare ? undefined : noteOf(spec),
    unit: spec.unit,
    bare,
    remark,
  };
  const empty: Option[] = nullable ? [['', spec.empty ?? 'none']] : [];
  switch (leaf.type) {
    case 'number':
      return (
        <NumberField
          {...texts}
          value={typeof value === 'number' ? value : null}
          least={leaf.least}
          most={leaf.most}
          mayBeEmpty={nullable}
          placeholder={spec.placeholder ?? spec.empty}
          onCommit={set}
        />
      );
    case 'boolean':
      return (
        <CheckField
          id={elementId}
          label={spec.label}
          note={noteOf(spec)}
          checked={value === true}
          hideLabel={bare === true}
          onCommit={set}
        />
      );
    case 'choice': {
      const options = leaf.options.map((option): Option => [option, spec.names?.[option] ?? option]);
      return (
        <SelectField
          {...texts}
          value={asText(value)}
          options={[...empty, ...options]}
          onCommit={(next) => set(next || null)}
        />
      );
    }
    case 'reference':
      return (
        <SelectField
          {...texts}
          value={asText(value)}
          options={[...empty, ...references]}
          onCommit={(next) => set(next || null)}
        />
      );
    case 'text':
    case 'id':
      return (
        <TextField
          {...texts}
          value={asText(value)}
          mostLength={leaf.type === 'text' ? leaf.most : 24}
          list={list}
          mono={spec.isCode === true}
          placeholder={spec.placeholder ?? spec.empty}
          onCommit={(next) => {
            const value = nullable && next === '' ? null : next;
            return withText ? planActions.applyFix([{ entity: id, field, value }, ...withText(next)]) : set(value);
          }}
        />
      );
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
