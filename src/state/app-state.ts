import type { PlanInput } from '../domain/plan-input.ts';
import { newPlan } from '../domain/start-values.ts';
import { startVersion } from '../domain/start-version.ts';
import { type ComputedPlan, createComputedPlan, type LoadIpv6Text, type LoadNetworks } from './computed-plan.ts';
import { dayOf } from './day-of.ts';
import type { LoadCompression } from './link-codec.ts';
import { createNoticeStore, type NoticeStore } from './notice-store.ts';
import { createPlanEntries, type PlanEntries } from './plan-entries.ts';
import { type Delay, PlanSession } from './plan-session.ts';
import { createPlanStore, type PlanStore } from './plan-store.ts';
import { type KeyValueStorage, safeStorage } from './safe-storage.ts';
import { createUiStore, type UiStore } from './ui-store.ts';
import { type AddressBar, createUrlSync } from './url-sync.ts';
import { isViewId } from './view-ids.ts';

/** What the state needs of the page it runs in. */
export interface Platform {
  readonly storage: () => KeyValueStorage;
  readonly loadCompression: LoadCompression;
  readonly loadIpv6Text: LoadIpv6Text;
  readonly loadNetworks: LoadNetworks;
  readonly address: AddressBar;
  readonly delay: Delay;
  readonly now: () => number;
  readonly makeId: () => string;
  /** Tells when the page is hidden or left. */
  readonly onLeave: (listener: () => void) => () => void;
  /** Tells which key of the storage another tab wrote; null when it emptied the storage. */
  readonly onStorage: (listener: (key: string | null) => void) => () => void;
}

export interface AppState {
  readonly plan: PlanStore;
  readonly computed: ComputedPlan;
  readonly ui: UiStore;
  readonly notices: NoticeStore;
  readonly entries: PlanEntries;
  readonly session: PlanSession;
  /** Opens the first plan and follows the page; call it once. Resolves when the plan is there to be shown. */
  readonly start: (loadExample: (id: string) => Promise<PlanInput | null>) => Promise<void>;
  /** Saves and lets go of the page. */
  readonly stop: () => void;
}

/** All state of the app, put together for one page. Until `start` the plan at hand is the start plan. */
export function createAppState(platform: Platform): AppState {
  const { address, loadCompression, delay, makeId, now } = platform;
  const storage = safeStorage(platform.storage);
  const entries = createPlanEntries({ storage, makeId, now });
  const notices = createNoticeStore();
  const plan = createPlanStore(
    { input: newPlan(startVersion(dayOf(now()))), entryId: makeId() },
    {
      now,
      onRefused: (reason) => notices.add('problem', `Not changed. ${reason.replace(/\.?$/u, '.')}`),
      onConnected: (sentence) => notices.add('info', `${sentence} Undo takes it back.`),
    },
  );
  const computed = createComputedPlan({ plan, notices, ...platform });
  const session = new PlanSession({ store: plan, entries, notices, loadCompression, delay, now });
  const ui = createUiStore(storage);
  let ends: (() => void)[] = [];
  return {
    plan,
    computed,
    ui,
    notices,
    entries,
    session,
    start: async (loadExample) => {
      const { unreadable } = entries.list();
      for (const { sentence } of unreadable) {
        notices.add('problem', `A plan of this browser cannot be read. ${sentence} It is kept under "My plans".`);
      }
      const onView = (view: string) => {
        if (isViewId(view)) {
          ui.actions.showView(plan.getState().entryId, view);
        }
      };
      const parts = { store: plan, session, entries, notices };
      const urlSync = createUrlSync({ ...parts, loadCompression, address, loadExample, onView });
      ends = [
        platform.onLeave(() => session.saveNow()),
        platform.onStorage((key) => session.handleStorage(key)),
        () => urlSync.stop(),
      ];
      await urlSync.start();
      await computed.settled();
    },
    stop: () => {
      ends.forEach((end) => end());
      session.stop();
      computed.stop();
    },
  };
}
