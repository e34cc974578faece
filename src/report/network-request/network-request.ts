import { SOURCES } from '../../domain/facts/sources.ts';
import { planAtDestinations } from '../../engine/evaluation/destination.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { formatDay } from '../../engine/words/days.ts';
import { codeColumn, list, sectionOf, textColumn } from '../blocks.ts';
import type { ReportColumn, ReportDocument, ReportSection, ReportSource, ReportTable } from '../document.ts';
import { planTitle } from '../entered-names.ts';
import { sourceLines } from '../source-lines.ts';
import { apartLines } from './apart-lines.ts';
import { reservedLines } from './ask-lines.ts';
import { clusterLines } from './cluster-lines.ts';
import { networkLines } from './network-lines.ts';
import type { RequestLine, RequestTopic } from './request-line.ts';
import { REQUEST_TOPICS } from './request-line.ts';
import { sharedLines } from './shared-lines.ts';
import { subnetLines } from './subnet-lines.ts';

const COLUMNS: readonly ReportColumn[] = [
  textColumn('For'),
  textColumn('Item'),
  codeColumn('Value'),
  textColumn('Why'),
  textColumn('Source'),
];

/** What a network team also decides and no field of a plan holds. */
const NOT_IN_THE_PLAN: readonly string[] = [
  'Service endpoints: whether subnets reach Azure services by them.',
  'Private endpoints and DNS zones of other services, such as a container registry or a key vault.',
  'The address of the firewall or appliance that a default route points to, and of own DNS servers.',
  'Ports of the services, and the clients that may call them.',
];

/** The sources of these lines, each once, with the day of the copy that was read. */
export function requestSources(lines: readonly RequestLine[]): ReportSource[] {
  return sourceLines(lines.flatMap(({ facts }) => facts.flatMap(({ sources }) => sources)).map((id) => SOURCES[id]));
}

/** The sources of one line in one text; 'The plan' where the plan alone says it. */
export function sourceTextOf(line: RequestLine): string {
  return (
    requestSources([line])
      .map(({ text }) => text)
      .join('; ') || 'The plan'
  );
}

/** The topic that asks much the same for every cluster: one rule of a firewall serves them all. */
const SHARED_TOPIC: RequestTopic = 'Required egress';

/** The lines of one topic. Where the subjects have several of them, each stands above its own. */
function topicTable(title: string, lines: readonly RequestLine[]): ReportTable {
  const subjects = new Set(lines.map(({ subject }) => subject)).size;
  const table = { caption: title, columns: COLUMNS, rows: lines.map(rowOf) };
  return lines.length < 2 * subjects ? table : { ...table, isGrouped: true };
}

function rowOf(line: RequestLine): string[] {
  return [line.subject, line.item, line.value, line.why, sourceTextOf(line)];
}

/** As `requestLines`, with every cluster at its effective candidate: of what runs today, what it runs on. */
export function requestLinesIn(plan: EvaluatedPlan): RequestLine[] {
  return [
    ...networkLines(plan),
    ...subnetLines(plan),
    ...reservedLines(plan),
    ...clusterLines(plan),
    ...apartLines(plan.input),
  ];
}

/**
 * Every line that a plan asks the network team for, each running cluster at the model that it is moved to, if it is; the same
 * plan gives the same lines.
 */
export function requestLines(plan: EvaluatedPlan): RequestLine[] {
  return requestLinesIn(planAtDestinations(plan));
}

/** Every line of the sheet as one table, its topic in the first column: what a spreadsheet takes. */
export function networkRequestTable(plan: EvaluatedPlan): ReportTable {
  const lines = requestLines(plan);
  const rows = REQUEST_TOPICS.flatMap((title) =>
    lines.filter(({ topic }) => topic === title).map((line) => [title, ...rowOf(line)]),
  );
  return { caption: 'Network request', columns: [textColumn('Topic'), ...COLUMNS], rows };
}

/**
 * The sheet for the network team: one table for each topic that has lines, every line with its source, then what the plan
 * leaves open. What several clusters need of a firewall stands once for all of them. `link` is the share link or null. A plan without lines gives a document that says so.
 */
export function networkRequest(plan: EvaluatedPlan, link: string | null): ReportDocument {
  const lines = requestLines(plan);
  const topics = REQUEST_TOPICS.flatMap((title): ReportSection[] => {
    const own = lines.filter(({ topic }) => topic === title);
    const ofTopic = title === SHARED_TOPIC ? sharedLines(own) : own;
    return ofTopic.length === 0 ? [] : sectionOf(title, [{ kind: 'table', table: topicTable(title, ofTopic) }]);
  });
  const sources = requestSources(lines);
  const last =
    lines.length === 0
      ? sectionOf('Request', [{ kind: 'paragraph', text: 'The plan asks for nothing.' }])
      : [
          ...sectionOf('Not in this request', list(NOT_IN_THE_PLAN)),
          ...(sources.length === 0 ? [] : sectionOf('Sources', [{ kind: 'sources', sources }])),
        ];
  return {
    title: `Network request: ${planTitle(plan.input)}`,
    subtitle: `As of ${formatDay(plan.asOf)}`,
    link,
    sections: [...topics, ...last],
  };
}
