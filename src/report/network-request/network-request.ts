import { SOURCES } from '../../domain/facts/sources.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import type { Plan } from '../../engine/plan.ts';
import type { ReportColumn, ReportDocument, ReportSection, ReportSource } from '../document.ts';
import { apartLines } from './apart-lines.ts';
import { clusterLines } from './cluster-lines.ts';
import { REQUEST_TOPICS } from './request-line.ts';
import type { RequestLine } from './request-line.ts';
import { subnetLines } from './subnet-lines.ts';

const COLUMNS: readonly ReportColumn[] = [
  { title: 'For', align: 'left', isCode: false },
  { title: 'Item', align: 'left', isCode: false },
  { title: 'Value', align: 'left', isCode: true },
  { title: 'Why', align: 'left', isCode: false },
  { title: 'Source', align: 'left', isCode: false },
];

function sourceIds(lines: readonly RequestLine[]) {
  return [...new Set(lines.flatMap(({ facts }) => facts.flatMap(({ sources }) => sources)))];
}

/** The sources of these lines, each once, with the day of the copy that was read. */
function sourcesOf(lines: readonly RequestLine[]): ReportSource[] {
  return sourceIds(lines).map((id) => ({ text: `${SOURCES[id].title}, ${SOURCES[id].date}`, href: SOURCES[id].href }));
}

/** The sources of one line in one text; 'The plan' where the plan alone says it. */
export function sourceTextOf(line: RequestLine): string {
  return (
    sourcesOf([line])
      .map(({ text }) => text)
      .join('; ') || 'The plan'
  );
}

function rowOf(line: RequestLine): string[] {
  return [line.subject, line.item, line.value, line.why, sourceTextOf(line)];
}

/** Every line that a plan asks the network team for; the same plan gives the same lines. */
export function requestLines(input: PlanInput, plan: Plan): RequestLine[] {
  return [...subnetLines(input, plan), ...clusterLines(input, plan), ...apartLines(input)];
}

/**
 * The sheet for the network team: one table for each topic that has lines, every line with its source. `asOf` is the day
 * (YYYY-MM-DD) in the subtitle, `link` the share link or null. A plan without lines gives a document that says so.
 */
export function networkRequest(
  input: PlanInput,
  plan: Plan,
  { asOf, link }: { readonly asOf: string; readonly link: string | null },
): ReportDocument {
  const lines = requestLines(input, plan);
  const topics = REQUEST_TOPICS.flatMap((title): ReportSection[] => {
    const rows = lines.filter(({ topic }) => topic === title).map(rowOf);
    const table = { caption: title, columns: COLUMNS, rows };
    return rows.length === 0 ? [] : [{ title, blocks: [{ kind: 'table', table }], sections: [] }];
  });
  const sources = sourcesOf(lines);
  const last: ReportSection =
    sources.length === 0
      ? { title: 'Request', blocks: [{ kind: 'paragraph', text: 'The plan asks for nothing.' }], sections: [] }
      : { title: 'Sources', blocks: [{ kind: 'sources', sources }], sections: [] };
  return { title: `Network request: ${input.name}`, subtitle: `As of ${asOf}`, link, sections: [...topics, last] };
}
