/** What stands behind the item at `position` of a list in a sentence: a comma, the conjunction before the last, or nothing. */
export function afterItem(position: number, count: number, conjunction: 'and' | 'or' = 'and'): string {
  if (position >= count - 1) {
    return '';
  }
  return position === count - 2 ? ` ${conjunction} ` : ', ';
}

/** A list in a sentence: "a", "a and b", "a, b and c"; with another conjunction "a, b or c". Empty for no items. */
export function listed(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  return items.map((item, position) => item + afterItem(position, items.length, conjunction)).join('');
}

/** The first items of a list in a sentence, and how many more there are: "a, b and 3 more". */
export function listedUpTo(items: readonly string[], most: number): string {
  return items.length > most ? listed([...items.slice(0, most), `${items.length - most} more`]) : listed(items);
}
