import { oncePer } from '../../domain/once-per.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { Finding } from '../../engine/rules/finding.ts';
import { findingsOf } from '../../engine/rules/findings.ts';
import type { Remark } from '../../ui/FieldFrame.tsx';
import { fieldId } from './field-id.ts';

// loaded together, after the first verdict: the rules, and what they say at each field
export { findingsOf };

/** What a field says of a finding; advice that is only good to know stays in the list of findings. */
function remarkOf({ accepted, severity, sentence }: Finding): Remark | null {
  if (severity === 'info') {
    return null;
  }
  return accepted === null
    ? { tone: severity === 'error' ? 'bad' : 'care', text: sentence }
    : { tone: 'muted', text: `Accepted: ${accepted.reason} (${sentence})` };
}

const TONES: readonly Remark['tone'][] = ['bad', 'care', 'muted'];

/** The gravest remark on each field, the first of equals. */
function indexByField(findings: readonly Finding[]): ReadonlyMap<string, Remark> {
  const index = new Map<string, Remark>();
  for (const finding of findings) {
    const remark = remarkOf(finding);
    for (const { entity, field } of remark ? [finding.at, ...finding.alsoAt] : []) {
      const key = fieldId(entity, field);
      const known = index.get(key);
      if (remark && (!known || TONES.indexOf(remark.tone) < TONES.indexOf(known.tone))) {
        index.set(key, remark);
      }
    }
  }
  return index;
}

const remarksOf = oncePer((plan: EvaluatedPlan) => indexByField(findingsOf(plan)));

/** What the findings say about exactly this field, by its element id: the gravest of them; undefined where none does. */
export function remarkAt(plan: EvaluatedPlan, id: string): Remark | undefined {
  return remarksOf(plan).get(id);
}
