import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const main = path.join(import.meta.dirname, 'main.ts');

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the process', () => {
  it('prints the answer to standard output and ends with 0', () => {
    const { status, stdout, stderr } = run(['check', '-', '--as-of', '2026-09-01'], '#example.given-25\n');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toHaveProperty('findings');
  });

  it('prints one line to standard error, nothing else, and ends with 2', () => {
    const { status, stdout, stderr } = run(['evaluate', '-'], '{');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('aks-network-planner: cannot read standard input: it is not JSON\n');
  });

  it('ends with 1 when a finding counts', () => {
    const { status, stdout } = run(['check', '#example.tfaks-startup']);
    expect(status).toBe(1);
    expect(stdout).toContain('subnet-too-small');
  });
});
