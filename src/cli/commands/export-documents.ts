import type { PlanInput } from '../../domain/plan-input.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { computePlan } from '../../engine/compute-plan.ts';
import { deployedPlan } from '../../engine/migration/deployed-plan.ts';
import { renderCsv } from '../../report/csv.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { networkRequest, networkRequestTable } from '../../report/network-request/network-request.ts';
import {
  networkRequestChanges,
  networkRequestChangesTable,
  type RequestedPlan,
} from '../../report/network-request/network-request-changes.ts';
import { planReport } from '../../report/plan-report.ts';
import type { CommandContext } from '../command.ts';
import { readPlan, type PlanAndDay } from '../plan-options.ts';
import { quoted } from '../text.ts';

/** Documents for people: the report of a plan, and the request to the network team. */
export const DOCUMENT_FORMATS = ['report-md', 'request-md', 'request-csv'] as const;
type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** The value of `--since` that means the plan itself as it runs today. */
const DEPLOYED = 'deployed';

/** True for the format of a document. */
export function isDocumentFormat(format: string): format is DocumentFormat {
  return DOCUMENT_FORMATS.some((known) => known === format);
}

function computed(input: PlanInput, asOf: string): RequestedPlan {
  return { input, plan: computePlan(input, asOf) };
}

/** What a request is compared with: the plan of a file or link, or the plan at hand as it runs today. */
async function readBefore(
  since: string,
  { plan, asOf }: PlanAndDay,
  context: CommandContext,
): Promise<Result<{ readonly before: RequestedPlan; readonly name: string }, string>> {
  if (since === DEPLOYED) {
    return ok({ before: computed(deployedPlan(plan), asOf), name: 'what runs today' });
  }
  const read = await readPlan(since, context);
  return read.ok ? ok({ before: computed(read.value, asOf), name: `the plan ${quoted(read.value.name)}` }) : read;
}

/**
 * The text of a document. With `since` (a path, a link or `deployed`) a request holds only what changes since then; the
 * report is about one plan and refuses it.
 */
export async function renderDocument(
  format: DocumentFormat,
  read: PlanAndDay,
  { since, context }: { readonly since: string | undefined; readonly context: CommandContext },
): Promise<Result<string, string>> {
  const { asOf } = read;
  const after = computed(read.plan, asOf);
  const options = { asOf, link: null };
  if (format === 'report-md') {
    return since === undefined
      ? ok(renderMarkdown(planReport(after.input, after.plan, options)))
      : err('report-md is about one plan: leave out --since');
  }
  if (since === undefined) {
    return ok(
      format === 'request-csv'
        ? renderCsv(networkRequestTable(after.input, after.plan))
        : renderMarkdown(networkRequest(after.input, after.plan, options)),
    );
  }
  const compared = await readBefore(since, read, context);
  if (!compared.ok) {
    return compared;
  }
  const { before, name } = compared.value;
  return ok(
    format === 'request-csv'
      ? renderCsv(networkRequestChangesTable(before, after))
      : renderMarkdown(networkRequestChanges(before, after, { ...options, since: name })),
  );
}
