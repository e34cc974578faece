import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { installWithApt } from './apt.mjs';
import { run } from './run.mjs';

const DOWNLOAD_LIMIT_MS = 60_000;
const VERSION_LIMIT_MS = 15_000;

const PROGRAM_FILES = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']];

/** @type {Readonly<Record<string, readonly string[]>>} */
const USUAL_PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: PROGRAM_FILES.flatMap((folder) =>
    folder === undefined
      ? []
      : [
          path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          path.join(folder, 'Chromium', 'Application', 'chrome.exe'),
          path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ],
  ),
};

/**
 * @typedef {object} Browser
 * @property {string} path
 * @property {boolean} system installed on the machine, as opposed to downloaded by Playwright
 */

/**
 * Looks for a Chromium: CHROMIUM_PATH, the usual places, Playwright's cache.
 * @param {(path: string) => boolean} isUsable
 * @returns {Browser | undefined}
 */
export function findChromium(isUsable = existsSync) {
  const cached = chromium.executablePath();
  const named = process.env['CHROMIUM_PATH'];
  const places = [...(named ? [named] : []), ...(USUAL_PLACES[process.platform] ?? []), cached];
  const found = places.find((place) => place !== '' && isUsable(place));
  return found === undefined ? undefined : { path: found, system: found !== cached };
}

/**
 * A file that is there may still be a stub that only says how to install the browser.
 * @param {string} file
 */
function answers(file) {
  if (!existsSync(file)) {
    return false;
  }
  // on Windows, asking for the version opens a window
  return (
    process.platform === 'win32' ||
    spawnSync(file, ['--version'], { stdio: 'ignore', timeout: VERSION_LIMIT_MS }).status === 0
  );
}

const installChromium = () => installWithApt('chromium', "No Chromium found: installing the system's with apt-get.");

async function downloadWithPlaywright() {
  console.log("No Chromium found: trying Playwright's download for at most 60 seconds.");
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  await run(process.execPath, [cli, 'install', 'chromium'], { limitMs: DOWNLOAD_LIMIT_MS });
}

/**
 * Finds a Chromium that answers, or gets one.
 * @returns {Promise<Browser | undefined>}
 */
export async function ensureChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named && !answers(named)) {
    console.log(`CHROMIUM_PATH names '${named}', which does not start as a browser: looking elsewhere.`);
  }
  for (const getOne of [undefined, installChromium, downloadWithPlaywright]) {
    await getOne?.();
    const found = findChromium(answers);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
