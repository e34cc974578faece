import { isList, isRecord } from '../../domain/plan-schema-shape.ts';
import { cidrHost, cidrSubnet } from './cidr-functions.ts';
import { extensionResourceIdOf, groupId, type Place, resourceIdOf, subscriptionResourceIdOf } from './resource-ids.ts';
import { Unresolved } from './unresolved.ts';

/** Longer texts and lists than these are not built; no name or id comes near it. */
const LONGEST_TEXT = 10_000;
const LONGEST_LIST = 10_000;

type Args = readonly unknown[];
type Plain = string | number | boolean;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function plainTexts(args: Args): string[] | undefined {
  return args.every(isPlain) && args.every((arg) => String(arg).length <= LONGEST_TEXT) ? args.map(String) : undefined;
}

function concat(args: Args): unknown {
  return args.length > 0 && args.every(isList) ? args.flat() : plainTexts(args)?.join('');
}

function format(args: Args): unknown {
  const [pattern, ...values] = plainTexts(args) ?? [];
  return pattern?.replaceAll(/\{(\d{1,3})(?::[^{}]*)?\}/gu, (slot, index: string) => values[Number(index)] ?? slot);
}

function withTexts(args: Args, use: (texts: readonly string[]) => unknown): unknown {
  const texts = plainTexts(args);
  return texts === undefined ? undefined : use(texts);
}

function length(of: unknown): number | undefined {
  const counted = typeof of === 'string' || isList(of) ? of : isRecord(of) ? Object.keys(of) : undefined;
  return counted?.length;
}

function isEmpty(of: unknown): unknown {
  return of === null || (length(of) === undefined ? undefined : length(of) === 0);
}

function int(of: unknown): unknown {
  return isPlain(of) && /^-?\d{1,15}$/u.test(String(of)) ? Number(of) : undefined;
}

function numbers(args: Args, use: (left: number, right: number) => number): unknown {
  const [left, right] = args;
  return typeof left === 'number' && typeof right === 'number' ? use(left, right) : undefined;
}

function logical(args: Args, use: (values: readonly boolean[]) => boolean): unknown {
  const values = args.filter((arg) => typeof arg === 'boolean');
  return values.length === args.length ? use(values) : undefined;
}

function equals([left, right]: Args): unknown {
  const isSimple = [left, right].every((side) => side === null || isPlain(side));
  return isSimple ? left === right : undefined;
}

function contains([container, sought]: Args): unknown {
  const word = isPlain(sought) ? String(sought) : undefined;
  if (word === undefined) {
    return undefined;
  }
  if (isRecord(container)) {
    return Object.keys(container).some((key) => key.toLowerCase() === word.toLowerCase());
  }
  return isList(container) || typeof container === 'string' ? container.includes(word) : undefined;
}

function union(args: Args): unknown {
  if (args.every(isList)) {
    return [...new Set(args.flat())];
  }
  return args.every(isRecord) ? Object.fromEntries(args.flatMap((arg) => Object.entries(arg))) : undefined;
}

function createObject(args: Args): unknown {
  const pairs = args.flatMap((arg, index) => (index % 2 === 0 ? [[String(arg), args[index + 1]] as const] : []));
  return args.length % 2 === 0 ? Object.fromEntries(pairs) : undefined;
}

function range([first, count]: Args): unknown {
  const isSane = typeof first === 'number' && typeof count === 'number' && count >= 0 && count <= LONGEST_LIST;
  return isSane ? Array.from({ length: count }, (_, index) => first + index) : undefined;
}

function replace([text = '', before = '', after = '']: readonly string[]): unknown {
  const parts = before === '' ? [text] : text.split(before);
  return parts.length * after.length > LONGEST_TEXT ? undefined : parts.join(after);
}

function substring([text, start, count]: Args): unknown {
  const end = typeof count === 'number' && typeof start === 'number' ? start + count : undefined;
  return typeof text === 'string' && typeof start === 'number' ? text.slice(start, end) : undefined;
}

function end(of: unknown, at: 0 | -1): unknown {
  return isList(of) || typeof of === 'string' ? of.at(at) : undefined;
}

function join([list, separator]: Args): unknown {
  return isList(list) && typeof separator === 'string' ? plainTexts(list)?.join(separator) : undefined;
}

