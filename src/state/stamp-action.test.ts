import { expect, test } from 'vitest';
import { newPlan } from '../domain/start-values.ts';
import { createPlanStore } from './plan-store.ts';
import { stamp } from './stamp-action.ts';

const WHOLE = { what: { kind: 'plan' }, name: { kind: 'suffix', suffix: '-b' }, region: null } as const;

test('a stamp is one step of undo', () => {
  const input = newPlan();
  const store = createPlanStore({ input, entryId: 'e1' });
  const stamped = stamp(store, WHOLE);
  expect(stamped).toMatchObject({ ok: true, value: { copies: ['c2', 'p2'] } });
  expect(store.getState().input.clusters.map(({ name }) => name)).toEqual(['aks-1', 'aks-1-b']);
  expect(store.history.getState().pastStates).toHaveLength(1);
  store.actions.undo();
  expect(store.getState().input).toBe(input);
});

test('a refused stamp changes nothing and says why', () => {
  const store = createPlanStore({ input: newPlan(), entryId: 'e1' });
  const refused = stamp(store, { ...WHOLE, name: { kind: 'suffix', suffix: '' } });
  expect(refused).toEqual({ ok: false, error: { at: 'name', sentence: 'Enter the suffix for each name.' } });
  expect(store.history.getState().pastStates).toHaveLength(0);
});
