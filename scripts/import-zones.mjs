import path from 'node:path';

/**
 * Which folder of src/ may import which. This table is the architecture:
 * domain <- engine <- { share (domain only), importers, exporters, report } <- { cli, state <- features <- app }.
 * A folder may always import its own files, except that a feature imports no other feature but the kit, and the rooms of the
 * engine keep to their floors.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const MAY_IMPORT = {
  domain: [],
  engine: ['domain'],
  share: ['domain'],
  importers: ['domain', 'engine'],
  exporters: ['domain', 'engine'],
  report: ['domain', 'engine'],
  scenarios: ['domain'],
  ui: [],
  cli: ['domain', 'engine', 'share', 'importers', 'exporters', 'report', 'scenarios'],
  bench: ['domain', 'engine', 'share', 'importers', 'exporters', 'report', 'scenarios'],
  testing: ['domain', 'engine', 'share', 'importers', 'exporters', 'report', 'scenarios'],
  state: ['domain', 'engine', 'share', 'importers', 'exporters', 'report', 'scenarios'],
  features: ['domain', 'engine', 'share', 'importers', 'exporters', 'report', 'scenarios', 'state', 'ui'],
  app: ['domain', 'engine', 'share', 'importers', 'exporters', 'report', 'scenarios', 'state', 'ui', 'features'],
  // outside src/: journeys and tools
  e2e: ['domain', 'engine', 'share', 'importers', 'exporters', 'report', 'scenarios', 'testing', 'scripts'],
  scripts: ['domain', 'engine', 'share', 'importers', 'exporters', 'report', 'scenarios', 'testing'],
};

/**
 * The rooms of the engine (folders, and files that stand directly in it), floor by floor from the ground. A room may import
 * any room of a lower floor, never one of its own floor or above; type imports count.
 * @type {ReadonlyArray<readonly string[]>}
 */
export const ENGINE_FLOORS = [
  ['words'],
  ['figures'],
  ['models', 'workload', 'service-error'],
  ['demand', 'comparison'],
  ['capacity', 'room', 'configuration'],
  ['verdict'],
  ['evaluation'],
  ['layout', 'growth', 'fits', 'outbound', 'recommendation', 'retirements', 'usage'],
  ['rules', 'address-map'],
  ['migration', 'collisions', 'plan.ts'],
  ['explain', 'compute-plan.ts'],
];

/** What every feature may use: forms, sentences and words of the page that belong to no single feature. */
const FEATURE_KIT = 'kit';

/** What a test may import beyond what its folder may. */
const ALSO_FOR_TESTS = ['scenarios', 'testing'];

/**
 * Packages that belong to certain folders. A package that is not named here may be imported anywhere.
 * @type {ReadonlyArray<{ name: RegExp, zones: readonly string[] }>}
 */
export const PACKAGE_HOMES = [
  { name: /^(node:.*|tsx)$/u, zones: ['cli', 'bench', 'testing', 'e2e', 'scripts'] },
  { name: /^(vitest|fast-check|@playwright\/test|@axe-core\/.*)$/u, zones: ['testing', 'e2e', 'scripts'] },
  { name: /^react$/u, zones: ['ui', 'state', 'features', 'app'] },
  { name: /^react\/.*$|^react-dom(\/.*)?$/u, zones: ['ui', 'features', 'app'] },
  { name: /^recharts(\/.*)?$/u, zones: ['ui', 'features'] },
  { name: /^zustand(\/.*)?$/u, zones: ['state', 'features', 'app'] },
  { name: /^zundo$/u, zones: ['state'] },
  { name: /^ip-cidr$/u, zones: ['domain', 'bench'] },
  { name: /^(pdfkit|uqr|bidi-js)$/u, zones: ['report'] },
];

/**
 * The folder of src/ that a file belongs to, and the room inside it: the folder of a feature, or of the engine a folder or a
 * file that stands directly in it.
 * @param {string} root
 * @param {string} file
 * @returns {{ zone: string, room: string } | undefined}
 */
function placeOf(root, file) {
  const [top, second, third = ''] = path.relative(root, file).split(path.sep);
  if (top === 'e2e' || top === 'scripts') {
    return { zone: top, room: '' };
  }
  if (top !== 'src' || second === undefined) {
    return undefined;
  }
  // main.tsx and its like: files directly in src/ compose the app
  return third === '' && /\.\w+$/u.test(second) ? { zone: 'app', room: '' } : { zone: second, room: third };
}

/**
 * Why a room does not import another one of the same folder.
 * @param {string} zone
 * @param {string} from
 * @param {string} to
 * @returns {string | undefined}
 */
function refuseRoom(zone, from, to) {
  if (from === to) {
    return undefined;
  }
  if (zone === 'features') {
    return to === FEATURE_KIT ? undefined : `Feature '${from}' must not import feature '${to}'; app composes them.`;
  }
  if (zone !== 'engine') {
    return undefined;
  }
  const [floor, below] = [from, to].map((room) => ENGINE_FLOORS.findIndex((rooms) => rooms.includes(room)));
  if (floor === undefined || below === undefined || floor < 0 || below < 0) {
    const unknown = floor === -1 ? from : to;
    return `The room '${unknown}' of the engine has no floor in scripts/import-zones.mjs.`;
  }
  return below < floor
    ? undefined
    : `engine/${from} (floor ${floor + 1}) must not import engine/${to} (floor ${below + 1}): imports go down.`;
}

/**
 * @param {{ root: string, file: string, specifier: string }} edge
 * @returns {string | undefined} why the import is refused
 */
export function refuseImport({ root, file, specifier }) {
  const from = placeOf(root, file);
  if (from === undefined) {
    return undefined;
  }
  const isTest = /\.test\.tsx?$/u.test(file);
  if (!specifier.startsWith('.')) {
    const home = PACKAGE_HOMES.find(({ name }) => name.test(specifier));
    return home === undefined || isTest || home.zones.includes(from.zone)
      ? undefined
      : `'${specifier}' is for ${home.zones.join(', ')}, not for ${from.zone}.`;
  }
  const allowed = MAY_IMPORT[from.zone];
  if (allowed === undefined) {
    return `The folder '${from.zone}' is not in the table of scripts/import-zones.mjs.`;
  }
  const to = placeOf(root, path.resolve(path.dirname(file), specifier.replace(/[?#].*$/u, '')));
  if (to === undefined) {
    return undefined;
  }
  if (from.zone === to.zone) {
    return isTest && from.zone === 'engine' ? undefined : refuseRoom(from.zone, from.room, to.room);
  }
  return allowed.includes(to.zone) || (isTest && ALSO_FOR_TESTS.includes(to.zone))
    ? undefined
    : `${from.zone} must not import ${to.zone} (see the table in scripts/import-zones.mjs).`;
}

/**
 * Lint rule: every import of any form (static, type, re-export, dynamic, import type) keeps the direction.
 * @type {import('eslint').Rule.RuleModule}
 */
const importZones = {
  meta: { type: 'problem', docs: { description: 'imports keep the direction of the layers' }, schema: [] },
  create(context) {
    /** @param {any} node */
    const check = (node) => {
      const source = node.source?.literal ?? node.source;
      if (typeof source?.value !== 'string') {
        return;
      }
      const reason = refuseImport({ root: context.cwd, file: context.filename, specifier: source.value });
      if (reason !== undefined) {
        context.report({ node: source, message: reason });
      }
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

export const plannerPlugin = { rules: { 'import-zones': importZones } };
