import { describe, expect, test } from 'vitest';
import { newPlan } from '../domain/start-values.ts';
import { createPlanStore } from './plan-store.ts';

function storeWithClock() {
  const clock = { now: 0 };
  const store = createPlanStore({ input: newPlan(), entryId: 'e1' }, { now: () => clock.now });
  const steps = () => [store.history.getState().pastStates.length, store.history.getState().futureStates.length];
  return { clock, store, steps, ...store.actions };
}

const POOL_NODES = { entity: 'p1', field: 'nodes' };

describe('the gateway', () => {
  test('fields, with what is refused left out', () => {
    const { store, setField, steps } = storeWithClock();
    const before = store.getState().input;
    expect(setField(POOL_NODES, -1)).toEqual({
      ok: false,
      error: 'cluster 1, node pool 1: nodes must be a whole number from 0 to 100,000',
    });
    expect(store.getState().input).toBe(before);
    expect(setField(POOL_NODES, 3).ok).toBe(true);
    expect(store.getState().input).toBe(before);
    expect(steps()).toEqual([0, 0]);
    expect(setField(POOL_NODES, 5).ok).toBe(true);
    expect(store.getState().input.clusters[0]?.nodePools[0]?.nodes).toBe(5);
    expect(steps()).toEqual([1, 0]);
  });

  test('what is added is named by its id', async () => {
    const actions = storeWithClock();
    expect(await actions.addPool('c1')).toBe('p2');
    expect(await actions.copyPool('p2')).toBe('p3');
    expect(await actions.addCluster()).toBe('c2');
    expect(await actions.copyCluster('c1')).toBe('c3');
    expect(await actions.addVirtualNetwork()).toBe('v1');
    expect(await actions.addSubnet('v1')).toBe('s1');
    expect(await actions.addConnectedRange()).toBe('r1');
    expect(await actions.addPool('c9')).toBeNull();
    expect(await actions.copyPool('nothing')).toBeNull();
    const { input } = actions.store.getState();
    expect(input.clusters.map(({ id, nodePools }) => [id, nodePools.map((pool) => pool.id)])).toEqual([
      ['c1', ['p1', 'p2', 'p3']],
      ['c3', ['p5', 'p6', 'p7']],
      ['c2', ['p4']],
    ]);
    await actions.moveEntity('c2', -2);
    await actions.removeEntity('c3');
    expect(actions.store.getState().input.clusters.map(({ id }) => id)).toEqual(['c2', 'c1']);
    expect(actions.steps()).toEqual([9, 0]);
  });

  test('a fix is one step', () => {
    const { store, applyFix, undo, steps } = storeWithClock();
    const before = store.getState().input;
    expect(
      applyFix([
        { ...POOL_NODES, value: 9 },
        { entity: 'c1', field: 'podCidrs.0', value: '10.244.0.0/16' },
      ]).ok,
    ).toBe(true);
    expect(steps()).toEqual([1, 0]);
    undo();
    expect(store.getState().input).toBe(before);
    expect(
      applyFix([
        { ...POOL_NODES, value: 9 },
        { ...POOL_NODES, value: 'many' },
      ]).ok,
    ).toBe(false);
    expect(store.getState().input).toBe(before);
  });

  test('accepted findings', () => {
    const { store, acceptFinding, unacceptFinding } = storeWithClock();
    const accepted = { rule: 'tight', subjects: ['c1', 'p1'], reason: 'known', date: '2026-11-24' };
    const list = () => store.getState().input.acceptedFindings;
    expect(acceptFinding(accepted).ok).toBe(true);
    expect(acceptFinding({ ...accepted, rule: 'other' }).ok).toBe(true);
    expect(acceptFinding({ ...accepted, subjects: ['p1', 'c1'], reason: 'agreed' }).ok).toBe(true);
    expect(list().map(({ rule, reason }) => [rule, reason])).toEqual([
      ['tight', 'agreed'],
      ['other', 'known'],
    ]);
    expect(acceptFinding({ ...accepted, subjects: ['c7'] }).ok).toBe(false);
    expect(acceptFinding({ ...accepted, reason: 'x'.repeat(501) }).ok).toBe(false);
    unacceptFinding('tight', ['c1']);
    expect(list().length).toBe(2);
    unacceptFinding('tight', ['c1', 'p1']);
    expect(list().map(({ rule }) => rule)).toEqual(['other']);
  });
});

