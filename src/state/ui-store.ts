import * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { CANDIDATE_IDS, type CandidateId, type Load, LOADS } from '../domain/ids.ts';
import { COLUMN_IDS, type ColumnId } from '../engine/models/network-model.ts';
import { columnOf, modelOf } from '../engine/models/registry.ts';
import type { SafeStorage } from './safe-storage.ts';
import { VIEW_IDS, type ViewId } from './view-ids.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The headline columns that show one of several candidates. */
export const VARIANT_COLUMNS = ['azure-cni-pod-subnet', 'cilium'] as const;
export type VariantColumn = (typeof VARIANT_COLUMNS)[number];

/** The candidates that can be picked for each of those columns: Overlay first. */
export const COLUMN_VARIANTS: Readonly<Record<VariantColumn, readonly CandidateId[]>> = {
  'azure-cni-pod-subnet': variantsOf('azure-cni-pod-subnet'),
  cilium: variantsOf('cilium'),
};

function variantsOf(column: ColumnId): readonly CandidateId[] {
  return CANDIDATE_IDS.filter((id) => columnOf(id) === column).sort(
    (one, other) => Number(isOverlay(other)) - Number(isOverlay(one)),
  );
}

function isOverlay(id: CandidateId): boolean {
  return modelOf(id).routing === 'overlay';
}

/** How this browser shows plans. No part of a plan, of a link or of an undo step. */
export interface ViewState {
  readonly theme: Theme;
  /** May name a cluster that the plan at hand does not have: then the first one is shown. */
  readonly selectedClusterId: string | null;
  /** Null: the planner picks the best variant. */
  readonly variants: Readonly<Record<VariantColumn, CandidateId | null>>;
  readonly isCustomPluginShown: boolean;
  /** All clusters of a plan with several are shown together, not the selected one alone. */
  readonly isFleetShown: boolean;
  readonly load: Load;
  readonly comparison: ComparisonView;
  /** The view that each plan was left on, by its entry: those left last, the newest at the end. */
  readonly views: readonly { readonly entry: string; readonly view: ViewId }[];
  /** Width in pixels of the rail with everything that a person decides. */
  readonly railWidth: number;
  readonly isRailFolded: boolean;
}

/** Plans of which the view is remembered. */
const MOST_VIEWS = 100;

/** What of the comparison is shown: rows by two filters, columns but those hidden, the pinned ones first. */
export interface ComparisonView {
  readonly onlyNeeds: boolean;
  readonly onlyDifferences: boolean;
  readonly pinned: readonly ColumnId[];
  readonly hidden: readonly ColumnId[];
}

export const START_VIEW: ViewState = {
  theme: 'system',
  selectedClusterId: null,
  variants: { 'azure-cni-pod-subnet': null, cilium: null },
  isCustomPluginShown: false,
  isFleetShown: false,
  load: 'withUpgrade',
  comparison: { onlyNeeds: false, onlyDifferences: false, pinned: [], hidden: [] },
  views: [],
  railWidth: 420,
  isRailFolded: false,
};

export interface ViewActions {
  readonly setTheme: (theme: Theme) => void;
  /** One cluster is shown from then on, no longer all of them. */
  readonly selectCluster: (clusterId: string | null) => void;
  readonly pickVariant: (column: VariantColumn, candidate: CandidateId | null) => void;
  readonly showCustomPlugin: (isShown: boolean) => void;
  readonly showFleet: () => void;
  readonly showLoad: (load: Load) => void;
  readonly filterComparison: (filter: Partial<ComparisonView>) => void;
  readonly showView: (entry: string, view: ViewId) => void;
  readonly resizeRail: (width: number) => void;
  readonly foldRail: (isRailFolded: boolean) => void;
}

export interface UiStore extends Pick<StoreApi<ViewState>, 'getState' | 'getInitialState' | 'subscribe'> {
  readonly actions: ViewActions;
}

const KEY = 'aks-network-planner.view';
const VIEW_SCHEMA = 1;

const variantOf = (column: VariantColumn) => v.fallback(v.nullable(v.picklist(COLUMN_VARIANTS[column])), null);
const flag = v.fallback(v.boolean(), false);
const columns = v.fallback(v.pipe(v.array(v.picklist(COLUMN_IDS)), v.maxLength(COLUMN_IDS.length)), []);

/** Each entry falls back alone: one that is damaged or unknown does not lose the others. */
const viewSchema = v.object({
  theme: v.fallback(v.picklist(THEMES), START_VIEW.theme),
  selectedClusterId: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(24))), null),
  variants: v.fallback(
    v.object({ 'azure-cni-pod-subnet': variantOf('azure-cni-pod-subnet'), cilium: variantOf('cilium') }),
    START_VIEW.variants,
  ),
  isCustomPluginShown: flag,
  isFleetShown: flag,
  load: v.fallback(v.picklist(LOADS), START_VIEW.load),
  comparison: v.fallback(
    v.object({ onlyNeeds: flag, onlyDifferences: flag, pinned: columns, hidden: columns }),
    START_VIEW.comparison,
  ),
  views: v.fallback(v.array(v.object({ entry: v.string(), view: v.picklist(VIEW_IDS) })), []),
  railWidth: v.fallback(v.number(), START_VIEW.railWidth),
  isRailFolded: flag,
});

const keptSchema = v.object({ schema: v.picklist([VIEW_SCHEMA]), view: viewSchema });

/** The view that was kept, entry by entry; start values for whatever cannot be read. */
function readView(storage: SafeStorage): ViewState {
  try {
    const kept = v.safeParse(keptSchema, JSON.parse(storage.read(KEY) ?? 'null'));
    return kept.success ? kept.output.view : START_VIEW;
  } catch {
    return START_VIEW;
  }
}

/** View preferences, kept in this browser apart from plans. Each change is written at once; a failure is not reported. */
export function createUiStore(storage: SafeStorage): UiStore {
  const store = createStore<ViewState>()(() => readView(storage));
  const set = (change: Partial<ViewState>) => {
    store.setState(change);
    storage.write(KEY, JSON.stringify({ schema: VIEW_SCHEMA, view: store.getState() }));
  };
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    actions: {
      setTheme: (theme) => set({ theme }),
      selectCluster: (selectedClusterId) => set({ selectedClusterId, isFleetShown: false }),
      showFleet: () => set({ isFleetShown: true }),
      pickVariant: (column, candidate) => set({ variants: { ...store.getState().variants, [column]: candidate } }),
      showCustomPlugin: (isCustomPluginShown) => set({ isCustomPluginShown }),
      showLoad: (load) => set({ load }),
      filterComparison: (filter) => set({ comparison: { ...store.getState().comparison, ...filter } }),
      showView: (entry, view) => {
        const others = store.getState().views.filter((kept) => kept.entry !== entry);
        set({ views: [...others, { entry, view }].slice(-MOST_VIEWS) });
      },
      resizeRail: (railWidth) => set({ railWidth }),
      foldRail: (isRailFolded) => set({ isRailFolded }),
    },
  };
}
