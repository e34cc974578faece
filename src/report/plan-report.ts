import type { PlanInput } from '../domain/plan-input.ts';
import type { Plan } from '../engine/plan.ts';
import { formatDay } from '../engine/retirements/days.ts';
import type { ReportDocument } from './document.ts';
import { planTitle } from './entered-names.ts';
import { addressSection } from './plan-report/addresses.ts';
import { findingsPart } from './plan-report/findings.ts';
import { fixedLaterPart } from './plan-report/fixed-later.ts';
import { growthSection } from './plan-report/growth.ts';
import { inputsSection } from './plan-report/inputs.ts';
import { migrationPart } from './plan-report/migration.ts';
import { questionAndAnswer } from './plan-report/question-and-answer.ts';
import { recommendationPart } from './plan-report/recommendation.ts';
import { requestsSection } from './plan-report/requests.ts';
import { sourcesSection } from './plan-report/sources.ts';
import { usageSection } from './plan-report/usage.ts';
import { workingsPart } from './plan-report/workings.ts';

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
  const recommendation = recommendationPart(subject);
  const findings = findingsPart(subject);
  const fixed = fixedLaterPart(subject);
  const migration = migrationPart(subject);
  const workings = workingsPart(subject);
  const parts = [recommendation, findings, fixed, migration, workings];
  return {
    title: planTitle(input),
    subtitle: `AKS network plan, as of ${formatDay(asOf)}`,
    link,
    sections: [
      questionAndAnswer(subject),
      ...recommendation.sections,
      requestsSection(subject),
      ...usageSection(subject),
      ...addressSection(subject),
      ...growthSection(subject),
      ...findings.sections,
      ...fixed.sections,
      ...migration.sections,
      ...inputsSection(subject),
      ...workings.sections,
      ...sourcesSection(parts.flatMap(({ sources }) => sources)),
    ],
  };
}
