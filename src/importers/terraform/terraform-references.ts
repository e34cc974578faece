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
function withoutInstances(address: string): string {
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
function moduleAndLocal(root: Module, address: string): { module: Module; local: string } | null {
  const [word, name, ...rest] = partsOf(address);
  if (word !== 'module' || name === undefined) {
    return { module: root, local: address };
  }
  const child = childOf(root, name);
  return child === null ? null : moduleAndLocal(child, rest.join('.'));
}

/** The parts of an address between its dots; those inside of an instance do not count. */
function partsOf(address: string): string[] {
  return address.match(/(?:[^.[]|\[(?:"(?:[^"\\]|\\.)*"|\d+)\])+/gu) ?? [];
}

/** `azurerm_subnet.nodes["a"]` of `azurerm_subnet.nodes["a"].id`; data sources have a word before that. */
function resourcePart(reference: string): string {
  const parts = partsOf(reference);
  return parts.slice(0, parts[0] === 'data' ? 3 : 2).join('.');
}

/**
 * The address of the one resource that an expression speaks of, with the instance where one is named, without the instances
 * of modules; null for none or several. Terraform lists every reference with all that it is a part of.
 */
function targetOf(expression: FoldedRecord, module: Module, seen: Set<string>): string | null {
  // each reference of a module is followed once: a document may go in circles
  const references = textsAt(expression, 'references').filter((each) => !seen.has(`${module.prefix} ${each}`));
  references.forEach((each) => seen.add(`${module.prefix} ${each}`));
  const targets = references.flatMap((reference) => followed(reference, module, seen) ?? []);
  const [longest = null] = targets.toSorted((one, other) => other.length - one.length);
  const isOne = new Set(targets.map(withoutInstances)).size === 1;
  return isOne && targets.every((target) => longest?.startsWith(target) === true) ? longest : null;
}

/** A reference in a module, through variables of the call and outputs of modules inside; null where it leads nowhere. */
function followed(reference: string, module: Module, seen: Set<string>): string | null {
  const [word = '', name = '', output] = partsOf(withoutInstances(reference));
  if (word === 'var') {
    const { caller } = module;
    return caller === null ? null : targetOf(recordAt(module.arguments, name.toLowerCase()), caller, seen);
  }
  if (word === 'module') {
    const child = output === undefined ? null : childOf(module, name);
    const told = recordAt(recordAt(child?.body ?? {}, 'outputs'), output?.toLowerCase() ?? '');
    return child === null ? null : targetOf(recordAt(told, 'expression'), child, seen);
  }
  // locals are not in the configuration of a plan; `each` and `count` are no resources
  return word === 'data' || word.includes('_') ? `${module.prefix}${resourcePart(reference)}` : null;
}

/** How many parts two addresses share from the start: the more, the nearer two instances of one module are. */
function sharedParts(one: string, other: string): number {
  const parts = partsOf(other);
  const at = partsOf(one).findIndex((part, index) => part !== parts[index]);
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
  const place = ({ address }: TerraformObject) => moduleAndLocal(root, withoutInstances(address));
  const expression = (object: TerraformObject, path: readonly string[]) => {
    const addressed = place(object);
    const resource = recordsAt(addressed?.module.body ?? {}, 'resources').find(
      (each) => textAt(each, 'address') === addressed?.local,
    );
    return expressionAt(recordAt(resource ?? {}, 'expressions'), path);
  };
  return {
    isReference: (object, path) => textsAt(expression(object, path), 'references').length > 0,
    find: (object, path) => {
      const module = place(object)?.module;
      const target = module === undefined ? null : targetOf(expression(object, path), module, new Set());
      const [instance = ''] = /\[[^\]]*\]$/u.exec(target ?? '') ?? [];
      const instances = target === null ? [] : (byAddress.get(withoutInstances(target).toLowerCase()) ?? []);
      const candidates = instances.filter(({ address }) => address.endsWith(instance));
      const shared = candidates.map(({ address }) => sharedParts(object.address, address));
      const nearest = candidates.filter((_, index) => shared[index] === Math.max(...shared));
      return nearest.length === 1 ? (nearest[0] ?? null) : null;
    },
  };
}
