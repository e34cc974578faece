import type { FieldSpec } from './field-spec.ts';
import { PlanField, type PlanFieldProps } from './PlanField.tsx';

interface PlanFieldsProps extends Omit<PlanFieldProps, 'field' | 'spec'> {
  readonly specs: Readonly<Record<string, FieldSpec>>;
}

/** Several fields of one entity, in the order of their specs. */
export function PlanFields({ specs, ...subject }: PlanFieldsProps) {
  return Object.entries(specs).map(([field, spec]) => <PlanField key={field} {...subject} field={field} spec={spec} />);
}
