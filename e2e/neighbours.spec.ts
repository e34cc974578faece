import { expect, test } from '@playwright/test';
import { PlannerPage } from './pages/planner-page.ts';

test('a spoke, a hub and one more subnet: named, sized, delegated, peered, and undone step by step', async ({
  page,
}) => {
  const planner = new PlannerPage(page);
  await planner.open();
  await page.getByRole('button', { name: 'Add spoke for aks-1' }).click();
  await expect(planner.field('v1', 'addressSpaces-0')).toBeFocused();
  await page.keyboard.type('10.240.0.0/20');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Add spoke/u })).toBeHidden();

  await page.getByRole('button', { name: 'Add hub' }).click();
  await expect(planner.field('v2', 'name')).toHaveValue('vnet-hub');
  const hub = page.getByRole('group', { name: 'Subnets of vnet-hub' });
  await expect(hub.getByLabel(/^Subnet of/u).first()).toHaveValue('AzureFirewallSubnet');

  const menu = page.getByRole('region', { name: 'vnet-hub' }).locator('details', { hasText: 'Add subnet for…' });
  await menu.getByText('Add subnet for…').click();
  await expect(menu).toContainText('at least /28, at most /24 · delegated to Microsoft.Network/dnsResolvers');
  await expect(menu.getByRole('button', { name: 'Azure Bastion' })).toBeHidden();
  expect(await planner.violations('[aria-label="What you decide"]')).toEqual([]);
  await menu.getByRole('button', { name: 'Application Gateway', exact: true }).click();
  await expect(planner.field('s9', 'name')).toHaveValue('application-gateway');
  await expect(planner.field('s9', 'name')).toBeFocused();
  await expect(planner.field('s9', 'ipv4-prefixLength')).toHaveValue('24');

  await page.getByRole('button', { name: 'More fields of GatewaySubnet' }).click();
  const info = page.getByRole('list', { name: 'What Azure wants of this subnet' });
  await expect(info).toContainText('at least /29, /27 advised');
  await expect(info.getByRole('link', { name: 'VPN Gateway FAQ' })).toBeVisible();

  const undo = page.getByRole('button', { name: /^undo/iu });
  await undo.click();
  await expect(planner.field('s9', 'name')).toBeHidden();
  await undo.click();
  await expect(planner.field('v2', 'name')).toBeHidden();
});

test('a subnet without the name that its service wants is renamed by its fix', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.hub-and-spoke-3');
  await planner.field('s2', 'name').fill('gateway');
  await planner.showAllFindings();
  const finding = page.locator('[data-rule="fixed-subnet-name"]');
  await expect(finding).toContainText('GatewaySubnet');
  await finding.getByRole('button').first().click();
  await expect(finding).toBeHidden();
  await expect(planner.field('s2', 'name')).toHaveValue('GatewaySubnet');
});
