import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { evaluateExpression } from '../src/testing/expression.ts';
import { PlannerPage } from './pages/planner-page.ts';

function sectionOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Limits', exact: true });
}

test('a /25 says how far it goes, what stops it and what a larger range buys', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.given-25', 'limits');
  const section = sectionOf(page);
  const steps = section.getByRole('list', { name: /^Limits in the order/u }).getByRole('listitem');
  // 123 usable addresses, two of them front ends and two for surge nodes; 251 - 4 in a /24
  await expect(steps.first()).toHaveText(/^119 nodes.*\/25, 123 addresses\) is full.*A \/24 reaches 247 nodes/u);
  await expect(steps.nth(1)).toContainText('pod CIDR (/16, 256 node blocks) is full');
  await expect(section.locator('[data-upgradable]')).toContainText('Up to 121 nodes deploy');
  const overlay = section.locator('[data-fits="azure-cni-overlay"]');
  await expect(overlay.getByRole('cell').nth(0)).toHaveText('119');
  await section.getByLabel('Each pool', { exact: true }).check();
  await expect(section.getByRole('button', { name: /^116, nodes of apps alone/u }).first()).toBeVisible();
});

test('sliders answer at once, the numbers go into the pool in one step, undo takes them back', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.given-25', 'limits');
  const section = sectionOf(page);
  const answer = section.locator('[data-fits-answer]');
  await expect(answer).toHaveAttribute('data-fits-answer', 'fits');
  const slider = section.getByRole('slider', { name: 'Nodes at most, slider' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(section.getByLabel('Nodes at most', { exact: true })).toHaveValue('21');
  // 121 addresses beside the front ends; 3 system nodes, one surge node in each pool
  await section.getByLabel('Nodes at most', { exact: true }).fill('117');
  await expect(answer).toHaveAttribute('data-fits-answer', 'deploys-only');
  await expect(answer).toContainText('124');
  await section.getByLabel('Nodes at most', { exact: true }).fill('119');
  await expect(answer).toHaveAttribute('data-fits-answer', 'does-not-fit');
  await section.getByLabel('Nodes at most', { exact: true }).fill('12 k');
  await expect(section.getByText(/^Not plain digits\./u)).toBeVisible();
  await expect(answer).toHaveAttribute('data-fits-answer', 'does-not-fit');
  await section.getByLabel('Nodes at most', { exact: true }).fill('100');
  await section.getByRole('button', { name: 'Apply to pool' }).click();
  await expect(planner.field('p2', 'autoscaler.maximumNodes')).toHaveValue('100');
  await expect(section.getByText('Same as your plan.')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/u }).click();
  await expect(planner.field('p2', 'autoscaler.maximumNodes')).toHaveValue('20');
});

test('the best max pods of a pool goes into the plan with one click', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.given-25', 'limits');
  const row = sectionOf(page).locator('[data-best-pods="p2"]');
  await row.getByRole('button', { name: 'Use 250 as max pods per node of apps' }).click();
  await expect(planner.field('p2', 'maxPodsPerNode')).toHaveValue('250');
  await expect(row.getByRole('button', { name: 'apps has 250 max pods per node', exact: true })).toBeFocused();
  await page.getByRole('button', { name: /^Undo/u }).click();
  await expect(planner.field('p2', 'maxPodsPerNode')).toHaveValue('30');
  // side by side for every model: pods of the VNet do not fit in the /25 at all, one step fills all pools
  await expect(sectionOf(page).locator('[data-best-model="azure-cni-node-subnet"]')).toContainText('none');
  await sectionOf(page)
    .getByRole('button', { name: 'Use 250 as max pods per node of all pools, best under kubenet' })
    .click();
  await expect(planner.field('p1', 'maxPodsPerNode')).toHaveValue('250');
  await expect(planner.field('p2', 'maxPodsPerNode')).toHaveValue('250');
  await page.getByRole('button', { name: /^Undo/u }).click();
  await expect(planner.field('p1', 'maxPodsPerNode')).toHaveValue('30');
  await expect(planner.field('p2', 'maxPodsPerNode')).toHaveValue('30');
});

test('without ranges it says the sizes to ask for, and their workings keep the numbers asked', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('', 'limits');
  const section = sectionOf(page);
  await expect(section.getByText(/^No subnet and no pod CIDR is given yet/u)).toBeVisible();
  await section.getByLabel('Nodes at most', { exact: true }).fill('300');
  // 300 nodes and 30 surge nodes: 330 + 5 addresses, 330 blocks
  await expect(section.locator('[data-fits-answer]')).toContainText(
    'It needs a /23 for the node subnet and a /15 for the pod CIDR.',
  );
  await section
    .getByRole('button', { name: /^\/23, smallest Node subnet/u })
    .last()
    .click();
  await expect(planner.dialog().locator('[data-working-result]')).toHaveText('23');
  await planner
    .dialog()
    .getByRole('button', { name: /^Working of Needed during an upgrade/u })
    .click();
  await expect(planner.dialog().locator('[data-working-result]')).toHaveText('330');
});

test('every figure opens its working and recomputes, each pool and the folded limits included', async ({ page }) => {
  test.setTimeout(120_000);
  const planner = new PlannerPage(page);
  await planner.open('#example.given-25', 'limits');
  await sectionOf(page).getByLabel('Each pool', { exact: true }).check();
  await sectionOf(page).getByLabel('Each pool alone').check();
  await sectionOf(page).getByLabel('Nodes at most', { exact: true }).fill('90');
  await planner.settled();
  const workings = await planner.openEveryWorking();
  const here = workings.filter(({ figure }) => /what-if|rung|deploy|alone-pods|best-max/u.test(figure));
  expect(here.length).toBeGreaterThan(30);
  for (const { figure, shown, expression, operands } of workings) {
    expect(evaluateExpression(expression, new Map(operands)), figure).toBeCloseTo(shown, 6);
  }
});

test('no accessibility violation with everything open', async ({ page }) => {
  test.setTimeout(120_000);
  const planner = new PlannerPage(page);
  await planner.open('#example.given-25', 'limits');
  await sectionOf(page).getByLabel('Each pool', { exact: true }).check();
  await sectionOf(page).getByLabel('Each pool alone').check();
  await sectionOf(page).getByLabel('Nodes at most', { exact: true }).fill('117');
  for (const [theme, width] of [
    ['light', 1440],
    ['dark', 390],
  ] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await planner.settled();
    expect(await planner.violations('[aria-labelledby="fits-title"]'), theme).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }
});
