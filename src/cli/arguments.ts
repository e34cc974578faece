import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../domain/result.ts';
import { listed } from '../engine/words/list.ts';
import { quoted } from './text.ts';

/** Options of one command by name, without dashes: one that takes a value, or a flag. */
export type OptionKinds = Readonly<Record<string, 'value' | 'flag'>>;

/** A command line, taken apart but not yet understood. */
export interface ParsedArguments {
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
}

type Token = ReturnType<typeof parseArgs<{ strict: false; tokens: true }>>['tokens'][number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** The value that an option was given; none where the next argument is an option itself. */
function valueOf({ name, value = '', inlineValue }: OptionToken): Result<string, string> {
  return value === '' || (inlineValue === false && value.startsWith('--')) ? err(`--${name} needs a value`) : ok(value);
}

/** Whether an option is one of these, written with two dashes. */
function isKnown({ name, rawName }: OptionToken, kinds: OptionKinds): boolean {
  return rawName.startsWith('--') && Object.hasOwn(kinds, name);
}

/**
 * Takes a command line apart: `--name value`, `--name=value`, `--flag`, and everything else as a positional. Refuses
 * unknown and repeated options, missing values and values of flags.
 */
export function parseArguments(args: readonly string[], kinds: OptionKinds): Result<ParsedArguments, string> {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' } as const]),
  );
  // not strict: the refusals of strict are sentences about code, not about the command line
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') {
      positionals.push(token.value);
      continue;
    }
    if (token.kind === 'option-terminator' || !isKnown(token, kinds)) {
      return err(`unknown option ${quoted(args[token.index] ?? '')}`);
    }
    if (values.has(token.name) || flags.has(token.name)) {
      return err(`--${token.name} is given twice`);
    }
    if (kinds[token.name] === 'flag') {
      flags.add(token.name);
      if (token.value !== undefined) {
        return err(`--${token.name} takes no value`);
      }
      continue;
    }
    const value = valueOf(token);
    if (!value.ok) {
      return value;
    }
    values.set(token.name, value.value);
  }
  return ok({ values, flags, positionals });
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
  const choice = words.find((word) => word === text);
  return choice === undefined ? err(`--${name} must be ${listed(words, 'or')}, not ${quoted(text)}`) : ok(choice);
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
