import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { allocateGiven } from '../src/domain/allocate-given.ts';
import { evaluatePlan } from '../src/engine/evaluation/evaluated-plan.ts';
import { deployedPlan } from '../src/engine/migration/deployed-plan.ts';
import type { ReportDocument, ReportSection } from '../src/report/document.ts';
import { requestDocument } from '../src/report/network-request/request-text.ts';
import { documentTexts } from '../src/report/pdf/document-texts.ts';
import { planReport } from '../src/report/plan-report.ts';
import { hubAndSpoke6 } from '../src/scenarios/hub-and-spoke-6.ts';
import { kubenetNearEnd } from '../src/scenarios/kubenet-near-end.ts';
import { smallDev } from '../src/scenarios/small-dev.ts';
import { tryEncodeLink } from '../src/share/codec.ts';
import { streamCompression } from '../src/share/stream-compression.ts';
import { countElements, type PdfFile, readPdf, withoutSpaces } from './pages/pdf-file.ts';
import { PlannerPage } from './pages/planner-page.ts';
import '../src/testing/provide-parts.ts';

const PART = '[data-pdf-export]';

/** A section without its drawings, whose labels may be shortened. */
function withoutFigures(section: ReportSection): ReportSection {
  return {
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'figure'),
    sections: section.sections.map(withoutFigures),
  };
}

/** What a document says and its PDF does not. */
function unsaid(document: ReportDocument, pdf: PdfFile): string[] {
  const sections = document.sections.map(({ title }) => withoutSpaces(title)).join('|');
  const running = `${withoutSpaces(document.title)}(?:${sections}|Thisplanasalink)`;
  const text = pdf.text.replaceAll(new RegExp(`(?:${running})?Page\\d+of\\d+`, 'gu'), '');
  const texts = documentTexts({ ...document, sections: document.sections.map(withoutFigures) });
  return texts.filter((said) => !text.includes(withoutSpaces(said)));
}

test('the largest example as a PDF: cancelled, saved, and read back', async ({ page }) => {
  const planner = new PlannerPage(page);
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await planner.open('#example.hub-and-spoke-6');
  await planner.settled();
  const answer = await planner.answer().locator('strong').innerText();
  await planner.show('hand-over');
  const part = page.locator(PART);
  const button = part.getByRole('button');

  await button.filter({ hasText: 'Save PDF' }).click();
  await expect(part.getByRole('progressbar')).toBeVisible();
  await button.filter({ hasText: 'Cancel' }).click();
  await expect(part.getByRole('status')).toHaveText('Cancelled; nothing was saved.');
  await expect(part.getByRole('progressbar')).toBeHidden();
  expect(await planner.violations(PART)).toEqual([]);

  const downloading = page.waitForEvent('download');
  // looked for in every frame: it may stand for a moment only
  const setting = page.waitForFunction(
    (selector) => /Setting sections: \d+ of \d+/u.test(document.querySelector(selector)?.textContent ?? ''),
    PART,
  );
  await button.filter({ hasText: 'Save PDF' }).press('Enter');
  await setting;
  const download = await downloading;
  await expect(part.getByRole('status')).toHaveText('Saved hub-and-spoke-with-six-clusters.pdf.');
  expect(downloads).toBe(1);

  const file = await download.path();
  const bytes = readFileSync(file, 'latin1');
  for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'Figure', 'Link']) {
    expect(countElements(file, tag), tag).toBeGreaterThan(0);
  }
  expect(bytes).toContain('/Title (Ranges to ask for)');
  expect(bytes).not.toMatch(/\/Alt \(\)/u);
  const pdf = readPdf(file);
  if (pdf === null) {
    return;
  }
  expect(pdf.info).toMatch(/^Title: +Hub and spoke with six clusters$/mu);
  expect(pdf.info).toMatch(/^Tagged: +yes$/mu);
  expect(pdf.structure).toMatch(/Table \(block\)\n +(?:Caption.*\n +)?TR/u);
  const pages = /^Pages: +(\d+)$/mu.exec(pdf.info)?.[1] ?? '';
  expect(pdf.text).toContain(`Page${pages}of${pages}`);
  expect(pdf.text).toContain(withoutSpaces(answer));
  expect(pdf.text).toContain('•');

  // what the document says, all of it
  const input = allocateGiven(hubAndSpoke6());
  const asOf = new Date().toISOString().slice(0, 10);
  expect(unsaid(planReport(evaluatePlan(input, asOf), null), pdf)).toEqual([]);
});

test('what changes in the network request since today, as a PDF', async ({ page }) => {
  const planner = new PlannerPage(page);
  await planner.open('#example.kubenet-near-end', 'hand-over');
  const part = page.locator(PART);
  const choice = part.getByLabel('Lines of the request in the PDF');
  await expect(choice).toBeHidden();
  await part.getByText('Network request').click();
  await choice.selectOption('What changes since today');
  expect(await planner.violations(PART)).toEqual([]);
  const downloading = page.waitForEvent('download');
  await part.getByRole('button', { name: 'Save PDF' }).click();
  const file = await (await downloading).path();
  await expect(part.getByRole('status')).toHaveText('Saved erp-on-kubenet-before-its-end-network-changes.pdf.');
  const pdf = readPdf(file);
  if (pdf === null) {
    return;
  }
  const input = kubenetNearEnd();
  const asOf = new Date().toISOString().slice(0, 10);
  const since = { words: 'what runs today', input: deployedPlan(input), runs: true };
  expect(unsaid(requestDocument({ plan: evaluatePlan(input, asOf), link: null, since }), pdf)).toEqual([]);
});

test('names of any script, and hostile ones, come out as they are', async ({ page }) => {
  const start = smallDev();
  const name = 'Αθήνα Київ شبكة ייצור 生产网络 🚀 🜁';
  const hostile = ') /Alt (x) <b> ${x} `touch` \\ \u202Eend';
  const input = { ...start, name, clusters: start.clusters.map((cluster) => ({ ...cluster, name: hostile })) };
  const link = await tryEncodeLink(input, streamCompression(globalThis));
  const planner = new PlannerPage(page);
  await planner.open(link.ok ? `#${link.value}` : '', 'hand-over');
  const part = page.locator(PART);
  await part.getByText('Letter').click();
  const downloading = page.waitForEvent('download');
  await part.getByRole('button', { name: 'Save PDF' }).click();
  const pdf = readPdf(await (await downloading).path());
  if (pdf === null) {
    return;
  }
  for (const word of ['Αθήνα', 'Київ', 'شبكة', 'ייצור', '生产网络', '🚀', '[U+1F701]']) {
    expect(pdf.lines).toContain(withoutSpaces(word));
  }
  expect(pdf.text).toContain(withoutSpaces(') /Alt (x) <b> ${x} `touch` \\ [U+202E]end'));
  expect(pdf.text).toContain('Charactersshownascodes');
  expect(pdf.info).toContain('612 x 792 pts (letter)');
});
