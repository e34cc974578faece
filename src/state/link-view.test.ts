import { describe, expect, test } from 'vitest';
import type { PlanInput } from '../domain/plan-input.ts';
import { newPlan } from '../domain/start-values.ts';
import { encodeLink } from '../share/codec.ts';
import { type AppState, createAppState } from './app-state.ts';
import { examplesOf, FakeBrowser } from './fake-page.ts';
import { webCompression } from './web-compression.ts';

const named = (name: string): PlanInput => ({ ...newPlan(), name });
const EXAMPLES = examplesOf({ 'hub-and-spoke': named('Hub and spoke') });

/** What a page with this address shows once it is there: the plan's name, its view, and what the address became. */
async function shownAt(hash: string) {
  const page = new FakeBrowser().openTab(hash);
  const app = createAppState(page.platform);
  await app.start(EXAMPLES);
  return { name: app.plan.getState().input.name, view: viewOf(app), hash: page.hash };
}

function viewOf({ ui, plan }: AppState): string | undefined {
  return ui.getState().views.find(({ entry }) => entry === plan.getState().entryId)?.view;
}

describe('a view named behind the plan', () => {
  test('of an example is opened, remembered for the plan, and leaves the address', async () => {
    const shown = await shownAt('example.hub-and-spoke&view=limits');
    expect(shown).toMatchObject({ name: 'Hub and spoke', view: 'limits' });
    expect(shown.hash).not.toContain('view=');
  });

  test('of a link is opened', async () => {
    const link = await encodeLink(named('spring'), webCompression);
    expect(await shownAt(`${link}&view=models`)).toEqual({ name: 'spring', view: 'models', hash: link });
  });

  test('without a plan is the one of the plan at hand', async () => {
    expect(await shownAt('&view=outbound')).toMatchObject({ view: 'outbound', hash: '' });
  });

  test.each(['__proto__', 'Models', ''])('%s is ignored', async (view) => {
    expect(await shownAt(`example.hub-and-spoke&view=${view}`)).toMatchObject({
      name: 'Hub and spoke',
      view: undefined,
    });
  });
});
