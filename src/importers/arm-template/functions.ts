/** Longer texts than this are not built; no name or id comes near it. */
const LONGEST_TEXT = 10_000;

/** Stand for the subscription and the resource group of the deployment, which a template does not name. */
const OWN_SUBSCRIPTION = 'subscription';
const OWN_GROUP = 'resource-group';

type Plain = string | number | boolean;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function bounded(text: string): string | undefined {
  return text.length > LONGEST_TEXT ? undefined : text;
}

function plainTexts(args: readonly unknown[]): string[] | undefined {
  return args.every(isPlain) ? args.map(String) : undefined;
}

function concat(args: readonly unknown[]): unknown {
  if (args.length > 0 && args.every(Array.isArray)) return args.flat();
  const texts = plainTexts(args);
  return texts === undefined ? undefined : bounded(texts.join(''));
}

function format(args: readonly unknown[]): unknown {
  const [pattern, ...values] = plainTexts(args) ?? [];
  if (pattern === undefined || pattern.length > LONGEST_TEXT) return undefined;
  const filled = pattern.replace(/\{(\d+)\}/g, (slot, index: string) => values[Number(index)] ?? slot);
  return bounded(filled);
}

/** The id of a resource, by the rule of ARM's `resourceId`: [subscription], [group], type, one name for each part of it. */
export function resourceId(args: readonly unknown[]): string | undefined {
  const texts = plainTexts(args);
  const place = texts?.findIndex((text) => text.includes('/')) ?? -1;
  const [type, ...names] = texts?.slice(Math.max(place, 0)) ?? [];
  if (place < 0 || place > 2 || texts === undefined || type === undefined) return undefined;
  const [namespace, ...kinds] = type.split('/');
  if (namespace === undefined || kinds.length !== names.length) return undefined;
  const subscription = place === 2 ? (texts[0] ?? '') : OWN_SUBSCRIPTION;
  const group = place === 0 ? OWN_GROUP : (texts[place - 1] ?? '');
  const path = kinds.map((kind, index) => `${kind}/${names[index] ?? ''}`).join('/');
  return bounded(`/subscriptions/${subscription}/resourceGroups/${group}/providers/${namespace}/${path}`);
}

function length(of: unknown): unknown {
  if (typeof of === 'string' || Array.isArray(of)) return of.length;
  return typeof of === 'object' && of !== null ? Object.keys(of).length : undefined;
}

function int(of: unknown): unknown {
  return isPlain(of) && /^-?\d{1,15}$/.test(String(of)) ? Number(of) : undefined;
}

function split(text: unknown, separator: unknown): unknown {
  return typeof text === 'string' && typeof separator === 'string' ? text.split(separator) : undefined;
}

function logical(args: readonly unknown[], all: boolean): unknown {
  if (!args.every((arg) => typeof arg === 'boolean')) return undefined;
  return all ? args.every(Boolean) : args.some(Boolean);
}

function equals([left, right]: readonly unknown[]): unknown {
  return isPlain(left) && isPlain(right) ? left === right : undefined;
}

const FUNCTIONS: ReadonlyMap<string, (args: readonly unknown[]) => unknown> = new Map([
  ['concat', concat],
  ['format', format],
  ['resourceid', resourceId],
  ['length', ([of]) => length(of)],
  ['int', ([of]) => int(of)],
  ['string', ([of]) => (isPlain(of) ? String(of) : undefined)],
  ['split', ([text, separator]) => split(text, separator)],
  ['tolower', ([text]) => (typeof text === 'string' ? text.toLowerCase() : undefined)],
  ['toupper', ([text]) => (typeof text === 'string' ? text.toUpperCase() : undefined)],
  ['empty', ([of]) => (length(of) === undefined ? undefined : length(of) === 0)],
  ['createarray', (args) => args],
  ['true', () => true],
  ['false', () => false],
  ['equals', equals],
  ['and', (args) => logical(args, true)],
  ['or', (args) => logical(args, false)],
  ['not', ([of]) => (typeof of === 'boolean' ? !of : undefined)],
] satisfies [string, (args: readonly unknown[]) => unknown][]);

/**
 * The value of a template function, its name in lower case and its arguments resolved; undefined for a function that is
 * not known here, arguments of the wrong type and results that are too long. Source: ARM template function reference.
 */
export function callFunction(name: string, args: readonly unknown[]): unknown {
  return FUNCTIONS.get(name)?.(args);
}
