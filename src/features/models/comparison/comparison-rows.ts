import type { CandidateId, NeedId } from '../../../domain/ids.ts';
import { withoutCase } from '../../../domain/without-case.ts';
import {
  CRITERION_GROUP_NAMES,
  CRITERION_GROUPS,
  type CriterionGroup,
} from '../../../engine/comparison/criteria/criterion.ts';
import {
  cellOf,
  type ComparisonCell,
  type ComparisonSource,
  CRITERIA,
} from '../../../engine/comparison/criteria/registry.ts';
import { CRITERION_IDS, type CriterionId } from '../../../engine/comparison/support-table.ts';

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
  /** The day on which it is read, YYYY-MM-DD. */
  readonly asOf: string;
  readonly onlyDifferences: boolean;
  readonly onlyNeeds: boolean;
  readonly search: string;
}

function differs({ cells }: ComparisonRow): boolean {
  const [first] = cells;
  return cells.some(({ answer, value }) => answer !== first?.answer || value !== first.value);
}

/** True when every column says exactly the same, with the same note and sources, so that one cell can stand for all. */
export function isSameForAll({ cells }: ComparisonRow): boolean {
  const [first, ...others] = cells;
  const said = (cell: ComparisonCell | undefined) => JSON.stringify({ ...cell, factId: null });
  return others.length > 0 && others.every((cell) => said(cell) === said(first));
}

/** True for a cell that removes its candidate because the row is needed (ruling 25). */
export function rulesOut({ isNeeded }: ComparisonRow, { answer }: ComparisonCell): boolean {
  return isNeeded && answer === 'no';
}

function matches(title: string, { label, explanation, cells }: ComparisonRow, search: string): boolean {
  const words = withoutCase(search.trim()).split(/\s+/u);
  const text = [title, label, explanation, ...cells.flatMap(({ value, note }) => [value, note ?? ''])].join('\n');
  const searched = withoutCase(text);
  return words.every((word) => searched.includes(word));
}

/** The rows of the comparison for some candidates on the day of the filter, by group, without empty groups. A search asks for every word of it. */
export function comparisonGroups(
  candidates: readonly CandidateId[],
  needs: ReadonlySet<NeedId>,
  filter: ComparisonFilter,
): readonly ComparisonGroup[] {
  const needed: ReadonlySet<string> = needs;
  const rows = CRITERION_IDS.map((id): ComparisonRow => {
    const { label, explanation, kind } = CRITERIA[id];
    const cells = candidates.map((candidate) => cellOf(id, candidate, filter.asOf));
    return { id, label, explanation, isFigure: kind === 'figure', isNeeded: needed.has(id), cells };
  });
  const shown = rows.filter(
    (row) =>
      (!filter.onlyDifferences || differs(row)) &&
      (!filter.onlyNeeds || row.isNeeded) &&
      matches(CRITERION_GROUP_NAMES[CRITERIA[row.id].group], row, filter.search),
  );
  return CRITERION_GROUPS.flatMap((id): ComparisonGroup[] => {
    const group = shown.filter((row) => CRITERIA[row.id].group === id);
    return group.length === 0 ? [] : [{ id, title: CRITERION_GROUP_NAMES[id], rows: group }];
  });
}

/** Every source that the rows name, in the order in which a reader meets them: their numbers are places in this list. */
export function comparisonSources(groups: readonly ComparisonGroup[]): readonly ComparisonSource[] {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return [...new Map(cells.flatMap(({ sources }) => sources).map((source) => [source.id, source])).values()];
}

/** The number of each source on paper, by its id: its place in the list, from 1. */
export function numbersOfSources(sources: readonly ComparisonSource[]): ReadonlyMap<string, number> {
  return new Map(sources.map(({ id }, index): [string, number] => [id, index + 1]));
}
