/** Line breaks, control characters and marks that turn the direction of writing: none of them is part of a name. */
const NOT_ON_A_LINE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;

/** What CommonMark, its tables and GitHub's formulas read as markup wherever it stands. */
const MARKUP = /[\\`*_[\]<>|#~!&$]/gu;

/** What becomes a link by itself: an address with its scheme, or one that starts with `www.`. */
const ADDRESS = /:(?=\/\/)|(?<=\bwww)\./giu;

/** What makes a line a list, a rule or a heading's underline when it stands first. */
const LINE_START = /^(?:[-+=]|\d+[.)](?=\s|$))/u;

/**
 * A text of the plan on one line of Markdown, as CommonMark and GitHub read it: it never becomes structure, a link or
 * HTML. Line breaks, control characters and marks of writing direction turn into a space.
 */
export function markdownText(text: string): string {
  return text
    .replaceAll(NOT_ON_A_LINE, ' ')
    .trim()
    .replaceAll(MARKUP, String.raw`\$&`)
    .replaceAll(ADDRESS, String.raw`\$&`)
    .replace(LINE_START, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/** A text as code on one line: between backticks, or as escaped text where backticks or the bars of a table would end it. */
export function markdownInlineCode(text: string): string {
  const line = text.replaceAll(NOT_ON_A_LINE, ' ').trim();
  return line === '' || /[`|\\]/u.test(line) ? markdownText(text) : `\`${line}\``;
}

/** A block of code, fenced by more backticks than are in it; `language` is ours and may be empty. */
export function markdownCode(text: string, language: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(longest + 1, '```'.length));
  return `${fence}${language}\n${text}\n${fence}`;
}
