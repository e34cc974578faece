import { isList, isRecord } from '../domain/plan-schema-shape.ts';
import type { Folded, FoldedRecord } from './importer.ts';

/** Azure's own documents are about a dozen levels deep. What lies deeper than this is read as null. */
const DEEPEST_LEVEL = 48;

/** What az calls an entry of `properties` whose name the resource has as well: `type` becomes `typePropertiesType`. */
function nameOfInner(key: string): string {
  return `${key}properties${key}`;
}

function foldRecord(value: Readonly<Record<string, unknown>>, level: number): FoldedRecord {
  const own: [string, Folded][] = [];
  const inner: [string, Folded][] = [];
  for (const [key, entry] of Object.entries(value)) {
    const folded = foldValue(entry, level + 1);
    if (key.toLowerCase() === 'properties' && isFoldedRecord(folded)) {
      inner.push(...Object.entries(folded).map(([name, each]): [string, Folded] => [name, each ?? null]));
    } else {
      own.push([key.toLowerCase(), folded]);
    }
  }
  const set = new Set(own.filter(([, entry]) => entry !== null).map(([key]) => key));
  const moved = inner.map(([key, entry]): [string, Folded] => [set.has(key) ? nameOfInner(key) : key, entry]);
  // entries become own properties whatever their name, `__proto__` included
  return Object.fromEntries([...own, ...moved]);
}

function foldValue(value: unknown, level: number): Folded {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (level > DEEPEST_LEVEL) {
    return null;
  }
  if (isList(value)) {
    return value.map((entry) => foldValue(entry, level + 1));
  }
  return isRecord(value) ? foldRecord(value, level) : null;
}

/** True for an object of a folded document; lists, texts and null are none. */
export function isFoldedRecord(value: Folded | undefined): value is FoldedRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A JSON value with all keys in lower case and the entries of `properties` moved up. Where both levels have an entry, the
 * inner one is renamed as az does it (`type` of a pool: `typepropertiestype`). What is nested deeper than 48 levels is null.
 */
export function fold(value: unknown): Folded {
  return foldValue(value, 0);
}
