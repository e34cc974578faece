import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { PlannerPage } from './pages/planner-page.ts';

const SECTION = '[aria-labelledby="code-title"]';

test('a cluster as code: chosen, read, copied, saved, refused and back', async ({ page, context }) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const planner = new PlannerPage(page);
  await planner.open('#example.production-windows', 'hand-over');
  const code = page.getByRole('region', { name: 'Code', exact: true });
  await code.getByText('Bicep', { exact: true }).click();
  const preview = code.locator('pre');
  await expect(preview).toContainText("resource cluster 'Microsoft.ContainerService/managedClusters@2026-06-01'");
  await expect(preview).toContainText("addressPrefix: '10.20.0.0/25'");

  // a VNet that exists is read, not created
  await code.getByText('It exists: reference it', { exact: true }).click();
  await expect(preview).toContainText('param virtualNetworkResourceGroup string');
  await expect(preview).not.toContainText('Microsoft.Network/virtualNetworks@');
  await code.getByText('Create it', { exact: true }).click();
  await expect(preview).toContainText("addressPrefix: '10.20.0.0/25'");

  // every format, coloured and without a violation; the file scrolls by itself and with the keyboard
  for (const [format, colorScheme, words] of [
    ['az CLI', 'light', 'az aks create'],
    ['Terraform', 'dark', 'resource "azurerm_kubernetes_cluster" "main"'],
    ['ARM', 'dark', '"Microsoft.ContainerService/managedClusters"'],
  ] as const) {
    await code.getByText(format, { exact: true }).click();
    await expect(preview).toContainText(words);
    expect(await preview.locator('[data-token]').count()).toBeGreaterThan(50);
    await page.emulateMedia({ colorScheme });
    expect(await planner.violations(SECTION)).toEqual([]);
  }
  await expect(async () => {
    await preview.press('End');
    await expect.poll(() => preview.evaluate((element) => element.scrollTop), { timeout: 2_000 }).toBeGreaterThan(0);
  }).toPass();

  await code.getByRole('button', { name: 'Copy' }).click();
  await expect(code.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toMatchObject({ contentVersion: '1.0.0.0' });
  const downloading = page.waitForEvent('download');
  await code.getByRole('button', { name: 'Download' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('aks-shop-prod-weu.json');
  expect(readFileSync(await download.path(), 'utf8')).toBe(copied);

  // a subnet without a place is asked for, in place of a file that would be wrong
  await planner.field('c1', 'choice').selectOption('pod-subnet-dynamic');
  await expect(code).toContainText('No code yet. The subnet “Pod subnet of aks-shop-prod-weu” has no room');
  await planner.field('c1', 'choice').selectOption('azure-cni-overlay');
  await expect(preview).toContainText('"networkPluginMode": "overlay"');
});
