import type { EvaluatedPlan } from '../engine/evaluation/evaluated-plan.ts';
import { formatDay } from '../engine/words/days.ts';
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
 * A plan as a document to be approved: the answer first, then what it was computed from and what follows. `link` is its share
 * link, null when there is none. The same plan gives the same document, with the numbers and sentences of the page.
 */
export function planReport(plan: EvaluatedPlan, link: string | null): ReportDocument {
  const recommendation = recommendationPart(plan);
  const findings = findingsPart(plan);
  const fixed = fixedLaterPart(plan);
  const migration = migrationPart(plan);
  const workings = workingsPart(plan);
  const parts = [recommendation, findings, fixed, migration, workings];
  return {
    title: planTitle(plan.input),
    subtitle: `AKS network plan, as of ${formatDay(plan.asOf)}`,
    link,
    sections: [
      questionAndAnswer(plan),
      ...recommendation.sections,
      requestsSection(plan),
      ...usageSection(plan),
      ...addressSection(plan),
      ...growthSection(plan),
      ...findings.sections,
      ...fixed.sections,
      ...migration.sections,
      ...inputsSection(plan),
      ...workings.sections,
      ...sourcesSection(parts.flatMap(({ sources }) => sources)),
    ],
  };
}
