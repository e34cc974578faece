import { spawn } from 'node:child_process';

const GRACE_MS = 5_000;
const isPosix = process.platform !== 'win32';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let stopped = false;

/**
 * Signals a child and everything it started: each child leads its own group.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) {
    return;
  }
  try {
    if (isPosix) {
      process.kill(-child.pid, signal);
    } else {
      child.kill(signal);
    }
  } catch {
    // gone already
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
  signalGroup(child, 'SIGTERM');
  setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS).unref();
}

/** True once this process was asked to end: nothing new is started. */
export function isStopped() {
  return stopped;
}

let listening = false;

/** Only a program that runs others needs this: it ends them before it ends itself. */
function listenOnce() {
  if (listening) {
    return;
  }
  listening = true;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      stopped = true;
      running.forEach(end);
    });
  }
  process.on('exit', () => running.forEach((child) => signalGroup(child, 'SIGKILL')));
}

/**
 * Runs a program to its end, without a shell, its output shown as it comes. Never throws: a program that cannot start, that
 * takes longer than the limit or that is ended by a signal gives a code other than 0.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ env?: Record<string, string>, limitMs: number }} options
 * @returns {Promise<number>} exit code
 */
export function run(program, parameters, { env = {}, limitMs }) {
  if (stopped) {
    return Promise.resolve(1);
  }
  listenOnce();
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      detached: isPosix,
    });
    running.add(child);
    const timer = setTimeout(() => {
      console.log(`Ended after ${limitMs / 1_000} seconds: ${program} ${parameters.join(' ')}`);
      end(child);
    }, limitMs);
    /** @param {number | null} code */
    const finish = (code) => {
      clearTimeout(timer);
      running.delete(child);
      // whatever it left behind in its group
      signalGroup(child, 'SIGKILL');
      resolve(code ?? 1);
    };
    child.on('error', (error) => {
      console.log(`${program} could not be started: ${error.message}`);
      finish(1);
    });
    child.on('exit', finish);
  });
}
