import { isList, isRecord } from '../../domain/plan-schema-shape.ts';
import { callFunction } from './functions.ts';
import { type Expression, parseExpression } from './parse-expression.ts';
import { inCopy, type Scope } from './scope.ts';
import { Unresolved, withStandIn } from './unresolved.ts';

/** Names followed inside of names, and values inside of values. */
const DEEPEST_LOOKUP = 64;
/** What one value may cost; a VNet of a thousand subnets costs half of it. */
const MOST_STEPS_OF_A_VALUE = 50_000;
/** ARM's own limit of a copy loop. */
export const MOST_COPIES = 800;

/** Stands in for values that nothing is called by. */
const NAMELESS = 'value';

/** How a value was come to: how deep, and which parameters and variables are being looked up. */
interface Trail {
  readonly depth: number;
  readonly names: readonly string[];
}

type Arguments = readonly Expression[];

/**
 * The value of a template value: a text `[...]` is evaluated, `[[` stands for a plain `[`, lists and objects entry by entry,
 * copy loops of properties unrolled. `Unresolved` where it rests on something that the documents do not say (a parameter
 * without a value, the state of a resource, a function that is not known here), on itself, or on too much work; entries that
 * are unresolved stay in place as such.
 */
export function resolveValue(value: unknown, scope: Scope): unknown {
  const { budget } = scope;
  const before = budget.floor;
  budget.floor = Math.max(before, budget.left - MOST_STEPS_OF_A_VALUE);
  const resolved = resolve(value, scope, { depth: 0, names: [] });
  budget.floor = before;
  return resolved;
}

function isSpent({ budget }: Scope, { depth }: Trail, steps = 1): boolean {
  budget.left -= steps;
  return depth > DEEPEST_LOOKUP || budget.left < Math.max(0, budget.floor);
}

function deeper({ depth, names }: Trail): Trail {
  return { depth: depth + 1, names };
}

function resolve(value: unknown, scope: Scope, trail: Trail): unknown {
  if (value instanceof Unresolved) {
    return value;
  }
  if (isSpent(scope, trail)) {
    return new Unresolved(NAMELESS);
  }
  if (typeof value === 'string') {
    return resolveText(value, scope, trail);
  }
  if (isList(value)) {
    return value.map((entry) => resolve(entry, scope, deeper(trail)));
  }
  return isRecord(value) ? resolveRecord(value, scope, deeper(trail)) : value;
}

function resolveRecord(record: Readonly<Record<string, unknown>>, scope: Scope, trail: Trail): unknown {
  const loops =
    isList(record.copy) && record.copy.every((loop) => isRecord(loop) && 'input' in loop) ? record.copy : null;
  const entries = Object.entries(record).filter(([key]) => loops === null || key !== 'copy');
  return Object.fromEntries([
    ...entries.map(([key, entry]) => [key, resolve(entry, scope, trail)] as const),
    ...(loops ?? []).filter(isRecord).map((loop) => [String(loop.name), unrolled(loop, scope, trail)] as const),
  ]);
}

/** How often a copy loop turns; null when the documents do not settle it or it is more than ARM takes. */
function turnsOf(loop: Readonly<Record<string, unknown>>, scope: Scope, trail: Trail): number | null {
  const count = resolve(loop.count, scope, trail);
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= MOST_COPIES ? count : null;
}

function unrolled(loop: Readonly<Record<string, unknown>>, scope: Scope, trail: Trail): unknown {
  const turns = turnsOf(loop, scope, trail);
  return turns === null
    ? new Unresolved('copy', `copy of ${String(loop.count)}`)
    : Array.from({ length: turns }, (_, index) => resolve(loop.input, inCopy(scope, String(loop.name), index), trail));
}

/** The number of turns of the copy loop of a resource; null when it is not settled or more than ARM takes. */
export function copyCount(loop: Readonly<Record<string, unknown>>, scope: Scope): number | null {
  return turnsOf(loop, scope, { depth: 0, names: [] });
}

function resolveText(text: string, scope: Scope, trail: Trail): unknown {
  if (!text.startsWith('[') || !text.endsWith(']')) {
    return text;
  }
  if (text.startsWith('[[')) {
    return text.slice(1);
  }
  const isAffordable = !isSpent(scope, trail, Math.ceil(text.length / 64));
  const expression = isAffordable ? parseExpression(text.slice(1, -1)) : null;
  const value = expression === null ? new Unresolved(NAMELESS) : evaluate(expression, scope, deeper(trail));
  return value instanceof Unresolved ? new Unresolved(value.standIn, text) : value;
}

function evaluate(expression: Expression, scope: Scope, trail: Trail): unknown {
  if (expression.kind === 'literal') {
    return expression.value;
  }
  if (isSpent(scope, trail)) {
    return new Unresolved(NAMELESS);
  }
  if (expression.kind === 'member') {
    const of = evaluate(expression.of, scope, deeper(trail));
    return memberOf(of, evaluate(expression.key, scope, deeper(trail)));
  }
  const { name, args } = expression;
  const special = SPECIAL.get(name);
  return special === undefined ? called(name, args, scope, trail) : special(args, scope, trail);
}

