import { isFoldedRecord } from '../fold.ts';
import { recordAt, recordsAt, textAt, textsAt } from '../folded-fields.ts';
import type { FoldedRecord } from '../importer.ts';
import { blockAt } from './terraform-block.ts';
import type { TerraformObject } from './terraform-objects.ts';

/** A module of the configuration: its `resources`, `module_calls` and `outputs`, and the call that made it. */
interface Module {
  readonly body: FoldedRecord;
  readonly caller: Module | null;
  /** The arguments of the call, by name; none for the root. */
  readonly arguments: FoldedRecord;
  /** `module.a.module.b.`, without instances; empty for the root. */
  readonly prefix: string;
}

/** An address without the instances in it: `module.net["a"].azurerm_subnet.nodes[0]` is `module.net.azurerm_subnet.nodes`. */
export function withoutInstances(address: string): string {
  return address.replaceAll(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/gu, '');
}

function childOf(module: Module, name: string): Module | null {
  // keys of a folded document are in lower case
  const call = recordAt(recordAt(module.body, 'module_calls'), name.toLowerCase());
  const body = call.module;
  return isFoldedRecord(body)
    ? { body, caller: module, arguments: recordAt(call, 'expressions'), prefix: `${module.prefix}module.${name}.` }
    : null;
}

/** The module that an address lies in, and what of the address is inside it. */
function placeOf(root: Module, address: string): { module: Module; local: string } | null {
  const [word, name, ...rest] = address.split('.');
  if (word !== 'module' || name === undefined) {
    return { module: root, local: address };
  }
  const child = childOf(root, name);
  return child === null ? null : placeOf(child, rest.join('.'));
}

/** `azurerm_subnet.nodes` of `azurerm_subnet.nodes.id`; data sources have a word before that. */
function resourcePart(reference: string): string {
  const parts = reference.split('.');
  return parts.slice(0, parts[0] === 'data' ? 3 : 2).join('.');
}

/** A chain of variables and outputs longer than this leads nowhere. */
const MOST_STEPS = 32;

/** The address, without instances, of the one resource that an expression speaks of; null for none or several. */
function targetOf(expression: FoldedRecord, module: Module, steps: number): string | null {
  const references = steps > MOST_STEPS ? [] : textsAt(expression, 'references');
  const found = references.map((reference) => followed(withoutInstances(reference), module, steps + 1));
  const [only, ...others] = new Set(found.filter((target) => target !== null));
  return only !== undefined && others.length === 0 ? only : null;
}

/** A reference in a module, through variables of the call and outputs of modules inside; null where it leads nowhere. */
function followed(reference: string, module: Module, steps: number): string | null {
  const [word = '', name = '', output] = reference.split('.');
  if (word === 'var') {
    const { caller } = module;
    return caller === null ? null : targetOf(recordAt(module.arguments, name.toLowerCase()), caller, steps);
  }
  if (word === 'module') {
    const child = output === undefined ? null : childOf(module, name);
    const told = recordAt(recordAt(child?.body ?? {}, 'outputs'), output?.toLowerCase() ?? '');
    return child === null ? null : targetOf(recordAt(told, 'expression'), child, steps);
  }
  // locals are not in the configuration of a plan; `each` and `count` are no resources
  return word === 'data' || word.includes('_') ? `${module.prefix}${resourcePart(reference)}` : null;
}

/** How many parts two addresses share from the start: the more, the nearer two instances of one module are. */
function sharedParts(one: string, other: string): number {
  const parts = other.split('.');
  const at = one.split('.').findIndex((part, index) => part !== parts[index]);
  return at === -1 ? parts.length : at;
}

/** Finds what an argument of an object refers to, by the configuration that a plan carries along. */
export interface References {
  /** True where the configuration gives the argument by a reference. A path of blocks and the argument at its end. */
  readonly isReference: (object: TerraformObject, path: readonly string[]) => boolean;
  /** The one object that the argument refers to; null for none, for several, and in a state. */
  readonly find: (object: TerraformObject, path: readonly string[]) => TerraformObject | null;
}

function expressionAt(body: FoldedRecord, path: readonly string[]): FoldedRecord {
  return path.reduce((fields, key) => blockAt(fields, key), body);
}

/** References between the objects of a document, out of the `configuration` of a plan. */
export function referencesOf(configuration: FoldedRecord, objects: readonly TerraformObject[]): References {
  const root: Module = { body: recordAt(configuration, 'root_module'), caller: null, arguments: {}, prefix: '' };
  const byAddress = new Map<string, TerraformObject[]>();
  for (const object of objects) {
    const key = withoutInstances(object.address).toLowerCase();
    byAddress.set(key, [...(byAddress.get(key) ?? []), object]);
  }
  const place = ({ address }: TerraformObject) => placeOf(root, withoutInstances(address));
  const expression = (object: TerraformObject, path: readonly string[]) => {
    const found = place(object);
    const resource = recordsAt(found?.module.body ?? {}, 'resources').find(
      (each) => textAt(each, 'address') === found?.local,
    );
    return expressionAt(recordAt(resource ?? {}, 'expressions'), path);
  };
  return {
    isReference: (object, path) => textsAt(expression(object, path), 'references').length > 0,
    find: (object, path) => {
      const module = place(object)?.module;
      const target = module === undefined ? null : targetOf(expression(object, path), module, 0);
      const candidates = target === null ? [] : (byAddress.get(target.toLowerCase()) ?? []);
      const shared = candidates.map(({ address }) => sharedParts(object.address, address));
      const nearest = candidates.filter((_, index) => shared[index] === Math.max(...shared));
      return nearest.length === 1 ? (nearest[0] ?? null) : null;
    },
  };
}
