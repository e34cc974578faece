import { expect, test } from '@playwright/test';
import { PlannerPage } from './pages/planner-page.ts';

const WORKLOAD: readonly (readonly [label: string, text: string])[] = [
  ['Pods', '1200'],
  ['Spare', '0'],
  ['CPU per pod', '250'],
  ['Memory per pod', '1100'],
];

test('pods and requests become a pool in one step of undo', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open();
  await page.getByRole('button', { name: 'Nodes from workload' }).click();
  const dialog = planner.dialog();
  for (const [label, text] of WORKLOAD) {
    await dialog.getByLabel(label, { exact: true }).fill(text);
  }
  await expect(dialog.getByRole('status')).toHaveText(
    '1,200 pods need 42 nodes of 8 cores and 32 GiB; memory decides: 29 pods fit on a node.',
  );
  await dialog.getByText('CPU that AKS reserves').first().click();
  await expect(dialog.getByRole('link', { name: 'Node resource reservations' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Apply to pool' }).click();
  await expect(dialog).toBeHidden();
  await expect(planner.field('p2', 'nodes')).toBeFocused();
  await expect(planner.field('p2', 'nodes')).toHaveValue('42');
  await expect(planner.field('p2', 'maxPodsPerNode')).toHaveValue('29');
  await planner.unfoldForm();
  await expect(planner.field('p2', 'expectedPodsPerNode')).toHaveValue('29');
  await page.getByRole('button', { name: /^undo/iu }).click();
  await expect(planner.field('p2', 'nodes')).toBeHidden();
  await expect(planner.field('p1', 'nodes')).toHaveValue('3');
});

test('an existing pool takes the answer, with the autoscaler', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open();
  await page.getByRole('button', { name: 'Nodes from workload' }).click();
  const dialog = planner.dialog();
  await dialog.getByLabel('Pods', { exact: true }).fill('1000');
  await dialog.getByLabel('Pool', { exact: true }).selectOption('system, Linux');
  await dialog.getByLabel(/^With the autoscaler/u).check();
  await dialog.getByRole('button', { name: 'Apply to pool' }).click();
  await expect(planner.field('p1', 'nodes')).toHaveValue('39');
  await expect(planner.field('p1', 'autoscaler-minimumNodes')).toHaveValue('33');
  await expect(planner.field('p1', 'autoscaler-maximumNodes')).toHaveValue('39');
});

test('what cannot be is said at its field, and what was typed stays', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open();
  await page.getByRole('button', { name: 'Nodes from workload' }).click();
  const dialog = planner.dialog();
  const cpu = dialog.getByLabel('CPU per pod', { exact: true });
  await cpu.fill('9000');
  await expect(cpu).toHaveAccessibleDescription(/9,000 millicores.*7,820/u);
  await expect(dialog.getByRole('button', { name: 'Apply to pool' })).toBeHidden();
  await cpu.fill('250m');
  await expect(cpu).toHaveAccessibleDescription(/plain digits/u);
  await expect(cpu).toHaveValue('250m');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Nodes from workload' })).toBeFocused();
});

test('no accessibility violation', async ({ page }) => {
  test.setTimeout(120_000);
  const planner = new PlannerPage(page);
  await planner.open();
  await page.getByRole('button', { name: 'Nodes from workload' }).click();
  await page.locator('[data-step="Memory to share between AKS and pods"]').click();
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      expect(await planner.violations('dialog[open]'), `${theme}, ${String(width)} px`).toEqual([]);
      const overflow = await page
        .getByRole('dialog')
        .evaluate((dialog) =>
          Math.max(...[dialog, ...dialog.children].map((one) => one.scrollWidth - one.clientWidth)),
        );
      expect(overflow).toBe(0);
    }
  }
});
