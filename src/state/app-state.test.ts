import { describe, expect, test } from 'vitest';
import type { PlanInput } from '../domain/plan-input.ts';
import { newPlan } from '../domain/start-values.ts';
import { encodeLink } from '../share/codec.ts';
import { type AppState, createAppState } from './app-state.ts';
import { examplesOf, FakeBrowser, type FakePage } from './fake-page.ts';
import { webCompression } from './web-compression.ts';

const named = (name: string): PlanInput => ({ ...newPlan(), name });
const linkOf = (input: PlanInput) => encodeLink(input, webCompression);
const PREFIX = 'aks-network-planner.plan.';

interface Tab {
  readonly page: FakePage;
  readonly app: AppState;
  readonly name: () => string;
  readonly names: () => string[];
  readonly sentences: () => string[];
  /** An edit, and the pause after it. */
  readonly type: (name: string) => Promise<void>;
  /** Another hash, and what follows from it. */
  readonly go: (hash: string) => Promise<void>;
}

const EXAMPLES = examplesOf({ 'hub-and-spoke': named('Hub and spoke') });

async function settle(app: AppState): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    await app.session.settled();
  }
}

async function open(browser: FakeBrowser, hash = ''): Promise<Tab> {
  const page = browser.openTab(hash);
  const app = createAppState(page.platform);
  await app.start(EXAMPLES);
  const { plan, entries, notices } = app;
  return {
    page,
    app,
    name: () => plan.getState().input.name,
    names: () =>
      entries
        .list()
        .entries.map((entry) => entry.name)
        .sort(),
    sentences: () => notices.getState().notices.map(({ sentence }) => sentence),
    type: async (name) => {
      browser.clock += 5_000;
      plan.actions.renamePlan(name);
      page.runTimers();
      await app.session.settled();
    },
    go: async (next) => {
      page.navigate(next);
      await settle(app);
    },
  };
}

describe('an empty address', () => {
  test('shows the start plan at the first visit and keeps nothing yet', async () => {
    const browser = new FakeBrowser();
    const tab = await open(browser);
    expect(tab.app.plan.getState().input).toEqual(newPlan());
    expect([tab.page.hash, tab.names(), tab.sentences()]).toEqual(['', [], []]);
  });

  test('opens the last plan, in the address too', async () => {
    const browser = new FakeBrowser();
    const first = await open(browser);
    await first.type('prod');
    expect(first.page.hash).toBe(await linkOf(named('prod')));
    first.app.stop();
    const second = await open(browser);
    expect([second.name(), second.page.hash]).toEqual(['prod', first.page.hash]);
    expect(second.app.plan.getState().entryId).toBe(first.app.plan.getState().entryId);
    expect(second.sentences()).toEqual([]);
  });

  test('a last plan that is damaged is reported, and the next one opens', async () => {
    const browser = new FakeBrowser();
    const first = await open(browser);
    await first.type('good');
    first.app.session.openAsNew(named('bad'));
    await first.app.session.settled();
    const { entryId } = first.app.plan.getState();
    browser.kept.setItem(
      PREFIX + entryId,
      (browser.kept.getItem(PREFIX + entryId) ?? '').replace('"planned"', '"plant"'),
    );
    const second = await open(browser);
    expect(second.name()).toBe('good');
    expect(second.sentences()).toEqual([
      'This plan could not be opened. What the browser kept of it is damaged: cluster 1: lifecycle must be one of planned, exists, retiring.',
    ]);
    const third = await open(browser);
    expect(third.sentences()[0]).toMatch(/^A plan of this browser cannot be read\. .* It is kept under "My plans"\.$/u);
    expect(third.app.entries.storedText(entryId)).toContain('"plant"');
  });
});

