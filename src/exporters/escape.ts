/** Characters that are written as escapes inside strings: control and format characters, which would hide in the text. */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** A text with every hidden character written by `escape`, which gets its code point. */
export function escapeHidden(text: string, escape: (codePoint: number) => string): string {
  return text.replaceAll(HIDDEN, (character) => escape(character.codePointAt(0) ?? 0));
}

/** Lines of comments, hidden characters as spaces: a comment never ends before its line does. */
export function commentLines(mark: string, lines: readonly string[]): string {
  return lines.map((line) => `${mark} ${line.replaceAll(HIDDEN, ' ')}`.trimEnd()).join('\n');
}

/** A value as JSON in which no character hides: control and format characters are escaped. */
export function plainJson(value: unknown): string {
  return escapeHidden(JSON.stringify(value, null, 2), (codePoint) =>
    codePoint === LINE_FEED ? '\n' : utf16Escapes(codePoint),
  );
}

const LINE_FEED = 10;

/** `\uXXXX` for each half of a code point. */
function utf16Escapes(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, index) => String.raw`\u${hex(text.charCodeAt(index))}`).join('');
}

function hex(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}
