import { expect, test } from '@playwright/test';
import { PlannerPage } from './pages/planner-page.ts';

test('connections per node give ports and IPs, one click sets them, undo takes them back', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('', 'outbound');
  const outbound = page.getByRole('region', { name: 'Outbound', exact: true });
  await expect(outbound.getByText('SNAT ports are enough during an upgrade')).toBeVisible();
  const asked = outbound.getByLabel('Connections per node to one destination');
  await asked.fill('20001');
  const compared = outbound.getByRole('region', { name: 'Load balancer or NAT gateway at this size' });
  // 4 nodes with upgrade: 8 × ceil(20,001 / 8) ports each, of 64,000 for each IP; 64,512 flows for each IP of a gateway
  await expect(compared.getByRole('row', { name: /^Ports for each node/u })).toContainText('20,008');
  await expect(compared.getByRole('row', { name: /^IPs needed/u }).getByRole('cell')).toHaveText(['2', '2']);
  await outbound.getByRole('button', { name: 'Use these values' }).click();
  await expect(outbound.getByRole('row', { name: /^SNAT ports per node, as set/u })).toContainText('20,008');
  await page.getByRole('button', { name: /^Undo/u }).click();
  await expect(outbound.getByRole('row', { name: /^SNAT ports per node, automatic/u })).toContainText('1,024');
});

test('a number that cannot be is one sentence at its field, and the last answer stays', async ({ page }) => {
  await new PlannerPage(page).open('', 'outbound');
  const outbound = page.getByRole('region', { name: 'Outbound', exact: true });
  const asked = outbound.getByLabel('Connections per node to one destination');
  await asked.fill('12 k');
  await expect(asked).toHaveAttribute('aria-invalid', 'true');
  await expect(outbound.getByText(/^Not plain digits\./u)).toBeVisible();
  await expect(outbound.getByRole('row', { name: /^Ports for each node/u })).toContainText('1,000');
});

test('what-if figures open their working', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('', 'outbound');
  const outbound = page.getByRole('region', { name: 'Outbound', exact: true });
  await outbound
    .getByRole('button', { name: /IPs needed during an upgrade, load balancer: show the working/u })
    .click();
  await expect(planner.dialog().locator('[data-working-expression]')).toHaveText('max(1, ceil(N × P / Q))');
  await planner.dialog().getByRole('button', { name: 'Working of SNAT ports per node' }).click();
  await expect(planner.dialog().locator('[data-working-expression]')).toHaveText('D × ceil(C / D)');
});

test('types that need an own VNet or a managed one say so', async ({ page }) => {
  await new PlannerPage(page).open('#example.production-windows', 'outbound');
  const row = (type: string) => page.locator(`[data-outbound-type="${type}"]`);
  await expect(row('userDefinedRouting')).toContainText('chosen');
  await expect(row('managedStandardV2')).toContainText('needs a VNet that AKS manages');
  await expect(row('block')).toContainText('have no Windows pools');
  await expect(row('loadBalancer')).toContainText('Possible');
});