describe('edits', () => {
  test('are kept and put in the address after a pause, without steps of browser history', async () => {
    const browser = new FakeBrowser();
    const { page, app, names } = await open(browser);
    app.plan.actions.renamePlan('p');
    app.plan.actions.renamePlan('pr');
    app.plan.actions.renamePlan('prod');
    expect([page.timerCount, page.replaced, names()]).toEqual([1, [], []]);
    page.runTimers();
    await app.session.settled();
    expect(page.replaced).toEqual([await linkOf(named('prod'))]);
    expect(names()).toEqual(['prod']);
    expect(app.session.isChanged()).toBe(false);
  });

  test('are kept when the page is left before the pause, and reloading finds them', async () => {
    const browser = new FakeBrowser();
    const first = await open(browser);
    await first.type('prod');
    const hash = first.page.hash;
    first.app.plan.actions.renamePlan('prod, at the last moment');
    first.page.leave();
    expect(first.names()).toEqual(['prod, at the last moment']);
    const second = await open(browser, hash);
    expect(second.name()).toBe('prod, at the last moment');
    expect(second.names()).toEqual(['prod, at the last moment']);
    expect(second.page.hash).toBe(await linkOf(named('prod, at the last moment')));
    first.page.runTimers();
    await first.app.session.settled();
    expect(first.page.hash).toBe(second.page.hash);
    expect(first.names()).toEqual(['prod, at the last moment']);
  });

  test('undone and redone follow in the address', async () => {
    const { page, app, type } = await open(new FakeBrowser());
    await type('one');
    await type('two');
    app.plan.actions.undo();
    page.runTimers();
    await app.session.settled();
    expect(page.hash).toBe(await linkOf(named('one')));
    expect(app.entries.list().entries[0]?.name).toBe('one');
  });

  test('of a plan too large for a link leave the address empty, with one notice', async () => {
    const { page, app, type, sentences, names } = await open(new FakeBrowser());
    await type('small');
    const noise = Array.from({ length: 2_000 }, (_, at) => ({
      rule: 'r',
      subjects: [],
      reason: Array.from({ length: 250 }, (__, place) =>
        String.fromCharCode(0x4e00 + ((at * 7_919 + place * place * 104_729) % 20_000)),
      ).join(''),
      date: '2026-11-24',
    }));
    app.plan.actions.replacePlan({ ...named('large'), acceptedFindings: noise });
    page.runTimers();
    await app.session.settled();
    await type('larger');
    expect([page.hash, sentences(), names()]).toEqual([
      '',
      ['This plan is too large for a link; save it as a file instead.'],
      ['larger'],
    ]);
    app.plan.actions.replacePlan(named('small again'));
    page.runTimers();
    await app.session.settled();
    expect(page.hash).toBe(await linkOf(named('small again')));
  });

  test('live on in memory when the storage is full, with one notice', async () => {
    const browser = new FakeBrowser();
    const { page, app, type, sentences, name, names } = await open(browser);
    await type('kept');
    browser.room = 0;
    await type('first that does not fit');
    await type('second');
    expect(sentences()).toHaveLength(1);
    expect(sentences()[0]).toMatch(/^The storage of this browser is full/u);
    expect([name(), names()]).toEqual(['second', ['kept']]);
    expect(page.hash).toBe(await linkOf(named('second')));
    browser.room = Infinity;
    await type('third');
    expect(names()).toEqual(['third']);
    expect(app.session.isChanged()).toBe(false);
  });

  test('without any storage work all the same', async () => {
    const browser = new FakeBrowser();
    browser.isBlocked = true;
    const { page, type, sentences, name } = await open(browser);
    await type('memory only');
    expect(name()).toBe('memory only');
    expect(page.hash).toBe(await linkOf(named('memory only')));
    expect(sentences()).toEqual([
      'This browser keeps nothing for this page: the plan lives in this tab only. Save it as a file before closing.',
    ]);
  });

  test('are kept by a browser that cannot compress', async () => {
    const browser = new FakeBrowser();
    const page = browser.openTab();
    const deflate = () => Promise.reject(new TypeError('no CompressionStream'));
    const app = createAppState({
      ...page.platform,
      loadCompression: () => Promise.resolve({ ...webCompression, deflate }),
    });
    await app.start(EXAMPLES);
    app.plan.actions.renamePlan('kept');
    page.runTimers();
    await app.session.settled();
    expect(app.entries.list().entries.map(({ name }) => name)).toEqual(['kept']);
    expect(app.notices.getState().notices.map(({ sentence }) => sentence)).toEqual([
      'This browser cannot make links; save the plan as a file to pass it on.',
    ]);
  });
});

