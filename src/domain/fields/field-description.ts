import type { EntityKind } from '../plan-input.ts';

/** Names of choices that are not in the table of fields: the engine says them beside what it knows of each. */
export type EngineNames = 'names of network models' | 'names of needs' | 'names of outbound types';

/** What one field of the plan is called and means, for the form, the report, tables and notes alike. */
export interface FieldDescription {
  readonly label: string;
  /** What it is called inside a sentence, for the notes that tell it. */
  readonly inSentence?: string;
  /** The heading of its column, where the label is too long for one. */
  readonly heading?: string;
  /** What it means or is for, in one short sentence. */
  readonly help?: string;
  readonly unit?: string;
  /** Azure's own default, in words. */
  readonly azure?: string;
  /** Names of the choices; `ids` where Azure's own names are the ids. */
  readonly names?: Readonly<Record<string, string>> | EngineNames | 'ids';
  /** What it means that nothing is entered or chosen. */
  readonly empty?: string;
  /** Ranges and addresses, which are set in the fixed width of code. */
  readonly isCode?: boolean;
}

/** The plan itself or one kind of entity. */
export type FieldOwner = EntityKind | 'plan';

/** What lies in a value: of a list an item; never null. */
type Inside<Value> = NonNullable<Value> extends readonly (infer Item)[] ? Item : NonNullable<Value>;

type Key<Value> = Exclude<keyof Value & string, 'id'>;

type PathsAt<K extends string, Value> =
  Inside<Value> extends { readonly id: string }
    ? never
    : Inside<Value> extends object
      ? (null extends Value ? K : never) | `${K}.${FieldPath<Inside<Value>>}`
      : K;

/**
 * Every field of an entity that a person fills in, as a dotted path: `maxPodsPerNode`, `upgrade.surge.value`, of the objects
 * in a list `internalLoadBalancers.count`. Entities inside (pools of a cluster) have fields of their own.
 */
export type FieldPath<Value> = { [K in Key<Value>]: PathsAt<K, Value[K]> }[Key<Value>];

type ValueAt<Value, Path> = Path extends `${infer K}.${infer Rest}`
  ? ValueAt<Inside<Value[K & keyof Value]>, Rest>
  : Value[Path & keyof Value];

type Choice<Value> = Extract<Inside<Value>, string>;

/** A field with choices must say how they are called: a name for each, or who names them. */
type Described<Value> = FieldDescription &
  (string extends Choice<Value>
    ? unknown
    : [Choice<Value>] extends [never]
      ? unknown
      : { readonly names: Readonly<Record<Choice<Value>, string>> | EngineNames | 'ids' });

/** A row for each field of an entity, in the order in which they are told. One that is missing or too many does not compile. */
export type FieldTable<Entity> = { readonly [Path in FieldPath<Entity>]: Described<ValueAt<Entity, Path>> };
