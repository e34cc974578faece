import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { planFile } from '../src/domain/parse-plan.ts';
import { newPlan } from '../src/domain/start-values.ts';
import { PlannerPage } from './pages/planner-page.ts';

const PLAN_FILE = JSON.stringify(planFile({ ...newPlan(), name: 'From a file' }));
const DOCUMENTS = new URL('../src/testing/azure-documents/', import.meta.url);

function documentText(file: string): string {
  return readFileSync(new URL(file, DOCUMENTS), 'utf8');
}

test('documents are pasted and dropped, looked at, added in one step of undo, and opened', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.small-dev');
  const importButton = page.getByRole('button', { name: 'Import', exact: true });
  await importButton.click();
  const dialog = planner.dialog();
  const add = dialog.getByRole('button', { name: 'Add to this plan' });
  const pasted = dialog.getByLabel('Paste here');
  await expect(add).toBeDisabled();
  await pasted.fill('{"id": ');
  await expect(dialog.getByRole('alert').first()).toContainText('This JSON is cut short');
  await expect(add).toBeDisabled();

  await pasted.fill(documentText('az/kubenet-calico.json'));
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('vnet-quay is in no document');
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'vnet.json', { type: 'application/json' }));
    return data;
  }, documentText('az/vnet-of-quay.json'));
  await dialog.locator('[data-drop]').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(preview).not.toContainText('is in no document');
  await expect(preview).toContainText('snet-quay-nodes of vnet-quay: 10.40.0.0/24, for nodes.');
  await expect(preview).toContainText('aks-quay: kubenet, Kubernetes 1.33.4, pod CIDR 10.96.0.0/16');
  await expect(preview).toContainText('max surge is not told; 10 %');
  expect(await planner.violations('dialog')).toEqual([]);
  await add.click();
  await expect(dialog).toBeHidden();
  const clusters = page.getByRole('group', { name: 'Clusters', exact: true }).getByRole('button');
  await expect(clusters.filter({ hasText: 'aks-quay' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('aks-quay')).toHaveCount(0);

  await importButton.click();
  await dialog.locator('input[type="file"]').setInputFiles([
    {
      name: 'vnet.json',
      mimeType: 'application/json',
      buffer: Buffer.from(documentText('az/vnet-of-quay.json')),
    },
    {
      name: 'aks.json',
      mimeType: 'application/json',
      buffer: Buffer.from(documentText('az/kubenet-calico.json')),
    },
  ]);
  await expect(preview).toContainText('aks.json');
  await dialog.getByRole('button', { name: 'Open as a new plan' }).click();
  await expect(planner.field('plan', 'name')).toHaveValue('aks-quay');

  const link = await planner.link();
  await importButton.click();
  await pasted.fill(
    '(InsufficientSubnetSize) Pre-allocated IPs 333 exceeds IPs available 251 in Subnet Cidr 10.40.0.0/24, Subnet Name snet-quay-nodes.',
  );
  const refusal = preview.getByRole('region', { name: 'InsufficientSubnetSize' });
  await expect(refusal).toContainText('3 nodes × 111 = 333: one address for the node and 110 for its pods.');
  await expect(refusal).toContainText('In this plan aks-quay uses snet-quay-nodes (10.40.0.0/24)');
  await expect(refusal).toContainText('A subnet of /23 offers 507 addresses: enough for 333.');
  // a number opens its working over the import, which stays as it is
  await refusal.getByRole('button', { name: '/23: show the working' }).first().click();
  const working = page.getByRole('dialog', { name: 'Smallest subnet for these addresses' });
  await expect(working).toContainText('Addresses asked for, as the message says');
  await expect(working).toContainText('333');
  expect(await planner.violations('dialog')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(working).toHaveCount(0);
  await refusal.getByRole('button', { name: '3: show the working' }).first().click();
  const nodes = page.getByRole('dialog', { name: 'Nodes that come to the number' });
  await nodes.getByRole('button', { name: /^Working of/u }).click();
  await expect(page.getByRole('dialog', { name: 'Addresses of one node, as Azure counts them' })).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(nodes).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(refusal).toBeVisible();
  expect(await planner.violations('dialog')).toEqual([]);

  await pasted.fill(link);
  await expect(preview).toContainText('Pasted text: plan of this planner.');
  await dialog.getByRole('button', { name: 'Clear' }).click();
  await dialog.locator('input[type="file"]').setInputFiles([
    { name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(PLAN_FILE) },
    { name: 'error.txt', mimeType: 'text/plain', buffer: Buffer.from('resource "azurerm_subnet" "a" {\n}') },
  ]);
  await expect(preview).toContainText('plan.json: plan of this planner.');
  await expect(preview.getByRole('alert')).toContainText('error.txt: This is source code of Terraform');
  await dialog.getByRole('button', { name: 'Open as a new plan' }).click();
  await expect(planner.field('plan', 'name')).toHaveValue('From a file');
});
