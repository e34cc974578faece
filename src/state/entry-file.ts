import type { PlanInput } from '../domain/plan-input.ts';
import { err, type Result } from '../domain/result.ts';
import {
  type EntryHeader,
  type EntryRecord,
  formatRecord,
  formatStamp,
  MOST_BEFORE,
  parseEntry,
  parseHeader,
  type Stamp,
  type UnreadableRecord,
} from './entry-record.ts';
import type { SafeStorage, WriteOutcome } from './safe-storage.ts';

const ENTRY = 'aks-network-planner.plan.';
const ASIDE = 'aks-network-planner.damaged.';
const LAST = 'aks-network-planner.last';

export interface EntrySummary extends EntryHeader {
  readonly id: string;
}

export interface UnreadableEntry extends UnreadableRecord {
  readonly id: string;
}

export interface EntryList {
  /** Newest first. */
  readonly entries: readonly EntrySummary[];
  readonly unreadable: readonly UnreadableEntry[];
}

/** What another tab did to an entry since this tab last read or wrote it. */
export type StoredChange = 'none' | 'newer' | 'overwritten' | 'gone';

/** The records of all entries in the storage, as one tab reads and writes them. */
export interface EntryFile {
  readonly isStored: (id: string) => boolean;
  readonly header: (id: string) => EntryHeader | null;
  /** The entry, without taking note of its stamp. */
  readonly read: (id: string) => Result<EntryRecord, UnreadableRecord>;
  /** Takes what is stored now as known to this tab. */
  readonly takeNote: (id: string, stamp: Stamp) => void;
  readonly forget: (id: string) => void;
  /** Writes over whatever is there, as the next revision. */
  readonly write: (id: string, content: { input: PlanInput; link: string | null }) => WriteOutcome;
  readonly compare: (id: string) => StoredChange;
  readonly list: () => EntryList;
  /** Moves damaged text out of the way, so that nothing is written over it; without room it stays where it is. */
  readonly setAside: (id: string) => void;
  readonly last: () => string | null;
  readonly setLast: (id: string) => void;
  readonly rawText: (id: string) => string | null;
}

function isSameStamp(one: Stamp, other: Stamp): boolean {
  return one.revision === other.revision && one.writer === other.writer;
}

/** Whether a stored record contains the work of the write that this tab knows. */
function contains(stored: EntryHeader, known: Stamp): boolean {
  return stored.before.includes(formatStamp(known)) || stored.revision - known.revision > MOST_BEFORE;
}

/** Moves damaged text out of the way, so that nothing is written over it; it stays where it is if there is no room. */
function setAside(storage: SafeStorage, id: string): void {
  const text = storage.read(ENTRY + id);
  if (text !== null && storage.write(ASIDE + id, text) === 'written') {
    storage.remove(ENTRY + id);
  }
}

function idsWith(storage: SafeStorage, prefix: string): string[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

/** All entries in the storage; damaged ones are set aside on the way. */
function listEntries(storage: SafeStorage): EntryList {
  const entries: EntrySummary[] = [];
  const unreadable: UnreadableEntry[] = [];
  for (const id of idsWith(storage, ENTRY)) {
    const parsed = parseHeader(storage.read(ENTRY + id) ?? '');
    if (parsed.ok) {
      entries.push({ id, ...parsed.value });
    } else if (parsed.error.kind === 'newer') {
      unreadable.push({ id, ...parsed.error });
    } else {
      setAside(storage, id);
    }
  }
  for (const id of idsWith(storage, ASIDE)) {
    const parsed = parseEntry(storage.read(ASIDE + id) ?? '');
    const reason: UnreadableRecord = parsed.ok ? { kind: 'damaged', sentence: 'It was set aside.' } : parsed.error;
    unreadable.push({ id, ...reason });
  }
  return { entries: entries.sort((one, other) => other.savedAt - one.savedAt), unreadable };
}

/** The entry that a storage key belongs to, or null. */
export function entryIdOfKey(key: string): string | null {
  return key.startsWith(ENTRY) ? key.slice(ENTRY.length) : null;
}

function readEntry(storage: SafeStorage, id: string): Result<EntryRecord, UnreadableRecord> {
  const text = storage.read(ENTRY + id);
  return text === null ? err({ kind: 'damaged', sentence: 'It is no longer kept.' }) : parseEntry(text);
}

function readHeader(storage: SafeStorage, id: string): EntryHeader | null {
  const header = parseHeader(storage.read(ENTRY + id) ?? '');
  return header.ok ? header.value : null;
}

/** The entries of a storage. `writer` names this tab; `now` is in milliseconds since 1970. */
export function openEntryFile(storage: SafeStorage, writer: string, now: () => number): EntryFile {
  const knownStamps = new Map<string, Stamp>();
  const header = (id: string) => readHeader(storage, id);
  return {
    isStored: (id) => storage.read(ENTRY + id) !== null,
    header,
    read: (id) => readEntry(storage, id),
    takeNote: (id, { revision, writer: by }) => knownStamps.set(id, { revision, writer: by }),
    forget: (id) => {
      storage.remove(ENTRY + id);
      storage.remove(ASIDE + id);
      knownStamps.delete(id);
    },
    write: (id, { input, link }) => {
      const older = header(id) ?? { revision: knownStamps.get(id)?.revision ?? 0, writer: '', before: [] };
      const stamp = { revision: older.revision + 1, writer };
      const before = [formatStamp(older), ...older.before].slice(0, MOST_BEFORE);
      const outcome = storage.write(ENTRY + id, formatRecord({ input, ...stamp, before, savedAt: now(), link }));
      if (outcome === 'written') {
        knownStamps.set(id, stamp);
      }
      return outcome;
    },
    compare: (id) => {
      const stored = header(id);
      const mine = knownStamps.get(id);
      if (stored === null) {
        return 'gone';
      }
      if (mine === undefined || !isSameStamp(stored, mine)) {
        return mine === undefined || contains(stored, mine) ? 'newer' : 'overwritten';
      }
      return 'none';
    },
    list: () => listEntries(storage),
    setAside: (id) => setAside(storage, id),
    last: () => storage.read(LAST),
    setLast: (id) => void storage.write(LAST, id),
    rawText: (id) => storage.read(ASIDE + id) ?? storage.read(ENTRY + id),
  };
}
