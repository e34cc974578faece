import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MapWindow } from '../../../engine/address-map/map-window.ts';
import { createMapMotion } from './map-motion.ts';

const START = { first: 0, addresses: 1024 };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('tells the painter of every move and the page once, where the map comes to rest', () => {
  const motion = createMapMotion(START);
  const moved: MapWindow[] = [];
  const rested: MapWindow[] = [];
  motion.onMove((window) => moved.push(window));
  motion.onRest(() => rested.push(motion.rested()));
  for (const first of [10, 20.5, 31]) {
    motion.moveTo({ first, addresses: 256 }, { first: 32, addresses: 256 });
  }
  expect(motion.now()).toEqual({ first: 31, addresses: 256 });
  expect(motion.rested()).toEqual(START);
  vi.runAllTimers();
  expect(moved.map(({ first }) => first)).toEqual([10, 20.5, 31, 32]);
  expect(rested).toEqual([{ first: 32, addresses: 256 }]);
});

it('does not rest while a pointer holds it, and says nothing where nothing has changed', () => {
  const motion = createMapMotion(START);
  const told = vi.fn();
  motion.onRest(told);
  motion.moveTo({ first: 512, addresses: 256 }, null);
  vi.runAllTimers();
  expect(told).not.toHaveBeenCalled();
  motion.onMove(told);
  motion.moveTo({ first: 512, addresses: 256 }, START);
  expect(told).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(motion.rested()).toBe(START);
  expect(told.mock.calls).toEqual([[START]]);
});
