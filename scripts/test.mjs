import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensurePoppler } from './poppler.mjs';
import { isStopped, run } from './run.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';

/**
 * All tests: unit and property tests, then the journeys in a browser on the built page. The last line is the sum.
 */
const UNIT_LIMIT_MS = 480_000;
const BUILD_LIMIT_MS = 120_000;
const E2E_LIMIT_MS = 840_000;

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
const reports = mkdtempSync(path.join(os.tmpdir(), 'aks-network-planner-'));

/**
 * @param {string} name
 * @param {string[]} parameters path of the program inside node_modules, then its arguments
 * @param {{ env?: Record<string, string>, limitMs: number }} options
 */
function runPackage(name, [program = '', ...parameters], options) {
  console.log(`\n== ${name}`);
  return run(process.execPath, [path.join(root, 'node_modules', program), ...parameters], options);
}

/**
 * @param {string} file
 * @returns {unknown} undefined if there is no readable report
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function unitTests() {
  const report = path.join(reports, 'unit.json');
  const code = await runPackage(
    'Unit and property tests',
    ['vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { limitMs: UNIT_LIMIT_MS },
  );
  return countVitest(readReport(report), code);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function endToEndTests() {
  const built = await runPackage('Build', ['vite/bin/vite.js', 'build'], { limitMs: BUILD_LIMIT_MS });
  if (built !== 0) {
    console.log('The end-to-end tests did not run: the build failed.');
    return { passed: 0, failed: 1 };
  }
  const browser = isStopped() ? undefined : await ensureChromium();
  if (browser === undefined) {
    console.log(
      'The end-to-end tests did not run: no Chromium was found or could be installed; install one, or name its program in CHROMIUM_PATH.',
    );
    return { passed: 0, failed: 1 };
  }
  await ensurePoppler();
  const report = path.join(reports, 'e2e.json');
  const code = await runPackage(
    `End-to-end tests in ${browser.path}`,
    ['@playwright/test/cli.js', 'test', '--config=e2e/playwright.config.ts', '--reporter=list,json', '--forbid-only'],
    {
      env: { CHROMIUM_PATH: browser.path, E2E_PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      limitMs: E2E_LIMIT_MS,
    },
  );
  return countPlaywright(readReport(report), code);
}

const suites = [
  { name: 'Unit and property tests', ...(await unitTests()) },
  { name: 'End-to-end tests', ...(await endToEndTests()) },
];
rmSync(reports, { recursive: true, force: true });

console.log('');
for (const { name, passed, failed } of suites) {
  console.log(`${name}: ${passed} passed, ${failed} failed`);
}
const passed = suites.reduce((sum, suite) => sum + suite.passed, 0);
const failed = suites.reduce((sum, suite) => sum + suite.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
