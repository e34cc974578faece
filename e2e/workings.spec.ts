import { expect, test } from '@playwright/test';
import { evaluateExpression } from '../src/testing/expression.ts';
import { PlannerPage } from './pages/planner-page.ts';

for (const example of ['', '#example.production-windows', '#example.given-25']) {
  test(`every figure opens its working and recomputes: ${example || 'empty page'}`, async ({ page }) => {
    test.setTimeout(180_000);
    const planner = new PlannerPage(page);
    await planner.open(example);
    await expect(planner.figures().first()).toBeVisible();
    await page
      .getByRole('radio', { name: 'Table', exact: true })
      .or(page.getByRole('button', { name: 'Table', exact: true }))
      .first()
      .click();
    await expect(page.getByRole('region', { name: 'Subnet usage as a table' })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'Reserved by Azure' }).first()).toBeVisible();
    await expect(planner.answer().locator('[data-figure]').first()).toBeVisible();
    await expect(page.locator('[data-row="largest"] [data-figure]').first()).toBeVisible();
    await planner.settled();
    const workings = await planner.openEveryWorking();
    expect(workings.length).toBeGreaterThan(20);
    for (const { figure, shown, expression, operands } of workings) {
      expect(evaluateExpression(expression, new Map(operands)), figure).toBeCloseTo(shown, 6);
    }
  });
}

test('a number in a finding opens its working from the keyboard', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open();
  await planner.field('p1', 'maxPodsPerNode').fill('10');
  await planner.field('p1', 'nodes').fill('2');
  const figure = page.locator('li[data-rule="pool-pod-space"] [data-figure]');
  await expect(figure).toHaveText('20');
  await figure.focus();
  await page.keyboard.press('Enter');
  await expect(planner.dialog().locator('[data-working-result]')).toHaveText('20');
  await page.keyboard.press('Escape');
  await expect(figure).toBeFocused();
});
