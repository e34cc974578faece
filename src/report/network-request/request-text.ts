import type { PlanInput } from '../../domain/plan-input.ts';
import { computePlan } from '../../engine/compute-plan.ts';
import { renderCsv } from '../csv.ts';
import type { ReportDocument, ReportTable } from '../document.ts';
import { renderMarkdown } from '../markdown.ts';
import { networkRequest, networkRequestTable } from './network-request.ts';
import { networkRequestChanges, networkRequestChangesTable, type RequestedPlan } from './network-request-changes.ts';

export type RequestFormat = 'md' | 'csv';

/** What a network request is written from. */
export interface RequestSubject {
  readonly input: PlanInput;
  /** The day, as YYYY-MM-DD. */
  readonly asOf: string;
  /** The share link of the plan; null when there is none. */
  readonly link: string | null;
  /** The plan that it is compared with, in a few words as "since …" goes on; null for the whole request. */
  readonly since: { readonly words: string; readonly input: PlanInput } | null;
}

function planned(input: PlanInput, asOf: string): RequestedPlan {
  return { input, plan: computePlan(input, asOf) };
}

/** A network request, or what changes in it, as people read it on paper. */
export function requestDocument({ input, asOf, link, since }: RequestSubject): ReportDocument {
  const after = planned(input, asOf);
  return since === null
    ? networkRequest(input, after.plan, { asOf, link })
    : networkRequestChanges(planned(since.input, asOf), after, { asOf, link, since: since.words });
}

function requestTable({ input, asOf, since }: RequestSubject): ReportTable {
  const after = planned(input, asOf);
  return since === null
    ? networkRequestTable(input, after.plan)
    : networkRequestChangesTable(planned(since.input, asOf), after);
}

/** The text of a network request, or of what changes in it, as Markdown or CSV. */
export function requestText(subject: RequestSubject, format: RequestFormat): string {
  return format === 'csv' ? renderCsv(requestTable(subject)) : renderMarkdown(requestDocument(subject));
}
