import { readFileSync } from 'node:fs';
import path from 'node:path';
import { constants, gzipSync } from 'node:zlib';

/**
 * The weight of what the page loads before it shows anything: every script and style sheet of the built index.html and all
 * that those scripts import statically. Parts loaded on demand do not count.
 */
const BUDGET_BYTES = 120_000;
const dist = path.resolve(import.meta.dirname, '..', 'dist');

/** @type {Record<string, { file: string, imports?: string[], css?: string[] }>} */
const manifest = JSON.parse(readFileSync(path.join(dist, '.vite', 'manifest.json'), 'utf8'));
const page = readFileSync(path.join(dist, 'index.html'), 'utf8');

/** @type {Set<string>} */
const files = new Set();

/** @param {string} key */
function addChunk(key) {
  const chunk = manifest[key];
  if (chunk === undefined || files.has(chunk.file)) {
    return;
  }
  files.add(chunk.file);
  chunk.css?.forEach((file) => files.add(file));
  chunk.imports?.forEach(addChunk);
}

for (const [, address = ''] of page.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/gu)) {
  const key = Object.keys(manifest).find((name) => manifest[name]?.file === address);
  if (key === undefined) {
    files.add(address);
  } else {
    addChunk(key);
  }
}

const inlineScript = /<script(?![^>]*\bsrc=)[^>]*>/u.test(page);
const sizes = [...files].map((file) => ({
  file,
  bytes: gzipSync(readFileSync(path.join(dist, file)), { level: constants.Z_BEST_COMPRESSION }).length,
}));
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1_000).toFixed(1).padStart(7)} kB`;

console.log('First load, gzip:');
for (const { file, bytes } of sizes.sort((a, b) => b.bytes - a.bytes)) {
  console.log(`${kilobytes(bytes)}  ${file}`);
}
console.log(`${kilobytes(total)}  of ${BUDGET_BYTES / 1_000} kB`);
if (sizes.length === 0 || total > BUDGET_BYTES) {
  console.log(sizes.length === 0 ? 'The page loads nothing: the build is broken.' : 'Over the budget.');
  process.exitCode = 1;
}
if (inlineScript) {
  console.log('The page has an inline script, which its own security policy refuses.');
  process.exitCode = 1;
}
