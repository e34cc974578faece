import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { PlannerPage } from './pages/planner-page.ts';

test('the network request as a PDF', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.hub-and-spoke-3');
  await page.getByRole('button', { name: 'Export' }).click();
  const downloading = page.waitForEvent('download');
  await planner.dialog().getByRole('button', { name: 'Save PDF' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('hub-and-spoke-with-three-clusters-network-request.pdf');
  await expect(planner.dialog().getByText(/^Saved /u)).toBeVisible();
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
  expect(bytes.subarray(-6).toString('latin1')).toContain('%%EOF');
});
