import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import importSort from 'eslint-plugin-simple-import-sort';
import tseslint from 'typescript-eslint';
import { plannerPlugin } from './scripts/import-zones.mjs';

const CONFIG_FILES = ['*.config.{js,ts}', 'e2e/playwright.config.ts'];
const TESTS = ['**/*.test.{ts,tsx}', 'src/testing/**', 'e2e/**'];
const PURE = ['domain', 'engine', 'share', 'importers', 'exporters', 'report', 'scenarios'].map(
  (f) => `src/${f}/**/*.ts`,
);
const DATA = ['src/domain/facts/**', 'src/engine/comparison/**', 'src/scenarios/**'];

/** One block: packages, folders further up, the same folder, and last what is imported for its effect (styles). */
const IMPORT_ORDER = [['^node:', '^@?\\w', '^\\.\\.', '^\\.', '^\\u0000']];

const CLOCK = 'The clock enters once, as asOf.';
const NOT_DETERMINISTIC = [
  { object: 'Date', property: 'now', message: CLOCK },
  { object: 'performance', property: 'now', message: CLOCK },
  { object: 'Math', property: 'random', message: 'The same plan gives the same result: no randomness.' },
];

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; only what a tool reads has a default export.',
};
const NO_CLOCK = { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK };
const NO_LIST_BY_HAND = {
  selector: "CallExpression[callee.property.name='join'] > Literal[value=/ (and|or) /]",
  message: 'A list in a sentence is written by `listed` (src/engine/words/list.ts).',
};
const NO_CHANGED_CASE = {
  selector: 'MemberExpression[property.name=/^to(Locale)?(Lower|Upper)Case$/]',
  message: 'A name has both its forms (src/domain/name.ts); text from outside is compared by `withoutCase`.',
};

export default defineConfig(
  {
    ignores: ['dist/', 'dist-cli/', 'dev-dist/', 'coverage/', 'test-results/', 'playwright-report/', 'public/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { planner: plannerPlugin, 'import-sort': importSort },
    rules: {
      'planner/import-zones': 'error',
      'import-sort/imports': ['error', { groups: IMPORT_ORDER }],
      curly: 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_LIST_BY_HAND],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 20],
      // three, then an object
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.tsx', 'src/{app,features,state,ui}/**/*.ts'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: PURE,
    ignores: TESTS,
    rules: {
      'no-restricted-properties': ['error', ...NOT_DETERMINISTIC],
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_LIST_BY_HAND, NO_CLOCK],
    },
  },
  {
    // what the planner says: names of the plan and of Azure stay as they are; codes of characters are no names
    files: ['src/{engine,report}/**/*.ts'],
    ignores: [...TESTS, 'src/report/pdf/visible-text.ts'],
    rules: {
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_LIST_BY_HAND, NO_CLOCK, NO_CHANGED_CASE],
    },
  },
  {
    files: ['src/{features,app}/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_LIST_BY_HAND, NO_CHANGED_CASE] },
  },
  {
    // Azure's own packages give types and words; only tests load them, so that nothing of them ships
    files: ['src/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@azure/*'], allowTypeImports: true, message: 'Types only outside of tests.' }] },
      ],
    },
  },
  {
    files: ['src/{domain,engine}/**/*.ts'],
    ignores: TESTS,
    rules: {
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
    },
  },
  {
    // the bit operators of the language are signed and 32 bits wide: addresses are computed with numbers and BigInt
    files: ['src/domain/ip/**/*.ts'],
    rules: { 'no-bitwise': 'error' },
  },
  {
    // numbers of Azure live in src/domain/facts; others get a name
    files: ['src/engine/**/*.ts'],
    ignores: [...TESTS, 'src/engine/comparison/**'],
    rules: {
      '@typescript-eslint/no-magic-numbers': [
        'error',
        {
          ignore: [-1, 0, 1, 2, 100, '0n', '1n', '2n'],
          ignoreArrayIndexes: true,
          ignoreReadonlyClassProperties: true,
          ignoreTypeIndexes: true,
          ignoreNumericLiteralTypes: true,
          enforceConst: true,
        },
      ],
    },
  },
  { files: DATA, rules: { 'max-lines': 'off' } },
  { files: ['src/{cli,bench}/**', 'scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: TESTS,
    rules: {
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      complexity: 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/max-params': 'off',
    },
  },
  { files: CONFIG_FILES, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-undef': 'off' },
  },
);