function argument(args: Arguments, at: number, scope: Scope, trail: Trail): unknown {
  const arg = args[at];
  return arg === undefined ? new Unresolved(NAMELESS) : evaluate(arg, scope, deeper(trail));
}

/** Of a list that has no value they would take a letter of what stands in for it. */
const ENDS: ReadonlySet<string> = new Set(['first', 'last']);

function called(name: string, args: Arguments, scope: Scope, trail: Trail): unknown {
  const values = args.map((_, index) => argument(args, index, scope, trail));
  const open = values.find((value) => value instanceof Unresolved);
  const value = callFunction(name, values.map(withStandIn), scope.place);
  const length = typeof value === 'string' ? value.length / 64 : isList(value) ? value.length : 0;
  if (isSpent(scope, trail, Math.ceil(length)) || value === undefined) {
    return new Unresolved(open?.standIn ?? name);
  }
  const isText = typeof value === 'string' && !ENDS.has(name);
  return open === undefined ? value : new Unresolved(isText ? value : open.standIn);
}

function lookedUp(kind: 'parameters' | 'variables', args: Arguments, scope: Scope, trail: Trail): unknown {
  const written = String(withStandIn(argument(args, 0, scope, trail)));
  const name = written.toLowerCase();
  const key = `${kind} ${name}`;
  if (trail.names.includes(key)) {
    return new Unresolved(written);
  }
  const inside = { depth: trail.depth + 1, names: [...trail.names, key] };
  const value = kind === 'parameters' ? parameter(name, scope, inside) : variable(name, scope, inside);
  const isNameless = value === undefined || (value instanceof Unresolved && value.standIn === NAMELESS);
  return isNameless ? new Unresolved(written) : value;
}

function parameter(name: string, scope: Scope, trail: Trail): unknown {
  const binding = scope.parameters.get(name);
  return binding?.isResolved === false ? resolve(binding.value, scope, trail) : binding?.value;
}

/** The entries of `copy` are variables, too. */
function variable(name: string, scope: Scope, trail: Trail): unknown {
  const { variables } = scope;
  const loops = variables.get('copy');
  const loop = isList(loops)
    ? loops.filter(isRecord).find((each) => String(each.name).toLowerCase() === name)
    : undefined;
  return loop === undefined ? resolve(variables.get(name), scope, trail) : unrolled(loop, scope, trail);
}

function chosen(args: Arguments, scope: Scope, trail: Trail): unknown {
  const condition = argument(args, 0, scope, trail);
  if (typeof condition === 'boolean') {
    return argument(args, condition ? 1 : 2, scope, trail);
  }
  const [yes, no] = [1, 2].map((at) => withStandIn(argument(args, at, scope, trail)));
  const text = [yes, no].find((value) => typeof value === 'string' && value !== '');
  return new Unresolved(typeof text === 'string' ? text : 'if');
}

function copyIndex(args: Arguments, scope: Scope, trail: Trail): unknown {
  const values = args.map((_, at) => argument(args, at, scope, trail));
  const name = values.find((value) => typeof value === 'string') ?? '';
  const offset = values.find((value) => typeof value === 'number') ?? 0;
  const index = scope.copies.get(name.toLowerCase());
  return index === undefined ? new Unresolved('copyIndex') : index + offset;
}

function reference(args: Arguments, scope: Scope, trail: Trail): unknown {
  const to = String(withStandIn(argument(args, 0, scope, trail)));
  const name = to.split('/').at(-1) ?? to;
  return scope.deployed(name.toLowerCase()) ?? new Unresolved(name);
}

const SPECIAL: ReadonlyMap<string, (args: Arguments, scope: Scope, trail: Trail) => unknown> = new Map([
  ['parameters', (args: Arguments, scope: Scope, trail: Trail) => lookedUp('parameters', args, scope, trail)],
  ['variables', (args: Arguments, scope: Scope, trail: Trail) => lookedUp('variables', args, scope, trail)],
  ['if', chosen],
  ['copyindex', copyIndex],
  ['reference', reference],
]);

function memberOf(of: unknown, key: unknown): unknown {
  const name = typeof key === 'string' || typeof key === 'number' ? String(key) : NAMELESS;
  if (isList(of) && typeof key === 'number') {
    return key in of ? of[key] : new Unresolved(name);
  }
  if (of instanceof Unresolved || !isRecord(of)) {
    return new Unresolved(typeof key === 'number' && of instanceof Unresolved ? of.standIn : name);
  }
  const entry = Object.entries(of).find(([each]) => each.toLowerCase() === name.toLowerCase());
  return entry === undefined ? new Unresolved(name) : entry[1];
}
