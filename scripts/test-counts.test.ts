import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from './test-counts.mjs';

const files = (...statuses: string[][]) => ({
  testResults: statuses.map((tests) => ({ assertionResults: tests.map((status) => ({ status })) })),
});

describe('what counts as failed in a report of vitest', () => {
  test.each([
    ['all passed', files(['passed', 'passed'], ['passed']), 0, { passed: 3, failed: 0 }],
    ['one failed', files(['passed', 'failed']), 1, { passed: 1, failed: 1 }],
    ['skipped', files(['passed', 'skipped']), 0, { passed: 1, failed: 1 }],
    ['pending and to do', files(['passed', 'pending', 'todo']), 0, { passed: 1, failed: 2 }],
    ['a file that could not be loaded', files(['passed'], []), 1, { passed: 1, failed: 1 }],
    ['an error outside the tests', files(['passed']), 1, { passed: 1, failed: 1 }],
    ['no test at all', files(), 0, { passed: 0, failed: 1 }],
    ['no report', undefined, 0, { passed: 0, failed: 1 }],
    ['not a report', { a: 1 }, 0, { passed: 0, failed: 1 }],
  ])('%s', (_, report, exitCode, expected) => {
    expect(countVitest(report, exitCode)).toEqual(expected);
  });
});

describe('what counts as failed in a report of Playwright', () => {
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };
  test.each([
    ['all passed', { stats, errors: [] }, 0, { passed: 5, failed: 0 }],
    ['one failed', { stats: { ...stats, unexpected: 1 }, errors: [] }, 1, { passed: 5, failed: 1 }],
    ['skipped and flaky', { stats: { ...stats, skipped: 2, flaky: 1 }, errors: [] }, 0, { passed: 5, failed: 3 }],
    ['an error outside the tests', { stats, errors: [{}] }, 1, { passed: 5, failed: 1 }],
    ['ended badly', { stats, errors: [] }, 1, { passed: 5, failed: 1 }],
    ['no test at all', { stats: { ...stats, expected: 0 }, errors: [] }, 0, { passed: 0, failed: 1 }],
    ['no report', undefined, 1, { passed: 0, failed: 1 }],
  ])('%s', (_, report, exitCode, expected) => {
    expect(countPlaywright(report, exitCode)).toEqual(expected);
  });
});
