import type { Result } from '../domain/result.ts';

/** What a command needs from outside, so that it can be tested without files, streams and a clock. */
export interface CommandContext {
  /** The text of a file, or of standard input for `-`; the error says what is wrong with it. */
  readonly readText: (source: string) => Promise<Result<string, string>>;
  /** Paths of the files of a folder and of those in it, in order; of a file, its own. */
  readonly listFiles: (folder: string) => Promise<Result<readonly string[], string>>;
  /** Writes a file; the error says why it could not. */
  readonly writeText: (path: string, text: string) => Promise<Result<null, string>>;
  /** The day of today in UTC, as YYYY-MM-DD. */
  readonly today: () => string;
  /** Takes down what the reader has to know beside the output: it goes to standard error, a line each. */
  readonly remark?: (sentence: string) => void;
}

/** What a command prints, and whether what it found counts as a failure. */
export interface CommandResult {
  readonly output: string;
  /** What the reader has to know beside it, a line each: it goes to standard error. */
  readonly remarks?: readonly string[];
  readonly exitCode: 0 | 1;
}

/** A command. A refusal is one sentence, and nothing has been printed by then. */
export interface Command {
  readonly usage: string;
  readonly run: (args: readonly string[], context: CommandContext) => Promise<Result<CommandResult, string>>;
}