test('what an addition connects by itself is said, and undone in one step', async () => {
  const { app, sentences } = await open(new FakeBrowser());
  const before = app.plan.getState().input;
  await app.plan.actions.addVirtualNetwork();
  expect(sentences()).toEqual(['vnet-1 is the VNet of aks-1 now. Undo takes it back.']);
  app.plan.actions.undo();
  expect(app.plan.getState().input).toBe(before);
});

describe('a link in the address', () => {
  test('opens as a new entry in an empty browser, without a notice', async () => {
    const link = await linkOf(named('shared'));
    const { page, name, names, sentences } = await open(new FakeBrowser(), link);
    expect([name(), names(), sentences(), page.hash]).toEqual(['shared', ['shared'], [], link]);
  });

  test('opens beside the plans that are there, and says which one is kept', async () => {
    const browser = new FakeBrowser();
    const first = await open(browser);
    await first.type('mine');
    const mine = first.app.plan.getState().entryId;
    const { app, name, names, sentences } = await open(browser, await linkOf(named('shared')));
    expect([name(), names(), sentences()]).toEqual(['shared', ['mine', 'shared'], ['Your plan "mine" is kept.']]);
    expect(app.notices.getState().notices[0]).toMatchObject({ tone: 'info', entryId: mine });
    expect(app.session.open(mine)).toBe(true);
    await app.session.settled();
    expect(name()).toBe('mine');
  });

  test('opened again is the same entry', async () => {
    const browser = new FakeBrowser();
    const link = await linkOf(named('shared'));
    await open(browser, link);
    const second = await open(browser, link);
    expect([second.names(), second.sentences()]).toEqual([['shared'], []]);
  });

  test('packed by another browser is the same entry too', async () => {
    const browser = new FakeBrowser();
    const link = await linkOf(named('shared'));
    await open(browser, link);
    // the last bits of a packed text mean nothing: another text for the same plan
    const others = ['A', 'Q', 'g', 'w'].map((last) => link.slice(0, -1) + last).filter((text) => text !== link);
    for (const other of others) {
      const tab = await open(browser, other);
      if (tab.sentences().length === 0) {
        expect([tab.names(), tab.page.hash]).toEqual([['shared'], link]);
        return;
      }
    }
  });

  test('pasted while a plan is open saves that plan first', async () => {
    const browser = new FakeBrowser();
    const { app, page, go, name, names, sentences } = await open(browser);
    app.plan.actions.renamePlan('unsaved');
    const link = await linkOf(named('pasted'));
    await go(link);
    expect([name(), names(), sentences(), page.hash]).toEqual([
      'pasted',
      ['pasted', 'unsaved'],
      ['Your plan "unsaved" is kept.'],
      link,
    ]);
    expect(app.plan.history.getState().pastStates).toEqual([]);
  });

  test('going back opens the entry before', async () => {
    const { page, go, type, name, names, sentences } = await open(new FakeBrowser());
    await type('mine');
    const mine = page.hash;
    await go(await linkOf(named('pasted')));
    await go(mine);
    expect([name(), names(), page.hash]).toEqual(['mine', ['mine', 'pasted'], mine]);
    expect(sentences()).toEqual(['Your plan "mine" is kept.']);
  });

  test('one after the other: the last one wins', async () => {
    const { app, page, name, names } = await open(new FakeBrowser());
    const [one, two] = [await linkOf(named('one')), await linkOf(named('two'))];
    page.navigate(one);
    page.navigate(two);
    await settle(app);
    expect([name(), names(), page.hash]).toEqual(['two', ['two'], two]);
  });

  test('says so when the plan before could not be kept', async () => {
    const browser = new FakeBrowser();
    const { app, go, type, name } = await open(browser);
    browser.room = 0;
    await type('lost');
    await go(await linkOf(named('pasted')));
    expect(name()).toBe('pasted');
    expect(app.notices.getState().notices.at(-1)?.sentence).toBe(
      'The plan before could not be kept by this browser; the Back button leads to it.',
    );
  });
});

