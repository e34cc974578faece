const HEXADECIMAL = 16;
const DIGITS = 4;

/**
 * Characters that no face draws: controls, half characters, and marks that only steer the order or the joining of others.
 * The two joiners (U+200C, U+200D) belong to the spelling of some scripts and stay.
 */
const UNSEEN = /(?![\n\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/u;

/** The characters (code points) of a text. */
export function charactersOf(text: string): string[] {
  return Array.from(text);
}

/** A character as its code in brackets, for example [U+1F9FF]. */
export function codeText(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(HEXADECIMAL).toUpperCase();
  return `[U+${code.padStart(DIGITS, '0')}]`;
}

/** A text composed (NFC), with one kind of line break and spaces for tabs. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n|[\r\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\t', '  ');
}

/** Whether a character can only be shown as its code, whatever faces there are. */
export function isUnseen(character: string): boolean {
  return UNSEEN.test(character);
}

/** Whether a character chooses the form of the one before it and has none of its own. */
export function isVariationSelector(character: string): boolean {
  return /[\uFE00-\uFE0F]/u.test(character);
}
