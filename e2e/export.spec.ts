import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { allocateGiven } from '../src/domain/allocate-given.ts';
import { parsePlanFile } from '../src/domain/parse-plan.ts';
import { renderHtmlTable } from '../src/report/html-table.ts';
import { planPictures } from '../src/report/plan-pictures.ts';
import { planTable } from '../src/report/plan-tables.ts';
import { spreadsheetCell } from '../src/report/spreadsheet-cell.ts';
import { renderSvg } from '../src/report/svg.ts';
import { hubAndSpoke3 } from '../src/scenarios/hub-and-spoke-3.ts';
import { smallDev } from '../src/scenarios/small-dev.ts';
import { tryEncodeLink } from '../src/share/codec.ts';
import { streamCompression } from '../src/share/stream-compression.ts';
import { hostileSubjects } from '../src/testing/hostile-names.ts';
import { PlannerPage } from './pages/planner-page.ts';
import '../src/testing/provide-parts.ts';

/** The first bytes of a PNG file, and where its width and height stand. */
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_SIZE_AT = 16;

/** What a button of the Hand over view saves. */
async function saved(page: Page, item: string, button: string): Promise<{ name: string; bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  const part = page.getByRole('region', { name: 'Hand over' }).getByRole('listitem').filter({ hasText: item });
  await part.getByRole('button', { name: button }).press('Enter');
  const download = await downloading;
  const name = download.suggestedFilename();
  await expect(part.getByRole('status')).toHaveText(`Saved ${name}.`);
  return { name, bytes: readFileSync(await download.path()) };
}

/** The texts of an SVG file as the browser reads it, and the names of its elements. */
async function readSvg(page: Page, svg: string): Promise<{ texts: string[]; elements: string[] }> {
  return page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = [documentElement, ...documentElement.querySelectorAll('*')];
    const texts = all.filter(({ localName }) => ['title', 'desc', 'text'].includes(localName));
    return {
      texts: texts.map(({ textContent }) => textContent),
      elements: [...new Set(all.map(({ localName }) => localName))].toSorted(),
    };
  }, svg);
}

test('tables, pictures, report, request and data leave the page whole', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const planner = new PlannerPage(page);
  await planner.open('#example.hub-and-spoke-3');
  await planner.settled();
  const answer = await planner.answer().locator('strong').innerText();
  await planner.show('hand-over');
  await expect(page.locator('[data-picture-export]')).toBeVisible();
  expect(await planner.violations('#panel-hand-over')).toEqual([]);

  const plan = await saved(page, 'Data (JSON)', 'Save plan');
  expect(parsePlanFile(JSON.parse(plan.bytes.toString()))).toEqual({ ok: true, value: allocateGiven(hubAndSpoke3()) });
  const evaluation = await saved(page, 'Data (JSON)', 'Save evaluation');
  expect(JSON.parse(evaluation.bytes.toString())).toHaveProperty(
    'clusters.length',
    allocateGiven(hubAndSpoke3()).clusters.length,
  );

  const report = (await saved(page, 'The same report as text', 'Save Markdown')).bytes.toString();
  expect(report).toMatch(/^# Hub and spoke/u);
  expect(report).toContain('](<http://127.0.0.1');
  expect(report.replaceAll('\\', '')).toContain(answer);
  const request = await saved(page, 'every line with its source', 'Save CSV');
  expect(request.name).toMatch(/-network-request\.csv$/u);
  expect(request.bytes.toString()).toMatch(/^\uFEFFTopic,For,Item,Value,Why,Source\r\n/u);

  const tables = page.locator('[data-table-export]');
  await tables.getByRole('combobox').selectOption('Subnet usage');
  const csv = (await saved(page, 'Tables', 'Save CSV')).bytes.toString();
  await tables.getByRole('button', { name: 'Copy table' }).click();
  await expect(tables.getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = await (await item?.getType('text/html'))?.text();
    const rows = [...new DOMParser().parseFromString(html ?? '', 'text/html').querySelectorAll('tr')];
    return {
      text: await navigator.clipboard.readText(),
      cells: rows.map((row) => [...row.cells].map(({ textContent }) => textContent)),
    };
  });
  expect(copied.cells.length).toBe(csv.split('\r\n').length - 1);
  expect(copied.cells.map((cells) => `${cells.join('\t')}\n`).join('')).toBe(copied.text);
  expect(csv.replace('\uFEFF', '').replaceAll('\r\n', '\n').replaceAll(',', '\t').replaceAll('"', '')).toBe(
    copied.text.replaceAll(',', '\t'),
  );

  const pictures = page.locator('[data-picture-export]');
  await pictures.getByText('Dark').click();
  await pictures.getByRole('combobox').selectOption('Map of vnet-hub');
  const map = await saved(page, 'Pictures', 'Save SVG');
  const { texts, elements } = await readSvg(page, map.bytes.toString());
  expect(elements).toEqual(['defs', 'desc', 'g', 'pattern', 'rect', 'svg', 'text', 'title']);
  expect(texts[0]).toBe('Address map of vnet-hub, to scale');
  const [, width = '', height = ''] = /viewBox="0 0 (\S+) (\S+)"/u.exec(map.bytes.toString()) ?? [];
  const png = await saved(page, 'Pictures', 'Save PNG');
  expect(png.bytes.subarray(0, PNG_SIGNATURE.length)).toEqual(PNG_SIGNATURE);
  expect(png.bytes.readUInt32BE(PNG_SIZE_AT)).toBe(Math.round(2 * Number(width)));
  expect(png.bytes.readUInt32BE(PNG_SIZE_AT + 4)).toBe(Math.round(2 * Number(height)));
});

