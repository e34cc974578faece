/** An ARM template expression as a tree. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'member'; readonly of: Expression; readonly key: Expression };

/** Longer or deeper expressions count as unreadable. ARM's own limit is 24,576 characters. */
const LONGEST_EXPRESSION = 24_576;
const DEEPEST_EXPRESSION = 64;
const TOKEN = /\s*('(?:[^']|'')*'|-?\d+|[A-Za-z_]\w*|[()[\].,])/y;

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  const body = text.trimEnd();
  let end = 0;
  while (end < body.length) {
    TOKEN.lastIndex = end;
    const token = TOKEN.exec(body)?.[1];
    if (token === undefined) return null;
    tokens.push(token);
    end = TOKEN.lastIndex;
  }
  return tokens;
}

function take(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}

function readArguments(reader: Reader, depth: number): Expression[] | null {
  const args: Expression[] = [];
  if (take(reader, ')')) return args;
  do {
    const arg = readExpression(reader, depth + 1);
    if (arg === null) return null;
    args.push(arg);
  } while (take(reader, ','));
  return take(reader, ')') ? args : null;
}

function readPrimary(reader: Reader, depth: number): Expression | null {
  const token = reader.tokens[reader.at];
  if (token === undefined) return null;
  reader.at += 1;
  if (token.startsWith("'")) return { kind: 'literal', value: token.slice(1, -1).replaceAll("''", "'") };
  if (/^-?\d/.test(token)) return { kind: 'literal', value: Number(token) };
  if (!/^\w/.test(token) || !take(reader, '(')) return null;
  const args = readArguments(reader, depth);
  return args === null ? null : { kind: 'call', name: token.toLowerCase(), args };
}

function readExpression(reader: Reader, depth: number): Expression | null {
  if (depth > DEEPEST_EXPRESSION) return null;
  let found = readPrimary(reader, depth);
  for (let steps = 0; found !== null && steps < DEEPEST_EXPRESSION; steps += 1) {
    const isDot = take(reader, '.');
    if (!isDot && !take(reader, '[')) return found;
    const word: string | undefined = reader.tokens[reader.at];
    const key: Expression | null = isDot ? readPropertyName(reader, word) : readExpression(reader, depth + 1);
    if (key === null || (!isDot && !take(reader, ']'))) return null;
    found = { kind: 'member', of: found, key };
  }
  return null;
}

function readPropertyName(reader: Reader, word: string | undefined): Expression | null {
  if (word === undefined || !/^[A-Za-z_]/.test(word)) return null;
  reader.at += 1;
  return { kind: 'literal', value: word };
}

/** The tree of the text between the outer brackets of an expression; null when it cannot be read. */
export function parseExpression(text: string): Expression | null {
  if (text.length > LONGEST_EXPRESSION) return null;
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  const reader: Reader = { tokens, at: 0 };
  const found = readExpression(reader, 0);
  return reader.at === tokens.length ? found : null;
}
