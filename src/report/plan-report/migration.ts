import { named } from '../../domain/entities.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { runningStateOf } from '../../domain/running.ts';
import { moveTargetOf } from '../../engine/evaluation/destination.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { Migration, MigrationStep } from '../../engine/migration/migration.ts';
import { planMigration } from '../../engine/migration/plan-migration.ts';
import { placeText, unitText } from '../../engine/migration/range-words.ts';
import { STEP_MARK_NAMES, STEP_PHASE_NAMES } from '../../engine/migration/step.ts';
import { HOW_NAMES } from '../../engine/migration/summary.ts';
import { candidateLabel } from '../../engine/models/registry.ts';
import { listed } from '../../engine/words/list.ts';
import { NEED_NAMES } from '../../engine/words/names.ts';
import { plain } from '../../engine/words/numbers.ts';
import { numberColumn, paragraph, textColumn } from '../blocks.ts';
import type { ReportBlock, ReportSection, ReportTable } from '../document.ts';
import { perCluster } from './per-cluster.ts';
import { type ReportPart, sourcesBehind } from './report-part.ts';

const STATUS_WORDS = { passes: 'passes', fails: 'fails', open: 'look at the cluster' } as const;

function checkTable({ checks }: Migration): ReportTable {
  return {
    caption: 'What has to be true before',
    columns: [textColumn('Check'), textColumn('State'), textColumn('Why')],
    rows: checks.map(({ title, status, sentence }) => [title, STATUS_WORDS[status], sentence]),
  };
}

function rangeTable({ ranges }: Migration): ReportTable {
  return {
    caption: 'Ranges needed during the move',
    columns: [
      textColumn('Range'),
      numberColumn('Needed during an upgrade'),
      numberColumn('Its size offers'),
      textColumn('Unit'),
      textColumn('Place'),
    ],
    rows: ranges.map((range) => [
      range.label,
      plain(range.need),
      range.room === null ? 'none' : plain(range.room),
      unitText(range),
      placeText(range),
    ]),
  };
}

function stepSection({ phase, title, sentence, marks, commands }: MigrationStep, at: number): ReportSection {
  const notes = marks.map((mark) => ` ${STEP_MARK_NAMES[mark]}.`).join('');
  return {
    title: `Step ${at + 1}, ${STEP_PHASE_NAMES[phase].inSentence}: ${title}`,
    blocks: [
      ...paragraph(`${sentence}${notes}`),
      ...(commands.length === 0 ? [] : [{ kind: 'code' as const, text: commands.join('\n') }]),
    ],
    sections: [],
  };
}

function migrationBlocks(migration: Migration): ReportBlock[] {
  const { from, to, route, summary, gains, losses, checks, ranges } = migration;
  const names = (needs: Migration['gains']): string =>
    listed(needs.map((need) => NEED_NAMES[need].inSentence)) || 'nothing';
  return [
    ...paragraph(`From ${candidateLabel(from)} to ${candidateLabel(to)}. ${HOW_NAMES[route.how]}. ${summary.sentence}`),
    ...paragraph(`Gained: ${names(gains)}. Lost: ${names(losses)}.`),
    ...(checks.length === 0 ? [] : [{ kind: 'table' as const, table: checkTable(migration) }]),
    ...(ranges.length === 0 ? [] : [{ kind: 'table' as const, table: rangeTable(migration) }]),
  ];
}

/** The way of each cluster from what runs today to the candidate that it is to be moved to: checks, ranges and steps with their commands. */
export function migrationPart(plan: EvaluatedPlan): ReportPart {
  const { input } = plan;
  const migrations = new Map<string, Migration>();
  for (const evaluation of plan.clusters) {
    const view = planMigration(plan, evaluation.cluster);
    const cluster = input.clusters.find(({ id }) => id === evaluation.cluster);
    const wanted = view && cluster ? moveTargetOf(cluster, evaluation, view.from) : null;
    const migration = view?.targets.find(({ to }) => to === wanted);
    if (migration) {
      migrations.set(evaluation.cluster, migration);
    }
  }
  const blocksOf = (cluster: Cluster): ReportBlock[] => {
    const migration = migrations.get(cluster.id);
    if (migration) {
      return migrationBlocks(migration);
    }
    const running = runningStateOf(cluster);
    return running === null ? [] : paragraph(`${named(cluster)} runs ${candidateLabel(running.candidate)} already.`);
  };
  const facts = [...migrations.values()].flatMap(({ checks, steps }) =>
    [...checks, ...steps].flatMap((each) => each.facts),
  );
  const stepsOf = ({ id }: Cluster): ReportSection[] => migrations.get(id)?.steps.map(stepSection) ?? [];
  return { sections: perCluster('Migration', input, blocksOf, stepsOf), sources: sourcesBehind(facts) };
}
