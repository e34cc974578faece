import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build, preview } from 'vite';

/** Builds the page if it changed, serves it on this machine only and opens it on an example. */
const EXAMPLE = 'production-windows';
const FIRST_PORT = 4173;
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json'];

const root = path.resolve(import.meta.dirname, '..');

/**
 * @param {string} file
 * @returns {number} when the file, or the newest in the folder, was changed
 */
function newestChange(file) {
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) {
    return mtimeMs;
  }
  return Math.max(mtimeMs, ...readdirSync(file).map((name) => newestChange(path.join(file, name))));
}

function isBuilt() {
  const page = path.join(root, 'dist', 'index.html');
  const builtAt = existsSync(page) ? statSync(page).mtimeMs : 0;
  return SOURCES.every((source) => newestChange(path.join(root, source)) <= builtAt);
}

/** @returns {[string, string[]] | undefined} the program that opens an address here, if there is a screen */
function opener() {
  if (process.env['CI']) {
    return undefined;
  }
  if (process.platform === 'darwin') {
    return ['open', []];
  }
  if (process.platform === 'win32') {
    return ['cmd', ['/c', 'start', '']];
  }
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open', []] : undefined;
}

/** @param {string} address */
function openBrowser(address) {
  const found = opener();
  if (found === undefined) {
    return;
  }
  const [program, parameters] = found;
  const child = spawn(program, [...parameters, address], { stdio: 'ignore', detached: true });
  // the address is printed: whoever has no browser there can open it by hand
  child.on('error', () => undefined);
  child.unref();
}

if (!isBuilt()) {
  await build({ root, logLevel: 'warn' });
}
const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: FIRST_PORT } });
const listening = server.httpServer.address();
const port = typeof listening === 'object' && listening !== null ? listening.port : FIRST_PORT;
const address = `http://127.0.0.1:${port}/#example.${EXAMPLE}`;
console.log(`AKS Network Planner: ${address}`);
console.log('Press Ctrl-C to stop.');
openBrowser(address);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => process.exit(0));
}
