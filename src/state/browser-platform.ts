import type { Platform } from './app-state.ts';
import type { LoadIpv6Text, LoadNetworks } from './computed-plan.ts';
import type { LoadCompression } from './link-codec.ts';
import { type KeyValueStorage, memoryStorage } from './safe-storage.ts';
import type { AddressBar } from './url-sync.ts';

interface Listening {
  addEventListener(type: string, listener: (event: Event) => void): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
}

/** What is used of `window`. */
export interface Page extends Listening {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: { readonly state: unknown; replaceState(state: unknown, unused: string, url: string): void };
  readonly localStorage: KeyValueStorage;
  readonly crypto: { getRandomValues(bytes: Uint8Array<ArrayBuffer>): Uint8Array };
  readonly document: Listening & { readonly visibilityState: string };
  setTimeout(run: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
}

const loadCompression: LoadCompression = async () => (await import('./web-compression.ts')).webCompression;

const loadIpv6Text: LoadIpv6Text = async () => (await import('../domain/ip/ip-cidr-text.ts')).ipCidrText;
const loadNetworks: LoadNetworks = async () =>
  (await import('../engine/evaluation/network-surroundings.ts')).networkSurroundings;

const ID_LENGTH = 12;

function listen(target: Listening, type: string, listener: (event: Event) => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}

/** The address bar of a page. A browser that refuses to rewrite it (too often, too long) keeps the older hash. */
function addressOf(page: Page): AddressBar {
  return {
    hash: () => page.location.hash.replace(/^#/u, ''),
    replace: (hash) => {
      const { pathname, search } = page.location;
      try {
        page.history.replaceState(page.history.state, '', `${pathname}${search}${hash === '' ? '' : `#${hash}`}`);
      } catch {
        // the plan is kept all the same; the next edit tries again
      }
    },
    onHashChange: (listener) => listen(page, 'hashchange', listener),
  };
}

/** Twelve characters; unlike crypto.randomUUID it also works on a page that is not served over https. */
function randomId({ crypto }: Page): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

/** The page as the state sees it: `browserPlatform(window)`. */
export function browserPlatform(page: Page): Platform {
  return {
    storage: () => page.localStorage,
    loadCompression,
    loadIpv6Text,
    loadNetworks,
    address: addressOf(page),
    delay: (milliseconds, run) => {
      const timer = page.setTimeout(run, milliseconds);
      return () => page.clearTimeout(timer);
    },
    now: () => Date.now(),
    makeId: () => randomId(page),
    onLeave: (listener) => {
      const ends = [
        listen(page, 'pagehide', listener),
        listen(page.document, 'visibilitychange', () => {
          if (page.document.visibilityState === 'hidden') {
            listener();
          }
        }),
      ];
      return () => ends.forEach((end) => end());
    },
    onStorage: (listener) =>
      listen(page, 'storage', (event) => listener('key' in event && typeof event.key === 'string' ? event.key : null)),
  };
}

/** A page without storage, address and other tabs: for component tests and for rendering outside a browser. */
export function detachedPlatform(): Platform {
  const storage = memoryStorage();
  let hash = '';
  let lastId = 0;
  return {
    storage: () => storage,
    loadCompression,
    loadIpv6Text,
    loadNetworks,
    address: {
      hash: () => hash,
      replace: (next) => {
        hash = next;
      },
      onHashChange: () => () => undefined,
    },
    delay: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => Date.now(),
    makeId: () => {
      lastId += 1;
      return `detached-${lastId}`;
    },
    onLeave: () => () => undefined,
    onStorage: () => () => undefined,
  };
}
