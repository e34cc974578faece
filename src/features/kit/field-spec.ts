import type { FieldDescription } from '../../domain/fields/field-description.ts';

/** What only the form says of a field. */
export interface FieldLayout {
  /** Names of choices that the table of fields leaves to the engine. */
  readonly names?: Readonly<Record<string, string>>;
  /** What helps here on the page, instead of the field's meaning. */
  readonly help?: string;
  /** What an input shows while it is empty: an example, or what the field's table says that it means. */
  readonly placeholder?: string;
  /** What stands where there is nothing to choose. */
  readonly empty?: string;
}

/** How one field of the schema is shown. Its kind, bounds and choices come from the schema. */
export interface FieldSpec extends Omit<FieldDescription, 'names' | 'heading'>, FieldLayout {
  /** A missing name shows the id of the choice. */
  readonly names?: Readonly<Record<string, string>>;
}

/** The line below a field: help and Azure's own default. */
export function noteOf({ help, azure }: FieldSpec): string | undefined {
  const texts = [help, azure === undefined ? undefined : `Azure’s default: ${azure}`];
  return texts.filter((text) => text !== undefined).join(' ') || undefined;
}
