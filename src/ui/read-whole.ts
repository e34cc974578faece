const format = new Intl.NumberFormat('en-US');

export interface WholeBounds {
  readonly least: number;
  readonly most: number;
  readonly mayBeEmpty: boolean;
}

export type ReadWhole =
  { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly error: string };

/** Text of a number field as a whole number within its bounds, or one sentence: what is wrong, what is accepted, an example. */
export function readWhole(text: string, { least, most, mayBeEmpty }: WholeBounds): ReadWhole {
  const trimmed = text.trim();
  const accepted = `a whole number from ${format.format(least)} to ${format.format(most)}, e.g. ${exampleIn(least, most)}`;
  if (trimmed === '') {
    return mayBeEmpty ? { ok: true, value: null } : { ok: false, error: `Empty. Enter ${accepted}.` };
  }
  if (!/^\d{1,15}$/u.test(trimmed)) {
    return { ok: false, error: `Not plain digits. Enter ${accepted}.` };
  }
  const value = Number(trimmed);
  if (value < least || value > most) {
    return { ok: false, error: `${value < least ? 'Too small' : 'Too large'}. Enter ${accepted}.` };
  }
  return { ok: true, value };
}

function exampleIn(least: number, most: number): string {
  return String(Math.min(Math.max(least, 3), most));
}
