import { createStore, type StoreApi } from 'zustand/vanilla';
import { hasIpv6Text, type Ipv6Text, provideIpv6Text } from '../domain/ip/ipv6-text.ts';
import { needsIpv6Text } from '../domain/needs-ipv6-text.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import type { NoticeStore } from './notice-store.ts';
import type { PlanStore } from './plan-store.ts';

/** Brings what reads and writes IPv6 text, which the first verdict does not need. */
export type LoadIpv6Text = () => Promise<Ipv6Text>;

export interface ComputedPlanOptions {
  readonly plan: PlanStore;
  readonly notices: NoticeStore;
  readonly loadIpv6Text: LoadIpv6Text;
}

/** The plan that the page computes with: the plan at hand, but for the moment in which IPv6 text loads. */
export interface ComputedPlan {
  /** Readable by anyone; written here only. What is typed stands in the plan at hand at once, its answer follows here. */
  readonly state: Pick<StoreApi<{ readonly input: PlanInput }>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Resolves when IPv6 text can be read, or when a notice says that it did not load. */
  readonly loadIpv6Text: () => Promise<void>;
  /** Resolves when the plan at hand is the computed one, or when a notice says why not. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
}

const NOT_LOADED =
  'The part of this page that reads IPv6 did not load: the results are those of the plan before. Check the connection; the next edit tries again.';

/** Follows the plan at hand. Loads IPv6 text before the first plan that needs it, and lets that plan wait, not the page. */
export function createComputedPlan({ plan, notices, loadIpv6Text }: ComputedPlanOptions): ComputedPlan {
  const store = createStore(() => ({ input: plan.getState().input }));
  let loading: Promise<void> | null = null;
  const load = async () => {
    try {
      provideIpv6Text(await loadIpv6Text());
    } catch {
      notices.add('problem', NOT_LOADED);
    }
    loading = null;
  };
  const loadOnce = async () => {
    if (!hasIpv6Text()) {
      loading ??= load();
      await loading;
    }
  };
  /** Whether the plan at hand can be computed, which it then is. */
  const take = (): boolean => {
    const { input } = plan.getState();
    const isReadable = hasIpv6Text() || !needsIpv6Text(input);
    if (isReadable && store.getState().input !== input) {
      store.setState({ input });
    }
    return isReadable;
  };
  const settled = async () => {
    if (!take()) {
      await loadOnce();
      take();
    }
  };
  return {
    state: store,
    loadIpv6Text: loadOnce,
    settled,
    stop: plan.subscribe(({ input }, before) => {
      if (input !== before.input) {
        void settled();
      }
    }),
  };
}
