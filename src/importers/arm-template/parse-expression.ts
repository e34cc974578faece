/** An ARM template expression as a tree. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'member'; readonly of: Expression; readonly key: Expression };

/** ARM takes no longer expressions (template limits). */
const LONGEST_EXPRESSION = 24_576;
/** Deeper ones count as unreadable: the reader works by recursion. */
const DEEPEST_EXPRESSION = 64;
const TOKEN = /\s*('(?:[^']|'')*'|-?\d+|[A-Za-z_]\w*|[()[\].,])/uy;

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
    if (token === undefined) {
      return null;
    }
    tokens.push(token);
    end = TOKEN.lastIndex;
  }
  return tokens;
}

function take(reader: Reader, token: string): boolean {
  const isNext = reader.tokens[reader.at] === token;
  reader.at += isNext ? 1 : 0;
  return isNext;
}

function readArguments(reader: Reader, depth: number): Expression[] | null {
  const args: Expression[] = [];
  if (take(reader, ')')) {
    return args;
  }
  do {
    const arg = readExpression(reader, depth + 1);
    if (arg === null) {
      return null;
    }
    args.push(arg);
  } while (take(reader, ','));
  return take(reader, ')') ? args : null;
}

function readPrimary(reader: Reader, depth: number): Expression | null {
  const token = reader.tokens[reader.at];
  if (token === undefined) {
    return null;
  }
  reader.at += 1;
  if (token.startsWith("'")) {
    return { kind: 'literal', value: token.slice(1, -1).replaceAll("''", "'") };
  }
  if (/^-?\d/u.test(token)) {
    return { kind: 'literal', value: Number(token) };
  }
  // a namespace before the name: `sys.concat`, or functions of the template's own
  const isSpaced = /^\w/u.test(token) && take(reader, '.');
  const name = isSpaced ? (reader.tokens[reader.at++] ?? '') : token;
  if (!/^\w/u.test(name) || !take(reader, '(')) {
    return null;
  }
  const args = readArguments(reader, depth);
  const isOwn = isSpaced && token.toLowerCase() !== 'sys';
  return args === null ? null : { kind: 'call', name: (isOwn ? `${token}.${name}` : name).toLowerCase(), args };
}

function readPropertyName(reader: Reader): Expression | null {
  const word = reader.tokens[reader.at];
  reader.at += 1;
  return word === undefined || !/^[A-Za-z_]/u.test(word) ? null : { kind: 'literal', value: word };
}

function readExpression(reader: Reader, depth: number): Expression | null {
  let found = depth > DEEPEST_EXPRESSION ? null : readPrimary(reader, depth);
  for (let steps = 0; found !== null && steps < DEEPEST_EXPRESSION; steps += 1) {
    const isDot = take(reader, '.');
    if (!isDot && !take(reader, '[')) {
      return found;
    }
    const key: Expression | null = isDot ? readPropertyName(reader) : readExpression(reader, depth + 1);
    if (key === null || (!isDot && !take(reader, ']'))) {
      return null;
    }
    found = { kind: 'member', of: found, key };
  }
  return null;
}

/** The tree of the text between the outer brackets of an expression; null when it cannot be read. */
export function parseExpression(text: string): Expression | null {
  const tokens = text.length > LONGEST_EXPRESSION ? null : tokensOf(text);
  if (tokens === null) {
    return null;
  }
  const reader: Reader = { tokens, at: 0 };
  const expression = readExpression(reader, 0);
  return reader.at === tokens.length ? expression : null;
}
