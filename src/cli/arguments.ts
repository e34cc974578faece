import { err, ok, type Result } from '../domain/result.ts';
import { quoted } from './text.ts';

/** Options of one command by name, without dashes: one that takes a value, or a flag. */
export type OptionKinds = Readonly<Record<string, 'value' | 'flag'>>;

/** A command line, taken apart but not yet understood. */
export interface ParsedArguments {
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
}

interface Option {
  readonly name: string;
  readonly attached: string | null;
}

function isPositional(argument: string): boolean {
  return argument === '-' || !argument.startsWith('-');
}

function optionOf(argument: string): Option {
  const equals = argument.indexOf('=');
  return equals === -1
    ? { name: argument.slice(2), attached: null }
    : { name: argument.slice(2, equals), attached: argument.slice(equals + 1) };
}

/** The value of an option, attached or in the next argument. */
function valueOf({ name, attached }: Option, next: string | undefined): Result<string, string> {
  const value = attached ?? next ?? '';
  return value === '' || (attached === null && value.startsWith('--')) ? err(`--${name} needs a value`) : ok(value);
}

class Reader {
  readonly values = new Map<string, string>();
  readonly flags = new Set<string>();
  readonly positionals: string[] = [];
  private readonly kinds: OptionKinds;

  constructor(kinds: OptionKinds) {
    this.kinds = kinds;
  }

  /** Takes one argument, and the next where it is the value; returns how many were taken. */
  take(argument: string, next: string | undefined): Result<number, string> {
    if (isPositional(argument)) {
      this.positionals.push(argument);
      return ok(1);
    }
    const option = optionOf(argument);
    const { name, attached } = option;
    const kind = argument.startsWith('--') && Object.hasOwn(this.kinds, name) ? this.kinds[name] : undefined;
    if (kind === undefined) {
      return err(`unknown option ${quoted(argument)}`);
    }
    if (this.values.has(name) || this.flags.has(name)) {
      return err(`--${name} is given twice`);
    }
    if (kind === 'flag') {
      this.flags.add(name);
      return attached === null ? ok(1) : err(`--${name} takes no value`);
    }
    const value = valueOf(option, next);
    if (!value.ok) {
      return value;
    }
    this.values.set(name, value.value);
    return ok(attached === null ? 2 : 1);
  }
}

/**
 * Takes a command line apart: `--name value`, `--name=value`, `--flag`, and everything else as a positional. Refuses
 * unknown and repeated options, missing values and values of flags.
 */
export function parseArguments(args: readonly string[], kinds: OptionKinds): Result<ParsedArguments, string> {
  const reader = new Reader(kinds);
  for (let at = 0; at < args.length;) {
    const taken = reader.take(args[at] ?? '', args[at + 1]);
    if (!taken.ok) {
      return taken;
    }
    at += taken.value;
  }
  return ok(reader);
}

/** Reads a whole number in plain digits between two bounds. */
export function readWhole(name: string, text: string, bounds: readonly [number, number]): Result<number, string> {
  const [least, most] = bounds;
  if (!/^\d+$/u.test(text)) {
    return err(`--${name} must be a whole number in plain digits, not ${quoted(text)}`);
  }
  const value = Number(text);
  return value < least || value > most ? err(`--${name} must be ${least} to ${most}, not ${quoted(text)}`) : ok(value);
}

/** Reads one of a fixed list of words. */
export function readWord<const W extends string>(name: string, text: string, words: readonly W[]): Result<W, string> {
  const found = words.find((word) => word === text);
  return found === undefined ? err(`--${name} must be ${words.join(', ')}, not ${quoted(text)}`) : ok(found);
}

/** Reads a date that exists, as YYYY-MM-DD. */
export function readDay(name: string, text: string): Result<string, string> {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  return exists ? ok(text) : err(`--${name} must be a date such as 2026-08-31, not ${quoted(text)}`);
}

/** The day that counts: `--as-of`, else today. */
export function readAsOf({ values }: ParsedArguments, today: () => string): Result<string, string> {
  const text = values.get('as-of');
  return text === undefined ? ok(today()) : readDay('as-of', text);
}
