import { describe, expect, test } from 'vitest';
import { PLAN_SCHEMA_VERSION, type PlanInput } from '../domain/plan-input.ts';
import { newPlan } from '../domain/start-values.ts';
import { entryIdOfKey } from './entry-file.ts';
import { FakeBrowser } from './fake-page.ts';
import { createPlanEntries, type PlanEntries } from './plan-entries.ts';
import { safeStorage } from './safe-storage.ts';

const PREFIX = 'aks-network-planner.plan.';

function tabOf(browser: FakeBrowser): PlanEntries {
  const { platform } = browser.openTab();
  return createPlanEntries({ storage: safeStorage(platform.storage), makeId: platform.makeId, now: platform.now });
}

const named = (name: string): PlanInput => ({ ...newPlan(), name });
const names = (entries: PlanEntries) => entries.list().entries.map(({ name }) => name);

describe('named plans', () => {
  test('are kept, listed newest first, and opened', () => {
    const browser = new FakeBrowser();
    const entries = tabOf(browser);
    expect(entries.lastOpened()).toBeNull();
    expect(entries.save('a', named('first'), 'd1.1.x')).toEqual({ kind: 'saved', id: 'a' });
    browser.clock += 1;
    entries.save('b', named('second'), null);
    browser.clock += 1;
    entries.save('a', named('first again'), 'd1.1.y');
    expect(entries.list()).toEqual({
      entries: [
        expect.objectContaining({ id: 'a', name: 'first again', revision: 2, link: 'd1.1.y' }),
        expect.objectContaining({ id: 'b', name: 'second', revision: 1, link: null }),
      ],
      unreadable: [],
    });
    expect(entries.lastOpened()).toBe('a');
    expect(entries.open('b')).toMatchObject({ ok: true, value: { input: named('second') } });
    expect(entries.lastOpened()).toBe('b');
    expect(tabOf(browser).open('a')).toMatchObject({ ok: true, value: { input: named('first again') } });
  });

  test('are renamed, copied and deleted', () => {
    const entries = tabOf(new FakeBrowser());
    entries.save('a', named('one'), 'd1.1.x');
    expect(entries.rename('a', 'two')).toEqual({ ok: true, value: 'a' });
    expect(entries.list().entries[0]).toMatchObject({ name: 'two', link: null, revision: 2 });
    const copied = entries.duplicate('a');
    expect(names(entries).sort()).toEqual(['two', 'two (copy)']);
    expect(copied.ok && entries.open(copied.value)).toMatchObject({ value: { input: { name: 'two (copy)' } } });
    entries.remove('a');
    expect(names(entries)).toEqual(['two (copy)']);
    expect(entries.lastOpened()).toBe(copied.ok && copied.value);
    expect(entries.open('a')).toEqual({ ok: false, error: 'It is no longer kept.' });
    expect(entries.rename('a', 'x').ok).toBe(false);
    expect(entries.duplicate('a').ok).toBe(false);
    expect(entries.rename(copied.ok ? copied.value : '', 'x'.repeat(301))).toEqual({
      ok: false,
      error: 'name must be text of at most 300 characters',
    });
  });

  test('are found by the link they were last seen with, the last opened one first', () => {
    const entries = tabOf(new FakeBrowser());
    entries.save('a', named('one'), 'd1.1.x');
    entries.save('b', named('two'), 'd1.1.x');
    expect(entries.findByLink('d1.1.x')).toBe('b');
    entries.open('a');
    expect(entries.findByLink('d1.1.x')).toBe('a');
    expect(entries.findByLink('d1.1.z')).toBeNull();
  });

  test('do not mix with other keys', () => {
    const browser = new FakeBrowser();
    browser.kept.setItem('other.plan.a', '{}');
    browser.kept.setItem('aks-network-planner.view', '{}');
    expect(tabOf(browser).list()).toEqual({ entries: [], unreadable: [] });
    expect(entryIdOfKey(`${PREFIX}a`)).toBe('a');
    expect(entryIdOfKey('aks-network-planner.last')).toBeNull();
  });
});