describe('undo and redo', () => {
  test('each edit is a step', async () => {
    const { store, addPool, renamePlan, replacePlan, undo, redo, steps } = storeWithClock();
    const seen = [store.getState().input];
    await addPool('c1');
    seen.push(store.getState().input);
    renamePlan('prod');
    seen.push(store.getState().input);
    replacePlan({ ...newPlan(), name: 'imported' });
    seen.push(store.getState().input);
    for (const input of [...seen].reverse().slice(1)) {
      undo();
      expect(store.getState().input).toBe(input);
    }
    undo();
    expect(steps()).toEqual([0, 3]);
    for (const input of seen.slice(1)) {
      redo();
      expect(store.getState().input).toBe(input);
    }
    redo();
    expect(steps()).toEqual([3, 0]);
  });

  test('a new edit ends what could be redone', async () => {
    const { addPool, undo, steps } = storeWithClock();
    await addPool('c1');
    undo();
    await addPool('c1');
    expect(steps()).toEqual([1, 0]);
  });

  test('typing in one field is one step as long as it goes on', () => {
    const { clock, store, setField, undo, steps } = storeWithClock();
    const name = () => store.getState().input.name;
    for (const text of ['p', 'pr', 'pro']) {
      setField({ entity: 'plan', field: 'name' }, text);
      clock.now += 900;
    }
    expect(steps()).toEqual([1, 0]);
    clock.now += 200;
    setField({ entity: 'plan', field: 'name' }, 'prod');
    expect(steps()).toEqual([2, 0]);
    setField({ entity: 'plan', field: 'notes' }, 'n');
    setField({ entity: 'plan', field: 'name' }, 'prod 2');
    expect(steps()).toEqual([4, 0]);
    undo();
    undo();
    undo();
    expect(name()).toBe('pro');
    undo();
    expect(name()).toBe('New plan');
  });

  test('typing after undo is a step of its own', () => {
    const { store, setField, undo, steps } = storeWithClock();
    setField(POOL_NODES, 4);
    undo();
    setField(POOL_NODES, 5);
    expect(steps()).toEqual([1, 0]);
    undo();
    expect(store.getState().input.clusters[0]?.nodePools[0]?.nodes).toBe(3);
  });

  test('another edit in between ends the merging, a refused one does not count', async () => {
    const { setField, addPool, steps } = storeWithClock();
    setField(POOL_NODES, 4);
    setField(POOL_NODES, -4);
    setField(POOL_NODES, 5);
    expect(steps()).toEqual([1, 0]);
    await addPool('c1');
    setField(POOL_NODES, 6);
    expect(steps()).toEqual([3, 0]);
  });

  test('opening another entry starts anew, moving to another goes on', async () => {
    const { store, addPool, openEntry, moveToEntry, undo, steps } = storeWithClock();
    await addPool('c1');
    const other = { ...newPlan(), name: 'other' };
    openEntry('e2', other);
    expect([store.getState(), steps()]).toEqual([{ entryId: 'e2', input: other }, [0, 0]]);
    await addPool('c1');
    moveToEntry('e3', { ...store.getState().input, name: 'other (copy)' });
    expect(steps()).toEqual([1, 0]);
    expect(store.getState().input.clusters[0]?.nodePools.length).toBe(2);
    undo();
    expect(store.getState()).toEqual({ entryId: 'e3', input: other });
  });

  test('the history has an end', async () => {
    const { setField, addPool, steps } = storeWithClock();
    await addPool('c1');
    for (let nodes = 10; nodes < 620; nodes += 1) {
      setField({ entity: nodes % 2 === 0 ? 'p1' : 'p2', field: 'nodes' }, nodes);
    }
    expect(steps()).toEqual([500, 0]);
  });
});
