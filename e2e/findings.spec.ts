import { expect, test } from '@playwright/test';
import { PlannerPage } from './pages/planner-page.ts';

test('a finding leads to its field, its fix repairs it, and undo brings it back', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open();
  await planner.field('p1', 'maxPodsPerNode').fill('300');
  const finding = page.locator('[data-rule="max-pods-range"]');
  await expect(finding).toContainText('300');
  await finding.getByRole('button', { name: 'Go to field' }).click();
  await expect(planner.field('p1', 'maxPodsPerNode')).toBeFocused();
  await finding.getByRole('button').first().click();
  await expect(finding).toBeHidden();
  await expect(planner.field('p1', 'maxPodsPerNode')).toHaveValue('250');
  await page.getByRole('button', { name: /^undo/iu }).click();
  await expect(finding).toBeVisible();
});

test('a finding accepted with a reason shows the reason, also after a reload', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.hub-and-spoke-3');
  await planner.showAllFindings();
  const accept = page.getByRole('button', { name: 'Accept' }).first();
  await accept.click();
  await planner.dialog().getByRole('textbox').fill('Agreed with the network team.');
  const confirm = planner.dialog().getByRole('button', { name: /accept/iu });
  await planner.linkAfter(() => confirm.click());
  await expect(page.getByText('Agreed with the network team.')).toBeVisible();
  await page.reload();
  await planner.showAllFindings();
  await expect(page.getByText('Agreed with the network team.')).toBeVisible();
});

test('the comparison holds at least 25 rows with sources and says where nothing is documented', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('', 'models');
  const section = page.getByRole('region', { name: 'What each model can do' });
  await section.scrollIntoViewIfNeeded();
  const rows = section.getByRole('row');
  await expect.poll(async () => rows.count()).toBeGreaterThan(25);
  await expect(section.getByText(/not documented/iu).first()).toBeVisible();
});

test('a warning stands at its field, and accepted it stands there with the reason', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.production-windows');
  await planner.showAllFindings();
  const finding = page.locator('li[data-rule="windows-2022-end"]');
  await finding.getByRole('button', { name: 'Go to field' }).click();
  const field = page.locator('[id^="field-"]:focus');
  await expect(field).toHaveAccessibleDescription(/30 June 2028/u);
  await expect(field).not.toHaveAttribute('aria-invalid', 'true');
  const id = (await field.getAttribute('id')) ?? '';
  await finding.getByRole('button', { name: 'Accept' }).click();
  await planner.dialog().getByRole('textbox').fill('moved in 2027');
  await planner
    .dialog()
    .getByRole('button', { name: /accept/iu })
    .click();
  await expect(page.locator(`#${id}`)).toHaveAccessibleDescription(/Accepted: moved in 2027/u);
});