describe('two tabs', () => {
  test('a write on an older revision becomes a copy', () => {
    const browser = new FakeBrowser();
    const [one, two] = [tabOf(browser), tabOf(browser)];
    one.save('a', named('start'), null);
    two.open('a');
    one.save('a', named('from one'), null);
    const outcome = two.save('a', named('from two'), 'd1.1.two');
    expect(outcome).toMatchObject({
      kind: 'copied',
      input: named('from two (copy)'),
      sentence:
        'The plan "from two" was also changed in another tab. Both are kept: this tab goes on with "from two (copy)".',
    });
    expect(names(one).sort()).toEqual(['from one', 'from two (copy)']);
    expect(outcome.kind === 'copied' && two.save(outcome.id, named('on it goes'), null).kind).toBe('saved');
    expect(one.save('a', named('from one, again'), null)).toEqual({ kind: 'saved', id: 'a' });
  });

  test('an entry that this tab never read is not overwritten', () => {
    const browser = new FakeBrowser();
    tabOf(browser).save('a', named('theirs'), null);
    expect(tabOf(browser).save('a', named('mine'), null).kind).toBe('copied');
  });

  test("copying or renaming in the list does not count as having read the other tab's work", () => {
    const browser = new FakeBrowser();
    const [one, two] = [tabOf(browser), tabOf(browser)];
    one.save('a', named('start'), null);
    two.open('a');
    one.save('a', named('from one'), null);
    two.duplicate('a');
    expect(two.save('a', named('from two'), null).kind).toBe('copied');
  });

  test("tell whether the other one built on this one's work", () => {
    const browser = new FakeBrowser();
    const [one, two] = [tabOf(browser), tabOf(browser)];
    expect(one.compareStored('a')).toBe('gone');
    one.save('a', named('start'), null);
    expect(one.compareStored('a')).toBe('none');
    expect(two.compareStored('a')).toBe('newer');
    two.open('a');
    two.save('a', named('more'), null);
    two.save('a', named('and more'), null);
    expect(one.compareStored('a')).toBe('newer');
    const before = browser.kept.getItem(`${PREFIX}a`) ?? '';
    one.open('a');
    one.save('a', named('lost'), null);
    // the other process had not seen that write yet, and wrote over it
    browser.kept.setItem(`${PREFIX}a`, before.replace('"revision":3', '"revision":4').replace('"id2"', '"id9"'));
    expect(one.compareStored('a')).toBe('overwritten');
    expect(one.save('a', named('lost'), null)).toMatchObject({ kind: 'copied' });
    two.remove('a');
    expect(one.compareStored('a')).toBe('gone');
    expect(one.save('a', named('kept on'), null)).toEqual({ kind: 'saved', id: 'a' });
  });

  test('a tab that slept through many writes sees a newer state', () => {
    const browser = new FakeBrowser();
    const [one, two] = [tabOf(browser), tabOf(browser)];
    one.save('a', named('start'), null);
    two.open('a');
    for (let round = 0; round < 30; round += 1) {
      two.save('a', named(`round ${round}`), null);
    }
    expect(one.compareStored('a')).toBe('newer');
  });
});

describe('full and blocked storage', () => {
  test('a write that does not fit says so and harms nothing', () => {
    const browser = new FakeBrowser();
    const entries = tabOf(browser);
    entries.save('a', named('one'), null);
    const before = browser.kept.getItem(`${PREFIX}a`);
    browser.room = 1_600;
    const big = { ...named('big'), notes: 'x'.repeat(5_000) };
    expect(entries.save('a', big, null)).toEqual({
      kind: 'not-kept',
      sentence:
        'The storage of this browser is full: the last changes are kept in this tab only. Delete a plan that is no longer needed, or save this one as a file.',
    });
    expect(entries.save('b', big, null).kind).toBe('not-kept');
    expect(browser.kept.getItem(`${PREFIX}a`)).toBe(before);
    expect(entries.duplicate('a')).toMatchObject({ ok: false });
    browser.room = Infinity;
    expect(entries.save('a', big, null)).toEqual({ kind: 'saved', id: 'a' });
  });

  test("a conflict in a full storage keeps the other tab's plan", () => {
    const browser = new FakeBrowser();
    const [one, two] = [tabOf(browser), tabOf(browser)];
    one.save('a', named('start'), null);
    two.open('a');
    one.save('a', named('from one'), null);
    browser.room = 0;
    expect(two.save('a', named('from two'), null).kind).toBe('not-kept');
    expect(names(two)).toEqual(['from one']);
  });

  test('a renaming that does not fit is refused', () => {
    const browser = new FakeBrowser();
    const entries = tabOf(browser);
    entries.save('a', named('one'), null);
    browser.room = 0;
    expect(entries.rename('a', 'a longer name')).toMatchObject({ ok: false });
    expect(names(entries)).toEqual(['one']);
  });

  test('without storage there are no entries, and nothing throws', () => {
    const browser = new FakeBrowser();
    browser.isBlocked = true;
    const entries = tabOf(browser);
    expect(entries.list()).toEqual({ entries: [], unreadable: [] });
    expect(entries.save('a', named('one'), null)).toMatchObject({ kind: 'not-kept' });
    expect(entries.open('a').ok).toBe(false);
    expect(entries.lastOpened()).toBeNull();
    expect(entries.findByLink('x')).toBeNull();
    entries.remove('a');
  });
});

