import { named } from '../../domain/entities.ts';
import { CANDIDATE_IDS } from '../../domain/ids.ts';
import { ANSWER_NAMES } from '../../engine/comparison/answer-names.ts';
import { type Criterion, CRITERION_GROUP_NAMES, CRITERION_GROUPS } from '../../engine/comparison/criteria/criterion.ts';
import { cellOf, type ComparisonCell, CRITERIA } from '../../engine/comparison/criteria/registry.ts';
import { CRITERION_IDS } from '../../engine/comparison/support-table.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { candidateLabel } from '../../engine/models/registry.ts';
import { needsOf } from '../../engine/verdict/needs.ts';
import { textColumn } from '../blocks.ts';
import type { ReportTable } from '../document.ts';

/** 10,000 as a spreadsheet takes it. */
function bareDigits(value: string): string {
  return /^\d{1,3}(?:,\d{3})+$/u.test(value) ? value.replaceAll(',', '') : value;
}

/** The answer, what it says beyond that, and its note; a figure is read by its value. */
function cellText({ answer, value, saysAnswer, note }: ComparisonCell, { kind }: Criterion): string {
  const isSaid = saysAnswer || (kind === 'figure' && answer === 'yes');
  const text = isSaid ? bareDigits(value) : `${ANSWER_NAMES[answer]}: ${value}`;
  return note === null ? text : `${text}. ${note}`;
}

function sourcesText(cells: readonly ComparisonCell[]): string {
  const sources = new Map(cells.flatMap(({ sources: own }) => own.map((source) => [source.id, source] as const)));
  return [...sources.values()].map(({ title, href, date }) => `${title} (${date}) ${href}`).join('; ');
}

/**
 * Every row of the feature comparison: which clusters need it, asked for or implied, a column for each of the ten candidates,
 * and its sources.
 */
export function comparisonTable({ input, asOf }: EvaluatedPlan): ReportTable {
  const needs = input.clusters.map((cluster) => ({
    cluster: named(cluster),
    needed: new Set<string>(needsOf(cluster, input).map(({ need }) => need)),
  }));
  const neededBy = (id: string): string =>
    needs
      .filter(({ needed }) => needed.has(id))
      .map(({ cluster }) => cluster)
      .join(', ');
  const rows = CRITERION_GROUPS.flatMap((group) =>
    CRITERION_IDS.filter((id) => CRITERIA[id].group === group).map((id) => {
      const criterion = CRITERIA[id];
      const cells = CANDIDATE_IDS.map((candidate) => cellOf(id, candidate, asOf));
      return [
        CRITERION_GROUP_NAMES[group],
        criterion.label,
        neededBy(id),
        ...cells.map((cell) => cellText(cell, criterion)),
        criterion.explanation,
        sourcesText(cells),
      ];
    }),
  );
  return {
    caption: 'Feature comparison',
    columns: [
      ...['Group', 'Feature', 'Needed by'].map(textColumn),
      ...CANDIDATE_IDS.map((candidate) => textColumn(candidateLabel(candidate))),
      ...['What it means', 'Sources'].map(textColumn),
    ],
    rows,
  };
}
