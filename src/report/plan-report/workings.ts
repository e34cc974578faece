import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { Working, WorkingFact } from '../../engine/figures/figure-ref.ts';
import { expressionText } from '../../engine/figures/working.ts';
import { plain } from '../../engine/words/numbers.ts';
import { codeColumn, numberColumn, paragraph, textColumn } from '../blocks.ts';
import type { ReportBlock, ReportTable } from '../document.ts';
import { headlineWorkings } from './headline-figures.ts';
import { perCluster } from './per-cluster.ts';
import type { ReportPart } from './report-part.ts';

const INTRODUCTION =
  'Every headline number with its formula and the numbers that go into it; a number that was computed itself has a line of its own further down.';

function operandsText({ operands, checks }: Working): string {
  const values = operands.map(({ symbol, label, value }) => `${symbol} = ${plain(value)}: ${label}`);
  return [...values, ...checks]
    .map((text, index, all) => (index < all.length - 1 ? text.replace(/\.$/u, '') : text))
    .join('; ');
}

function workingTable(workings: readonly Working[]): ReportTable {
  return {
    caption: 'How each number comes about',
    columns: [
      textColumn('Number'),
      numberColumn('Value'),
      textColumn('Unit'),
      codeColumn('Formula'),
      textColumn('With'),
    ],
    rows: workings.map((working) => [
      working.title,
      plain(working.value),
      working.unit,
      expressionText(working),
      operandsText(working),
    ]),
  };
}

function factTable(facts: readonly WorkingFact[]): ReportTable {
  return {
    caption: 'Numbers and rules of Azure in these workings',
    columns: [textColumn('Fact'), textColumn('Known as'), textColumn('As of'), codeColumn('Id')],
    rows: facts.map(({ id, meaning, basis, asOf, otherReading }) => [
      otherReading === null ? meaning : `${meaning} Other reading: ${otherReading}`,
      basis,
      asOf,
      id,
    ]),
  };
}

/** How every headline number of every cluster comes about: formula, operands, what was compared, and the facts used. */
export function workingsPart(plan: EvaluatedPlan): ReportPart {
  const byCluster = new Map(
    plan.clusters.map((evaluation) => [evaluation.cluster, headlineWorkings(plan, evaluation)]),
  );
  const all = [...byCluster.values()].flat().flatMap(({ facts }) => facts);
  const facts = [...new Map(all.map((fact) => [fact.id, fact])).values()];
  const [section] = perCluster('Calculations', plan.input, (cluster): ReportBlock[] => {
    const workings = byCluster.get(cluster.id) ?? [];
    return workings.length === 0 ? [] : [{ kind: 'table', table: workingTable(workings) }];
  });
  if (section === undefined) {
    return { sections: [], sources: [] };
  }
  const own: ReportBlock[] = facts.length === 0 ? [] : [{ kind: 'table', table: factTable(facts) }];
  const blocks = [...paragraph(INTRODUCTION), ...section.blocks, ...own];
  return { sections: [{ ...section, blocks }], sources: facts.flatMap(({ sources }) => sources) };
}
