import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanInput } from '../domain/plan-input.ts';
import { err, type Result } from '../domain/result.ts';
import { newPlan } from '../domain/start-values.ts';
import { startVersion } from '../domain/start-version.ts';
import { dayOf } from './day-of.ts';
import { entryIdOfKey } from './entry-file.ts';
import { type LoadCompression, tryEncodeLink } from './link-codec.ts';
import type { NoticeStore } from './notice-store.ts';
import { noteOlderPlan } from './older-plan-notice.ts';
import type { PlanEntries } from './plan-entries.ts';
import type { PlanStore } from './plan-store.ts';

/** Runs something once after so many milliseconds; the function returned cancels it. */
export type Delay = (milliseconds: number, run: () => void) => () => void;

export interface PlanSessionOptions {
  readonly store: PlanStore;
  readonly entries: PlanEntries;
  readonly notices: NoticeStore;
  readonly loadCompression: LoadCompression;
  readonly delay: Delay;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

export interface SessionState {
  /** The link of the plan at hand as last made; null before the first edit of a new plan, or when it is too large. */
  readonly link: string | null;
  /** Counts changes of the list of entries, by this tab or another: read the list again when it changes. */
  readonly entriesVersion: number;
}

/** How long after the last edit the plan is written and its link made, in milliseconds. */
const SAVE_DELAY = 300;

const NO_LINK = err({ sentence: 'This browser cannot make links; save the plan as a file to pass it on.' });

/**
 * The plan at hand: which entry it is, that every edit is kept, and its link. Other tabs may have the same entry open:
 * their work shows here as long as nothing is unsaved here; where both changed it, both are kept.
 */
export class PlanSession {
  /** Readable by anyone; written here only. */
  readonly state: Pick<StoreApi<SessionState>, 'getState' | 'getInitialState' | 'subscribe'>;
  private readonly options: PlanSessionOptions;
  private readonly ownState: StoreApi<SessionState>;
  private readonly unsubscribe: () => void;
  /** The plan object that the entry is known to hold. */
  private written: PlanInput;
  /** The link kept with the entry. */
  private writtenLink: string | null = null;
  /** The plan object that the link was made from. */
  private linked: PlanInput | null = null;
  private cancelSave: () => void = () => undefined;
  private settling: Promise<void> = Promise.resolve();
  private hasWriteFailed = false;

  constructor(options: PlanSessionOptions) {
    this.options = options;
    this.ownState = createStore<SessionState>()(() => ({ link: null, entriesVersion: 0 }));
    this.state = this.ownState;
    this.written = options.store.getState().input;
    this.unsubscribe = options.store.subscribe(({ input }, before) => {
      if (input !== before.input && input !== this.written) {
        this.cancelSave();
        this.cancelSave = options.delay(SAVE_DELAY, () => this.startSettling());
      }
    });
  }

  /** Opens an entry; if it cannot be read, a notice says why and the plan at hand stays. */
  open(entryId: string): boolean {
    this.saveNow();
    const entry = this.options.entries.open(entryId);
    this.countEntries();
    if (!entry.ok) {
      this.options.notices.add('problem', `This plan could not be opened. ${entry.error}`);
      return false;
    }
    this.show(entryId, entry.value.input);
    this.writtenLink = entry.value.link;
    if (entry.value.link !== null) {
      this.ownState.setState({ link: entry.value.link });
    }
    this.startSettling();
    void noteOlderPlan(entry.value.schema, this.options);
    return true;
  }

  /** Opens the last plan of this browser that can be read, or else a new one. */
  openLast(): void {
    const { entries } = this.options;
    const ids = [entries.lastOpened(), ...entries.list().entries.map(({ id }) => id)].filter((id) => id !== null);
    if (!ids.some((id) => this.open(id))) {
      this.startNew();
    }
  }

  /** Opens a plan from elsewhere as an entry of its own, kept at once. */
  openAsNew(input: PlanInput): void {
    this.saveNow();
    this.show(this.options.entries.newId(), input);
    this.writtenLink = null;
    this.write();
    this.startSettling();
  }

  /** Opens the start plan as an entry that is kept from its first edit on. */
  startNew(): void {
    this.saveNow();
    this.show(this.options.entries.newId(), newPlan(startVersion(dayOf(this.options.now()))));
    this.writtenLink = null;
    this.ownState.setState({ link: null });
  }

