import type { FieldDescription, FieldOwner, FieldPath } from '../../domain/fields/field-description.ts';
import { fieldShape, valueAt } from '../../domain/fields/field-shape.ts';
import { FIELD_TABLES } from '../../domain/fields/field-tables.ts';
import { codeColumn, numberColumn, textColumn } from '../blocks.ts';
import type { ReportColumn, ReportTable } from '../document.ts';
import { type EnteredPlan, enteredText, type KnownField } from './entered-text.ts';

/** What was entered for one field, or for several told together: a line of one entity, a column of many. */
export interface EnteredField<Entity> {
  readonly path: string;
  readonly column: ReportColumn;
  /** null where an entity has nothing to say: told elsewhere, or of no use to it. */
  readonly textOf: (entity: Entity, plan: EnteredPlan) => string | null;
}

/** Fields that a document tells together. They stand at the place of the first, by its label unless titled. */
export interface ToldTogether<Entity> {
  readonly tells: readonly [FieldPath<Entity>, ...FieldPath<Entity>[]];
  readonly title?: string;
  readonly isCode?: boolean;
  readonly textOf: EnteredField<Entity>['textOf'];
}

function titleOf({ heading, label }: FieldDescription): string {
  return heading ?? label;
}

function columnOf({ shape, description }: KnownField): ReportColumn {
  const title = titleOf(description);
  if (description.isCode === true) {
    return codeColumn(title);
  }
  return shape.type === 'number' ? numberColumn(title) : textColumn(title);
}

/**
 * Every field of a kind of entity as a document tells it, in the order of its table: those that are not told together with
 * others stand alone, so that a field of the schema is told without a word about it here.
 */
export function enteredFields<Entity extends object>(
  owner: FieldOwner,
  together: readonly ToldTogether<Entity>[],
): readonly EnteredField<Entity>[] {
  return Object.entries(FIELD_TABLES[owner]).flatMap(([path, description]): EnteredField<Entity>[] => {
    const joint = together.find(({ tells }) => tells.some((told: string) => told === path));
    if (joint !== undefined) {
      const title = joint.title ?? titleOf(description);
      const column = joint.isCode === true ? codeColumn(title) : textColumn(title);
      return joint.tells[0] === path ? [{ path, column, textOf: joint.textOf }] : [];
    }
    const field = { shape: fieldShape(owner, path), description };
    const textOf = (entity: Entity, plan: EnteredPlan) => {
      const value = valueAt(entity, path);
      return value === undefined ? null : enteredText(field, value, plan);
    };
    return [{ path, column: columnOf(field), textOf }];
  });
}

/** A line for each field of one entity that it has something to say to: label and text. */
export function enteredLines<Entity>(
  fields: readonly EnteredField<Entity>[],
  entity: Entity,
  plan: EnteredPlan,
): (readonly [label: string, text: string])[] {
  return fields.flatMap(({ column, textOf }) => {
    const text = textOf(entity, plan);
    return text === null ? [] : [[column.title, text] as const];
  });
}

/** A row for each entity, a column for each field. */
export function enteredTable<Entity>(
  caption: string,
  fields: readonly EnteredField<Entity>[],
  entities: readonly Entity[],
  plan: EnteredPlan,
): ReportTable {
  return {
    caption,
    columns: fields.map(({ column }) => column),
    rows: entities.map((entity) => fields.map(({ textOf }) => textOf(entity, plan) ?? '')),
  };
}
