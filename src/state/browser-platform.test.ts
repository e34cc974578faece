import { createElement, Fragment } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { browserPlatform, detachedPlatform, type Page } from './browser-platform.ts';
import { memoryStorage } from './safe-storage.ts';
import {
  appState,
  planActions,
  useCanRedo,
  useCanUndo,
  useNotices,
  usePlan,
  useSession,
  useView,
  viewActions,
} from './use-state.ts';

class FakeWindow extends EventTarget implements Page {
  readonly location = { hash: '#d1.1.x', pathname: '/planner/', search: '?a=1' };
  readonly replaced: string[] = [];
  refusesReplace = false;
  readonly history = {
    state: { kept: true },
    replaceState: (state: unknown, _: string, url: string) => {
      if (this.refusesReplace) {
        throw new DOMException('too often', 'SecurityError');
      }
      expect(state).toEqual({ kept: true });
      this.replaced.push(url);
    },
  };
  readonly localStorage = memoryStorage();
  readonly crypto = globalThis.crypto;
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  readonly timers = new Map<number, () => void>();
  setTimeout(run: () => void): number {
    this.timers.set(this.timers.size + 1, run);
    return this.timers.size;
  }
  clearTimeout(timer: number): void {
    this.timers.delete(timer);
  }
}

describe('the page', () => {
  test('its address is read, rewritten and followed', () => {
    const page = new FakeWindow();
    const { address } = browserPlatform(page);
    let changes = 0;
    const end = address.onHashChange(() => {
      changes += 1;
    });
    expect(address.hash()).toBe('d1.1.x');
    address.replace('d1.1.y');
    address.replace('');
    page.refusesReplace = true;
    address.replace('d1.1.z');
    expect(page.replaced).toEqual(['/planner/?a=1#d1.1.y', '/planner/?a=1']);
    page.dispatchEvent(new Event('hashchange'));
    end();
    page.dispatchEvent(new Event('hashchange'));
    expect(changes).toBe(1);
  });

  test('leaving and hiding it is told, and what other tabs store', () => {
    const page = new FakeWindow();
    const platform = browserPlatform(page);
    const told: unknown[] = [];
    const ends = [platform.onLeave(() => told.push('leave')), platform.onStorage((key) => told.push(key))];
    page.document.dispatchEvent(new Event('visibilitychange'));
    page.document.visibilityState = 'hidden';
    page.document.dispatchEvent(new Event('visibilitychange'));
    page.dispatchEvent(new Event('pagehide'));
    page.dispatchEvent(Object.assign(new Event('storage'), { key: 'a' }));
    page.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
    expect(told).toEqual(['leave', 'leave', 'a', null]);
    ends.forEach((end) => end());
    page.dispatchEvent(new Event('pagehide'));
    expect(told).toHaveLength(4);
  });

  test('timers, storage, clock and ids', () => {
    const page = new FakeWindow();
    const platform = browserPlatform(page);
    platform.delay(5, () => undefined)();
    expect(page.timers.size).toBe(0);
    platform.delay(5, () => undefined);
    expect(page.timers.size).toBe(1);
    expect(platform.storage()).toBe(page.localStorage);
    expect(platform.now()).toBeGreaterThan(1_700_000_000_000);
    const ids = Array.from({ length: 100 }, () => platform.makeId());
    expect(new Set(ids).size).toBe(100);
    expect(ids.every((id) => /^[0-9a-z]{12}$/u.test(id))).toBe(true);
  });
});

describe('outside a browser', () => {
  test('the state works, with nothing kept', async () => {
    const platform = detachedPlatform();
    platform.address.replace('x');
    expect(platform.address.hash()).toBe('x');
    await new Promise<void>((resolve) => void platform.delay(0, resolve));
    await appState.start(() => Promise.resolve(null));
    planActions.renamePlan('rendered');
    viewActions.setTheme('dark');
    const parts: unknown[] = [];
    const Reader = () => {
      parts.push(
        usePlan(({ input }) => input.name),
        useView(({ theme }) => theme),
        useCanUndo(),
        useCanRedo(),
      );
      parts.push(
        useNotices(),
        useSession(({ link }) => link),
      );
      return createElement(Fragment);
    };
    renderToString(createElement(Reader));
    // on a server React reads the initial state of a store
    expect(parts).toEqual(['New plan', 'system', false, false, [], null]);
    expect(appState.plan.getState().input.name).toBe('rendered');
    appState.stop();
  });
});
