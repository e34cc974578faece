/**
 * Reads the reports of the test runners strictly: what did not run, was skipped, is only to be done, or passed at the second
 * try counts as failed; so does a suite without a report, without a test, or whose runner ended badly.
 * @typedef {{ passed: number, failed: number }} Counts
 */

/** @type {Counts} */
const NOTHING_TO_READ = { passed: 0, failed: 1 };

/**
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function judge({ passed, failed }, exitCode) {
  const endedBadly = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: endedBadly ? 1 : failed };
}

/**
 * @param {any} report of vitest's json reporter
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countVitest(report, exitCode) {
  if (!Array.isArray(report?.testResults)) {
    return NOTHING_TO_READ;
  }
  const tests = report.testResults.flatMap((/** @type {any} */ file) => file.assertionResults);
  const passed = tests.filter((/** @type {any} */ test) => test.status === 'passed').length;
  // a file that cannot be loaded, or has no test in it, has no results of its own
  const empty = report.testResults.filter((/** @type {any} */ file) => file.assertionResults.length === 0).length;
  return judge({ passed, failed: tests.length - passed + empty }, exitCode);
}

/**
 * @param {any} report of Playwright's json reporter
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countPlaywright(report, exitCode) {
  const stats = report?.stats;
  if (typeof stats?.expected !== 'number') {
    return NOTHING_TO_READ;
  }
  const errors = Array.isArray(report.errors) ? report.errors.length : 0;
  return judge({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors }, exitCode);
}
