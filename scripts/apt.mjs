import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const LIMIT_MS = 240_000;

/**
 * Installs a package of Debian or Ubuntu where this process may: on Linux, as root. Does nothing elsewhere.
 * @param {string} name
 * @param {string} why said before it begins
 */
export async function installWithApt(name, why) {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot || !existsSync('/usr/bin/apt-get')) {
    return;
  }
  console.log(why);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env, limitMs: LIMIT_MS });
  await run('apt-get', ['install', '-y', '--no-install-recommends', name], { env, limitMs: LIMIT_MS });
}
