import { copyName } from '../plan-edit-structure.ts';

/** How the names of copies differ: one text in them replaced by another, or a text put behind each. */
export type NameChange =
  | { readonly kind: 'replace'; readonly from: string; readonly to: string }
  | { readonly kind: 'suffix'; readonly suffix: string };

/** The name of the copy. Empty names stay empty; a name without the text to replace stays as it is. */
export function changedName(name: string, change: NameChange): string {
  if (name === '') {
    return name;
  }
  return change.kind === 'suffix' ? name + change.suffix : name.replaceAll(change.from, change.to);
}

/** The name of the copy, with a number where a sibling already has it; it is added to the names taken. */
export function uniqueName(name: string, change: NameChange, taken: string[]): string {
  const changed = changedName(name, change);
  const unique = changed !== '' && taken.includes(changed) ? copyName(changed, taken, ' ') : changed;
  taken.push(unique);
  return unique;
}

/** The names of resources that a copy does not share, such as the network security group; null stays null. */
export function changedResource(name: string | null, change: NameChange): string | null {
  return name === null ? null : changedName(name, change);
}
