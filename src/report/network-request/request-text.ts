import type { PlanInput } from '../../domain/plan-input.ts';
import { type EvaluatedPlan, evaluatePlan } from '../../engine/evaluation/evaluated-plan.ts';
import { renderCsv } from '../csv.ts';
import type { ReportDocument, ReportTable } from '../document.ts';
import { renderMarkdown } from '../markdown.ts';
import { networkRequest, networkRequestTable } from './network-request.ts';
import { networkRequestChanges, networkRequestChangesTable, type RequestBefore } from './network-request-changes.ts';

export type RequestFormat = 'md' | 'csv';

interface Since {
  readonly words: string;
  readonly input: PlanInput;
  /** True for what runs today. */
  readonly runs: boolean;
}

/** What a network request is written from. */
export interface RequestSubject {
  readonly plan: EvaluatedPlan;
  /** The share link of the plan; null when there is none. */
  readonly link: string | null;
  /** The plan that it is compared with, in a few words as "since …" goes on; null for the whole request. */
  readonly since: Since | null;
}

/** The plan that this one is compared with, on the same day. */
function before(plan: EvaluatedPlan, { input, runs }: Since): RequestBefore {
  return { plan: evaluatePlan(input, plan.asOf, plan), runs };
}

/** A network request, or what changes in it, as people read it on paper. */
export function requestDocument({ plan, link, since }: RequestSubject): ReportDocument {
  return since === null
    ? networkRequest(plan, link)
    : networkRequestChanges(before(plan, since), plan, { link, since: since.words });
}

function requestTable({ plan, since }: RequestSubject): ReportTable {
  return since === null ? networkRequestTable(plan) : networkRequestChangesTable(before(plan, since), plan);
}

/** The text of a network request, or of what changes in it, as Markdown or CSV. */
export function requestText(subject: RequestSubject, format: RequestFormat): string {
  return format === 'csv' ? renderCsv(requestTable(subject)) : renderMarkdown(requestDocument(subject));
}
