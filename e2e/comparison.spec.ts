import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { PlannerPage } from './pages/planner-page.ts';

const section = (page: Page) => page.getByRole('region', { name: 'What each model can do' });
const rows = (page: Page) => section(page).locator('tr[data-criterion]');
const row = (page: Page, criterion: string) => section(page).locator(`tr[data-criterion="${criterion}"]`);
const columnNames = async (page: Page) => section(page).locator('thead th').allInnerTexts();

async function openComparison(page: Page, hash: string): Promise<PlannerPage> {
  const planner = new PlannerPage(page);
  await planner.open(hash, 'models');
  await section(page).scrollIntoViewIfNeeded();
  await expect.poll(async () => rows(page).count()).toBeGreaterThan(80);
  return planner;
}

/** Opens the menu of columns and gives one of its controls. */
async function inColumns(page: Page, role: 'checkbox' | 'button', name: string): Promise<Locator> {
  const menu = section(page).getByRole('group').filter({ hasText: 'Columns' });
  if (!(await section(page).getByRole('checkbox', { name: 'Custom plugin' }).isVisible())) {
    await section(page).getByText('Columns', { exact: false }).first().click();
  }
  return menu.getByRole(role, { name, exact: true }).first();
}

test('rows by search, differences and needs; columns picked, hidden and pinned; a cell with its sources', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const planner = await openComparison(page, '#example.production-windows');
  const all = await rows(page).count();

  await section(page).getByLabel('Search the comparison').fill('wireguard');
  await expect(row(page, 'node-encryption')).toBeVisible();
  await expect(rows(page)).not.toHaveCount(all);
  await expect(row(page, 'agic')).toHaveCount(0);
  await section(page).getByLabel('Search the comparison').fill('token ring');
  await expect(section(page).getByText('No row matches.')).toBeVisible();
  await section(page).getByLabel('Search the comparison').fill('');
  await expect(rows(page)).toHaveCount(all);

  await section(page).getByLabel('Only differences').check();
  await expect(row(page, 'ipv6-only')).toHaveCount(0);
  await expect(row(page, 'windows-pools')).toBeVisible();
  await section(page).getByLabel('Only differences').uncheck();

  await section(page).getByLabel('What I need').check();
  await expect(row(page, 'windows-pools').getByRole('rowheader')).toContainText('needed');
  await expect(row(page, 'windows-pools').getByText('rules it out').first()).toBeVisible();
  await expect(row(page, 'arm64')).toHaveCount(0);
  await section(page).getByLabel('What I need').uncheck();

  // a variant picked here is the one of the Overview, too
  await section(page)
    .getByLabel('Variant of Azure CNI Pod Subnet in the comparison')
    .selectOption('pod-subnet-static-block');
  await planner.show('overview');
  await expect(page.getByRole('combobox', { name: 'Variant of Azure CNI Pod Subnet', exact: true })).toHaveValue(
    'pod-subnet-static-block',
  );
  await planner.show('models');
  await expect(row(page, 'private-link-service').getByRole('cell').nth(1)).toContainText('no');

  await (await inColumns(page, 'checkbox', 'kubenet')).uncheck();
  await (await inColumns(page, 'checkbox', 'Custom plugin')).check();
  await (await inColumns(page, 'button', 'Pin Azure CNI Overlay')).click();
  await expect.poll(async () => columnNames(page)).toHaveLength(5);
  const names = await columnNames(page);
  expect(names[0]).toContain('Azure CNI Overlay');
  expect(names.join(' ')).not.toContain('kubenet');
  expect(names.at(-1)).toContain('Custom plugin');
  await expect(section(page).locator('thead th').first()).toHaveCSS('position', 'sticky');

  await page.keyboard.press('Escape');
  await expect(section(page).getByRole('checkbox', { name: 'Custom plugin' })).toBeHidden();

  const change = row(page, 'pod-cidr-growth');
  await section(page)
    .getByRole('button', { name: /^What can be changed later/u })
    .click();
  await expect(change).toBeInViewport();
  await change
    .getByRole('button', { name: /Grow only: grow only, Linux/u })
    .first()
    .press('Enter');
  const dialog = planner.dialog();
  await expect(dialog).toContainText('no second block');
  await expect(dialog).toContainText('As of 2026-08, pod-cidr-growth/azure-cni-overlay');
  await expect(dialog.getByRole('link', { name: 'AKS release 2026-01-04' })).toHaveAttribute(
    'href',
    'https://github.com/Azure/AKS/releases/tag/2026-01-04',
  );
  await page.keyboard.press('Escape');
  await expect(change.getByRole('button').first()).toBeFocused();

  await page.reload();
  await section(page).scrollIntoViewIfNeeded();
  await expect.poll(async () => (await columnNames(page))[0]).toContain('Azure CNI Overlay');
});

