import { temporal } from 'zundo';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { applyEdits, type FieldEdit, type FieldRef } from '../domain/plan-edit.ts';
import type { AcceptedFinding, EntityKind, PlanInput } from '../domain/plan-input.ts';
import { ok, type Result } from '../domain/result.ts';
import type { StructureActions } from './structure-actions.ts';

/** What a person decided, and the entry of "my plans" that it is kept in. Nothing derived. */
export interface PlanState {
  readonly input: PlanInput;
  readonly entryId: string;
}

export type PlanChange = (input: PlanInput) => Result<PlanInput, string>;

/** Every write of the plan. Actions that add give the new entity's id, or null when the list is full or the owner gone. */
export interface PlanActions {
  /** The one gateway. Edits with the same `mergeKey` within a second are one step of undo. */
  readonly edit: (change: PlanChange, mergeKey?: string) => Result<PlanInput, string>;
  readonly setField: (at: FieldRef, value: unknown) => Result<PlanInput, string>;
  readonly applyFix: (edits: readonly FieldEdit[]) => Result<PlanInput, string>;
  /** An edit that adds an entity of this kind; the same plan means that there was no room. */
  readonly add: (kind: EntityKind, change: (input: PlanInput) => PlanInput) => Promise<string | null>;
  readonly addPool: (clusterId: string) => Promise<string | null>;
  readonly copyPool: (poolId: string) => Promise<string | null>;
  readonly addCluster: () => Promise<string | null>;
  readonly copyCluster: (clusterId: string) => Promise<string | null>;
  readonly addVirtualNetwork: () => Promise<string | null>;
  readonly addSubnet: (networkId: string) => Promise<string | null>;
  readonly addConnectedRange: () => Promise<string | null>;
  readonly removeEntity: (id: string) => Promise<void>;
  readonly moveEntity: (id: string, by: number) => Promise<void>;
  readonly acceptFinding: (accepted: AcceptedFinding) => Result<PlanInput, string>;
  readonly unacceptFinding: (rule: string, subjects: readonly string[]) => void;
  readonly renamePlan: (name: string) => Result<PlanInput, string>;
  /** Another plan in the same entry, undoable. */
  readonly replacePlan: (input: PlanInput) => void;
  /** Another entry: its plan is shown and the history starts anew. */
  readonly openEntry: (entryId: string, input: PlanInput) => void;
  /** The plan at hand goes on as another entry, history included. */
  readonly moveToEntry: (entryId: string, input: PlanInput) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

type Readable<T> = Pick<StoreApi<T>, 'getState' | 'getInitialState' | 'subscribe'>;

export interface PlanHistory {
  readonly pastStates: readonly unknown[];
  readonly futureStates: readonly unknown[];
}

/** The store as the app sees it: readable by anyone, written through its actions only. */
export interface PlanStore extends Readable<PlanState> {
  readonly history: Readable<PlanHistory>;
  readonly actions: PlanActions;
}

const MERGE_MS = 1_000;
const MOST_STEPS = 500;

/** Which edits are one step of undo: those with the key of the one before, at most a second after it. */
function mergeTracker(now: () => number) {
  let last: { readonly key: string; readonly at: number } | null = null;
  return {
    shouldMerge(key: string | undefined): boolean {
      const at = now();
      const isSame = key !== undefined && key === last?.key && at - last.at <= MERGE_MS;
      last = key === undefined ? null : { key, at };
      return isSame;
    },
    forget(): void {
      last = null;
    },
  };
}

function isSameFinding(one: AcceptedFinding, rule: string, subjects: readonly string[]): boolean {
  return one.rule === rule && [...one.subjects].sort().join(' ') === [...subjects].sort().join(' ');
}

function acceptedAt(input: PlanInput, rule: string, subjects: readonly string[]): number {
  return input.acceptedFindings.findIndex((one) => isSameFinding(one, rule, subjects));
}

function createTrackedStore(initial: PlanState, isMerging: () => boolean) {
  return createStore<PlanState>()(
    temporal(() => initial, {
      partialize: ({ input }) => ({ input }),
      equality: (past, current) => past.input === current.input,
      limit: MOST_STEPS,
      handleSet: (handleSet) => (past) => {
        if (!isMerging()) {
          handleSet(past);
        }
      },
    }),
  );
}

export interface PlanStoreOptions {
  /** The clock that merging of edits goes by, in milliseconds. */
  readonly now?: () => number;
  /** Told why an edit was refused; the plan is as it was. */
  readonly onRefused?: (reason: string) => void;
  /** Told what an addition connected by itself, in one sentence. */
  readonly onConnected?: (sentence: string) => void;
}

/** The gateway and the moves through the history, over one store. */
function createWriter(initial: PlanState, { now = Date.now, onRefused }: PlanStoreOptions) {
  const merge = mergeTracker(now);
  let isMerging = false;
  const store = createTrackedStore(initial, () => isMerging);
  const { temporal: history } = store;

  const untracked = (state: PlanState) => {
    merge.forget();
    history.getState().pause();
    store.setState(state);
    history.getState().resume();
  };
  const edit: PlanActions['edit'] = (change, mergeKey) => {
    const before = store.getState().input;
    const changed = change(before);
    if (changed.ok && changed.value !== before) {
      isMerging = merge.shouldMerge(mergeKey);
      store.setState({ input: changed.value });
      isMerging = false;
    }
    if (!changed.ok) {
      onRefused?.(changed.error);
    }
    return changed;
  };
  const step = (direction: 'undo' | 'redo') => {
    merge.forget();
    history.getState()[direction]();
  };
  return { store, history, edit, untracked, step };
}

type Edit = PlanActions['edit'];

/** The actions on whole entities load when the first of them is called; where they do not load, nothing changes. */
function structureActions(
  store: Readable<PlanState>,
  edit: Edit,
  { onRefused, onConnected, now = Date.now }: PlanStoreOptions,
) {
  const call = async <T>(run: (actions: StructureActions) => T): Promise<T | null> => {
    const part = await import('./structure-actions.ts').catch(() => null);
    if (part === null) {
      onRefused?.('A part of the page did not load: check the connection and try again');
      return null;
    }
    return run(
      part.structureActions({
        current: () => store.getState().input,
        edit,
        onConnected,
        now,
      }),
    );
  };
  return {
    add: (kind: EntityKind, change: (input: PlanInput) => PlanInput) => call(({ add }) => add(kind, change)),
    addPool: (clusterId: string) => call(({ addPool }) => addPool(clusterId)),
    copyPool: (poolId: string) => call(({ copyPool }) => copyPool(poolId)),
    addCluster: () => call(({ addCluster }) => addCluster()),
    copyCluster: (clusterId: string) => call(({ copyCluster }) => copyCluster(clusterId)),
    addVirtualNetwork: () => call(({ addVirtualNetwork }) => addVirtualNetwork()),
    addSubnet: (networkId: string) => call(({ addSubnet }) => addSubnet(networkId)),
    addConnectedRange: () => call(({ addConnectedRange }) => addConnectedRange()),
    removeEntity: async (id: string) => {
      await call(({ removeEntity }) => removeEntity(id));
    },
    moveEntity: async (id: string, by: number) => {
      await call(({ moveEntity }) => moveEntity(id, by));
    },
  };
}

function fieldActions(edit: Edit) {
  const setField: PlanActions['setField'] = ({ entity, field }, value) =>
    edit((input) => applyEdits(input, [{ entity, field, value }]), `${entity} ${field}`);
  return {
    setField,
    applyFix: (edits: readonly FieldEdit[]) => edit((input) => applyEdits(input, edits)),
    renamePlan: (name: string) => setField({ entity: 'plan', field: 'name' }, name),
    acceptFinding: (accepted: AcceptedFinding) =>
      edit((input) => {
        const at = acceptedAt(input, accepted.rule, accepted.subjects);
        const field = `acceptedFindings.${at === -1 ? input.acceptedFindings.length : at}`;
        return applyEdits(input, [{ entity: 'plan', field, value: accepted }]);
      }),
    unacceptFinding: (rule: string, subjects: readonly string[]) =>
      void edit((input) => {
        const at = acceptedAt(input, rule, subjects);
        const field = `acceptedFindings.${at}`;
        return at === -1 ? ok(input) : applyEdits(input, [{ entity: 'plan', field, value: undefined }]);
      }),
  };
}

/** A store that holds this plan as this entry. */
export function createPlanStore(initial: PlanState, options: PlanStoreOptions = {}): PlanStore {
  const { store, history, edit, untracked, step } = createWriter(initial, options);
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    history,
    actions: {
      edit,
      ...fieldActions(edit),
      ...structureActions(store, edit, options),
      replacePlan: (input) => void edit(() => ok(input)),
      openEntry: (entryId, input) => {
        history.getState().clear();
        untracked({ entryId, input });
      },
      moveToEntry: (entryId, input) => untracked({ entryId, input }),
      undo: () => step('undo'),
      redo: () => step('redo'),
    },
  };
}
