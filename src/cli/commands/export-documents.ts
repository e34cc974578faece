import { err, ok, type Result } from '../../domain/result.ts';
import { type EvaluatedPlan, evaluatePlan } from '../../engine/evaluation/evaluated-plan.ts';
import { deployedPlan } from '../../engine/migration/deployed-plan.ts';
import { renderCsv } from '../../report/csv.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { type RequestFormat, type RequestSubject, requestText } from '../../report/network-request/request-text.ts';
import { planReport } from '../../report/plan-report.ts';
import { PLAN_TABLE_IDS, type PlanTableId } from '../../report/plan-table-names.ts';
import { planTable } from '../../report/plan-tables.ts';
import type { CommandContext } from '../command.ts';
import { type PlanAndDay, readPlan } from '../plan-options.ts';
import { quoted } from '../text.ts';

const REQUEST_FORMATS: ReadonlyMap<string, RequestFormat> = new Map([
  ['request-md', 'md'],
  ['request-csv', 'csv'],
]);

const TABLE_FORMATS: ReadonlyMap<string, PlanTableId> = new Map(PLAN_TABLE_IDS.map((id) => [`${id}-csv`, id]));

const REPORT_FORMAT = 'report-md';

/** Documents for people: the report of a plan, the request to the network team, and the tables of a plan. */
export const DOCUMENT_FORMATS: readonly string[] = [REPORT_FORMAT, ...REQUEST_FORMATS.keys(), ...TABLE_FORMATS.keys()];

/** The value of `--since` that means the plan itself as it runs today. */
const DEPLOYED = 'deployed';

/** What a request is compared with: nothing, the plan of a file or link, or the plan at hand as it runs today. */
async function readSince(
  since: string | undefined,
  plan: PlanAndDay['plan'],
  context: CommandContext,
): Promise<Result<RequestSubject['since'], string>> {
  if (since === undefined) {
    return ok(null);
  }
  if (since === DEPLOYED) {
    return ok({ words: 'what runs today', input: deployedPlan(plan), runs: true });
  }
  const read = await readPlan(since, context);
  return read.ok ? ok({ words: `the plan ${quoted(read.value.name)}`, input: read.value, runs: false }) : read;
}

function planText(format: string, plan: EvaluatedPlan): Result<string, string> {
  const table = TABLE_FORMATS.get(format);
  if (table !== undefined) {
    return ok(renderCsv(planTable(table, plan)));
  }
  return format === REPORT_FORMAT
    ? ok(renderMarkdown(planReport(plan, null)))
    : err(`there is no format ${quoted(format)}`);
}

/**
 * The text of a document, one of DOCUMENT_FORMATS. With `since` (a path, a link or `deployed`) a request holds only what
 * changes since then; the others are about one plan and refuse it.
 */
export async function renderDocument(
  format: string,
  { plan: input, asOf }: PlanAndDay,
  { since, context }: { readonly since: string | undefined; readonly context: CommandContext },
): Promise<Result<string, string>> {
  const requestFormat = REQUEST_FORMATS.get(format);
  if (requestFormat === undefined) {
    return since === undefined
      ? planText(format, evaluatePlan(input, asOf))
      : err(`${format} is about one plan: leave out --since`);
  }
  const before = await readSince(since, input, context);
  return before.ok
    ? ok(requestText({ plan: evaluatePlan(input, asOf), link: null, since: before.value }, requestFormat))
    : before;
}
