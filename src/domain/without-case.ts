/** A text from outside (typed, or as Azure spells it) as it is compared: without a difference between capitals and others. */
export function withoutCase(text: string): string {
  return text.toLowerCase();
}
