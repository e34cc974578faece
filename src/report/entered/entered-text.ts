import type { FieldDescription } from '../../domain/fields/field-description.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { isList, type LeafShape, type Shape } from '../../domain/plan-schema-shape.ts';
import type { AmountFormat } from '../blocks.ts';
import { entityName, networkName, subnetName } from '../entered-names.ts';
import { choiceName } from './choice-name.ts';

/** The plan that a value was entered in, and how its document writes amounts. */
export interface EnteredPlan {
  readonly input: PlanInput;
  readonly amount: AmountFormat;
}

/** A field: what the schema says of it, and what its table says. */
export interface KnownField {
  readonly shape: Shape;
  readonly description: FieldDescription;
}

const NOT_GIVEN = 'not given';

function referenceText(to: string, id: string | null, input: PlanInput): string {
  switch (to) {
    case 'virtual-network':
      return networkName(input, id);
    case 'subnet':
      return subnetName(input, id);
    default:
      return id === null ? 'none' : entityName(input, id);
  }
}

function leafText(shape: LeafShape, value: unknown, description: FieldDescription, plan: EnteredPlan): string {
  switch (shape.type) {
    case 'boolean':
      return value === true ? 'yes' : 'no';
    case 'number':
      return typeof value === 'number' ? plan.amount(value) : NOT_GIVEN;
    case 'reference':
      return referenceText(shape.to, typeof value === 'string' ? value : null, plan.input);
    case 'choice':
      return choiceName(description, String(value));
    case 'text':
    case 'id':
      return typeof value === 'string' && value !== '' ? value : NOT_GIVEN;
  }
}

function listText(items: readonly unknown[], item: Shape, description: FieldDescription, plan: EnteredPlan): string {
  const texts = items
    .filter((entry) => entry !== '')
    .map((entry) => enteredText({ shape: item, description }, entry, plan));
  return texts.join(', ') || (item.type === 'text' ? NOT_GIVEN : 'none');
}

/**
 * What was entered for a field, in words. Throws for a field that holds objects (our own bug): several fields that are told
 * together say so in their document.
 */
export function enteredText({ shape, description }: KnownField, value: unknown, plan: EnteredPlan): string {
  switch (shape.type) {
    case 'object':
      throw new Error(`${description.label} is several fields`);
    case 'list':
      return listText(isList(value) ? value : [], shape.item, description, plan);
    case 'nullable':
      return value === null && shape.inner.type !== 'reference'
        ? (description.empty ?? NOT_GIVEN)
        : enteredText({ shape: shape.inner, description }, value, plan);
    default:
      return leafText(shape, value, description, plan);
  }
}
