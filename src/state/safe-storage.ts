/** What is used of localStorage. */
export interface KeyValueStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** `blocked`: the browser lets this page keep nothing (private mode, policy). */
export type WriteOutcome = 'written' | 'full' | 'blocked';

/** Storage that never throws: what cannot be read is not there, what cannot be written says why. */
export interface SafeStorage {
  readonly keys: () => string[];
  readonly read: (key: string) => string | null;
  readonly write: (key: string, text: string) => WriteOutcome;
  readonly remove: (key: string) => void;
}

function isQuotaError(failure: unknown): boolean {
  return failure instanceof Error && /quota/iu.test(failure.name);
}

/** Storage behind a function, since in some browsers already naming it throws. */
export function safeStorage(storage: () => KeyValueStorage): SafeStorage {
  const attempt = <T>(work: (storage: KeyValueStorage) => T, otherwise: T): T => {
    try {
      return work(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    keys: () =>
      attempt(
        (kept) => Array.from({ length: kept.length }, (_, index) => kept.key(index)).filter((key) => key !== null),
        [],
      ),
    read: (key) => attempt((kept) => kept.getItem(key), null),
    write: (key, text) => {
      try {
        storage().setItem(key, text);
        return 'written';
      } catch (failure) {
        return isQuotaError(failure) ? 'full' : 'blocked';
      }
    },
    remove: (key) => attempt((kept) => kept.removeItem(key), undefined),
  };
}

/** Storage that lasts as long as the page, for where there is no other. */
export function memoryStorage(): KeyValueStorage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
