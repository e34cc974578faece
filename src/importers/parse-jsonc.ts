import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { err, ok, type Result } from '../domain/result.ts';

/** Deeper documents with comments are refused: no template comes near it, and the parser works by recursion. */
const DEEPEST_NESTING = 200;

const STRING_OR_COMMENT = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu;

/** The text with the line breaks inside of strings escaped; other line breaks stay. ARM allows strings over many lines. */
function escapeLineBreaksInStrings(text: string): string {
  return text.replace(STRING_OR_COMMENT, (part) =>
    part.startsWith('"') ? part.replace(/\r?\n/gu, String.raw`\n`) : part,
  );
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text.replace(STRING_OR_COMMENT, '')) {
    depth += character === '{' || character === '[' ? 1 : 0;
    depth -= character === '}' || character === ']' ? 1 : 0;
    if (depth > DEEPEST_NESTING) {
      return true;
    }
  }
  return false;
}

/** The value of a tree. Keys become own properties whatever their name, so `__proto__` is a key like any other. */
function valueOf(node: Node): unknown {
  if (node.type === 'array') {
    return (node.children ?? []).map(valueOf);
  }
  if (node.type !== 'object') {
    return node.value;
  }
  return Object.fromEntries(
    (node.children ?? []).flatMap((property) => {
      const [key, value] = property.children ?? [];
      return key === undefined || value === undefined ? [] : [[String(key.value), valueOf(value)]];
    }),
  );
}

/** The line, from 1, in the text as given of a place in the text with escaped line breaks. */
function lineOf(text: string, escaped: string, offset: number): number {
  let place = 0;
  let line = 1;
  for (let index = 0; index < offset && place < text.length; index += 1, place += 1) {
    const isEscaped = text[place] !== escaped[index];
    place += isEscaped && text[place] === '\r' ? 1 : 0;
    index += isEscaped ? 1 : 0;
    line += text[place] === '\n' ? 1 : 0;
  }
  return line;
}

/** What is wrong with a text that is no JSON: cut short, changed, or something else altogether. */
function jsonFault(text: string, { isAtEnd, line }: { readonly isAtEnd: boolean; readonly line: number }): string {
  if (!/^\s*(?:[[{]|\/[/*])/u.test(text)) {
    return 'This is not JSON. Paste the whole output of a command with -o json, from its first { or [.';
  }
  return isAtEnd
    ? `This JSON is cut short at line ${line}. Paste the whole document.`
    : `This JSON cannot be read from line ${line} on. Paste the document as it was printed.`;
}

function parseLoosely(text: string): Result<unknown, string> {
  const escaped = escapeLineBreaksInStrings(text);
  if (isTooDeep(escaped)) {
    return err(`This is nested deeper than ${DEEPEST_NESTING} levels and was not read.`);
  }
  const errors: ParseError[] = [];
  const tree = parseTree(escaped, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first === undefined && tree !== undefined) {
    return ok(valueOf(tree));
  }
  const offset = first?.offset ?? 0;
  return err(jsonFault(text, { isAtEnd: escaped.slice(offset).trim() === '', line: lineOf(text, escaped, offset) }));
}

/**
 * The value of a JSON text, also one as ARM accepts it: comments, trailing commas, line breaks in strings. Refused with one
 * sentence: a text that is no JSON, with the line of the first fault, and one with comments that is nested deeper than 200
 * levels.
 */
export function parseJsonc(text: string): Result<unknown, string> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return parseLoosely(text);
  }
}
