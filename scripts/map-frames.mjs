/**
 * Whether the address map with 200 subnets keeps up with the screen: moves it under 4 times CPU slowdown and reads how long
 * each frame took. Prints one line of JSON: { frames, dropped, droppedAtRest, medianMilliseconds, slowestMilliseconds,
 * busyMillisecondsPerFrame, wheel, settling }. The first are of a walk with keys; `droppedAtRest` is what the machine drops
 * with the page at rest, and can be taken off; `wheel` has the same figures for zooming and panning with the wheel alone, and
 * `settling` for the frames after it, in which the page follows the map. Prints { missing } when there is no browser or no
 * built page. Run by `npm run bench`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findChromium } from './chromium.mjs';

const SLOWDOWN = 4;
const KEYS = ['+', 'PageDown', 'PageDown', '+', 'PageDown', 'PageUp', '-', 'PageDown', 'ArrowRight', '-'];
const WHEEL = [
  { zoom: -100 },
  ...Array.from({ length: 17 }, (_, at) => ({ wheel: at < 9 ? 90 : -40 })),
  { zoom: -100 },
  { zoom: 100 },
  { zoom: 100 },
];
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
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'src/bench/map-plan.ts'], { encoding: 'utf8' });
  await page.goto(`${address}#${stdout.trim()}&view=addresses`);
  await page.waitForSelector('[data-answer]');
  await page.getByRole('listbox', { name: '10.20.0.0/16' }).waitFor();
  await page.waitForTimeout(1500);
}

/**
 * Does the steps of a walk over the map, one for each frame, and gives the time from frame to frame: in the page, so that the
 * time of the remote control is not counted. A step is a key, an empty text for none, or a turn of the wheel: `zoom` or
 * `wheel` with its pixels.
 * @param {{ steps: (string | { zoom: number } | { wheel: number })[], rounds: number }} walk
 */
async function walkInPage({ steps, rounds }) {
  const list = document.querySelector('[role="listbox"]');
  const frames = /** @type {number[]} */ ([]);
  if (list instanceof HTMLElement) {
    const { left, top, width, height } = list.getBoundingClientRect();
    const at = { clientX: left + width / 3, clientY: top + height / 3, bubbles: true, cancelable: true };
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    list.focus();
    let before = Number(await nextFrame());
    for (let round = 0; round < rounds; round += 1) {
      for (const step of steps) {
        if (typeof step !== 'string') {
          const isZoom = 'zoom' in step;
          const turned = { deltaY: isZoom ? step.zoom : step.wheel, ctrlKey: isZoom };
          list.dispatchEvent(new WheelEvent('wheel', { ...at, ...turned }));
        } else if (step !== '') {
          list.dispatchEvent(new KeyboardEvent('keydown', { key: step, bubbles: true, cancelable: true }));
        }
        const now = Number(await nextFrame());
        frames.push(now - before);
        before = now;
      }
    }
  }
  return frames;
}

/** Frames that were due and did not come. @param {number[]} frames */
function droppedOf(frames) {
  return frames.reduce((sum, taken) => sum + Math.max(0, Math.round(taken / FRAME_MILLISECONDS) - 1), 0);
}

/** Time that the page's main thread computed so far, waiting not counted. @param {import('@playwright/test').CDPSession} session */
async function busyMilliseconds(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/**
 * The frames of a walk, and how busy the page was.
 * @param {import('@playwright/test').Page} page @param {import('@playwright/test').CDPSession} session
 * @param {Parameters<typeof walkInPage>[0]} walk
 */
async function framesOf(page, session, walk) {
  const before = await busyMilliseconds(session);
  const frames = await page.evaluate(walkInPage, walk);
  const busy = (await busyMilliseconds(session)) - before;
  return {
    frames: frames.length,
    dropped: droppedOf(frames),
    medianMilliseconds: median(frames),
    slowestMilliseconds: Math.max(0, ...frames),
    busyMillisecondsPerFrame: busy / frames.length,
  };
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
    await page.evaluate(walkInPage, { steps: KEYS, rounds: 1 });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const atRest = await framesOf(page, session, { steps: KEYS.map(() => ''), rounds: ROUNDS });
    const keys = await framesOf(page, session, { steps: KEYS, rounds: ROUNDS });
    await page.waitForTimeout(1500);
    const wheel = await framesOf(page, session, { steps: WHEEL, rounds: ROUNDS });
    const settling = await framesOf(page, session, { steps: KEYS.map(() => ''), rounds: ROUNDS });
    return { ...keys, droppedAtRest: atRest.dropped, wheel, settling };
  } finally {
    await browser.close();
    await server.close();
  }
}

const result = existsSync('dist/index.html')
  ? await measure().catch((error) => ({ missing: String(error).split('\n')[0] }))
  : { missing: 'no built page: run npm run build first' };
process.stdout.write(`${JSON.stringify(result)}\n`);
