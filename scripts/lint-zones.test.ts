import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

/**
 * Lints snippets with the project's own configuration, so that what is proved here is what `npm run lint` enforces.
 * Each row is written out by hand rather than taken from the table it checks.
 */
const root = path.resolve(import.meta.dirname, '..');
const eslint = new ESLint({
  cwd: root,
  // the snippets are not on disk: rules that need types are left out
  overrideConfig: tseslint.configs.disableTypeChecked,
});

const FOLDERS = [
  'domain',
  'engine',
  'share',
  'importers',
  'exporters',
  'report',
  'scenarios',
  'cli',
  'bench',
  'testing',
  'state',
  'features',
  'ui',
  'app',
];

const BELOW_STATE = ['domain', 'engine', 'share', 'importers', 'exporters', 'report', 'scenarios'];
const EXPECTED = [
  { from: 'src/domain/x.ts', may: ['domain'] },
  { from: 'src/domain/facts/x.ts', may: ['domain'] },
  // the rooms of the engine, and features among themselves, have tests of their own below: no file stands beside them
  { from: 'src/engine/x.ts', may: ['domain'] },
  { from: 'src/engine/models/deep/x.ts', may: ['domain'] },
  { from: 'src/share/x.ts', may: ['domain', 'share'] },
  { from: 'src/importers/x.ts', may: ['domain', 'engine', 'importers'] },
  { from: 'src/exporters/x.ts', may: ['domain', 'engine', 'exporters'] },
  { from: 'src/report/x.ts', may: ['domain', 'engine', 'report'] },
  { from: 'src/scenarios/x.ts', may: ['domain', 'scenarios'] },
  { from: 'src/cli/x.ts', may: [...BELOW_STATE, 'cli'] },
  { from: 'src/bench/x.ts', may: [...BELOW_STATE, 'bench'] },
  { from: 'src/testing/x.ts', may: [...BELOW_STATE, 'testing'] },
  { from: 'src/state/x.ts', may: [...BELOW_STATE, 'state'] },
  { from: 'src/ui/x.tsx', may: ['ui'] },
  { from: 'src/features/pools/x.tsx', may: [...BELOW_STATE, 'state', 'ui'] },
  { from: 'src/app/x.tsx', may: [...BELOW_STATE, 'state', 'ui', 'features', 'app'] },
  { from: 'src/main.tsx', may: [...BELOW_STATE, 'state', 'ui', 'features', 'app'] },
  { from: 'e2e/x.ts', may: [...BELOW_STATE, 'testing'] },
  // tests may in addition use the scenarios and the builders
  { from: 'src/domain/x.test.ts', may: ['domain', 'scenarios', 'testing'] },
  { from: 'src/engine/x.test.ts', may: ['domain', 'engine', 'scenarios', 'testing'] },
  { from: 'src/share/x.test.ts', may: ['domain', 'share', 'scenarios', 'testing'] },
  { from: 'src/state/x.test.ts', may: [...BELOW_STATE, 'state', 'testing'] },
  { from: 'src/testing/x.test.ts', may: [...BELOW_STATE, 'testing'] },
];

/** The specifiers that the zone rule refuses, of one import each. */
async function refused(file: string, specifiers: readonly string[], write = asImport): Promise<string[]> {
  const filePath = path.join(root, file);
  const [result] = await eslint.lintText(specifiers.map(write).join('\n'), { filePath });
  expect(result?.messages.filter((message) => message.fatal)).toEqual([]);
  const lines =
    result?.messages.filter(({ ruleId }) => ruleId === 'planner/import-zones').map(({ line }) => line) ?? [];
  return specifiers.filter((_, index) => lines.includes(index + 1));
}

function asImport(specifier: string, index: number): string {
  return `import * as name${index} from '${specifier}';`;
}

function relative(from: string, to: string): string {
  const specifier = path.posix.relative(path.posix.dirname(from), to);
  return specifier.startsWith('.') ? specifier : `./${specifier}`;
}

