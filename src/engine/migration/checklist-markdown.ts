import { factById } from '../../domain/facts/registry.ts';
import { SOURCES } from '../../domain/facts/sources.ts';
import { candidateLabel } from '../models/registry.ts';
import { formatDay } from '../words/days.ts';
import { listed } from '../words/list.ts';
import { markdownCode, markdownText } from '../words/markdown.ts';
import { NEED_NAMES } from '../words/names.ts';
import { plain } from '../words/numbers.ts';
import type { MeanwhileRange, Migration, MigrationCheck, MigrationStep } from './migration.ts';
import { placeText, unitText } from './range-words.ts';
import { STEP_MARK_NAMES, STEP_PHASE_NAMES, STEP_PHASES } from './step.ts';
import { HOW_NAMES } from './summary.ts';

/** What the checklist is of, beside the migration itself. */
export interface ChecklistHead {
  readonly plan: string;
  readonly cluster: string;
  readonly asOf: string;
  /** Keys of what is ticked: `step/id` or `check/position`. */
  readonly ticked: ReadonlySet<string>;
}

/** The commands of a step, set in from the line of its box. */
function commandBlock(commands: readonly string[]): string {
  return markdownCode(commands.join('\n'), 'sh').replaceAll(/^/gmu, '  ');
}

function sourceLines(facts: readonly string[]): string {
  const sources = new Set(facts.flatMap((id) => factById(id)?.sources ?? []));
  return [...sources].map((source) => `[${markdownText(SOURCES[source].title)}](${SOURCES[source].href})`).join(', ');
}

function box(head: ChecklistHead, key: string): string {
  return head.ticked.has(key) ? '- [x]' : '- [ ]';
}

const STATUS_WORDS = { passes: 'passes', fails: 'FAILS', open: 'look at the cluster' } as const;

/** The key under which a check is ticked. */
export function checkKey(at: number): string {
  return `check/${at}`;
}

/** The key under which a step is ticked. */
export function stepKey(id: string): string {
  return `step/${id}`;
}

function checkLine({ title, status, sentence, facts }: MigrationCheck, at: number, head: ChecklistHead): string {
  const start = status === 'passes' ? '- [x]' : box(head, checkKey(at));
  const sources = sourceLines(facts);
  const tail = sources === '' ? '' : ` (${sources})`;
  return `${start} **${markdownText(title)}**: ${STATUS_WORDS[status]}. ${markdownText(sentence)}${tail}`;
}

function rangeLine(range: MeanwhileRange): string {
  const room = range.room === null ? 'none' : plain(range.room);
  const cells = [markdownText(range.label), plain(range.need), room, unitText(range), markdownText(placeText(range))];
  return `| ${cells.join(' | ')} |`;
}

function stepLines({ id, title, sentence, marks, commands, facts }: MigrationStep, head: ChecklistHead): string {
  const notes = marks.map((mark) => `**${STEP_MARK_NAMES[mark]}.**`);
  const sources = sourceLines(facts);
  const text = [markdownText(sentence), ...notes, ...(sources === '' ? [] : [`(${sources})`])].join(' ');
  const lines = [`${box(head, stepKey(id))} **${markdownText(title)}**. ${text}`];
  return [...lines, ...(commands.length === 0 ? [] : ['', commandBlock(commands)])].join('\n');
}

/** One migration as a Markdown checklist, with what is ticked so far. Ends with a line break. */
export function checklistMarkdown(migration: Migration, head: ChecklistHead): string {
  const { checks, ranges, steps, summary, route, gains, losses } = migration;
  const names = (needs: Migration['gains']): string =>
    listed(needs.map((need) => NEED_NAMES[need].inSentence)) || 'nothing';
  const title = `${markdownText(head.cluster)}: from ${candidateLabel(route.from)} to ${candidateLabel(route.to)}`;
  const phases = STEP_PHASES.map((phase) => ({ phase, list: steps.filter((step) => step.phase === phase) }));
  return [
    `# ${title}`,
    `${markdownText(head.plan)}, as of ${formatDay(head.asOf)}. ${HOW_NAMES[route.how]}.`,
    markdownText(summary.sentence),
    `Gained: ${names(gains)}. Lost: ${names(losses)}.`,
    '## What has to be true before',
    checks.map((check, at) => checkLine(check, at, head)).join('\n'),
    '## Ranges needed during the move',
    [
      '| Range | Needed during an upgrade | Its size offers | Unit | Place |',
      '|---|---:|---:|---|---|',
      ...ranges.map(rangeLine),
    ].join('\n'),
    ...phases.flatMap(({ phase, list }) =>
      list.length === 0
        ? []
        : [`## ${STEP_PHASE_NAMES[phase].label}`, list.map((step) => stepLines(step, head)).join('\n\n')],
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
