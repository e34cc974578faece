import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { PlannerPage } from './pages/planner-page.ts';

function mapOf(page: Page, network: string): Locator {
  return page.getByRole('article', { name: network });
}

async function hubAndSpoke(page: Page): Promise<PlannerPage> {
  const planner = new PlannerPage(page);
  await planner.open('#example.hub-and-spoke-3', 'addresses');
  return planner;
}

test('a subnet is split and joined again from the keyboard, each one step of undo', async ({ page }) => {
  const planner = await hubAndSpoke(page);
  const map = mapOf(page, 'vnet-spoke-prod');
  const list = map.getByRole('listbox');
  await list.focus();
  await page.keyboard.press('Home');
  await expect(map.getByRole('region', { name: 'About snet-prod-nodes' })).toContainText('10.51.0.0/24');
  await page.keyboard.press('s');
  await expect(map.getByRole('status')).toHaveText('10.51.0.0/24 is split into two subnets, both fixed.');
  await expect(planner.field('s5', 'ipv4-range')).toHaveValue('10.51.0.0/25');
  await expect(map.getByRole('option', { name: /^snet-prod-nodes-2: 10\.51\.0\.128\/25/u })).toHaveCount(1);
  await expect(list).toBeFocused();
  expect(await planner.violations('[aria-labelledby="map-title"]')).toEqual([]);
  await page.keyboard.press('j');
  await expect(planner.field('s5', 'ipv4-range')).toHaveValue('10.51.0.0/24');
  await expect(map.getByRole('status')).toHaveText('snet-prod-nodes-2 is joined into snet-prod-nodes.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(planner.field('s5', 'ipv4-range')).toHaveValue('10.51.0.0/25');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(planner.field('s5', 'ipv4-range')).toHaveValue('10.51.0.0/24');
});

test('a split below the smallest subnet is refused in one sentence, and nothing changes', async ({ page }) => {
  const planner = await hubAndSpoke(page);
  await planner.field('s4', 'ipv4-range').fill('10.50.1.0/29');
  const map = mapOf(page, 'vnet-hub');
  await map.getByRole('option', { name: /^snet-dns-inbound/u }).click();
  await map.getByRole('button', { name: 'Split in two' }).click();
  await expect(map.getByRole('alert')).toHaveText(
    '10.50.1.0/29 cannot be split: the smallest subnet Azure creates is a /29.',
  );
  await expect(planner.field('s4', 'ipv4-range')).toHaveValue('10.50.1.0/29');
});

test('left to the planner, placed again, doubled and fixed where the planner puts it', async ({ page }) => {
  const planner = await hubAndSpoke(page);
  const map = mapOf(page, 'vnet-spoke-test');
  await map.getByRole('listbox').focus();
  await page.keyboard.press('Home');
  await map.getByRole('button', { name: 'Let the planner place it' }).click();
  await expect(planner.field('s9', 'ipv4-kind')).toHaveValue('size');
  await expect(map.getByRole('button', { name: 'Fix position' })).toBeFocused();
  await map.getByRole('button', { name: 'Double to 10.53.0.0/25' }).click();
  await expect(planner.field('s9', 'ipv4-range')).toHaveValue('10.53.0.0/25');
  await map.getByRole('button', { name: 'Place automatically' }).click();
  await expect(planner.field('s9', 'ipv4-kind')).toHaveValue('size');
  await expect(planner.field('s9', 'ipv4-prefixLength')).toHaveValue('25');
  await map.getByRole('button', { name: 'Fix all positions' }).click();
  await expect(planner.field('s9', 'ipv4-range')).toHaveValue('10.53.0.0/25');
});

test('zooms into small subnets and has every stretch as a table', async ({ page }) => {
  await hubAndSpoke(page);
  const map = mapOf(page, 'vnet-hub');
  await map.getByRole('listbox').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('+');
  await expect(map.getByText('10.50.0.0 and the next 256 addresses')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(map.getByText('10.50.0.128 and the next 256 addresses')).toBeVisible();
  await page.keyboard.press('-');
  await expect(map.getByText('1,024 addresses', { exact: true })).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Show addresses as' }).getByText('Table').click();
  const table = page.getByRole('region', { name: 'Addresses of all VNets' });
  await expect(table.getByRole('row', { name: /^GatewaySubnet 10\.50\.0\.64\/27 32/u })).toBeVisible();
});

test('the wheel and a drag move a map that is zoomed in, and only that', async ({ page }) => {
  await hubAndSpoke(page);
  const map = mapOf(page, 'vnet-spoke-prod');
  const list = map.getByRole('listbox');
  await list.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await list.hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect(map.getByText('10.51.8.0 and the next 1,024 addresses')).toBeVisible();
  await expect(list).toBeFocused();
  await page.mouse.wheel(0, -100_000);
  await expect(map.getByText('10.51.0.0 and the next 1,024 addresses')).toBeVisible();
  const { x, y, width } = (await list.boundingBox())!;
  await page.mouse.move(x + width * 0.75, y + 40);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.25, y + 40, { steps: 5 });
  await page.mouse.up();
  await expect(map.getByText('10.51.2.0 and the next 1,024 addresses')).toBeVisible();
  // the drag has not clicked on what was under the pointer
  await expect(map.getByRole('option', { selected: true })).toHaveCount(0);
  const before = await list.boundingBox();
  await page.keyboard.press('-');
  await expect(map.getByText('4,096 addresses', { exact: true })).toBeVisible();
  await page.mouse.wheel(0, 200);
  await expect.poll(async () => (await list.boundingBox())?.y).not.toBe(before?.y);
});

test('ranges that nothing uses are put into the fields of a cluster with one click', async ({ page }) => {
  const planner = await hubAndSpoke(page);
  await page.getByRole('button', { name: 'Suggest free ranges' }).click();
  await expect(planner.field('c1', 'podCidrs-0')).not.toHaveValue('100.64.0.0/16');
  await expect(page.getByText(/^Set: pods in .+ They meet no other range of the plan\.$/u)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(planner.field('c1', 'podCidrs-0')).toHaveValue('100.64.0.0/16');
  await expect(planner.field('c1', 'serviceCidrs-0')).toHaveValue('172.20.0.0/20');
});
