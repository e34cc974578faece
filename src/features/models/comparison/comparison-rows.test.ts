import { describe, expect, it } from 'vitest';
import { CANDIDATE_IDS, type CandidateId, type NeedId } from '../../../domain/ids.ts';
import { CRITERION_IDS } from '../../../engine/comparison/support-table.ts';
import {
  type ComparisonFilter,
  comparisonGroups,
  comparisonSources,
  isSameForAll,
  rulesOut,
} from './comparison-rows.ts';
import { printedPlace } from './Legend.tsx';

const EVERYTHING: ComparisonFilter = { onlyDifferences: false, onlyNeeds: false, search: '', asOf: '2026-11-28' };
const HEADLINES: readonly CandidateId[] = [
  'kubenet',
  'pod-subnet-dynamic',
  'azure-cni-overlay',
  'azure-cni-overlay+cilium',
];

function shownRows(change: Partial<ComparisonFilter>, candidates = HEADLINES, needs: readonly NeedId[] = []) {
  return comparisonGroups(candidates, new Set(needs), { ...EVERYTHING, ...change }).flatMap(({ rows }) => rows);
}
const idsOf = (rows: ReturnType<typeof shownRows>) => rows.map(({ id }) => id);
const rowOf = (id: string, candidates = HEADLINES, needs: readonly NeedId[] = []) => {
  const row = shownRows({}, candidates, needs).find((one) => one.id === id);
  if (!row) {
    throw new Error(`no row ${id}`);
  }
  return row;
};

describe('rows of the comparison', () => {
  it('are all there without a filter, each with a cell for every column', () => {
    const rows = shownRows({}, CANDIDATE_IDS);
    expect(idsOf(rows)).toEqual(CRITERION_IDS);
    expect(rows.every(({ cells }) => cells.length === CANDIDATE_IDS.length)).toBe(true);
  });

  it.each([
    ['windows', 'windows-pools', 'dual-stack', 'a word of a label, and one of a note'],
    ['  WireGuard  ', 'node-encryption', 'mutual-tls', 'blanks and case do not count'],
    ['1.33', 'change-service-cidr', 'ebpf-host-routing', 'a version in a note'],
    ['changed later policy', 'change-policy-engine', 'in-place-move-to-overlay', 'words of group and row together'],
  ])('a search for %j finds %s and %s: %s', (search, one, other) => {
    const found = idsOf(shownRows({ search }));
    expect(found).toContain(one);
    expect(found).toContain(other);
    expect(found.length).toBeLessThan(CRITERION_IDS.length / 3);
  });

  it('a search for what nothing says finds nothing', () => {
    expect(shownRows({ search: 'token ring' })).toEqual([]);
  });

  it('only differences leaves out what all columns say alike, and everything for one column', () => {
    const found = idsOf(shownRows({ onlyDifferences: true }));
    expect(found).toContain('windows-pools');
    expect(found).not.toContain('ipv6-only');
    expect(found).not.toContain('nodes-per-pool');
    expect(shownRows({ onlyDifferences: true }, ['kubenet'])).toEqual([]);
  });

  it('what I need leaves the needed rows, marked', () => {
    const rows = shownRows({ onlyNeeds: true }, HEADLINES, ['windows-pools', 'agic']);
    expect(idsOf(rows)).toEqual(['agic', 'windows-pools']);
    expect(rows.every(({ isNeeded }) => isNeeded)).toBe(true);
    expect(shownRows({ onlyNeeds: true })).toEqual([]);
  });

  it('are the same for all only where answer, words, note and sources agree', () => {
    expect(isSameForAll(rowOf('ipv6-only'))).toBe(true);
    expect(isSameForAll(rowOf('windows-pools'))).toBe(false);
    // the same number, with a note of its own for each model
    expect(isSameForAll(rowOf('vnet-address-limit'))).toBe(false);
    expect(isSameForAll(rowOf('ipv6-only', ['kubenet']))).toBe(false);
  });

  it('say which columns a need removes: no and disputed, not what is undocumented or limited', () => {
    const removed = (id: NeedId, candidates: readonly CandidateId[], needs: readonly NeedId[]) => {
      const row = rowOf(id, candidates, needs);
      return row.cells.map((cell) => rulesOut(row, cell));
    };
    expect(removed('windows-pools', HEADLINES, ['windows-pools'])).toEqual([true, false, false, true]);
    expect(removed('windows-pools', HEADLINES, [])).toEqual([false, false, false, false]);
    expect(removed('node-auto-provisioning', ['pod-subnet-dynamic', 'byo-cni'], ['node-auto-provisioning'])).toEqual([
      true,
      false,
    ]);
    expect(removed('agic', ['azure-cni-overlay+cilium'], ['agic'])).toEqual([false]);
  });

  it('number every source once, in the order of reading', () => {
    const groups = comparisonGroups(HEADLINES, new Set(), EVERYTHING);
    const sources = comparisonSources(groups).map(({ id }) => id);
    expect(new Set(sources).size).toBe(sources.length);
    expect(sources[0]).toBe('kubenet');
    const named = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells.flatMap((cell) => cell.sources)));
    expect(new Set(sources)).toEqual(new Set(named.map(({ id }) => id)));
  });

  it('print an address without its scheme and with a short commit', () => {
    expect(printedPlace('https://github.com/a/b/blob/fb060abe6a8fef960d4c487b543bf7b1e97808fe/docs/x.md')).toBe(
      'github.com/a/b fb060abe docs/x.md',
    );
    expect(printedPlace('https://github.com/Azure/AKS/issues/695')).toBe('github.com/Azure/AKS/issues/695');
  });
});
