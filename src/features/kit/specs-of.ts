import type { FieldDescription } from '../../domain/fields/field-description.ts';
import type { FieldLayout, FieldSpec } from './field-spec.ts';

/** A field of the table with what the form adds. */
export function specOf({ names, ...description }: FieldDescription, layout: FieldLayout = {}): FieldSpec {
  return { ...description, ...(typeof names === 'object' ? { names } : undefined), ...layout };
}

/** The fields of a part of the form, in its order. */
export function specsOf<Field extends string, Shown extends Field>(
  table: Readonly<Record<Field, FieldDescription>>,
  layouts: Readonly<Record<Shown, FieldLayout>>,
): Readonly<Record<Shown, FieldSpec>>;
export function specsOf(
  table: Readonly<Record<string, FieldDescription>>,
  layouts: Readonly<Record<string, FieldLayout>>,
): Readonly<Record<string, FieldSpec>> {
  return Object.fromEntries(
    Object.entries(layouts).flatMap(([field, layout]) => {
      const description = table[field];
      return description === undefined ? [] : [[field, specOf(description, layout)]];
    }),
  );
}
