import type { PlanInput } from '../domain/plan-input.ts';
import type { Plan } from '../engine/plan.ts';
import { formatDay } from '../engine/retirements/days.ts';
import type { ReportDocument } from './document.ts';
import { inputsSection } from './plan-report/inputs.ts';
import { questionAndAnswer } from './plan-report/question-and-answer.ts';
import { requestsSection } from './plan-report/requests.ts';

/**
 * A plan as a document to be approved: the answer first, then what it was computed from and what follows. `plan` is
 * computed from this very input on `asOf` (YYYY-MM-DD); `link` is its share link, null when there is none. The same plan
 * gives the same document, with the numbers and sentences of the page.
 */
export function planReport(
  input: PlanInput,
  plan: Plan,
  { asOf, link }: { readonly asOf: string; readonly link: string | null },
): ReportDocument {
  const subject = { input, plan };
  return {
    title: input.name === '' ? 'AKS network plan' : input.name,
    subtitle: `AKS network plan, as of ${formatDay(asOf)}`,
    link,
    sections: [questionAndAnswer(subject), ...inputsSection(subject), requestsSection(subject)],
  };
}
