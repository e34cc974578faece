import { defineConfig, type LaunchOptions } from '@playwright/test';
import { findChromium } from '../scripts/chromium.mjs';

const port = Number(process.env.E2E_PORT ?? 4273);
const address = `http://127.0.0.1:${port}`;

/** A browser of the system, possibly run as root in a container without a network; Playwright's own needs none of this. */
const SYSTEM_BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function launchOptions(): LaunchOptions {
  const browser = findChromium();
  if (browser === undefined) {
    return {};
  }
  return { executablePath: browser.path, args: browser.system ? SYSTEM_BROWSER_FLAGS : [] };
}

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  // ends before the test command ends the process, so that a report is written
  globalTimeout: 810_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    browserName: 'chromium',
    launchOptions: launchOptions(),
    locale: 'en-US',
    timezoneId: 'UTC',
    serviceWorkers: 'allow',
    // recording doubles the time of a run: ask for it with --trace on
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '..',
    url: address,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
