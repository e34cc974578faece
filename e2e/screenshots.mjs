/**
 * Pictures of a built page for people to look at: `node e2e/screenshots.mjs <dist> <out> [hash]`. Not part of the suite.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { chromium } from 'playwright';

const [dist = 'dist', out = 'test-results/pictures', hash = '', only = ''] = process.argv.slice(2);
/** @type {Readonly<Record<string, string>>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 1000 },
  { width: 820, height: 1100 },
  { width: 390, height: 844 },
];
const SCHEMES = /** @type {const} */ (['light', 'dark']);
mkdirSync(out, { recursive: true });

/** @param {string} name @param {string} text */
const report = (name, text) => process.stdout.write(`${name} ${text}\n`);

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const file = path.join(dist, url.pathname === '/' ? 'index.html' : url.pathname);
  if (!existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
  response.end(readFileSync(file));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;

const flags = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [...flags.split(' '), '--disable-component-update', '--disable-sync'],
});
for (const { width, height } of SIZES) {
  for (const colorScheme of SCHEMES) {
    const name = `${width}-${colorScheme}`;
    if (!name.includes(only)) {
      continue;
    }
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    page.on('console', (message) => message.type() === 'error' && report(name, message.text()));
    page.on('pageerror', (error) => report(name, error.message));
    await page.goto(`http://127.0.0.1:${port}/${hash}`);
    await page.waitForTimeout(1500);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    report(name, `overflow ${overflow}`);
    await page.screenshot({ path: `${out}/${name}.png`, fullPage: width < 1200 });
    if (width >= 1200) {
      await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 700));
      await page.waitForTimeout(200);
      await page.screenshot({ path: `${out}/${name}-below.png` });
    }
    await page.close();
  }
}
await browser.close();
server.close();
