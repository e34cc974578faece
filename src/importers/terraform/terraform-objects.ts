import { fold, isFoldedRecord } from '../fold.ts';
import { numberAt, recordAt, recordsAt, textAt } from '../folded-fields.ts';
import type { Folded, FoldedRecord } from '../importer.ts';

/** One resource or data source of Terraform: one instance of it. */
export interface TerraformObject {
  /** `module.net.azurerm_subnet.nodes["a"]`, as Terraform names it. */
  readonly address: string;
  readonly type: string;
  readonly isData: boolean;
  readonly values: FoldedRecord;
}

/** What a document holds: a state, or what a plan would make of it. */
export interface TerraformDocument {
  readonly kind: 'state' | 'plan';
  readonly objects: readonly TerraformObject[];
  /** What the objects refer to each other by, in a plan; empty for a state, which has ids. */
  readonly configuration: FoldedRecord;
}

function indexText(index: Folded): string {
  if (typeof index === 'number') {
    return `[${index}]`;
  }
  return typeof index === 'string' ? `["${index}"]` : '';
}

/** The instances of one entry of `resources` in a state of version 4. */
function instancesOf(entry: FoldedRecord): TerraformObject[] {
  const type = textAt(entry, 'type') ?? '';
  const isData = textAt(entry, 'mode') === 'data';
  const module = textAt(entry, 'module');
  const parts = [module, isData ? 'data' : null, type, textAt(entry, 'name') ?? ''];
  const address = parts.filter((part) => part !== null).join('.');
  return recordsAt(entry, 'instances').map((instance) => ({
    address: `${address}${indexText(instance.index_key ?? null)}`,
    type,
    isData,
    values: recordAt(instance, 'attributes'),
  }));
}

/** The resources of a module of `terraform show -json` and of the modules inside it. */
function objectsOfModule(module: FoldedRecord): TerraformObject[] {
  const own = recordsAt(module, 'resources').map((entry) => ({
    address: textAt(entry, 'address') ?? '',
    type: textAt(entry, 'type') ?? '',
    isData: textAt(entry, 'mode') === 'data',
    values: recordAt(entry, 'values'),
  }));
  return [...own, ...recordsAt(module, 'child_modules').flatMap(objectsOfModule)];
}

function objectsOfValues(values: FoldedRecord): TerraformObject[] {
  return objectsOfModule(recordAt(values, 'root_module'));
}

/** Data sources that were read before the plan stand in the state before it, not in the planned values. */
function objectsOfPlan(document: FoldedRecord): TerraformObject[] {
  const planned = objectsOfValues(recordAt(document, 'planned_values'));
  const known = new Set(planned.map(({ address }) => address));
  const before = objectsOfValues(recordAt(recordAt(document, 'prior_state'), 'values'));
  return [...planned, ...before.filter(({ isData, address }) => isData && !known.has(address))];
}

/** The newest format of states; those before it are of Terraform 0.11 and older. */
const STATE_VERSION = 4;

/**
 * The objects of a state file of version 4, or of what `terraform show -json` prints for a state or a plan. Null for
 * anything else.
 */
export function terraformDocument(value: unknown): TerraformDocument | null {
  const document = fold(value);
  if (!isFoldedRecord(document)) {
    return null;
  }
  const has = (key: string) => Object.hasOwn(document, key);
  if (has('planned_values') && has('format_version')) {
    return { kind: 'plan', objects: objectsOfPlan(document), configuration: recordAt(document, 'configuration') };
  }
  if (has('format_version') && has('terraform_version')) {
    return { kind: 'state', objects: objectsOfValues(recordAt(document, 'values')), configuration: {} };
  }
  return numberAt(document, 'version') === STATE_VERSION && has('terraform_version')
    ? { kind: 'state', objects: recordsAt(document, 'resources').flatMap(instancesOf), configuration: {} }
    : null;
}
