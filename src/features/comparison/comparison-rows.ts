import type { CandidateId } from '../../domain/ids.ts';
import { CRITERION_GROUPS, type CriterionGroup } from '../../engine/comparison/criteria/criterion.ts';
import { cellOf, CRITERIA, type ComparisonCell } from '../../engine/comparison/criteria/registry.ts';
import { CRITERION_IDS, type CriterionId } from '../../engine/comparison/support-table.ts';

export interface ComparisonRow {
  readonly id: CriterionId;
  readonly label: string;
  readonly explanation: string;
  /** Read by its value; whether it is supported is no question. */
  readonly isFigure: boolean;
  readonly isNeeded: boolean;
  readonly cells: readonly ComparisonCell[];
}

export interface ComparisonGroup {
  readonly id: CriterionGroup;
  readonly title: string;
  readonly rows: readonly ComparisonRow[];
}

export interface ComparisonFilter {
  readonly onlyDifferences: boolean;
  readonly onlyNeeds: boolean;
  readonly search: string;
}

const TITLES: Readonly<Record<CriterionGroup, string>> = {
  addressing: 'Addressing',
  reachability: 'Reachability',
  'policy-and-security': 'Policy and security',
  ingress: 'Ingress',
  platforms: 'Platforms',
  scale: 'Scale',
  operations: 'Operations',
  'cost-of-change': 'What can be changed later',
};

function differs({ cells }: ComparisonRow): boolean {
  const [first] = cells;
  return cells.some(({ answer, value }) => answer !== first?.answer || value !== first.value);
}

function matches({ label, explanation, cells }: ComparisonRow, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  const texts = [label, explanation, ...cells.flatMap(({ value, note }) => [value, note ?? ''])];
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted));
}

/** The rows of the comparison for some candidates, by group, without empty groups. */
export function comparisonGroups(
  candidates: readonly CandidateId[],
  needs: ReadonlySet<string>,
  filter: ComparisonFilter,
): readonly ComparisonGroup[] {
  const rows = CRITERION_IDS.map((id): ComparisonRow => {
    const { label, explanation, kind } = CRITERIA[id];
    const cells = candidates.map((candidate) => cellOf(id, candidate));
    return { id, label, explanation, isFigure: kind === 'figure', isNeeded: needs.has(id), cells };
  });
  const shown = rows.filter(
    (row) =>
      (!filter.onlyDifferences || differs(row)) && (!filter.onlyNeeds || row.isNeeded) && matches(row, filter.search),
  );
  return CRITERION_GROUPS.flatMap((id): ComparisonGroup[] => {
    const group = shown.filter((row) => CRITERIA[row.id].group === id);
    return group.length === 0 ? [] : [{ id, title: TITLES[id], rows: group }];
  });
}
