import { expect, test } from '@playwright/test';
import { PlannerPage } from './pages/planner-page.ts';

test('a network is stamped for another region: preview, copies, one step of undo', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.hub-and-spoke-3');
  await page
    .getByRole('region', { name: 'vnet-spoke-prod', exact: true })
    .getByRole('button', { name: 'Duplicate for another region…' })
    .click();
  const dialog = planner.dialog();
  await expect(dialog.getByText('Copies it with 1 cluster.')).toBeVisible();
  await dialog.getByLabel('Names', { exact: true }).selectOption('replace');
  await dialog.getByLabel('Replace', { exact: true }).fill('weu');
  await expect(dialog.getByText('No name of what is copied has "weu" in it.')).toBeVisible();
  await dialog.getByLabel('Replace', { exact: true }).fill('prod');
  await dialog.getByLabel('With', { exact: true }).fill('north');
  await dialog.getByLabel('Region of the copies').fill('norwayeast');
  const space = dialog.getByRole('row', { name: /vnet-spoke-north/u });
  await expect(space).toContainText('10.51.0.0/20');
  await expect(space).toContainText('10.51.16.0/20');
  await expect(dialog.getByText('No range of the copies overlaps another one.')).toBeVisible();
  expect(await planner.violations('dialog[open]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Duplicate', exact: true }).click();
  await expect(dialog).toBeHidden();

  const overview = page.getByRole('region', { name: 'Clusters side by side, as a table' });
  await expect(overview.getByRole('row')).toHaveCount(5);
  const copy = overview.getByRole('button', { name: 'aks-north', exact: true });
  await expect(copy).toHaveAttribute('aria-pressed', 'true');
  await expect(planner.field('v5', 'region')).toHaveValue('norwayeast');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(overview.getByRole('row')).toHaveCount(4);
  await expect(copy).toHaveCount(0);
});

test('clusters change places, and a row of the overview selects its cluster', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.hub-and-spoke-3');
  const tabs = page.getByRole('group', { name: 'Clusters', exact: true }).getByRole('button');
  await page.getByRole('button', { name: 'Move right' }).click();
  await expect(tabs).toHaveText(['aks-data', 'aks-prod', 'aks-test']);
  await page.getByRole('button', { name: 'Move left' }).click();
  await expect(tabs).toHaveText(['aks-prod', 'aks-data', 'aks-test']);
  await page
    .getByRole('region', { name: 'Clusters side by side, as a table' })
    .getByRole('button', { name: 'aks-test', exact: true })
    .click();
  await expect(planner.field('c3', 'name')).toHaveValue('aks-test');
});
