import { expect, test, vi } from 'vitest';
import { olderPlanSentence } from '../domain/older-plan.ts';
import goldenLinks from '../share/golden-links.json' with { type: 'json' };
import { createAppState } from './app-state.ts';
import { examplesOf, FakeBrowser } from './fake-page.ts';

/** Three planned clusters in a VNet, all with ranges, as schema 1 had them. */
const golden = goldenLinks.find(({ name }) => name === 'thirty pools in three clusters')!;

async function opened(browser: FakeBrowser, hash = '') {
  const app = createAppState(browser.openTab(hash).platform);
  await app.start(examplesOf({}));
  return app;
}

function actionsOf({ notices }: Awaited<ReturnType<typeof opened>>) {
  return notices.getState().notices.flatMap(({ action }) => (action === null ? [] : [action]));
}

test('a link of before the states of ranges says what they count as, and makes them proposed in one step', async () => {
  const app = await opened(new FakeBrowser(), golden.link);
  const { plan } = app;
  const before = plan.getState().input;
  const sentence = olderPlanSentence(before);
  expect(sentence).toMatch(/^This plan is older than the states of ranges: \d+ ranges of planned clusters/u);
  expect(app.notices.getState().notices.map((notice) => notice.sentence)).toContain(sentence);
  const [action] = actionsOf(app);
  expect(action?.label).toBe('Make them proposed');
  action?.run();
  expect(olderPlanSentence(plan.getState().input)).toBeNull();
  expect(plan.getState().input.clusters.map(({ podCidrStates }) => podCidrStates.ipv4)).toEqual(['', '', '']);
  plan.actions.undo();
  expect(plan.getState().input).toBe(before);
});

test('a plan that this browser kept says it when it is opened, once it is of that schema', async () => {
  const browser = new FakeBrowser();
  const stamp = { format: 1, revision: 1, writer: 'w', before: [], savedAt: 1, link: null };
  browser.kept.setItem('aks-network-planner.plan.old', JSON.stringify({ ...stamp, ...golden.file }));
  const app = await opened(browser);
  await vi.waitFor(() => expect(actionsOf(app)).toHaveLength(1));
  app.plan.actions.renamePlan('kept anew');
  app.session.saveNow();
  const again = await opened(browser);
  expect(again.plan.getState().input.name).toBe('kept anew');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(actionsOf(again)).toEqual([]);
});