describe('an example in the address', () => {
  test('opens as an entry of its own, once', async () => {
    const browser = new FakeBrowser();
    const first = await open(browser);
    await first.type('mine');
    const second = await open(browser, 'example.hub-and-spoke');
    expect([second.name(), second.names(), second.sentences()]).toEqual([
      'Hub and spoke',
      ['Hub and spoke', 'mine'],
      ['Your plan "mine" is kept.'],
    ]);
    expect(second.page.hash).toBe(await linkOf(named('Hub and spoke')));
    await second.go('example.hub-and-spoke');
    expect(second.names()).toEqual(['Hub and spoke', 'mine']);
    await second.type('Hub and spoke, changed');
    await second.go('example.hub-and-spoke');
    expect(second.names()).toEqual(['Hub and spoke', 'Hub and spoke, changed', 'mine']);
  });

  test.each(['example.nothing', 'example.constructor'])('%s is not there', async (hash) => {
    const { name, page, sentences } = await open(new FakeBrowser(), hash);
    expect([name(), page.hash]).toEqual(['New plan', '']);
    expect(sentences()).toEqual([`There is no example named "${hash.slice(8)}".`]);
  });

  test('that cannot be loaded is not there', async () => {
    const page = new FakeBrowser().openTab('example.x');
    const app = createAppState(page.platform);
    await app.start(() => Promise.reject(new Error('offline')));
    expect(app.notices.getState().notices).toHaveLength(1);
  });
});

describe('a damaged link in the address', () => {
  test('at the start: the last plan opens, and a notice says what is wrong', async () => {
    const browser = new FakeBrowser();
    const first = await open(browser);
    await first.type('mine');
    const { name, names, page, sentences } = await open(browser, first.page.hash.slice(0, -9));
    expect([name(), names(), page.hash]).toEqual(['mine', ['mine'], first.page.hash]);
    expect(sentences()).toEqual(['This link is damaged: a part of it is missing or was changed on the way.']);
  });

  test.each([
    ['d1.1.AAAA', 'This link is damaged: a part of it is missing or was changed on the way.'],
    ['d1.999999.AAAA', 'This link was made by a newer version of the planner; reload the page to get that version.'],
    ['x7.1.AAAA', 'This link is packed in a way that this version of the planner does not know.'],
    ['hello.world', 'This is not a link of this planner.'],
  ])('pasted: %s leaves the plan, its history and its address alone', async (hash, sentence) => {
    const { app, name, page, go, type, sentences } = await open(new FakeBrowser());
    await type('mine');
    const own = page.hash;
    await go(hash);
    expect([name(), page.hash, sentences()]).toEqual(['mine', own, [sentence]]);
    expect(app.plan.history.getState().pastStates).toHaveLength(1);
  });

  test.each(['', 'answer', 'main-content'])('%j is a place on the page, no link', async (hash) => {
    const { name, page, go, type, sentences } = await open(new FakeBrowser(), hash);
    await type('mine');
    const own = page.hash;
    await go(hash);
    expect([name(), page.hash, sentences()]).toEqual(['mine', own, []]);
  });
});

