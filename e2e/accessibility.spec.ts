import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { PlannerPage } from './pages/planner-page.ts';

const DIALOGS = ['Examples', 'Import', 'Share', 'My plans', 'Help'] as const;

type Look = readonly [theme: 'light' | 'dark', width: number];
const CROSSWISE: readonly Look[] = [
  ['light', 1440],
  ['dark', 390],
];
const ALL: readonly Look[] = [...CROSSWISE, ['dark', 1440], ['light', 390]];

interface State {
  readonly reach: (page: Page) => Promise<void>;
  readonly looks: readonly Look[];
  /** What the state changes on the page; the rest of it is looked at in the other states. Without it, the whole page. */
  readonly parts?: readonly string[];
}

const STATES: Readonly<Record<string, State>> = {
  empty: {
    reach: async (page) => {
      await new PlannerPage(page).open();
    },
    looks: CROSSWISE,
  },
  verdict: {
    reach: async (page) => {
      await new PlannerPage(page).open('#example.production-windows');
    },
    looks: CROSSWISE,
  },
  'chart and table': {
    reach: async (page) => {
      await new PlannerPage(page).open('#example.hub-and-spoke-3');
      await expect(page.locator('.recharts-surface').first()).toBeVisible();
      await page
        .getByRole('radio', { name: 'Table', exact: true })
        .or(page.getByRole('button', { name: 'Table', exact: true }))
        .first()
        .click();
      await expect(page.getByRole('region', { name: 'Subnet usage as a table' })).toBeVisible();
    },
    looks: ALL,
  },
  'working open': {
    reach: async (page) => {
      const planner = new PlannerPage(page);
      await planner.open('#example.given-25');
      await planner.figures().first().click();
      await expect(planner.dialog()).toBeVisible();
    },
    looks: ALL,
    parts: ['dialog[open]'],
  },
  'finding focused': {
    reach: async (page) => {
      const planner = new PlannerPage(page);
      await planner.open();
      await planner.field('p1', 'maxPodsPerNode').fill('251');
      await page.getByRole('button', { name: 'Go to field' }).first().click();
      await expect(planner.field('p1', 'maxPodsPerNode')).toBeFocused();
    },
    looks: ALL,
    parts: ['[aria-labelledby="findings-title"]', '[aria-label="What you decide"]'],
  },
  'bad link': {
    reach: async (page) => {
      await new PlannerPage(page).open('#d1.1.damaged');
      await expect(page.getByRole('alert')).toBeVisible();
    },
    looks: ALL,
    parts: ['header', '[role="alert"]'],
  },
};

async function look(page: Page, [theme, width]: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 900 });
}

for (const [state, { reach, looks, parts = [] }] of Object.entries(STATES)) {
  test(`no accessibility violation: ${state}`, async ({ page }) => {
    test.setTimeout(180_000);
    const planner = new PlannerPage(page);
    await look(page, ['light', 1440]);
    await reach(page);
    for (const each of looks) {
      await look(page, each);
      await planner.settled();
      expect(await planner.violations(...parts), each.join(', ')).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, each.join(', ')).toBe(0);
    }
  });
}

test('no accessibility violation in any dialog of the head', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 820, height: 900 });
  const planner = new PlannerPage(page);
  await planner.open();
  await planner.settled();
  for (const name of DIALOGS) {
    await page.getByRole('banner').getByRole('button', { name }).click();
    await expect(planner.dialog().getByRole('heading').first()).toBeVisible();
    for (const theme of ['light', 'dark'] as const) {
      await look(page, [theme, 820]);
      expect(await planner.violations('dialog[open]'), `${name}, ${theme}`).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await expect(planner.dialog()).toBeHidden();
  }
});
