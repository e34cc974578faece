/** Links of this length work anywhere; the common advice, not measured (see the README of share/). */
const SAFE_CHARACTERS = 2_000;
/** Beyond this a file is the safer way. */
const MOST_CHARACTERS = 8_000;

export interface ShareAdvice {
  readonly tone: 'good' | 'long' | 'too-long';
  readonly sentence: string;
}

const format = new Intl.NumberFormat('en-US');

/** What to expect of a link of this length. */
export function shareAdvice(characters: number): ShareAdvice {
  const length = `${format.format(characters)} characters`;
  if (characters > MOST_CHARACTERS) {
    return { tone: 'too-long', sentence: `${length}: many programs cut links this long. Send the plan file instead.` };
  }
  return characters > SAFE_CHARACTERS
    ? {
        tone: 'long',
        sentence: `${length}: some mail and chat programs cut links above ${format.format(SAFE_CHARACTERS)}.`,
      }
    : { tone: 'good', sentence: `${length}: short enough for mail and chat.` };
}