  /** Renames an entry. Refused with a sentence: a name too long, an entry that cannot be read or written. */
  rename(entryId: string, name: string): Result<unknown, string> {
    const isAtHand = entryId === this.options.store.getState().entryId;
    const renamed = isAtHand ? this.options.store.actions.renamePlan(name) : this.options.entries.rename(entryId, name);
    this.countEntries();
    return renamed;
  }

  /** Copies an entry as it is now; gives the copy's id. */
  duplicate(entryId: string): Result<string, string> {
    if (entryId === this.options.store.getState().entryId && (this.isChanged() || !this.isKept())) {
      this.write();
    }
    const copied = this.options.entries.duplicate(entryId);
    this.countEntries();
    return copied;
  }

  /** Deletes an entry; if it was the plan at hand, opens the last of the others. */
  remove(entryId: string): void {
    const { store, entries } = this.options;
    entries.remove(entryId);
    this.countEntries();
    if (entryId === store.getState().entryId) {
      this.written = store.getState().input;
      this.openLast();
    }
  }

  /** Writes what is not written yet, without waiting: for when the page is left. */
  saveNow(): void {
    if (this.isChanged()) {
      this.write();
    }
  }

  /** Whether the plan at hand has edits that the entry does not hold. */
  isChanged(): boolean {
    return this.options.store.getState().input !== this.written;
  }

  /** Resolves when the link of the plan at hand is made and written. */
  async settled(): Promise<void> {
    for (let last: unknown; last !== this.settling;) {
      last = this.settling;
      await this.settling;
    }
  }

  /** Another tab wrote this key of the storage; null when it emptied the storage. */
  handleStorage(key: string | null): void {
    const id = key === null ? null : entryIdOfKey(key);
    this.countEntries();
    if (id === null || id !== this.options.store.getState().entryId) {
      return;
    }
    const change = this.options.entries.compareStored(id);
    if (change === 'newer' && !this.isChanged()) {
      this.open(id);
    } else if (change === 'newer' || change === 'overwritten') {
      this.write();
    }
  }

  /** Saves and follows the store no longer. */
  stop(): void {
    this.cancelSave();
    this.saveNow();
    this.unsubscribe();
  }

  private isKept(): boolean {
    return this.options.entries.compareStored(this.options.store.getState().entryId) !== 'gone';
  }

  private countEntries(): void {
    this.ownState.setState(({ entriesVersion }) => ({ entriesVersion: entriesVersion + 1 }));
  }

  private show(entryId: string, input: PlanInput): void {
    this.cancelSave();
    this.written = input;
    this.linked = null;
    this.options.store.actions.openEntry(entryId, input);
  }

  private write(): void {
    const { store, entries, notices } = this.options;
    const { entryId, input } = store.getState();
    const link = this.linked === null ? this.writtenLink : this.ownState.getState().link;
    const outcome = entries.save(entryId, input, link);
    if (outcome.kind === 'not-kept') {
      if (!this.hasWriteFailed) {
        notices.add('problem', outcome.sentence);
      }
      this.hasWriteFailed = true;
      return;
    }
    this.hasWriteFailed = false;
    this.written = outcome.kind === 'copied' ? outcome.input : input;
    this.writtenLink = outcome.kind === 'copied' ? null : link;
    if (outcome.kind === 'copied') {
      notices.add('problem', outcome.sentence, entryId);
      store.actions.moveToEntry(outcome.id, outcome.input);
      this.startSettling();
    }
    this.countEntries();
  }

  private startSettling(): void {
    this.settling = this.settle();
  }

  /** Makes the link of the plan at hand and writes both. An edit made meanwhile has its own round coming. */
  private async settle(): Promise<void> {
    const { store, entries, notices, loadCompression } = this.options;
    const { entryId, input } = store.getState();
    const isAtHand = () => store.getState().input === input && store.getState().entryId === entryId;
    if (this.linked !== input) {
      const made = await tryEncodeLink(input, loadCompression).catch(() => NO_LINK);
      if (!isAtHand()) {
        return;
      }
      if (!made.ok && (this.linked === null || this.ownState.getState().link !== null)) {
        notices.add('problem', made.error.sentence);
      }
      this.linked = input;
      this.ownState.setState({ link: made.ok ? made.value : null });
    }
    const isLinkNew = this.ownState.getState().link !== this.writtenLink;
    if (this.isChanged() || (isLinkNew && entries.compareStored(entryId) === 'none')) {
      this.write();
    }
  }
}
