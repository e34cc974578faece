import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runningPlan, TODAY, wayTo } from '../../testing/migration-scenario.ts';
import { checklistMarkdown, stepKey } from './checklist-markdown.ts';
import { podCidrGrowthOf } from './pod-cidr-growth.ts';
import { assignment, shellWord } from './shell.ts';

const HOSTILE = [
  "it's",
  '$(touch x)',
  '`id`',
  '"; rm -rf /; "',
  '-rf',
  '--query',
  'a b',
  '~',
  '*',
  '\\',
  "'''",
  'a&b|c;d>e<f',
  '$HOME',
  '!!',
  '#',
  '{a,b}',
  'ümläut ✓',
];

function throughShell(words: readonly string[]): string {
  return execFileSync('/bin/sh', ['-c', `printf '%s\\n' ${words.join(' ')}`], { encoding: 'utf8' });
}

describe('a name in a shell', () => {
  it('arrives as it was written, whatever is in it', () => {
    const words = HOSTILE.map((text) => shellWord(text) ?? '');
    expect(throughShell(words)).toBe(`${HOSTILE.join('\n')}\n`);
  });

  it('arrives as it was written, for any text', () => {
    const texts = fc.sample(fc.string({ minLength: 1, unit: 'grapheme' }), { numRuns: 200, seed: 4 });
    const written = texts.filter((text) => shellWord(text) !== null);
    expect(written.length).toBeGreaterThan(100);
    expect(throughShell(written.map((text) => shellWord(text) ?? ''))).toBe(`${written.join('\n')}\n`);
  });

  it.each(['', 'a\nb', 'a\rb', 'a\u0000b', 'a\u202eb', 'a\u2028b', '\u001b[2J'])(
    'is left to be filled in: %j',
    (text) => {
      expect(shellWord(text)).toBeNull();
      expect(assignment('CLUSTER', text)).toBe('CLUSTER=');
    },
  );
});

describe('the checklist as Markdown', () => {
  const HEAD = { plan: 'Plan', cluster: 'prod', asOf: TODAY, ticked: new Set([stepKey('set-names')]) };
  const way = wayTo(runningPlan('kubenet', { current: { policyEngine: 'calico' } }), 'azure-cni-overlay+cilium');
  const text = checklistMarkdown(way, HEAD);

  it('holds every check, range and step once, ticked as it is on the page', () => {
    const boxes = text.match(/^- \[[ x]\]/gmu) ?? [];
    expect(boxes).toHaveLength(way.checks.length + way.steps.length);
    expect(text).toContain('- [x] **Set the names for the commands**');
    expect(text).toContain('- [ ] **Uninstall the policy engine**');
    expect(text).toContain('  az aks update \\\n    --name "$CLUSTER"');
    expect(text).toContain('| Pod CIDR | 8 | 256 | node blocks | 10.244.0.0/16 |');
    expect(text).toContain('**No rollback from here.**');
    expect(text).toContain('/articles/aks/update-azure-cni.md)');
  });

  it('keeps names of the plan from becoming structure', () => {
    const name = 'x\n```\n# owned\n<script>`````';
    const hostile = runningPlan('azure-cni-overlay', { cluster: { name }, subnet: { name: '`` ``` | <b>' } });
    const lines = checklistMarkdown(wayTo(hostile, 'azure-cni-node-subnet'), { ...HEAD, cluster: name, plan: name });
    expect(
      lines.split('\n').filter((line) => /^\s*(?:# owned|<script>|```\s*$)/u.test(line) && !line.startsWith('  ')),
    ).toEqual([]);
    expect(lines).not.toMatch(/(?<!\\)<(?:script|b)>/u);
  });
});

describe('growth of a pod CIDR', () => {
  it.each([
    ['10.244.0.0/16', '10.244.0.0/15', false, null],
    ['10.244.0.0/16', '10.244.0.0/16', false, null],
    ['10.244.0.0/16', '10.244.0.0/17', false, 'shrinks'],
    ['10.244.0.0/16', '10.245.0.0/16', false, 'not-around'],
    ['10.244.0.0/16', '10.244.0.0/15', true, 'windows'],
    ['fd00::/64', 'fd00::/60', false, 'ipv6'],
    ['10.244.0.0', '10.244.0.0/15', false, 'unread'],
  ])('from %s to %s, Windows %s: %s', (from, to, hasWindows, reason) => {
    const growth = podCidrGrowthOf(from, to, hasWindows);
    expect(growth.reason).toBe(reason);
    expect(growth.commands.length > 0).toBe(reason === null);
  });
});
