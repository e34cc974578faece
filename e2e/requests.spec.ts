import { expect, test } from '@playwright/test';
import { PlannerPage, VIEWS } from './pages/planner-page.ts';

test('the whole journey asks only for the files of the app itself', async ({ page, baseURL }) => {
  const requests: { url: string; method: string; body: string | null }[] = [];
  page.context().on('request', (request) => {
    requests.push({ url: request.url(), method: request.method(), body: request.postData() });
  });
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') {
      problems.push(message.text());
    }
  });
  page.on('pageerror', (error) => problems.push(error.message));
  const planner = new PlannerPage(page);
  await planner.open();
  await planner.linkAfter(() => planner.field('p1', 'nodes').fill('12'));
  await planner.figures().first().click();
  await expect(planner.dialog()).toBeVisible();
  await page.keyboard.press('Escape');
  for (const name of ['Examples', 'Import', 'Share', 'My plans', 'Help']) {
    await page.getByRole('banner').getByRole('button', { name }).click();
    await expect(planner.dialog().getByRole('heading').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(planner.dialog()).toBeHidden();
  }
  await page.getByRole('banner').getByRole('button', { name: 'Hand over' }).click();
  for (const [button, ending] of [
    ['Save plan', 'json'],
    ['Save PNG', 'png'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    expect((await download).suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`, 'u'));
  }
  for (const view of VIEWS) {
    await planner.show(view);
    await planner.settled();
  }
  await planner.open('#example.hub-and-spoke-3');
  await planner.unfoldForm();
  await page.mouse.wheel(0, 5000);
  await planner.settled();
  expect(requests.length).toBeGreaterThan(3);
  for (const { url, method, body } of requests) {
    expect(new URL(url).origin).toBe(baseURL);
    expect(new URL(url).search).toBe('');
    expect(method).toBe('GET');
    expect(body).toBeNull();
  }
  expect(problems).toEqual([]);
});