describe('two tabs on one plan', () => {
  async function twoTabs() {
    const browser = new FakeBrowser();
    const one = await open(browser);
    await one.type('start');
    const two = await open(browser, one.page.hash);
    one.page.receiveStorage();
    return { browser, one, two };
  }

  test('an idle tab follows the other, address included, and does not answer with writes', async () => {
    const { one, two } = await twoTabs();
    await one.type('from one');
    two.page.receiveStorage();
    await two.app.session.settled();
    expect([two.name(), two.page.hash]).toEqual(['from one', one.page.hash]);
    const revision = () => one.app.entries.list().entries[0]?.revision;
    const before = revision();
    for (let round = 0; round < 3; round += 1) {
      one.page.receiveStorage();
      two.page.receiveStorage();
      await settle(one.app);
      await settle(two.app);
    }
    expect(revision()).toBe(before);
    await two.type('from two');
    one.page.receiveStorage();
    expect([one.name(), one.names(), one.sentences()]).toEqual(['from two', ['from two'], []]);
  });

  test('edits in both are both kept', async () => {
    const { one, two } = await twoTabs();
    two.app.plan.actions.renamePlan('from two');
    await one.type('from one');
    two.page.receiveStorage();
    await two.app.session.settled();
    expect(two.name()).toBe('from two (copy)');
    expect(two.names()).toEqual(['from one', 'from two (copy)']);
    expect(two.sentences()).toEqual([
      'The plan "from two" was also changed in another tab. Both are kept: this tab goes on with "from two (copy)".',
    ]);
    expect(two.page.hash).toBe(await linkOf(named('from two (copy)')));
    two.app.plan.actions.undo();
    expect(two.name()).toBe('start');
  });

  test('also when the news of the other write never came', async () => {
    const { one, two } = await twoTabs();
    await one.type('from one');
    await two.type('from two');
    expect(one.names()).toEqual(['from one', 'from two (copy)']);
    expect([one.name(), two.name()]).toEqual(['from one', 'from two (copy)']);
    await two.type('from two, on');
    expect(one.names()).toEqual(['from one', 'from two, on']);
  });

  test('an idle tab that makes its link late does not take it for an edit', async () => {
    const { one, two } = await twoTabs();
    one.app.plan.actions.renamePlan('from one');
    one.page.leave();
    await two.go(one.page.hash);
    two.page.receiveStorage();
    await two.type('from two');
    one.page.runTimers();
    await one.app.session.settled();
    expect(one.names()).toEqual(['from two']);
    one.page.receiveStorage();
    expect(one.name()).toBe('from two');
  });

  test('a plan deleted in the other tab is kept again with the next edit', async () => {
    const { one, two } = await twoTabs();
    two.app.session.remove(two.app.plan.getState().entryId);
    one.page.receiveStorage();
    expect(one.name()).toBe('start');
    await one.type('still here');
    expect(one.names()).toEqual(['still here']);
  });

  test('the list of plans is told to be read again', async () => {
    const { one, two } = await twoTabs();
    const before = one.app.session.state.getState().entriesVersion;
    two.app.session.openAsNew(named('another'));
    one.page.receiveStorage();
    expect(one.app.session.state.getState().entriesVersion).toBeGreaterThan(before);
    expect([one.name(), one.names()]).toEqual(['start', ['another', 'start']]);
    one.app.session.handleStorage(null);
    expect(one.name()).toBe('start');
  });
});

describe('my plans', () => {
  test('rename, copy, delete, for the plan at hand and others', async () => {
    const { app, page, type, name, names } = await open(new FakeBrowser());
    const { session, plan } = app;
    await type('one');
    const one = plan.getState().entryId;
    const copied = session.duplicate(one);
    expect(names()).toEqual(['one', 'one (copy)']);
    session.rename(one, 'uno');
    session.rename(copied.ok ? copied.value : '', 'dos');
    page.runTimers();
    await session.settled();
    expect([name(), names()]).toEqual(['uno', ['dos', 'uno']]);
    session.remove(one);
    await session.settled();
    expect([name(), names(), page.hash]).toEqual(['dos', ['dos'], await linkOf(named('dos'))]);
    session.remove(plan.getState().entryId);
    await session.settled();
    expect([name(), names(), page.hash]).toEqual(['New plan', [], '']);
    expect(session.rename('gone', 'x').ok).toBe(false);
  });

  test('a new plan that is copied is kept first', async () => {
    const { app, names } = await open(new FakeBrowser());
    expect(app.session.duplicate(app.plan.getState().entryId).ok).toBe(true);
    expect(names()).toEqual(['New plan', 'New plan (copy)']);
  });

  test('a new plan leaves the others and empties the address', async () => {
    const { app, page, type, name, names } = await open(new FakeBrowser());
    await type('one');
    app.plan.actions.renamePlan('one, unsaved');
    app.session.startNew();
    await app.session.settled();
    expect([name(), names(), page.hash]).toEqual(['New plan', ['one, unsaved'], '']);
  });

  test('one that cannot be opened leaves the plan at hand', async () => {
    const { app, type, name, sentences } = await open(new FakeBrowser());
    await type('one');
    expect(app.session.open('nothing')).toBe(false);
    expect([name(), sentences()]).toEqual(['one', ['This plan could not be opened. It is no longer kept.']]);
    const [notice] = app.notices.getState().notices;
    app.notices.dismiss(notice?.id ?? 0);
    expect(sentences()).toEqual([]);
  });

  test('stopping saves', async () => {
    const browser = new FakeBrowser();
    const { app, page, names } = await open(browser);
    app.plan.actions.renamePlan('last words');
    app.stop();
    expect([names(), page.timerCount]).toEqual([['last words'], 0]);
  });
});
