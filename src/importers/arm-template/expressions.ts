import { parseExpression, type Expression } from './parse-expression.ts';
import { callFunction } from './functions.ts';

/** What the names in expressions stand for: keys in lower case, values as the template has them, with expressions in them. */
export interface Scope {
  readonly parameters: ReadonlyMap<string, unknown>;
  readonly variables: ReadonlyMap<string, unknown>;
}

/** The value of an expression that the template alone does not settle. */
export const UNRESOLVED = Symbol('unresolved');

/** Bounds on the work for one value: names followed inside of names, and steps in all. */
const DEEPEST_LOOKUP = 64;
const MOST_STEPS = 20_000;

interface Work {
  readonly scope: Scope;
  steps: number;
}

/**
 * The value of a template value: a text `[...]` is evaluated, `[[` stands for a plain `[`, lists and objects entry by entry.
 * UNRESOLVED where it rests on something that the template does not say (a parameter without a default, the resource
 * group, a function that is not known here), on itself, or on too much work. Entries that are unresolved stay in place.
 */
export function resolveValue(value: unknown, scope: Scope): unknown {
  return resolve(value, { scope, steps: 0 }, 0);
}

function resolve(value: unknown, work: Work, depth: number): unknown {
  work.steps += 1;
  if (depth > DEEPEST_LOOKUP || work.steps > MOST_STEPS) return UNRESOLVED;
  if (typeof value === 'string') return resolveText(value, work, depth);
  if (Array.isArray(value)) return value.map((entry: unknown) => resolve(entry, work, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolve(entry, work, depth + 1)]));
}

function resolveText(text: string, work: Work, depth: number): unknown {
  if (!text.startsWith('[') || !text.endsWith(']')) return text;
  if (text.startsWith('[[')) return text.slice(1);
  const expression = parseExpression(text.slice(1, -1));
  return expression === null ? UNRESOLVED : evaluate(expression, work, depth + 1);
}

function evaluate(expression: Expression, work: Work, depth: number): unknown {
  work.steps += 1;
  if (depth > DEEPEST_LOOKUP || work.steps > MOST_STEPS) return UNRESOLVED;
  if (expression.kind === 'literal') return expression.value;
  if (expression.kind === 'member') {
    return memberOf(evaluate(expression.of, work, depth + 1), evaluate(expression.key, work, depth + 1));
  }
  const valueOf = (arg: Expression | undefined): unknown =>
    arg === undefined ? UNRESOLVED : evaluate(arg, work, depth + 1);
  const [first, second, third] = expression.args;
  if (expression.name === 'parameters') return named(work.scope.parameters, valueOf(first), work, depth);
  if (expression.name === 'variables') return named(work.scope.variables, valueOf(first), work, depth);
  if (expression.name === 'if') {
    const condition = valueOf(first);
    return typeof condition === 'boolean' ? valueOf(condition ? second : third) : UNRESOLVED;
  }
  const args = expression.args.map(valueOf);
  return args.includes(UNRESOLVED) ? UNRESOLVED : (callFunction(expression.name, args) ?? UNRESOLVED);
}

function named(names: ReadonlyMap<string, unknown>, name: unknown, work: Work, depth: number): unknown {
  if (typeof name !== 'string' || !names.has(name.toLowerCase())) return UNRESOLVED;
  return resolve(names.get(name.toLowerCase()), work, depth + 1);
}

function memberOf(of: unknown, key: unknown): unknown {
  if (Array.isArray(of)) return typeof key === 'number' && key in of ? (of[key] as unknown) : UNRESOLVED;
  if (typeof of !== 'object' || of === null || typeof key !== 'string') return UNRESOLVED;
  const entry = Object.entries(of).find(([name]) => name.toLowerCase() === key.toLowerCase());
  return entry === undefined ? UNRESOLVED : entry[1];
}
