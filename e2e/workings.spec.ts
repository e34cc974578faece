import { expect, test } from '@playwright/test';
import { evaluateExpression } from '../src/testing/expression.ts';
import { PlannerPage } from './pages/planner-page.ts';

for (const example of ['', '#example.production-windows', '#example.given-25']) {
  test(`every figure opens its working and recomputes: ${example || 'empty page'}`, async ({ page }) => {
    test.setTimeout(240_000);
    const planner = new PlannerPage(page);
    await planner.open(example);
    await expect(planner.figures().first()).toBeVisible();
    await page
      .getByRole('radio', { name: 'Table', exact: true })
      .or(page.getByRole('button', { name: 'Table', exact: true }))
      .first()
      .click();
    await expect(page.getByRole('region', { name: 'Subnet usage as a table' })).toBeVisible();
    const count = await planner.figures().count();
    expect(count).toBeGreaterThan(20);
    for (let index = 0; index < count; index += 1) {
      const figure = planner.figures().nth(index);
      const shown = Number(((await figure.textContent()) ?? '').replaceAll(/[^\d.-]/gu, ''));
      await figure.click();
      const dialog = planner.dialog();
      await expect(dialog).toBeVisible();
      const expression = (await dialog.locator('[data-working-expression]').textContent()) ?? '';
      const operands = await dialog
        .locator('[data-operand-symbol]')
        .evaluateAll((rows) =>
          rows.map((row): [string, number] => [
            row.getAttribute('data-operand-symbol') ?? '',
            Number(row.getAttribute('data-operand-value')),
          ]),
        );
      const result = evaluateExpression(expression, new Map(operands));
      expect(result, (await figure.getAttribute('data-figure')) ?? '').toBeCloseTo(shown, 6);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(figure).toBeFocused();
    }
  });
}
