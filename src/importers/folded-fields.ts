import { isFoldedRecord } from './fold.ts';
import type { Folded, FoldedRecord } from './importer.ts';

const NOTHING: FoldedRecord = {};

function at(fields: FoldedRecord, key: string): Folded {
  return Object.hasOwn(fields, key) ? (fields[key] ?? null) : null;
}

/** The text of a field; null where it is missing, null, empty or of another type. */
export function textAt(fields: FoldedRecord, key: string): string | null {
  const value = at(fields, key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The text of a field in lower case: for values that Azure writes in several cases. */
export function wordAt(fields: FoldedRecord, key: string): string | null {
  return textAt(fields, key)?.toLowerCase() ?? null;
}

/** The number of a field, also when it is written as digits; null where there is none. */
export function numberAt(fields: FoldedRecord, key: string): number | null {
  const value = at(fields, key);
  const number = typeof value === 'string' && /^\d{1,9}$/u.test(value) ? Number(value) : value;
  return typeof number === 'number' ? number : null;
}

/** The number of a field that is never 0 in Azure, so that 0 stands for "not set". */
export function setNumberAt(fields: FoldedRecord, key: string): number | null {
  const number = numberAt(fields, key);
  return number === 0 ? null : number;
}

/** True when the field is true, also as text. */
export function isOn(fields: FoldedRecord, key: string): boolean {
  const value = at(fields, key);
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}

/** The object of a field; an empty one where it is missing or null. */
export function recordAt(fields: FoldedRecord, key: string): FoldedRecord {
  const value = at(fields, key);
  return isFoldedRecord(value) ? value : NOTHING;
}

/** The objects of a list; an empty list where it is missing or null. */
export function recordsAt(fields: FoldedRecord, key: string): FoldedRecord[] {
  const value = at(fields, key);
  return Array.isArray(value) ? value.filter(isFoldedRecord) : [];
}

/** The texts of a list, numbers written as text (zones); an empty list where it is missing or null. */
export function textsAt(fields: FoldedRecord, key: string): string[] {
  const value = at(fields, key);
  return Array.isArray(value)
    ? value.flatMap((entry: Folded) => (typeof entry === 'string' || typeof entry === 'number' ? [String(entry)] : []))
    : [];
}

/** The part of a resource id behind a word: the resource group behind `resourcegroups`. Case of the id is kept. */
export function idPart(id: string, word: string): string | null {
  const parts = id.split('/');
  const place = parts.findIndex((part) => part.toLowerCase() === word);
  return place === -1 ? null : (parts[place + 1] ?? null);
}

/** The id of the resource that holds this one: two parts shorter. */
export function parentId(id: string): string {
  return id.split('/').slice(0, -2).join('/');
}

/** The name at the end of a resource id. */
export function nameOfId(id: string): string {
  return id.split('/').at(-1) ?? id;
}

/** The name behind a field that refers to another resource, such as `routeTable: { id }`; null where there is none. */
export function referredName(fields: FoldedRecord, key: string): string | null {
  const id = textAt(recordAt(fields, key), 'id');
  return id === null ? null : nameOfId(id);
}
