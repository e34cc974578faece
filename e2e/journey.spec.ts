import { expect, test } from '@playwright/test';
import { PlannerPage } from './pages/planner-page.ts';

test('the empty page answers, and a changed pool changes the numbers', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open();
  await expect(planner.answer()).toContainText('Azure CNI Overlay with Cilium');
  await expect(planner.ranges()).toContainText('/28');
  await planner.settled();
  const before = await planner.figureTexts();
  await planner.field('p1', 'nodes').fill('50');
  await expect(planner.ranges()).toContainText('/25');
  await planner.settled();
  expect(await planner.figureTexts()).not.toEqual(before);
});

test('a link opened in a fresh browser shows every input and every figure the same', async ({ page, browser }) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.hub-and-spoke-3');
  const link = await planner.linkAfter(() => planner.field('p1', 'maxPodsPerNode').fill('77'));
  await planner.unfoldForm();
  const context = await browser.newContext();
  const other = new PlannerPage(await context.newPage());
  await other.page.goto(link);
  await other.unfoldForm();
  await expect(other.answer()).toHaveText((await planner.answer().textContent()) ?? '');
  const fields = await planner.fieldValues();
  expect(Object.keys(fields).length).toBeGreaterThan(200);
  expect(await other.fieldValues()).toEqual(fields);
  expect(await other.figureTexts()).toEqual(await planner.figureTexts());
  await context.close();
});

test('a damaged link explains itself and leaves the present plan alone', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open();
  const link = await planner.linkAfter(() => planner.field('p1', 'nodes').fill('7'));
  await planner.settled();
  const figures = await planner.figureTexts();
  const at = link.indexOf('#');
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `${link.slice(at, -12)}AAAA`,
  );
  await expect(page.getByRole('alert')).toContainText(/link/iu);
  await expect(planner.field('p1', 'nodes')).toHaveValue('7');
  expect(await planner.figureTexts()).toEqual(figures);
});

test('every edit can be undone and done again', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open();
  const start = await planner.answer().textContent();
  await planner.field('p1', 'nodes').fill('400');
  await expect(planner.answer()).not.toHaveText(start ?? '');
  const changed = await planner.answer().textContent();
  await page.getByRole('button', { name: /^undo/iu }).click();
  await expect(planner.answer()).toHaveText(start ?? '');
  await page.getByRole('button', { name: /^redo/iu }).click();
  await expect(planner.answer()).toHaveText(changed ?? '');
});

test('text that is no number stays in the field with a sentence, and nothing is lost', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open();
  const answer = await planner.answer().textContent();
  const nodes = planner.field('p1', 'nodes');
  await nodes.fill('3o');
  await expect(nodes).toHaveAttribute('aria-invalid', 'true');
  await expect(nodes).toHaveValue('3o');
  await expect(planner.answer()).toHaveText(answer ?? '');
});

test('a reload keeps the plan', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open();
  await planner.linkAfter(() => planner.field('p1', 'nodes').fill('23'));
  await page.reload();
  await expect(planner.field('p1', 'nodes')).toHaveValue('23');
  await page.goto('/');
  await expect(planner.field('p1', 'nodes')).toHaveValue('23');
});
