import { ipCidrText } from '../domain/ip/ip-cidr-text.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { networkSurroundings } from '../engine/evaluation/network-surroundings.ts';
import type { Platform } from './app-state.ts';
import type { LoadIpv6Text } from './computed-plan.ts';
import { type KeyValueStorage, memoryStorage } from './safe-storage.ts';
import { webCompression } from './web-compression.ts';

/** Tests only: one browser with its storage, in which pages are opened as tabs. */
export class FakeBrowser {
  readonly kept: KeyValueStorage = memoryStorage();
  /** Characters that still fit; writes beyond them fail as a full storage does. */
  room = Infinity;
  /** A storage that refuses everything, as in some private windows. */
  isBlocked = false;
  clock = 1_000_000;
  loadIpv6Text: LoadIpv6Text = () => Promise.resolve(ipCidrText);
  private readonly tabs: FakePage[] = [];
  private lastId = 0;

  openTab(hash = ''): FakePage {
    const tab = new FakePage(this, hash);
    this.tabs.push(tab);
    return tab;
  }

  makeId(): string {
    this.lastId += 1;
    return `id${this.lastId}`;
  }

  /** The storage as one tab sees it: its writes are told to the other tabs, later. */
  storageOf(writer: FakePage): KeyValueStorage {
    const { kept } = this;
    const change = (key: string, work: () => void) => {
      work();
      this.tabs.filter((tab) => tab !== writer).forEach((tab) => tab.pendingStorageKeys.push(key));
    };
    const used = () => Array.from({ length: kept.length }, (_, at) => kept.getItem(kept.key(at) ?? '')?.length ?? 0);
    return {
      get length() {
        return kept.length;
      },
      key: (index) => kept.key(index),
      getItem: (key) => kept.getItem(key),
      removeItem: (key) => change(key, () => kept.removeItem(key)),
      setItem: (key, value) => {
        const others = used().reduce((sum, length) => sum + length, 0) - (kept.getItem(key)?.length ?? 0);
        if (others + value.length > this.room) {
          throw new DOMException('full', 'QuotaExceededError');
        }
        change(key, () => kept.setItem(key, value));
      },
    };
  }
}

/** Tests only: one tab. Timers run when told to, storage events arrive when told to. */
export class FakePage {
  readonly platform: Platform;
  readonly pendingStorageKeys: string[] = [];
  /** Each hash that the app put in the address. */
  readonly replaced: string[] = [];
  hash: string;
  private timers: (() => void)[] = [];
  private readonly hashListeners = new Set<() => void>();
  private readonly leaveListeners = new Set<() => void>();
  private readonly storageListeners = new Set<(key: string | null) => void>();

  constructor(browser: FakeBrowser, hash: string) {
    this.hash = hash;
    const storage = browser.storageOf(this);
    const follow =
      <T>(listeners: Set<T>) =>
      (listener: T) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      };
    this.platform = {
      storage: () => {
        if (browser.isBlocked) {
          throw new DOMException('no storage here', 'SecurityError');
        }
        return storage;
      },
      loadCompression: () => Promise.resolve(webCompression),
      loadIpv6Text: () => browser.loadIpv6Text(),
      loadNetworks: () => Promise.resolve(networkSurroundings),
      address: {
        hash: () => this.hash,
        replace: (next) => {
          this.hash = next;
          this.replaced.push(next);
        },
        onHashChange: follow(this.hashListeners),
      },
      delay: (_, run) => {
        this.timers.push(run);
        return () => {
          this.timers = this.timers.filter((timer) => timer !== run);
        };
      },
      now: () => browser.clock,
      makeId: () => browser.makeId(),
      onLeave: follow(this.leaveListeners),
      onStorage: follow(this.storageListeners),
    };
  }

  /** As if somebody typed or pasted another hash, or went back. */
  navigate(hash: string): void {
    this.hash = hash;
    this.hashListeners.forEach((listener) => listener());
  }

  leave(): void {
    this.leaveListeners.forEach((listener) => listener());
  }

  runTimers(): void {
    const due = this.timers;
    this.timers = [];
    due.forEach((run) => run());
  }

  get timerCount(): number {
    return this.timers.length;
  }

  /** Delivers the storage events of what other tabs wrote so far. */
  receiveStorage(): void {
    const keys = this.pendingStorageKeys.splice(0);
    keys.forEach((key) => this.storageListeners.forEach((listener) => listener(key)));
  }
}

/** Tests only: no examples but these. */
export function examplesOf(examples: Readonly<Record<string, PlanInput>>): (id: string) => Promise<PlanInput | null> {
  return (id) => Promise.resolve(Object.hasOwn(examples, id) ? (examples[id] ?? null) : null);
}
