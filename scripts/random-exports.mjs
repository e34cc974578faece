// The exports of 500 random plans (or of as many as are named) against the types of Azure's packages.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const { status } = spawnSync('npx', ['vitest', 'run', 'src/testing/export-types.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, RANDOM_PLANS: process.argv[2] ?? '500' },
});
process.exitCode = status ?? 1;
