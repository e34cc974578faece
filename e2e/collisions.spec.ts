import { expect, test } from '@playwright/test';
import type { PlanInput } from '../src/domain/plan-input.ts';
import { smallDev } from '../src/scenarios/small-dev.ts';
import { encodeLink } from '../src/share/codec.ts';
import { streamCompression } from '../src/share/stream-compression.ts';
import { PlannerPage } from './pages/planner-page.ts';

/** A development cluster whose pods have addresses of its own node subnet. */
function withOverlap(): PlanInput {
  const plan = smallDev();
  return { ...plan, clusters: plan.clusters.map((cluster) => ({ ...cluster, podCidrs: ['10.60.0.0/20'] })) };
}

test('an overlap shows at both fields and in the matrix; accepted with a reason it says so, undone and redone by key', async ({
  page,
}) => {
  const planner = new PlannerPage(page);
  await planner.open(`#${await encodeLink(withOverlap(), streamCompression(globalThis))}`, 'addresses');
  await planner.unfoldForm();
  const press = (key: string) => page.keyboard.press(key);
  const both = [planner.field('c1', 'podCidrs.0'), planner.field('s1', 'ipv4.range')];
  for (const field of both) {
    await expect(field).toHaveAccessibleDescription(/overlaps snet-aks-dev \(10\.60\.0\.0\/26\)/u);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  }

  const section = page.getByRole('region', { name: 'Conflicts', exact: true });
  const cell = section.getByRole('button', {
    name: /snet-aks-dev and .*aks-dev-weu|aks-dev-weu.* and .*snet-aks-dev/u,
  });
  const pods = cell.filter({ has: page.locator('svg') }).first();
  // one cell is in the tab order, the arrow keys reach every other
  await section.locator('[data-cell][tabindex="0"]').focus();
  const target = ((await pods.getAttribute('data-cell')) ?? '').split('/').map(Number);
  const at = async () => ((await page.locator('*:focus').getAttribute('data-cell')) ?? '').split('/').map(Number);
  for (let row = (await at())[0] ?? 0; row < (target[0] ?? 0); row += 1) {
    await press('ArrowDown');
  }
  for (let column = (await at())[1] ?? 0; column < (target[1] ?? 0); column += 1) {
    await press('ArrowRight');
  }
  await expect(pods).toBeFocused();
  await press('Enter');
  await expect(planner.dialog()).toContainText('10.60.0.0/20');
  await expect(planner.dialog().getByRole('listitem').first()).toBeVisible();
  await press('Escape');
  await expect(pods).toBeFocused();
  const before = await pods.getAttribute('data-tone');

  await planner.show('overview');
  await planner.showAllFindings();
  const finding = page.locator('[data-rule="pod-cidr-overlaps-subnet"]');
  await finding.getByRole('button', { name: 'Accept' }).focus();
  await press('Enter');
  await planner.dialog().getByLabel('Reason').focus();
  await page.keyboard.type('The pods move before go-live.');
  await press('Enter');
  await expect(planner.dialog()).toBeHidden();
  await planner.showAllFindings();
  const today = new Date().toISOString().slice(0, 10);
  const accepted = page.getByText(`Accepted on ${today}: The pods move before go-live.`);
  await expect(accepted).toBeVisible();
  for (const field of both) {
    await expect(field).toHaveAccessibleDescription(/Accepted: The pods move before go-live\./u);
  }
  await planner.show('addresses');
  await expect(pods).not.toHaveAttribute('data-tone', before ?? '');
  await pods.focus();
  await press('Enter');
  await expect(planner.dialog()).toContainText(`Accepted on ${today}: The pods move before go-live.`);
  await press('Escape');

  await planner.show('overview');
  await planner.showAllFindings();
  await press('ControlOrMeta+z');
  await expect(accepted).toBeHidden();
  await expect(both[0]!).toHaveAttribute('aria-invalid', 'true');
  await press('ControlOrMeta+Shift+z');
  await expect(accepted).toBeVisible();
});
