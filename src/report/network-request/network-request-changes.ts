import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { formatDay } from '../../engine/words/days.ts';
import { codeColumn, paragraph, sectionOf, textColumn } from '../blocks.ts';
import type { ReportDocument, ReportTable } from '../document.ts';
import { planTitle } from '../entered-names.ts';
import { requestLines, requestLinesIn, requestSources, sourceTextOf } from './network-request.ts';
import type { RequestLine } from './request-line.ts';

/** Lines by topic, subject and item; lines that share all three are numbered in order. */
function byIdentity(lines: readonly RequestLine[]): Map<string, RequestLine> {
  const numbers = new Map<string, number>();
  return new Map(
    lines.map((line) => {
      const identity = JSON.stringify([line.topic, line.subject, line.item]);
      const number = (numbers.get(identity) ?? 0) + 1;
      numbers.set(identity, number);
      return [`${identity} ${number}`, line];
    }),
  );
}

interface Changed {
  readonly line: RequestLine;
  readonly was: string | null;
  readonly is: string | null;
}

/** A plan that a request is compared with; `runs` where it is what runs today, so that no cluster in it is on a move. */
export interface RequestBefore {
  readonly plan: EvaluatedPlan;
  readonly runs: boolean;
}

/** The lines whose value differs, in the order of the new request, those that are gone last. */
function changedLines({ plan, runs }: RequestBefore, after: EvaluatedPlan): Changed[] {
  const old = byIdentity(runs ? requestLinesIn(plan) : requestLines(plan));
  const now = byIdentity(requestLines(after));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const was = old.get(key);
    const is = now.get(key);
    const line = is ?? was;
    return line === undefined || was?.value === is?.value
      ? []
      : [{ line, was: was?.value ?? null, is: is?.value ?? null }];
  });
}

const COLUMNS = [
  textColumn('For'),
  textColumn('Topic'),
  textColumn('Item'),
  textColumn('Change'),
  codeColumn('Before'),
  codeColumn('After'),
  textColumn('Source'),
];

function tableOf(changed: readonly Changed[]): ReportTable {
  const rows = changed.map(({ line, was, is }) => {
    const change = was === null ? 'Added' : is === null ? 'Removed' : 'Changed';
    return [line.subject, line.topic, line.item, change, was ?? '', is ?? '', sourceTextOf(line)];
  });
  return { caption: 'Changes', columns: COLUMNS, rows, isGrouped: true };
}

/** What the network team has to change from one plan to another, as one table; without rows when nothing changes. */
export function networkRequestChangesTable(before: RequestBefore, after: EvaluatedPlan): ReportTable {
  return tableOf(changedLines(before, after));
}

/**
 * What the network team has to change from one plan to another: the lines that are added, removed or have another value.
 * Lines are matched by name, so a renamed subnet is removed and added. Equal plans give one sentence, "Nothing changes."
 * `since` says in a few words what it is compared with: `the plan "spring"`.
 */
export function networkRequestChanges(
  before: RequestBefore,
  after: EvaluatedPlan,
  { link, since }: { readonly link: string | null; readonly since: string },
): ReportDocument {
  const changed = changedLines(before, after);
  const sources = requestSources(changed.map(({ line }) => line));
  return {
    title: `Network request, changes: ${planTitle(after.input)}`,
    subtitle: `As of ${formatDay(after.asOf)}, since ${since}`,
    link,
    sections: [
      ...sectionOf(
        'Changes',
        changed.length === 0 ? paragraph('Nothing changes.') : [{ kind: 'table', table: tableOf(changed) }],
      ),
      ...(sources.length === 0 ? [] : sectionOf('Sources', [{ kind: 'sources', sources }])),
    ],
  };
}
