import { recordAt, recordsAt, setNumberAt, textAt, textsAt } from '../folded-fields.ts';
import type { Folded, FoldedRecord } from '../importer.ts';

/** The first block of a kind: Terraform writes a block that may be there once as a list of one, an absent one as an empty list. */
export function blockAt(fields: FoldedRecord, key: string): FoldedRecord {
  return recordsAt(fields, key)[0] ?? recordAt(fields, key);
}

/** True when a block is there, whatever it says. */
export function hasBlock(fields: FoldedRecord, key: string): boolean {
  return recordsAt(fields, key).length > 0 || Object.keys(recordAt(fields, key)).length > 0;
}

/** The value of the first of several spellings of an argument that is set. Versions of the provider renamed some. */
export function anyOf(fields: FoldedRecord, ...keys: readonly string[]): Folded {
  return keys.map((key) => fields[key] ?? null).find((value) => value !== null && value !== '') ?? null;
}

/** `{ id }` as ARM refers to another resource; null for none. */
export function referenceTo(fields: FoldedRecord, key: string): FoldedRecord | null {
  const id = textAt(fields, key);
  return id === null ? null : { id };
}

/** The texts of a list argument, and of the single one that older versions had; null for none. */
export function listOf(fields: FoldedRecord, several: string, one: string): readonly string[] | null {
  const list = textsAt(fields, several).filter((text) => text !== '');
  const single = textAt(fields, one);
  return list.length > 0 ? list : single === null ? null : [single];
}

/** `{ count }` where a count is set; null for none or 0, which the provider writes for "not set". */
export function countOf(fields: FoldedRecord, key: string): FoldedRecord | null {
  const count = setNumberAt(fields, key);
  return count === null ? null : { count };
}
