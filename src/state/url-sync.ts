import { quote } from '../domain/parse-plan-sentence.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { splitView } from '../share/link-text.ts';
import type { EntrySummary } from './entry-file.ts';
import { decodeLink, type LoadCompression, tryEncodeLink } from './link-codec.ts';
import type { NoticeStore } from './notice-store.ts';
import { noteOlderPlan } from './older-plan-notice.ts';
import type { PlanEntries } from './plan-entries.ts';
import type { PlanSession } from './plan-session.ts';
import type { PlanStore } from './plan-store.ts';

/** The part of the address behind the page's own: read, rewritten without a step of browser history, followed. */
export interface AddressBar {
  /** Without its '#'; empty when there is none. */
  readonly hash: () => string;
  readonly replace: (hash: string) => void;
  readonly onHashChange: (listener: () => void) => () => void;
}

export interface UrlSyncOptions {
  readonly store: PlanStore;
  readonly session: PlanSession;
  readonly entries: PlanEntries;
  readonly notices: NoticeStore;
  readonly loadCompression: LoadCompression;
  readonly address: AddressBar;
  /** The example with this id, or null if there is none. */
  readonly loadExample: (id: string) => Promise<PlanInput | null>;
  /** Told which view the address names behind its plan, once that plan is at hand. */
  readonly onView: (view: string) => void;
}

export interface UrlSync {
  /** Opens what the address says and follows it from then on. Resolves when the first plan is there. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

/** A place on the page ("skip to the answer"), not a link that was meant to be one: those have dots. */
const PLACE_ON_PAGE = /^[\w-]*$/u;
const EXAMPLE = /^example\.([a-z0-9-]{1,60})$/u;

/** A plan that the address leads to, or one sentence why there is none. */
type Found = { readonly input: PlanInput; readonly schema?: number } | { readonly sentence: string };

async function readHash(hash: string, { loadExample, loadCompression }: UrlSyncOptions): Promise<Found> {
  const [, example] = EXAMPLE.exec(hash) ?? [];
  if (example !== undefined) {
    const input = await loadExample(example).catch(() => null);
    return input === null ? { sentence: `There is no example named ${quote(example)}.` } : { input };
  }
  const decoded = await decodeLink(hash, loadCompression);
  const schema = Number(hash.split('.')[1]);
  return decoded.ok ? { input: decoded.value, schema } : { sentence: decoded.error.sentence };
}

/** The entry that was last seen with this very plan, by the link that this browser makes of it. */
async function findKnown(input: PlanInput, { entries, loadCompression }: UrlSyncOptions): Promise<string | null> {
  const link = await tryEncodeLink(input, loadCompression);
  return link.ok ? entries.findByLink(link.value) : null;
}

/** The plan that stays behind when another one is opened: the one at hand, or the last one of this browser. */
function keptPlan({ store, entries }: UrlSyncOptions): EntrySummary | undefined {
  const kept = entries.list().entries;
  const last = entries.lastOpened();
  return kept.find(({ id }) => id === store.getState().entryId) ?? kept.find(({ id }) => id === last);
}

function openFound(input: PlanInput, options: UrlSyncOptions): void {
  const { session, notices } = options;
  session.saveNow();
  const isLost = session.isChanged();
  const kept = keptPlan(options);
  session.openAsNew(input);
  if (isLost) {
    notices.add('problem', 'The plan before could not be kept by this browser; the Back button leads to it.');
  } else if (kept) {
    notices.add('info', `Your plan ${quote(kept.name)} is kept.`, kept.id);
  }
}

/**
 * Ties the address to the plan at hand. Nothing behind '#': the last plan. A link that one of this browser's entries was
 * last seen with: that entry. Any other link and `example.<id>`: a new entry, with a notice that the present plan is kept.
 * A link that is refused: a notice, and the present plan stays. Each new link of the plan at hand is put in the address.
 */
export function createUrlSync(options: UrlSyncOptions): UrlSync {
  const { session, entries, notices, address } = options;
  let round = 0;
  let unsubscribe: (() => void)[] = [];

  const showOwn = () => {
    const link = session.state.getState().link ?? '';
    if (address.hash() !== link) {
      address.replace(link);
    }
  };
  /** Opens the plan of a link. `stay` is what to do when it leads to no plan. */
  const openLink = async (hash: string, stay: () => void) => {
    round += 1;
    const mine = round;
    if (PLACE_ON_PAGE.test(hash)) {
      stay();
      return;
    }
    const openedEntry = entries.findByLink(hash);
    if (openedEntry !== null && session.open(openedEntry)) {
      return;
    }
    const found = await readHash(hash, options);
    const again = 'input' in found ? await findKnown(found.input, options) : null;
    if (mine !== round) {
      return;
    }
    if ('sentence' in found) {
      notices.add('problem', found.sentence);
      stay();
    } else if (again === null || !session.open(again)) {
      openFound(found.input, options);
      await noteOlderPlan(found.schema ?? Infinity, options);
    }
  };
  /** Follows the address. */
  const follow = async (stay: () => void) => {
    const { link, view } = splitView(address.hash());
    await openLink(link, stay);
    if (view !== null) {
      options.onView(view);
    }
  };
  return {
    start: async () => {
      await follow(() => session.openLast());
      await session.settled();
      unsubscribe = [
        session.state.subscribe(({ link }, before) => {
          if (link !== before.link) {
            showOwn();
          }
        }),
        address.onHashChange(() => {
          if (address.hash() !== (session.state.getState().link ?? '')) {
            void follow(showOwn);
          }
        }),
      ];
      showOwn();
    },
    stop: () => unsubscribe.forEach((end) => end()),
  };
}
