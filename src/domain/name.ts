/** What a thing is called: as a label or where a sentence starts, and inside a sentence. */
export interface Name {
  readonly label: string;
  readonly inSentence: string;
}

/** A text whose first letter is a capital, as labels and sentences start. The way back does not exist: "aPI server". */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The labels of a table of names, for a choice among them. */
export function labelsOf<T extends string>(names: Readonly<Record<T, Name>>): Readonly<Record<T, string>>;
export function labelsOf(names: Readonly<Record<string, Name>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([id, { label }]) => [id, label]));
}

/** Both forms of a name, from the one inside a sentence: "node subnet", "API server subnet", "Azure NPM". */
export function called(inSentence: string): Name {
  return { label: capitalized(inSentence), inSentence };
}
