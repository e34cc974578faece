import { err, ok, type Result } from '../../domain/result.ts';
import { computePlan } from '../../engine/compute-plan.ts';
import { deployedPlan } from '../../engine/migration/deployed-plan.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { requestText, type RequestFormat, type RequestSubject } from '../../report/network-request/request-text.ts';
import { planReport } from '../../report/plan-report.ts';
import type { CommandContext } from '../command.ts';
import { readPlan, type PlanAndDay } from '../plan-options.ts';
import { quoted } from '../text.ts';

/** Documents for people: the report of a plan, and the request to the network team. */
export const DOCUMENT_FORMATS = ['report-md', 'request-md', 'request-csv'] as const;
type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

const REQUEST_FORMATS = { 'request-md': 'md', 'request-csv': 'csv' } as const satisfies Partial<
  Record<DocumentFormat, RequestFormat>
>;

/** The value of `--since` that means the plan itself as it runs today. */
const DEPLOYED = 'deployed';

/** True for the format of a document. */
export function isDocumentFormat(format: string): format is DocumentFormat {
  return DOCUMENT_FORMATS.some((known) => known === format);
}

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
    return ok({ words: 'what runs today', input: deployedPlan(plan) });
  }
  const read = await readPlan(since, context);
  return read.ok ? ok({ words: `the plan ${quoted(read.value.name)}`, input: read.value }) : read;
}

/**
 * The text of a document. With `since` (a path, a link or `deployed`) a request holds only what changes since then; the
 * report is about one plan and refuses it.
 */
export async function renderDocument(
  format: DocumentFormat,
  { plan: input, asOf }: PlanAndDay,
  { since, context }: { readonly since: string | undefined; readonly context: CommandContext },
): Promise<Result<string, string>> {
  if (format === 'report-md') {
    return since === undefined
      ? ok(renderMarkdown(planReport(input, computePlan(input, asOf), { asOf, link: null })))
      : err('report-md is about one plan: leave out --since');
  }
  const before = await readSince(since, input, context);
  return before.ok
    ? ok(requestText({ input, asOf, link: null, since: before.value }, REQUEST_FORMATS[format]))
    : before;
}
