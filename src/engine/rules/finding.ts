import type { Severity } from '../../domain/ids.ts';
import type { FieldEdit, FieldRef } from '../../domain/plan-edit.ts';
import type { Sentence } from '../figures/sentence.ts';
export interface Finding extends Sentence {
  readonly rule: string;
  readonly severity: Severity;
  /** The exact field it is about. */
  readonly at: FieldRef;
  /** Fields that it is about as much: the other one of two ranges that overlap. */
  readonly alsoAt: readonly FieldRef[];
  /** Entity ids it is about; an acceptance names the same rule and the same subjects. */
  readonly subjects: readonly string[];
  readonly numbers: Readonly<Record<string, number | string>>;
  readonly facts: readonly string[];
  /** The error code the service answers with, where one is known (rulings 21 to 23). */
  readonly serviceCode: string | null;
  readonly fix: Fix | null;
  readonly accepted: { readonly reason: string; readonly date: string } | null;
}

/** A repair that is itself an edit of the plan. */
export interface Fix {
  readonly label: string;
  readonly edits: readonly FieldEdit[];
}
