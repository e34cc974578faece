import { expect, it } from 'vitest';
import { newPlan } from '../../../domain/start-values.ts';
import { createPlanEntries } from '../../../state/plan-entries.ts';
import { readSince, sinceOptions } from './request-since.ts';

function keptPlans() {
  const texts = new Map<string, string>();
  let number = 0;
  const entries = createPlanEntries({
    storage: {
      read: (key) => texts.get(key) ?? null,
      write: (key, text) => {
        texts.set(key, text);
        return 'written';
      },
      remove: (key) => texts.delete(key),
      keys: () => [...texts.keys()],
    },
    makeId: () => `e${(number += 1)}`,
    now: () => 1_000,
  });
  entries.save('spring', { ...newPlan(), name: 'Spring' }, null);
  entries.save('now', { ...newPlan(), name: 'Now' }, null);
  return entries;
}

const running = {
  ...newPlan(),
  clusters: newPlan().clusters.map((each) => ({ ...each, lifecycle: 'exists' as const })),
};

it('offers every other saved plan, and what runs today where something does', () => {
  const entries = keptPlans();
  expect(sinceOptions(newPlan(), entries, 'now').map(([, label]) => label)).toEqual([
    'Everything',
    'What changes since “Spring”',
  ]);
  expect(sinceOptions(running, entries, 'now').map(([, label]) => label)[1]).toBe('What changes since today');
});

it('reads the plan behind a choice without opening it, and says when it is gone', () => {
  const entries = keptPlans();
  const [, saved] = sinceOptions(newPlan(), entries, 'now');
  expect(readSince('', newPlan(), entries)).toEqual({ ok: true, value: null });
  expect(readSince(saved?.[0] ?? '', newPlan(), entries)).toEqual({
    ok: true,
    value: { words: 'the plan “Spring”', input: { ...newPlan(), name: 'Spring' }, runs: false },
  });
  expect(entries.lastOpened()).toBe('now');
  entries.remove('spring');
  expect(readSince('spring', newPlan(), entries)).toEqual({
    ok: false,
    error: 'This browser does not keep that plan any more.',
  });
});
