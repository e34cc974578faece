import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { PlannerPage } from './pages/planner-page.ts';

const DIALOGS = ['Examples', 'Import', 'Share', 'Export', 'My plans', 'Help'] as const;

const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  empty: async (page) => {
    await new PlannerPage(page).open();
  },
  verdict: async (page) => {
    await new PlannerPage(page).open('#example.production-windows');
  },
  'working open': async (page) => {
    const planner = new PlannerPage(page);
    await planner.open('#example.given-25');
    await planner.figures().first().click();
    await expect(planner.dialog()).toBeVisible();
  },
  'chart and table': async (page) => {
    await new PlannerPage(page).open('#example.hub-and-spoke-3');
    await expect(page.locator('.recharts-surface').first()).toBeVisible();
    await page
      .getByRole('radio', { name: 'Table', exact: true })
      .or(page.getByRole('button', { name: 'Table', exact: true }))
      .first()
      .click();
    await expect(page.getByRole('region', { name: 'Subnet usage as a table' })).toBeVisible();
  },
  'finding focused': async (page) => {
    const planner = new PlannerPage(page);
    await planner.open();
    await planner.field('p1', 'maxPodsPerNode').fill('251');
    await page.getByRole('button', { name: 'Go to field' }).first().click();
    await expect(planner.field('p1', 'maxPodsPerNode')).toBeFocused();
  },
  'bad link': async (page) => {
    await new PlannerPage(page).open('#d1.1.damaged');
    await expect(page.getByRole('alert')).toBeVisible();
  },
};

for (const [state, reach] of Object.entries(STATES)) {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      test(`no accessibility violation: ${state}, ${theme}, ${String(width)} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        await reach(page);
        const planner = new PlannerPage(page);
        await planner.settled();
        expect(await planner.violations()).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
      });
    }
  }
}

for (const theme of ['light', 'dark'] as const) {
  test(`no accessibility violation in any dialog of the head, ${theme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 820, height: 900 });
    const planner = new PlannerPage(page);
    await planner.open();
    await planner.settled();
    for (const name of DIALOGS) {
      await page.getByRole('banner').getByRole('button', { name }).click();
      await expect(planner.dialog().getByRole('heading').first()).toBeVisible();
      expect(await planner.violations(), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(planner.dialog()).toBeHidden();
    }
  });
}
