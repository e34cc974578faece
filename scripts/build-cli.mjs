import { chmodSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

/** Bundles the command line into one file that runs without the sources: the package's bin. */
const root = path.resolve(import.meta.dirname, '..');
const outDir = path.join(root, 'dist-cli');

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir,
    target: 'node20',
    rolldownOptions: { output: { banner: '#!/usr/bin/env node', entryFileNames: 'main.js' } },
  },
});
chmodSync(path.join(outDir, 'main.js'), 0o755);
console.log('Built dist-cli/main.js');