describe('direction of imports', () => {
  test.each(EXPECTED)('$from', async ({ from, may }) => {
    const specifierOf = (folder: string) => relative(from, `src/${folder}/thing.ts`);
    const forbidden = FOLDERS.filter((folder) => !may.includes(folder)).map(specifierOf);
    expect(await refused(from, FOLDERS.map(specifierOf))).toEqual(forbidden);
  });

  test('a feature never imports another feature, but its own files and those of the kit', async () => {
    const specifiers = [
      '../export/button.tsx',
      '../../features/export/button.tsx',
      './row.tsx',
      '../kit/field-spec.ts',
    ];
    expect(await refused('src/features/pools/grid.tsx', specifiers)).toEqual(specifiers.slice(0, 2));
  });

  test('the kit of the features and files beside them import no feature', async () => {
    expect(await refused('src/features/kit/field.tsx', ['../pools/grid.tsx', './row.tsx'])).toEqual([
      '../pools/grid.tsx',
    ]);
    expect(await refused('src/features/field.tsx', ['./pools/grid.tsx'])).toEqual(['./pools/grid.tsx']);
  });

  // the files of the table in src/engine/README.md, by hand
  test.each([
    { from: 'words/x.ts', up: ['../figures/x.ts', '../plan.ts'], down: ['./y.ts', '../../domain/ids.ts'] },
    { from: 'figures/x.ts', up: ['../models/x.ts', '../explain/x.ts'], down: ['../words/x.ts'] },
    { from: 'demand/x.ts', up: ['../comparison/x.ts', '../room/x.ts'], down: ['../models/x.ts', '../workload/x.ts'] },
    { from: 'capacity/x.ts', up: ['../room/x.ts', '../evaluation/x.ts'], down: ['../demand/x.ts'] },
    { from: 'verdict/x.ts', up: ['../evaluation/x.ts'], down: ['../capacity/x.ts', '../room/x.ts'] },
    { from: 'layout/x.ts', up: ['../growth/x.ts', '../rules/x.ts'], down: ['../evaluation/x.ts'] },
    {
      from: 'rules/x.ts',
      up: ['../address-map/x.ts', '../migration/x.ts'],
      down: ['../layout/x.ts', '../growth/x.ts'],
    },
    { from: 'migration/x.ts', up: ['../plan.ts', '../collisions/x.ts', '../explain/x.ts'], down: ['../rules/x.ts'] },
    { from: 'plan.ts', up: ['./explain/x.ts', './compute-plan.ts'], down: ['./rules/x.ts', './words/x.ts'] },
    { from: 'compute-plan.ts', up: ['./explain/x.ts'], down: ['./plan.ts', './migration/x.ts'] },
  ])('a room of the engine imports lower floors only: $from', async ({ from, up, down }) => {
    expect(await refused(`src/engine/${from}`, [...up, ...down])).toEqual(up);
  });

  test('a new room of the engine must be given a floor first', async () => {
    expect(await refused('src/engine/news/x.ts', ['../words/x.ts'])).toEqual(['../words/x.ts']);
    expect(await refused('src/engine/explain/x.ts', ['../news/x.ts'])).toEqual(['../news/x.ts']);
  });

  test('Azure’s own packages give types alone to what ships', async () => {
    const [result] = await eslint.lintText(
      "import { type OutboundType } from '@azure/arm-containerservice';\nimport { KnownOSType } from '@azure/arm-containerservice';\nexport const a: OutboundType = KnownOSType.Linux;\n",
      { filePath: path.join(root, 'src/exporters/x.ts') },
    );
    const found = result?.messages.filter(({ ruleId }) => ruleId?.endsWith('no-restricted-imports'));
    expect(found?.map(({ line }) => line)).toEqual([2]);
  });

  test('nobody imports main.tsx from below', async () => {
    expect(await refused('src/features/pools/grid.tsx', ['../../main.tsx'])).toEqual(['../../main.tsx']);
  });

  test('a new folder must be entered in the table first', async () => {
    expect(await refused('src/helpers/x.ts', ['../domain/ids.ts'])).toEqual(['../domain/ids.ts']);
    expect(await refused('src/engine/x.ts', ['../helpers/x.ts'])).toEqual(['../helpers/x.ts']);
  });

  test.each([
    ['type import', (s: string) => `import type { A } from '${s}';`],
    ['side effect', (s: string) => `import '${s}';`],
    ['re-export', (s: string) => `export { a } from '${s}';`],
    ['re-export of everything', (s: string) => `export * from '${s}';`],
    ['dynamic import', (s: string) => `export const a = () => import('${s}');`],
    ['import type expression', (s: string) => `export type A = import('${s}').A;`],
    ['with a query', (s: string) => `import url from '${s}?url';`],
  ])('every form of import counts: %s', async (_, write) => {
    expect(await refused('src/engine/x.ts', ['../state/plan-store.ts'], write)).toHaveLength(1);
    expect(await refused('src/engine/x.ts', ['../domain/ids.ts'], write)).toEqual([]);
    expect(await refused('src/engine/words/x.ts', ['../plan.ts'], write)).toHaveLength(1);
  });
});