test('what the plan implies is ticked, says why, and its number opens the working', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open();
  await planner.field('p1', 'nodes').fill('1001');
  const needs = page.getByRole('group', { name: /must be able to do$/u });
  await page.locator('#section-needs > summary').click();
  const implied = needs.getByRole('checkbox', { name: /^More than 1,000 nodes/u });
  await expect(implied).toBeChecked();
  await expect(implied).toBeDisabled();
  const reason = needs.getByText(/^Its pools reach/u).first();
  const figure = reason.getByRole('button');
  const nodes = (await figure.textContent()) ?? '';
  await figure.click();
  await expect(planner.dialog().getByRole('heading').first()).toBeVisible();
  await expect(planner.dialog()).toContainText(nodes);
});

test('at 390 px any two models stand side by side', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openComparison(page, '#example.small-dev');
  await section(page).getByLabel('Compare', { exact: true }).selectOption('byo-cni');
  await section(page).getByLabel('with', { exact: true }).selectOption('azure-cni-node-subnet+cilium');
  await expect.poll(async () => columnNames(page)).toHaveLength(2);
  const windows = row(page, 'windows-pools');
  await expect(windows.getByRole('cell').first()).toContainText('not documented');
  await expect(windows.getByRole('cell').last()).toHaveText('no');
  await expect(windows.getByRole('button').last()).toHaveAccessibleName('No: no');
  await expect(row(page, 'change-max-pods').getByRole('cell')).toHaveCount(1);
  await section(page).getByLabel('Search the comparison').fill('service cidr');
  await expect(row(page, 'change-service-cidr')).toContainText('the same for both');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBe(0);
});

test('paper gets every row with notes and numbered sources, and no controls', async ({ page }) => {
  await openComparison(page, '#example.small-dev');
  const print = section(page).getByRole('button', { name: 'Print' });
  await page.evaluate(() => {
    Object.assign(window, { print: () => undefined });
  });
  await print.click();
  await page.emulateMedia({ media: 'print' });
  await expect(print).toBeHidden();
  await expect(page.getByRole('region', { name: 'Why this model' })).toBeHidden();
  await expect(section(page).getByLabel('Search the comparison')).toBeHidden();
  await expect(row(page, 'change-cluster-sku')).toContainText('A Base cluster cannot become AKS Automatic.');
  const cell = row(page, 'ipv6-only').getByRole('cell');
  const place = Number((await cell.locator('sup').textContent()) ?? '');
  const source = section(page)
    .locator('ol > li')
    .nth(place - 1);
  await expect(source).toBeVisible();
  await expect(source).toContainText('Dual-stack networking, 2026-08-21: github.com/MicrosoftDocs/azure-aks-docs');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('region', { name: 'Why this model' })).toBeVisible();
});

test('no accessibility violation with needs, pins and a cell open', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  const planner = await openComparison(page, '#example.production-windows');
  await (await inColumns(page, 'button', 'Pin Azure CNI Pod Subnet')).click();
  await row(page, 'node-auto-provisioning').getByRole('button').first().click();
  await expect(planner.dialog()).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    expect(await planner.violations('[aria-labelledby="comparison-title"]', 'dialog[open]'), theme).toEqual([]);
  }
});
