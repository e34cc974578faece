const PLAIN_WORD = /^[A-Za-z0-9_./:][A-Za-z0-9_./:@%+,-]*$/u;
/** Control and format characters, line and paragraph separators: nothing of the kind is in a name that Azure takes. */
const NOT_FOR_A_LINE = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * A text of the plan as one word of a POSIX shell on one line. Null for a text that is empty or holds control characters: a
 * name like that is written by hand.
 */
export function shellWord(text: string): string | null {
  if (text === '' || NOT_FOR_A_LINE.test(text)) {
    return null;
  }
  return PLAIN_WORD.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A line that sets a shell variable to a name of the plan, or leaves it to be filled in by hand. */
export function assignment(variable: string, text: string): string {
  return `${variable}=${shellWord(text) ?? ''}`;
}

/** A command in lines of a length that prints: the first, then one option a line. */
export function command(start: string, ...options: readonly string[]): string {
  return [start, ...options].join(' \\\n  ');
}

/** The options that name the cluster and its resource group, set once at the start. */
export const OF_CLUSTER = ['--name "$CLUSTER"', '--resource-group "$GROUP"'] as const;
/** As above, for commands about node pools. */
export const OF_POOLS = ['--cluster-name "$CLUSTER"', '--resource-group "$GROUP"'] as const;
