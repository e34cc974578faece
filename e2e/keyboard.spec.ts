import { expect, test } from '@playwright/test';
import { PlannerPage } from './pages/planner-page.ts';

test('the whole journey with the keyboard alone: a pool, a number, its working, a model, a link', async ({ page }) => {
  const planner = new PlannerPage(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await planner.open();
  await planner.settled();
  const press = (key: string) => page.keyboard.press(key);
  const tabTo = async (reached: () => Promise<boolean>) => {
    for (let steps = 0; steps < 200; steps += 1) {
      if (await reached()) {
        return;
      }
      await press('Tab');
    }
    throw new Error('not reached with 200 tabs');
  };
  const focused = page.locator('*:focus');
  const attribute = (name: string) => page.evaluate((key) => document.activeElement?.getAttribute(key) ?? '', name);
  await tabTo(async () => (await attribute('id')) === 'field-p1-nodes');
  await page.keyboard.type('7');
  await press('Enter');
  await expect(planner.field('p2', 'nodes')).toBeVisible();
  await tabTo(async () => (await attribute('id')) === 'field-p2-nodes');
  await press('ControlOrMeta+a');
  await page.keyboard.type('20');
  await expect(planner.ranges()).toContainText('/26');
  await tabTo(async () => (await attribute('data-figure')) !== '');
  const figure = await focused.textContent();
  await press('Enter');
  await expect(planner.dialog().locator('[data-working-result]')).toHaveText((figure ?? '').replace('/', ''));
  await press('Escape');
  await expect(focused).toHaveAttribute('data-figure', /./u);
  await tabTo(async () => /^Choose: Azure CNI Overlay$/u.test(await attribute('aria-label')));
  await press('Space');
  await expect(planner.answer()).toContainText('Use Azure CNI Overlay.');
  await press('ControlOrMeta+z');
  await expect(planner.answer()).toContainText('with Cilium');
  expect(await planner.link()).toContain('#d1.');
});
