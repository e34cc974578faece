import { quote } from '../domain/parse-plan-sentence.ts';
import { applyEdits } from '../domain/plan-edit.ts';
import { BOUNDS, type PlanInput } from '../domain/plan-input.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type EntryFile, type EntryList, openEntryFile, type StoredChange } from './entry-file.ts';
import type { EntryRecord } from './entry-record.ts';
import type { SafeStorage, WriteOutcome } from './safe-storage.ts';

/** Where a plan went: into its entry, into a copy beside what another tab wrote, or nowhere but memory. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'copied'; readonly id: string; readonly input: PlanInput; readonly sentence: string }
  | { readonly kind: 'not-kept'; readonly sentence: string };

/** The named plans that this browser keeps. */
export interface PlanEntries {
  /** Newest first; what cannot be read is set aside and told apart. */
  readonly list: () => EntryList;
  readonly open: (id: string) => Result<EntryRecord, string>;
  /** A first or a further write. What another tab has written in the meantime is never overwritten. */
  readonly save: (id: string, input: PlanInput, link: string | null) => SaveOutcome;
  readonly rename: (id: string, name: string) => Result<string, string>;
  /** A copy beside it; gives the copy's id. */
  readonly duplicate: (id: string) => Result<string, string>;
  readonly remove: (id: string) => void;
  /** The entry whose last link this is; the last opened one first. */
  readonly findByLink: (link: string) => string | null;
  readonly lastOpened: () => string | null;
  readonly compareStored: (id: string) => StoredChange;
  /** The text of an entry as it is stored, readable or not; reading it takes no note of it. Null where there is none. */
  readonly storedText: (id: string) => string | null;
  readonly newId: () => string;
}

export interface PlanEntriesOptions {
  readonly storage: SafeStorage;
  /** A new id, unlike all others in any tab. */
  readonly makeId: () => string;
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
}

const NOT_KEPT: Readonly<Record<Exclude<WriteOutcome, 'written'>, string>> = {
  full: 'The storage of this browser is full: the last changes are kept in this tab only. Delete a plan that is no longer needed, or save this one as a file.',
  blocked:
    'This browser keeps nothing for this page: the plan lives in this tab only. Save it as a file before closing.',
};

function withName(input: PlanInput, name: string): PlanInput {
  return { ...input, name: name.slice(0, BOUNDS.nameLength) };
}

function copyOf(input: PlanInput): PlanInput {
  return withName(input, `${input.name} (copy)`);
}

/** Another tab wrote the entry, but what it wrote is this very plan. */
function isSamePlanStored(file: EntryFile, id: string, input: PlanInput): boolean {
  const stored = file.read(id);
  return stored.ok && JSON.stringify(stored.value.input) === JSON.stringify(input);
}

function saveEntry(file: EntryFile, makeId: () => string): PlanEntries['save'] {
  const write = (id: string, input: PlanInput, link: string | null): SaveOutcome => {
    const outcome = file.write(id, { input, link });
    if (outcome !== 'written') {
      return { kind: 'not-kept', sentence: NOT_KEPT[outcome] };
    }
    file.setLast(id);
    return { kind: 'saved', id };
  };
  return (id, input, link) => {
    if (!file.isStored(id) || file.compare(id) === 'none' || isSamePlanStored(file, id, input)) {
      return write(id, input, link);
    }
    const copy = copyOf(input);
    const saved = write(makeId(), copy, null);
    const sentence = `The plan ${quote(input.name)} was also changed in another tab. Both are kept: this tab goes on with ${quote(copy.name)}.`;
    return saved.kind === 'saved' ? { kind: 'copied', id: saved.id, input: copy, sentence } : saved;
  };
}

function renameEntry(file: EntryFile): PlanEntries['rename'] {
  return (id, name) => {
    const entry = file.read(id);
    if (!entry.ok) {
      return err(entry.error.sentence);
    }
    const renamed = applyEdits(entry.value.input, [{ entity: 'plan', field: 'name', value: name }]);
    if (!renamed.ok) {
      return renamed;
    }
    const outcome = file.write(id, { input: renamed.value, link: null });
    return outcome === 'written' ? ok(id) : err(NOT_KEPT[outcome]);
  };
}

function duplicateEntry(file: EntryFile, makeId: () => string): PlanEntries['duplicate'] {
  return (id) => {
    const entry = file.read(id);
    if (!entry.ok) {
      return err(entry.error.sentence);
    }
    const copyId = makeId();
    const outcome = file.write(copyId, { input: copyOf(entry.value.input), link: null });
    return outcome === 'written' ? ok(copyId) : err(NOT_KEPT[outcome]);
  };
}

function openEntry(file: EntryFile): PlanEntries['open'] {
  return (id) => {
    const entry = file.read(id);
    if (entry.ok) {
      file.takeNote(id, entry.value);
      file.setLast(id);
      return entry;
    }
    if (entry.error.kind === 'damaged') {
      file.setAside(id);
    }
    return err(entry.error.sentence);
  };
}

/** The entries that a storage holds, as one tab sees them. Everything read is taken as hostile; nothing throws. */
export function createPlanEntries({ storage, makeId, now }: PlanEntriesOptions): PlanEntries {
  const file = openEntryFile(storage, makeId(), now);
  const lastOpened = () => {
    const id = file.last();
    return id !== null && file.header(id) !== null ? id : (file.list().entries[0]?.id ?? null);
  };
  return {
    list: file.list,
    open: openEntry(file),
    save: saveEntry(file, makeId),
    rename: renameEntry(file),
    duplicate: duplicateEntry(file, makeId),
    remove: file.forget,
    findByLink: (link) => {
      const last = lastOpened();
      const withLink = file.list().entries.filter((entry) => entry.link === link);
      return (withLink.find(({ id }) => id === last) ?? withLink[0])?.id ?? null;
    },
    lastOpened,
    compareStored: file.compare,
    storedText: file.rawText,
    newId: makeId,
  };
}
