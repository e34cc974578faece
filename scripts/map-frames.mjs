/**
 * Whether the address map with 200 subnets keeps up with the screen: pans and zooms it with keys under 4 times CPU slowdown
 * and reads how long each frame took. Prints one line of JSON: { frames, dropped, medianMilliseconds, slowestMilliseconds,
 * worstBlockMilliseconds } or { missing } when there is no browser or no built page. Run by `npm run bench`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findChromium } from './chromium.mjs';

const SLOWDOWN = 4;
const KEYS = ['+', 'PageDown', 'PageDown', '+', 'PageDown', 'PageUp', '-', 'PageDown', 'ArrowRight', '-'];
const ROUNDS = 4;
const FRAME_MILLISECONDS = 1000 / 60;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** @param {import('@playwright/test').Page} page @param {string} address */
async function openPlan(page, address) {
  const folder = mkdtempSync(path.join(tmpdir(), 'map-frames-'));
  const file = path.join(folder, 'plan.json');
  try {
    const printed = spawnSync(process.execPath, ['--import', 'tsx', 'src/bench/map-plan.ts'], { encoding: 'utf8' });
    writeFileSync(file, printed.stdout);
    await page.goto(address);
    await page.waitForSelector('[data-answer]');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByLabel('Plan file').setInputFiles(file);
    await page.getByRole('listbox', { name: 'Addresses of 10.20.0.0/16' }).waitFor();
    await page.waitForTimeout(1500);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Presses the keys of a walk over the map, each in a frame of its own, and times every frame from the key to the next
 * painted one: in the page, so that the time of the remote control is not counted.
 * @param {{ keys: string[], rounds: number }} walk
 */
async function walkInPage({ keys, rounds }) {
  const list = document.querySelector('[role="listbox"]');
  if (!(list instanceof HTMLElement)) {
    return { frames: [], work: [] };
  }
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const frames = /** @type {number[]} */ ([]);
  const work = /** @type {number[]} */ ([]);
  list.focus();
  for (let round = 0; round < rounds; round += 1) {
    for (const key of keys) {
      const start = Number(await nextFrame());
      const before = performance.now();
      list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      list.getBoundingClientRect();
      work.push(performance.now() - before);
      frames.push(Number(await nextFrame()) - start);
    }
  }
  return { frames, work };
}

async function measure() {
  const server = await preview({ preview: { port: 4683, host: '127.0.0.1', strictPort: false }, logLevel: 'silent' });
  const found = findChromium();
  const browser = await chromium.launch(found ? { executablePath: found.path, args: found.system ? FLAGS : [] } : {});
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    await openPlan(page, server.resolvedUrls?.local[0] ?? '');
    const session = await page.context().newCDPSession(page);
    await page.locator('[role="listbox"]').scrollIntoViewIfNeeded();
    await page.evaluate(walkInPage, { keys: KEYS, rounds: 1 });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const { frames, work } = await page.evaluate(walkInPage, { keys: KEYS, rounds: ROUNDS });
    return {
      frames: frames.length,
      dropped: frames.reduce((sum, taken) => sum + Math.max(0, Math.round(taken / FRAME_MILLISECONDS) - 1), 0),
      medianMilliseconds: median(frames),
      slowestMilliseconds: Math.max(0, ...frames),
      medianWorkMilliseconds: median(work),
      slowestWorkMilliseconds: Math.max(0, ...work),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

const result = existsSync('dist/index.html')
  ? await measure().catch((error) => ({ missing: String(error).split('\n')[0] }))
  : { missing: 'no built page: run npm run build first' };
process.stdout.write(`${JSON.stringify(result)}\n`);
