import type { FieldSpec } from './field-spec.ts';
import { PlanField, type PlanFieldProps } from './PlanField.tsx';

interface PlanFieldsProps extends Omit<PlanFieldProps, 'field' | 'spec' | 'list'> {
  readonly specs: Readonly<Record<string, FieldSpec>>;
  /** Ids of lists to choose from, of the fields that have one. */
  readonly lists?: Readonly<Record<string, string>>;
}

/** Several fields of one entity, in the order of their specs. */
export function PlanFields({ specs, lists, ...subject }: PlanFieldsProps) {
  return Object.entries(specs).map(([field, spec]) => (
    <PlanField key={field} {...subject} field={field} spec={spec} list={lists?.[field]} />
  ));
}