test('hostile names stay names in tables and pictures, and a refused clipboard loses nothing', async ({ page }) => {
  const start = smallDev();
  const name = '=HYPERLINK("x")</text><script>alert(1)</script> 🚀';
  const input = { ...start, name, clusters: start.clusters.map((cluster) => ({ ...cluster, name })) };
  const link = await tryEncodeLink(input, streamCompression(globalThis));
  const planner = new PlannerPage(page);
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('refused'));
  });
  await planner.open(link.ok ? `#${link.value}` : '', 'hand-over');

  const tables = page.locator('[data-table-export]');
  const downloading = page.waitForEvent('download');
  await tables.getByRole('button', { name: 'Copy table' }).click();
  const csv = readFileSync(await (await downloading).path(), 'utf8');
  await expect(tables.getByRole('status')).toHaveText(/^The browser does not allow copying: saved as .*\.csv\.$/u);
  expect(csv).toContain(`\r\n"'${name.replaceAll('"', '""')}",1,`);

  const svg = (await saved(page, 'Pictures', 'Save SVG')).bytes.toString();
  const { texts, elements } = await readSvg(page, svg);
  expect(elements).not.toContain('script');
  expect(texts.join('\n')).toContain('=HYPERLINK("x")</text><script>');
});

test('the browser reads every hostile name back from pictures and copied tables', async ({ page }) => {
  const allowed = new Set(['defs', 'desc', 'g', 'pattern', 'polyline', 'rect', 'svg', 'text', 'title']);
  for (const { hostile, subject } of hostileSubjects()) {
    const name = hostile.replaceAll('\u0000', '\uFFFD');
    for (const picture of planPictures(subject.plan.input, '2026-09-01')) {
      const { texts, elements } = await readSvg(page, renderSvg(picture, 'light').text);
      expect(elements.filter((element) => !allowed.has(element))).toEqual([]);
      expect(texts[1]).toBe(picture.description.replaceAll('\u0000', '\uFFFD'));
      expect(texts[1]).toContain(name);
    }
    const table = planTable('pools', subject.plan);
    const cells = await page.evaluate((html) => {
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      return [...body.querySelectorAll('tbody th')].map(({ textContent }) => textContent);
    }, renderHtmlTable(table));
    expect(cells).toEqual([spreadsheetCell(hostile), spreadsheetCell(hostile)]);
  }
});
