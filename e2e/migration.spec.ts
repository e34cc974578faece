import { expect, test } from '@playwright/test';
import { pdfText } from './pages/pdf-text.ts';
import { PlannerPage } from './pages/planner-page.ts';

const STEPS = [
  'Set the names for the commands',
  'Uninstall the policy engine',
  'Update the addressing to Overlay',
  'Update the data plane to Cilium',
  'Verify the policies',
];

/** The rest of the page is looked at elsewhere. */
const SECTIONS = ['[aria-labelledby="migration-title"]', '[aria-labelledby="retirements-title"]'];

test('from the empty page to a kubenet plan to a printed checklist', async ({ page, context }) => {
  test.setTimeout(180_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const planner = new PlannerPage(page);
  await planner.open('', 'migrate');
  await planner.field('c1', 'choice').selectOption('kubenet');
  const migration = page.getByRole('region', { name: 'Migration', exact: true });
  await expect(migration).toContainText('Choose what runs today');
  await migration.getByLabel('What aks-1 runs today').selectOption('kubenet');
  await expect(migration.locator('[data-target]')).toHaveCount(9);
  await expect(migration.locator('[data-target="azure-cni-overlay"]')).toHaveAttribute('data-how', 'in-place');
  await expect(migration.locator('[data-target="azure-cni-node-subnet"]')).toContainText('New cluster required');

  // what exists is entered where the button leads
  await migration.getByRole('button', { name: 'Change what runs today' }).click();
  await expect(planner.field('c1', 'current.policyEngine')).toBeFocused();
  await planner.field('c1', 'current.policyEngine').selectOption('calico');

  await migration.getByRole('button', { name: 'Azure CNI Overlay with Cilium', exact: true }).click();
  const checklist = migration.locator('[data-checklist="azure-cni-overlay+cilium"]');
  await expect(checklist.locator('[data-check="policy-engine-removed"]')).toHaveAttribute('data-status', 'fails');
  await expect(checklist.locator('[data-check="pod-cidr-given"]')).toHaveAttribute('data-status', 'open');
  await checklist.getByRole('button', { name: /^Use 10\./u }).click();
  await expect(checklist.locator('[data-check="pod-cidr-given"]')).toHaveAttribute('data-status', 'passes');
  await expect(checklist.locator('[data-check="pod-cidr-given"]')).toBeHidden();
  await checklist.getByRole('button', { name: /^Show what passes/u }).click();
  await expect(checklist.locator('[data-check="pod-cidr-given"]')).toContainText('Pods get 10.244.0.0/21.');
  for (const title of STEPS) {
    await expect(checklist.getByRole('checkbox', { name: new RegExp(title, 'u') })).toBeVisible();
  }
  await checklist.getByRole('checkbox', { name: /Set the names/u }).check();

  // a number of the move opens its working: 3 nodes and one surge node
  await checklist.locator('[data-range="pod-cidr/c1"] [data-figure]').first().click();
  await expect(planner.dialog().locator('[data-working-result]')).toHaveText('4');
  await planner.dialog().getByRole('button', { name: 'Close' }).click();

  await checklist.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(checklist.getByRole('status')).toHaveText('Copied.');
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toContain('- [x] **Set the names for the commands**');
  expect(markdown).toContain('az aks update \\\n    --name "$CLUSTER"');

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await planner.settled();
      expect(await planner.violations(...SECTIONS), `${colorScheme} ${String(width)}`).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    }
  }

  await page.setViewportSize({ width: 1440, height: 900 });
  // the browser's own dialog would wait for somebody
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await checklist.getByRole('button', { name: 'Print' }).click();
  const printed = pdfText(await page.pdf({ format: 'A4' }));
  for (const title of [...STEPS, 'az aks update', 'No rollback from here', 'Ranges needed during the move']) {
    expect(printed).toContain(title.replaceAll(' ', ''));
  }
  expect(printed).not.toContain('Findings');
  expect(printed).not.toContain('Whatstandsintheway');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('[data-print-alone]')).toHaveCount(0);
});

test('end dates stand on one timeline, and lead to their fields', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.kubenet-near-end', 'migrate');
  const timeline = page.getByRole('list', { name: 'End dates in the plan' });
  await expect(timeline.locator('[data-today]')).toBeVisible();
  const kubenet = timeline.locator('[data-retirement="kubenet-end"]');
  await expect(kubenet.locator('time')).toHaveAttribute('datetime', '2028-03-31');
  await kubenet.getByRole('button', { name: /runs today/u }).click();
  await expect(planner.field('c1', 'current.candidate')).toBeFocused();
});
