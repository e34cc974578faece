import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planFile } from '../domain/parse-plan.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { SCENARIOS } from '../scenarios/registry.ts';
import { runCommandLine } from './run.ts';

/** What Azure spells with capitals, written without: an abbreviation after its first letter was cut down, or all of it. */
const CUT_DOWN =
  /\b(?:a(?:PI|KS|GIC)|v(?:Net|NET|M)|s(?:NAT|KU)|n(?:AT|SG|AP|PM)|c(?:IDR|NI|PU)|i(?:P|Pv4|Pv6|D)s?|d(?:NS)|u(?:DR)|o(?:S))\b/u;
const LOWERED =
  /(?<![\w./@<-])(?:vnet|(?:pod|service) cidr|api server|private link service|application gateway|nat gateway|azure|ipv[46]|snat|nsg)(?![\w./@>-])/u;

/** A text without code, links and what the plan names itself. */
function prose(text: string, names: readonly string[]): string {
  const withoutCode = text
    .replaceAll(/^\s*```.*?^\s*```/gmsu, '')
    .replaceAll(/`[^`\n]*`/gu, '')
    .replaceAll(/https?:\/\/[^\s)"]+/gu, '');
  return names.reduce((rest, name) => rest.replaceAll(name, ''), withoutCode);
}

function wrongWords(text: string): readonly string[] {
  return text.split('\n').filter((line) => CUT_DOWN.test(line) || LOWERED.test(line));
}

it.each(['aPI server subnet', 'the pod cidr is full', 'a vnet', 'sNAT ports', 'iPv6 pod CIDR', 'own nAT gateway'])(
  'finds what is wrong in %s',
  (text) => {
    expect(wrongWords(text)).toEqual([text]);
  },
);

it.each(['API server subnet', 'pod CIDR', 'az-vnet-1', 'IPv6 pod CIDR', 'gRPC', 'eBPF host routing', '2 vCPU'])(
  'finds nothing in %s',
  (text) => {
    expect(wrongWords(text)).toEqual([]);
  },
);

/** Every text in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const SRC = path.resolve(import.meta.dirname, '..');
const TABLES = ['domain', 'engine', 'report']
  .flatMap((folder) =>
    readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .filter((file) =>
    /export const [A-Z_]*(?:NAMES|TITLES|LIMITS|WORDS|REASONS|FIELDS)\b/u.test(
      readFileSync(path.join(SRC, file), 'utf8'),
    ),
  );

describe('tables of names', () => {
  it('are many', () => {
    expect(TABLES.length).toBeGreaterThan(10);
  });

  it.each(TABLES)('%s', async (file) => {
    const exported: unknown = await import(path.join(SRC, file));
    expect(textsIn(exported).flatMap(wrongWords)).toEqual([]);
  });
});

const DOCUMENTS = [
  'report-md',
  'request-md',
  'request-csv',
  'models-csv',
  'usage-csv',
  'findings-csv',
  'comparison-csv',
  'run-out-csv',
];
const COMMANDS = [
  ['check', '-'],
  ['evaluate', '-', '--migration', '--working'],
  ...DOCUMENTS.map((id) => ['export', id, '-']),
];

/** Sentences, titles and labels of a JSON answer; ids and commands are code. */
function saidIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    ['sentence', 'title', 'label', 'checks', 'notes'].includes(key) ? textsIn(inner) : saidIn(inner),
  );
}

/** As the plan, with the API server in a subnet that is still to be requested: a range whose name begins with capitals. */
function withIntegration(plan: PlanInput): PlanInput {
  const apiServer = { access: 'vnet-integration', subnet: null } as const;
  return { ...plan, clusters: plan.clusters.map((cluster) => ({ ...cluster, apiServer })) };
}

async function wrongIn(plan: PlanInput, commands: readonly (readonly string[])[]): Promise<readonly string[]> {
  const names = textsIn([plan.virtualNetworks, plan.clusters, plan.name]).filter((text) => text.length > 1);
  const wrong: string[] = [];
  for (const line of commands) {
    const { output } = await runCommandLine(line, {
      readText: () => Promise.resolve({ ok: true, value: JSON.stringify(planFile(plan)) }),
      listFiles: () => Promise.resolve({ ok: true, value: [] }),
      writeText: () => Promise.resolve({ ok: true, value: null }),
      today: () => '2026-11-28',
    });
    expect(output).not.toBe('');
    const said = output.startsWith('{') ? saidIn(JSON.parse(output)).join('\n') : output;
    wrong.push(...wrongWords(prose(said, names)));
  }
  return wrong;
}

describe('what is written about the examples', () => {
  it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))('%s', async (_, scenario) => {
    const plan = await scenario.load();
    expect(await wrongIn(plan, COMMANDS)).toEqual([]);
    expect(await wrongIn(withIntegration(plan), [['export', 'report-md', '-']])).toEqual([]);
  });
});
