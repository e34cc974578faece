import { expect, test } from '@playwright/test';
import { PlannerPage } from './pages/planner-page.ts';

test('without growth the section says so and leads to the field; with growth it names month and size', async ({
  page,
}) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.given-25', 'limits');
  const growth = page.getByRole('region', { name: 'Growth', exact: true });
  await expect(growth).toContainText('No growth is planned.');
  await growth.getByRole('button', { name: 'Set growth' }).click();
  const perMonth = planner.field('c1', 'growth.perMonth');
  await expect(perMonth).toBeFocused();
  await perMonth.fill('8');
  await perMonth.press('Tab');
  // 2 load balancers, 23 nodes and 1 surge node for each of two pools are 27; 8 more each month, 123 are usable
  await expect(growth.locator('p').first()).toContainText(/^snet-aks 10\.80\.4\.0\/25 runs out first, in /u);
  const row = growth.getByRole('row', { name: /^snet-aks/u });
  await expect(row.getByRole('cell')).toHaveText([/month 13$/u, '27', '219', '123', '/24']);
  await expect(growth.locator('.recharts-surface').first()).toBeVisible();
  await planner.settled();
  expect(await planner.violations('[aria-labelledby="growth-lines-title"]')).toEqual([]);
});

test('the table has the numbers of the chart, each with its working', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.production-windows', 'limits');
  const growth = page.getByRole('region', { name: 'Growth', exact: true });
  await expect(growth).toContainText('Nothing runs out within 24 months.');
  await growth.getByText('Table', { exact: true }).click();
  const months = growth.getByRole('region', { name: 'Growth month by month' });
  await expect(months.getByRole('row')).toHaveCount(26);
  await months.getByRole('row').last().getByRole('button').first().click();
  await expect(planner.dialog().locator('[data-working-expression]')).toHaveText('N + G × m');
  await expect(planner.dialog().locator('[data-operand-symbol="m"]')).toHaveAttribute('data-operand-value', '24');
  await planner.dialog().getByRole('button', { name: 'Close' }).click();
  await growth.getByRole('button', { name: 'Compare with the other network models' }).click();
  const models = growth.getByRole('region', { name: 'What runs out first by network model' });
  await expect(models.getByRole('row', { name: /shown above/u })).toContainText('nothing');
  await planner.settled();
  expect(await planner.violations('[aria-labelledby="growth-lines-title"]')).toEqual([]);
});

test('a finding names the month, and its number opens the working', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.given-25', 'limits');
  await page.getByRole('button', { name: 'Set growth' }).click();
  await planner.field('c1', 'growth.perMonth').fill('8');
  await planner.field('c1', 'growth.perMonth').press('Tab');
  await planner.show('overview');
  await planner.showAllFindings();
  const finding = page.locator('li[data-rule="range-runs-out"]').first();
  await expect(finding).toContainText('month 13 of 24: 131 addresses needed, 123 are there. A /24 would last.');
  await finding.locator('[data-figure]').first().click();
  await expect(planner.dialog().locator('[data-working-result]')).toHaveText('13');
});
