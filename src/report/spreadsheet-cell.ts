/** What makes a spreadsheet program read a cell as a formula. */
const FORMULA_START = /^[=+\-@\t\r]/u;

/** A negative number starts like a formula and is none. */
const NUMBER = /^-?\d+(?:\.\d+)?$/u;

/**
 * A text as a spreadsheet may take it. One that starts with =, +, -, @, a tab or a carriage return, and is no plain number,
 * gets an apostrophe before it, so that a name never runs as a formula. A null character, which programs drop without a
 * word, is shown as the replacement character. All else stays unchanged.
 */
export function spreadsheetCell(text: string): string {
  const cell = FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return cell.replaceAll('\u0000', '\uFFFD');
}
