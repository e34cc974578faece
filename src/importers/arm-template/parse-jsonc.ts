import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { err, ok, type Result } from '../../domain/result.ts';

/** Deeper documents are refused: no template comes near it, and the parser works by recursion. */
const DEEPEST_NESTING = 200;

const STRING_OR_COMMENT = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** The text with the line breaks inside of strings escaped; other line breaks stay. ARM allows strings over many lines. */
function escapeLineBreaksInStrings(text: string): string {
  return text.replace(STRING_OR_COMMENT, (part) =>
    part.startsWith('"') ? part.replace(/\r?\n/g, String.raw`\n`) : part,
  );
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text.replace(STRING_OR_COMMENT, '')) {
    depth += '{['.includes(character) ? 1 : 0;
    depth -= '}]'.includes(character) ? 1 : 0;
    if (depth > DEEPEST_NESTING) {
      return true;
    }
  }
  return false;
}

/** The value of a tree. Keys become own properties whatever their name, so `__proto__` is a key like any other. */
function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(
    (node.children ?? []).flatMap((property) => {
      const [key, value] = property.children ?? [];
      return key === undefined || value === undefined ? [] : [[String(key.value), valueOf(value)]];
    }),
  );
}

/**
 * The value of a JSON text as ARM accepts it: comments, trailing commas, line breaks in strings. Refused with one sentence:
 * a text that is no JSON, with the line of the first fault, and one nested deeper than 200 levels.
 */
export function parseJsonc(text: string): Result<unknown, string> {
  const escaped = escapeLineBreaksInStrings(text);
  if (isTooDeep(escaped)) return err(`The document is nested deeper than ${String(DEEPEST_NESTING)} levels.`);
  const errors: ParseError[] = [];
  const tree = parseTree(escaped, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first === undefined && tree !== undefined) return ok(valueOf(tree));
  const line = lineOf(text, escaped, first?.offset ?? 0);
  return err(`The text is not JSON: line ${String(line)} cannot be read.`);
}

/** The line, from 1, in the text as given of a place in the text with escaped line breaks. */
function lineOf(text: string, escaped: string, offset: number): number {
  let place = 0;
  let line = 1;
  for (let index = 0; index < offset && place < text.length; index += 1, place += 1) {
    const moved = text[place] !== escaped[index];
    if (moved && text[place] === '\r') place += 1;
    if (moved) index += 1;
    if (text[place] === '\n') line += 1;
  }
  return line;
}
