import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AZ_OPTIONS } from '../testing/az-flags.ts';
import { renderScenarios } from '../testing/export-subjects.ts';
import { hostileSubjects } from '../testing/hostile-names.ts';
import { azCli } from './az-cli.ts';

const COMMANDS = ['az aks create', 'az aks nodepool add', 'az aks nodepool update'] as const;

/** Flags of every az aks command, and general ones of the cluster, that the list (about networks) leaves out. */
const GENERAL = ['--resource-group', '--location', '--name', '--cluster-name', '--node-count'];
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'az aks create': [
    ...GENERAL,
    '--assign-identity',
    '--enable-managed-identity',
    '--enable-cluster-autoscaler',
    '--k8s-support-plan',
  ],
  'az aks nodepool add': [...GENERAL, '--priority', '--kubernetes-version', '--max-unavailable'],
  'az aks nodepool update': [...GENERAL, '--max-unavailable'],
};
/** Values that the preview extension and later versions add. */
const PREVIEW_VALUES: Readonly<Record<string, readonly string[]>> = {
  '--outbound-type': ['none'],
  // Azure CLI 2.78 (AzureLinux3), 2.82 (Ubuntu2404), 2.87 (Windows2025)
  '--os-sku': ['AzureLinux3', 'Ubuntu2204', 'Ubuntu2404', 'Windows2025'],
};

/** What is wrong with one az aks command of a script: flags and values that the list does not hold. */
function faultsOf(text: string): string[] {
  const name = COMMANDS.find((known) => text.startsWith(`${known} `));
  if (name === undefined) {
    return [`no command of the list: ${text.split('\n')[0] ?? ''}`];
  }
  const flags = AZ_OPTIONS.filter(({ commands }) => commands.includes(name));
  return [...text.matchAll(/^ {2}(--[a-z-]+)(?: (.*?))?(?: \\)?$/gmu)].flatMap(([, option = '', value = '']) => {
    const flag = flags.find((each) => each.option === option);
    if (!flag) {
      return ALSO[name]?.includes(option) ? [] : [`${name} ${option}`];
    }
    const isAllowed =
      flag.allowed === undefined || [...flag.allowed, ...(PREVIEW_VALUES[option] ?? [])].includes(value);
    return isAllowed ? [] : [`${name} ${option} ${value}`];
  });
}

/** Runs a script with an `az` that writes down its arguments; returns them, one list for each call. */
function runWithStub(text: string): string[][] {
  const folder = mkdtempSync(path.join(tmpdir(), 'az-'));
  try {
    const log = path.join(folder, 'log');
    writeFileSync(
      path.join(folder, 'az'),
      `#!/bin/bash\nprintf '%s\\0' "$@" >> '${log}'\nprintf '\\1\\0' >> '${log}'\n`,
    );
    chmodSync(path.join(folder, 'az'), 0o755);
    const script = path.join(folder, 'script.sh');
    writeFileSync(script, text);
    const given = { GROUP: 'g', LOCATION: 'l', FIREWALL_IP: '10.0.0.4', SYSTEM_VM_SIZE: 's' };
    // nothing but the stub is on the path: any other program the script started would fail it
    execFileSync('/bin/bash', [script], { env: { ...given, PATH: folder }, cwd: folder });
    return readFileSync(log, 'utf8')
      .split('\u0001\0')
      .slice(0, -1)
      .map((call) => call.split('\0').slice(0, -1));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What shellcheck finds in scripts; nothing where it is not installed. */
function shellcheckFindings(texts: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'shellcheck-'));
  try {
    const scripts = texts.map((text, at) => {
      const script = path.join(folder, `${at}.sh`);
      writeFileSync(script, text);
      return script;
    });
    const { error, stdout, stderr } = spawnSync('shellcheck', ['--norc', '--format', 'gcc', ...scripts]);
    return error === undefined ? `${String(stdout)}${String(stderr)}` : '';
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('az-cli', () => {
  it('uses only flags and values of the Azure CLI, in scripts that bash reads, for every scenario and candidate', async () => {
    const { files, refused } = await renderScenarios(azCli);
    expect(files.length).toBeGreaterThan(refused.length);
    const faults = files.flatMap(([name, { text }]) => {
      const blocks = text.split('\n\n').filter((block) => block.startsWith('az aks '));
      expect(blocks.length, name).toBeGreaterThan(0);
      return blocks.flatMap(faultsOf);
    });
    expect([...new Set(faults)]).toEqual([]);
    const all = files.map(([, { text }], at) => `script${at}() {\n${text}}\n`).join('\n');
    expect(() => execFileSync('/bin/bash', ['-n'], { input: all, stdio: 'pipe' })).not.toThrow();
  });

  it('writes scripts in which shellcheck finds nothing, where it is installed', async () => {
    const { files } = await renderScenarios(azCli);
    // one in three keeps every candidate and takes seconds
    const texts = files.filter((_, at) => at % 3 === 0).map(([, { text }]) => text);
    expect(texts.length).toBeGreaterThan(30);
    expect(shellcheckFindings(texts)).toBe('');
    const isInstalled = spawnSync('shellcheck', ['--version']).error === undefined;
    expect(shellcheckFindings(['#!/bin/bash\necho $1\n']).includes('SC2086')).toBe(isInstalled);
  });

  it('finds a flag and a value that do not exist, so that the check above can fail', () => {
    expect(faultsOf('az aks create \\\n  --network-plugin flannel \\\n  --wings 2')).toEqual([
      'az aks create --network-plugin flannel',
      'az aks create --wings',
    ]);
  });

  it('says every name exactly or refuses it, and runs nothing but az', () => {
    let exact = 0;
    for (const { hostile, subject } of hostileSubjects()) {
      const result = azCli.render(subject);
      if (!result.ok) {
        expect(result.error, hostile).toMatch(/enter a plain name\.$/u);
        continue;
      }
      exact += 1;
      const calls = runWithStub(result.value.text);
      const create = calls.find((words) => words[0] === 'aks' && words[1] === 'create') ?? [];
      const network = calls.find((words) => words.slice(0, 3).join(' ') === 'network vnet create') ?? [];
      expect(create[create.indexOf('--name') + 1]).toBe(hostile);
      expect(network[network.indexOf('--name') + 1]).toBe(hostile);
    }
    expect(exact).toBeGreaterThan(5);
  });
});