describe('hostile storage', () => {
  const record = (change: object) =>
    JSON.stringify({
      format: 1,
      revision: 1,
      writer: 'w',
      before: [],
      savedAt: 1,
      link: null,
      schema: PLAN_SCHEMA_VERSION,
      plan: newPlan(),
      ...change,
    });

  test.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['another shape', '{"format":1}'],
    ['a name that is none', record({ plan: { name: 7 } })],
    ['a revision that is none', record({ revision: '1' })],
    ['a revision without end', record({ revision: 1e300 })],
    ['a __proto__ key', '{"__proto__":{"format":1,"revision":1}}'],
    ['deep nesting', '['.repeat(50_000)],
  ])('%s is set aside and reported, the others still open', (_, text) => {
    const browser = new FakeBrowser();
    const entries = tabOf(browser);
    entries.save('good', named('good'), null);
    browser.kept.setItem(`${PREFIX}bad`, text);
    expect(entries.list()).toMatchObject({
      entries: [{ id: 'good' }],
      unreadable: [{ id: 'bad', kind: 'damaged', sentence: 'What the browser kept of it is damaged.' }],
    });
    expect(browser.kept.getItem(`${PREFIX}bad`)).toBeNull();
    expect(entries.storedText('bad')).toBe(text);
    expect(entries.list().unreadable).toHaveLength(1);
    expect(entries.open('good').ok).toBe(true);
    entries.remove('bad');
    expect(entries.list().unreadable).toEqual([]);
  });

  test('a plan that is not valid is found when it is opened', () => {
    const browser = new FakeBrowser();
    const entries = tabOf(browser);
    browser.kept.setItem(`${PREFIX}bad`, record({ plan: { ...newPlan(), horizonMonths: 0 } }));
    expect(entries.list().entries).toHaveLength(1);
    expect(entries.open('bad')).toEqual({
      ok: false,
      error: 'What the browser kept of it is damaged: horizon months must be a whole number from 1 to 120.',
    });
    expect(entries.list()).toMatchObject({ entries: [], unreadable: [{ id: 'bad', kind: 'damaged' }] });
  });

  test.each([record({ format: 2 }), record({ schema: PLAN_SCHEMA_VERSION + 1, plan: { anything: true } })])(
    'what a newer version saved is left where it is',
    (text) => {
      const browser = new FakeBrowser();
      const entries = tabOf(browser);
      browser.kept.setItem(`${PREFIX}new`, text);
      expect(entries.list()).toMatchObject({ entries: [], unreadable: [{ id: 'new', kind: 'newer' }] });
      expect(entries.open('new')).toEqual({ ok: false, error: 'It was saved by a newer version of the planner.' });
      expect(entries.save('new', named('mine'), null).kind).toBe('copied');
      expect(browser.kept.getItem(`${PREFIX}new`)).toBe(text);
    },
  );

  test('damaged text stays where it is when there is no room to move it', () => {
    const browser = new FakeBrowser();
    const entries = tabOf(browser);
    browser.kept.setItem(`${PREFIX}bad`, '{{{{');
    browser.room = 4;
    expect(entries.open('bad').ok).toBe(false);
    expect(browser.kept.getItem(`${PREFIX}bad`)).toBe('{{{{');
  });
});
