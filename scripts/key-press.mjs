/**
 * How long a key press takes until the answering sentence has changed and is painted, by the browser's own event timing.
 * Prints one line of JSON: { medianMilliseconds, slowestMilliseconds, presses } or { missing } when there is no browser or
 * no built page. Run by `npm run bench`.
 */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findChromium } from './chromium.mjs';

const PRESSES = 40;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function measure() {
  const server = await preview({ preview: { port: 4673, host: '127.0.0.1', strictPort: false }, logLevel: 'silent' });
  const address = server.resolvedUrls?.local[0] ?? '';
  const found = findChromium();
  const browser = await chromium.launch(found ? { executablePath: found.path, args: found.system ? FLAGS : [] } : {});
  try {
    const page = await browser.newPage();
    await page.goto(`${address}#example.hub-and-spoke-3`);
    await page.waitForSelector('[data-answer]');
    await page.waitForTimeout(1000);
    await page.evaluate(() => {
      const durations = /** @type {number[]} */ ([]);
      Object.assign(window, { durations });
      let pressed = 0;
      addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
      const answer = document.querySelector('[data-answer]');
      const changed = () => {
        const start = pressed;
        requestAnimationFrame(() => setTimeout(() => durations.push(performance.now() - start)));
      };
      if (answer) {
        new MutationObserver(changed).observe(answer, { childList: true, characterData: true, subtree: true });
      }
    });
    const field = page.locator('#field-p1-nodes');
    for (let press = 0; press < PRESSES; press += 1) {
      await field.focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press(press % 2 === 0 ? '9' : '3');
      await page.waitForTimeout(120);
    }
    const durations = await page.evaluate(() => /** @type {{ durations?: number[] }} */ (window).durations ?? []);
    if (durations.length === 0) {
      return { missing: 'no key press changed the answering sentence' };
    }
    return {
      medianMilliseconds: median(durations),
      slowestMilliseconds: Math.max(0, ...durations),
      presses: durations.length,
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