function json(text: unknown): unknown {
  try {
    const value: unknown = typeof text === 'string' && text.length <= LONGEST_TEXT ? JSON.parse(text) : undefined;
    return value;
  } catch {
    return undefined;
  }
}

function resourceGroup(place: Place): unknown {
  return { id: groupId(place), name: place.group, location: new Unresolved('location') };
}

function subscription(place: Place): unknown {
  const [id] = groupId(place).split('/resourceGroups/');
  return { id, subscriptionId: place.subscription };
}

const FUNCTIONS: ReadonlyMap<string, (args: Args, place: Place) => unknown> = new Map<
  string,
  (args: Args, place: Place) => unknown
>([
  ['concat', concat],
  ['format', format],
  ['resourceid', (args, place) => withTexts(args, (texts) => resourceIdOf(texts, place))],
  ['subscriptionresourceid', (args, place) => withTexts(args, (texts) => subscriptionResourceIdOf(texts, place))],
  ['extensionresourceid', (args) => withTexts(args, extensionResourceIdOf)],
  ['resourcegroup', (_, place) => resourceGroup(place)],
  ['subscription', (_, place) => subscription(place)],
  ['length', ([of]) => length(of)],
  ['empty', ([of]) => isEmpty(of)],
  ['int', ([of]) => int(of)],
  ['bool', ([of]) => (isPlain(of) ? /^(?:true|1)$/iu.test(String(of)) : undefined)],
  ['string', ([of]) => (isPlain(of) ? String(of) : undefined)],
  ['array', ([of]) => (isList(of) ? of : [of])],
  ['json', ([text]) => json(text)],
  ['null', () => null],
  ['true', () => true],
  ['false', () => false],
  ['createarray', (args) => args],
  ['createobject', createObject],
  ['range', range],
  ['union', union],
  ['contains', contains],
  ['coalesce', (args) => args.find((arg) => arg !== null) ?? null],
  ['first', ([of]) => end(of, 0)],
  ['last', ([of]) => end(of, -1)],
  ['join', join],
  ['split', (args) => withTexts(args, ([text = '', separator = '']) => text.split(separator))],
  ['replace', (args) => withTexts(args, replace)],
  ['substring', substring],
  ['trim', (args) => withTexts(args, ([text]) => text?.trim())],
  ['tolower', (args) => withTexts(args, ([text]) => text?.toLowerCase())],
  ['toupper', (args) => withTexts(args, ([text]) => text?.toUpperCase())],
  ['add', (args) => numbers(args, (left, right) => left + right)],
  ['sub', (args) => numbers(args, (left, right) => left - right)],
  ['mul', (args) => numbers(args, (left, right) => left * right)],
  ['div', (args) => numbers(args, (left, right) => Math.trunc(left / right))],
  ['mod', (args) => numbers(args, (left, right) => left % right)],
  ['min', (args) => numbers(args, Math.min)],
  ['max', (args) => numbers(args, Math.max)],
  ['equals', equals],
  ['greater', ([left, right]) => (isPlain(left) && isPlain(right) ? left > right : undefined)],
  ['greaterorequals', ([left, right]) => (isPlain(left) && isPlain(right) ? left >= right : undefined)],
  ['less', ([left, right]) => (isPlain(left) && isPlain(right) ? left < right : undefined)],
  ['lessorequals', ([left, right]) => (isPlain(left) && isPlain(right) ? left <= right : undefined)],
  ['and', (args) => logical(args, (values) => values.every(Boolean))],
  ['or', (args) => logical(args, (values) => values.some(Boolean))],
  ['not', (args) => logical(args, ([value]) => value !== true)],
  ['cidrsubnet', ([network, prefix, index]) => cidrSubnet(network, prefix, index)],
  ['cidrhost', ([network, index]) => cidrHost(network, index)],
]);

function isSmall(value: unknown): boolean {
  const most = typeof value === 'string' ? LONGEST_TEXT : LONGEST_LIST;
  return (length(value) ?? 0) <= most;
}

/**
 * The value of a template function, its name in lower case and its arguments resolved; undefined for a function that is
 * not known here, arguments of the wrong type and results that are too long. Source: ARM template function reference.
 */
export function callFunction(name: string, args: readonly unknown[], place: Place): unknown {
  const value = FUNCTIONS.get(name)?.(args, place);
  return isSmall(value) ? value : undefined;
}
