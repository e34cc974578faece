import { createStore, type StoreApi } from 'zustand/vanilla';
import { hasIpv6Text, type Ipv6Text, provideIpv6Text } from '../domain/ip/ipv6-text.ts';
import { needsIpv6Text } from '../domain/needs-ipv6-text.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import {
  hasNetworks,
  type MakeSurroundings,
  needsNetworks,
  provideNetworks,
} from '../engine/evaluation/surroundings.ts';
import type { NoticeStore } from './notice-store.ts';
import type { PlanStore } from './plan-store.ts';

/** Brings what reads and writes IPv6 text, which the first verdict does not need. */
export type LoadIpv6Text = () => Promise<Ipv6Text>;
/** Brings what knows networks, which it does not need either. */
export type LoadNetworks = () => Promise<MakeSurroundings>;

export interface ComputedPlanOptions {
  readonly plan: PlanStore;
  readonly notices: NoticeStore;
  readonly loadIpv6Text: LoadIpv6Text;
  readonly loadNetworks: LoadNetworks;
}

/** The plan that the page computes with: the plan at hand, but for the moment in which what it needs loads. */
export interface ComputedPlan {
  /** Readable by anyone; written here only. What is typed stands in the plan at hand at once, its answer follows here. */
  readonly state: Pick<StoreApi<{ readonly input: PlanInput }>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Resolves when any plan can be computed, or when a notice says what did not load. */
  readonly loadAll: () => Promise<void>;
  /** Resolves when the plan at hand is the computed one, or when a notice says why not. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
}

/** A part of the engine that loads before the first plan that needs it. */
interface Part {
  readonly what: string;
  readonly isThere: () => boolean;
  readonly isNeeded: (input: PlanInput) => boolean;
  readonly load: () => Promise<void>;
}

/** What loads a part where it is not there yet, once at a time; where it does not load, a notice says so. */
function loaderOf({ what, isThere, load }: Part, notices: NoticeStore): () => Promise<void> {
  let loading: Promise<void> | null = null;
  const tryToLoad = async () => {
    try {
      await load();
    } catch {
      notices.add(
        'problem',
        `The part of this page that ${what} did not load: the results are those of the plan before. Check the connection; the next edit tries again.`,
      );
    }
    loading = null;
  };
  return async () => {
    if (!isThere()) {
      loading ??= tryToLoad();
      await loading;
    }
  };
}

function partsOf({ loadIpv6Text, loadNetworks }: ComputedPlanOptions): readonly Part[] {
  return [
    {
      what: 'reads IPv6',
      isThere: hasIpv6Text,
      isNeeded: needsIpv6Text,
      load: async () => provideIpv6Text(await loadIpv6Text()),
    },
    {
      what: 'places subnets',
      isThere: hasNetworks,
      isNeeded: needsNetworks,
      load: async () => provideNetworks(await loadNetworks()),
    },
  ];
}

/** Follows the plan at hand. Loads what it needs before the first plan that does, and lets that plan wait, not the page. */
export function createComputedPlan(options: ComputedPlanOptions): ComputedPlan {
  const { plan, notices } = options;
  const store = createStore(() => ({ input: plan.getState().input }));
  const parts = partsOf(options).map((part) => ({ ...part, loadOnce: loaderOf(part, notices) }));
  const lacking = (input: PlanInput) => parts.filter(({ isThere, isNeeded }) => !isThere() && isNeeded(input));
  /** What the plan at hand lacks to be computed, which it is where that is nothing. */
  const take = () => {
    const { input } = plan.getState();
    const missing = lacking(input);
    if (missing.length === 0 && store.getState().input !== input) {
      store.setState({ input });
    }
    return missing;
  };
  const settled = async () => {
    const missing = take();
    if (missing.length > 0) {
      await Promise.all(missing.map(({ loadOnce }) => loadOnce()));
      take();
    }
  };
  return {
    state: store,
    loadAll: async () => {
      await Promise.all(parts.map(({ loadOnce }) => loadOnce()));
    },
    settled,
    stop: plan.subscribe(({ input }, before) => {
      if (input !== before.input) {
        void settled();
      }
    }),
  };
}
