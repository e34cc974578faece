import type { PlanInput } from '../../domain/plan-input.ts';
import { computePlan } from '../../engine/compute-plan.ts';
import { renderCsv } from '../csv.ts';
import { renderMarkdown } from '../markdown.ts';
import { networkRequest, networkRequestTable } from './network-request.ts';
import { networkRequestChanges, networkRequestChangesTable } from './network-request-changes.ts';

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

/** The text of a network request, or of what changes in it, as Markdown or CSV. */
export function requestText({ input, asOf, link, since }: RequestSubject, format: RequestFormat): string {
  const after = { input, plan: computePlan(input, asOf) };
  if (since === null) {
    return format === 'csv'
      ? renderCsv(networkRequestTable(input, after.plan))
      : renderMarkdown(networkRequest(input, after.plan, { asOf, link }));
  }
  const before = { input: since.input, plan: computePlan(since.input, asOf) };
  return format === 'csv'
    ? renderCsv(networkRequestChangesTable(before, after))
    : renderMarkdown(networkRequestChanges(before, after, { asOf, link, since: since.words }));
}
