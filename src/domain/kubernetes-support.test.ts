import { describe, expect, it } from 'vitest';
import { kubernetesVersions } from './facts/kubernetes-versions.ts';
import { canBeCreated, creatableVersions, isOlderThanListed, lifeOf, supportStateOf } from './kubernetes-support.ts';
import { newCluster } from './start-values.ts';
import { startVersion } from './start-version.ts';

const TODAY = '2026-11-28';

/** The first day of the month after a month (YYYY-MM), or a day as it is: by the calendar of the language. */
function firstDayWithout(notice: string): string {
  const [year = '', month = '', day] = notice.split('-');
  return day === undefined ? new Date(Date.UTC(Number(year), Number(month), 1)).toISOString().slice(0, 10) : notice;
}

describe('Kubernetes versions', () => {
  it.each(kubernetesVersions.value)(
    '$version: stored are the first days without support',
    ({ community, longTerm }) => {
      expect(community.value).toBe(firstDayWithout(community.notice));
      expect(longTerm.value).toBe(firstDayWithout(longTerm.notice));
      expect(community.value < longTerm.value).toBe(true);
    },
  );

  // the table of ruling 53, read by hand: 1.34 ends with November, 1.31 has long-term support until then
  it.each([
    ['1.34', '2026-11-30', 'community'],
    ['1.34', '2026-12-01', 'long-term'],
    ['1.31', '2025-10-31', 'community'],
    ['1.31', '2025-11-01', 'long-term'],
    ['1.31', '2026-11-30', 'long-term'],
    ['1.31', '2026-12-01', 'none'],
    ['1.30.14', '2025-08-21', 'community'],
    ['1.30.14', '2025-08-22', 'long-term'],
    ['v1.30', '2026-08-01', 'none'],
    ['1.27', TODAY, 'none'],
  ] as const)('%s has on %s: %s', (version, day, state) => {
    const life = lifeOf(version);
    expect(life && supportStateOf(life, day)).toBe(state);
  });

  it('knows nothing of versions to come, nor of other texts, and refuses neither', () => {
    expect([lifeOf('1.38'), lifeOf('latest'), lifeOf('')]).toEqual([null, null, null]);
    expect(['1.38', 'latest', ''].map((text) => canBeCreated(text, 'standard', TODAY))).toEqual([true, true, true]);
    expect([isOlderThanListed('1.28'), isOlderThanListed('1.29'), isOlderThanListed('latest')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are created as long as they have support; with long-term support on Premium only', () => {
    expect(creatableVersions('standard', TODAY)).toEqual(['1.34', '1.35', '1.36', '1.37']);
    expect(creatableVersions('standard', '2026-12-01')).toEqual(['1.35', '1.36', '1.37']);
    expect(creatableVersions('premium', TODAY)).toEqual(['1.31', '1.32', '1.33', '1.34', '1.35', '1.36', '1.37']);
    // 1.37 is generally available in October 2026: surely so from November on
    expect(creatableVersions('free', '2026-10-31')).not.toContain('1.37');
  });
});

describe('the start version', () => {
  const daysLeft = (version: string, day: string): number =>
    (Date.parse(lifeOf(version)?.community.value ?? '') - Date.parse(day)) / 86_400_000;

  it('is one that can be created, with some 90 days left, on every day up to the last that is listed', () => {
    const from = Date.parse(TODAY);
    const until = Date.parse('2027-08-01');
    for (let time = from; time < until; time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10);
      const version = startVersion(day);
      expect(creatableVersions('standard', day), day).toContain(version);
      expect(daysLeft(version, day), day).toBeGreaterThanOrEqual(89);
      const older = creatableVersions('standard', day).filter((each) => each < version);
      expect(
        older.every((each) => daysLeft(each, day) < 92),
        day,
      ).toBe(true);
    }
  });

  it('is that of the form and of importers today', () => {
    expect(startVersion(TODAY)).toBe('1.35');
    expect(newCluster('c1', '', []).kubernetesVersion).toBe(startVersion(TODAY));
  });
});