describe('packages stay where they belong', () => {
  const PACKAGES = [
    'react',
    'react/jsx-runtime',
    'react-dom',
    'react-dom/client',
    'recharts',
    'zustand',
    'zustand/middleware',
    'zundo',
    'ip-cidr',
    'valibot',
    'node:fs',
    'vitest',
    'fast-check',
  ];
  test.each([
    { from: 'src/domain/x.ts', may: ['ip-cidr', 'valibot'] },
    { from: 'src/engine/x.ts', may: ['valibot'] },
    { from: 'src/share/x.ts', may: ['valibot'] },
    { from: 'src/importers/x.ts', may: ['valibot'] },
    { from: 'src/exporters/x.ts', may: ['valibot'] },
    { from: 'src/report/x.ts', may: ['valibot'] },
    { from: 'src/scenarios/x.ts', may: ['valibot'] },
    { from: 'src/cli/x.ts', may: ['valibot', 'node:fs'] },
    { from: 'src/state/x.ts', may: ['react', 'zustand', 'zustand/middleware', 'zundo', 'valibot'] },
    {
      from: 'src/ui/x.tsx',
      may: ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/client', 'recharts', 'valibot'],
    },
    { from: 'src/domain/x.test.ts', may: PACKAGES },
  ])('$from', async ({ from, may }) => {
    expect(await refused(from, PACKAGES)).toEqual(PACKAGES.filter((name) => !may.includes(name)));
  });
});

describe('rules of the pure folders', () => {
  async function ruleIds(file: string, code: string): Promise<(string | null)[]> {
    const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
    return result?.messages.map(({ ruleId }) => ruleId) ?? [];
  }

  test.each([
    ['src/engine/x.ts', 'export const grow = (n: number) => n * 7;', '@typescript-eslint/no-magic-numbers'],
    ['src/domain/ip/x.ts', 'export const mask = (n: number) => n & 255;', 'no-bitwise'],
    ['src/domain/ip/x.ts', 'export const shift = (n: number) => n >>> 1;', 'no-bitwise'],
    ['src/engine/x.ts', 'export const now = () => new Date();', 'no-restricted-syntax'],
    ['src/engine/x.ts', 'export const low = (name: string) => name.toLowerCase();', 'no-restricted-syntax'],
    ['src/report/x.ts', 'export const up = (name: string) => name.toUpperCase();', 'no-restricted-syntax'],
    ['src/features/kit/x.ts', 'export const low = (name: string) => name.toLowerCase();', 'no-restricted-syntax'],
    ['src/importers/x.ts', "export const list = (names: string[]) => names.join(' and ');", 'no-restricted-syntax'],
    ['src/engine/x.ts', 'export const now = () => Date.now();', 'no-restricted-properties'],
    ['src/engine/x.ts', 'export const dice = () => Math.random();', 'no-restricted-properties'],
    ['src/engine/x.ts', 'const a = 1;\nexport default a;', 'no-restricted-syntax'],
    ['src/ui/x.ts', 'const a = 1;\nexport default a;', 'no-restricted-syntax'],
    ['src/engine/x.ts', 'export const a = (b: any) => b;', '@typescript-eslint/no-explicit-any'],
    ['src/engine/x.ts', 'export function a(b: boolean) {\n  if (b) return 1;\n  return 0;\n}', 'curly'],
    ['src/engine/x.ts', `export function long() {\n${'  void 0;\n'.repeat(40)}}`, 'max-lines-per-function'],
    ['src/engine/x.ts', 'export const a = 1;\n'.repeat(251), 'max-lines'],
  ])('%s: %s', async (file, code, rule) => {
    expect(await ruleIds(file, code)).toContain(rule);
  });

  test.each([
    ['src/engine/x.ts', 'export const IPV4_BITS = 32;'],
    ['src/engine/x.ts', 'export const share = (n: number) => Math.max(0, 2 ** n - 1) / 100;'],
    ['src/importers/x.ts', 'export const low = (name: string) => name.toLowerCase();'],
    ['src/engine/x.test.ts', 'export const grow = (n: number) => n * 7;'],
    ['src/domain/facts/x.ts', `export const A = [\n${'  1,\n'.repeat(300)}];`],
  ])('%s lets pass: %s', async (file, code) => {
    expect(await ruleIds(file, code)).toEqual([]);
  });
});
