import type { PlanInput } from '../../../domain/plan-input.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { deployedPlan } from '../../../engine/migration/deployed-plan.ts';
import type { RequestSubject } from '../../../report/network-request/request-text.ts';
import { parseEntry } from '../../../state/entry-record.ts';
import type { PlanEntries } from '../../../state/plan-entries.ts';
import type { Option } from '../../../ui/SelectField.tsx';

/** The choices that are no saved plan; ids of saved plans start with a letter or a digit. */
const WHOLE = '';
const DEPLOYED = '#deployed';

/** What a request can be compared with: nothing, what runs today where something does, and every other saved plan. */
export function sinceOptions(input: PlanInput, entries: PlanEntries, current: string | null): readonly Option[] {
  const runs = input.clusters.some(({ lifecycle }) => lifecycle !== 'planned');
  const others = entries.list().entries.filter(({ id }) => id !== current);
  return [
    [WHOLE, 'Everything'],
    ...(runs ? [[DEPLOYED, 'What changes since today'] as const] : []),
    ...others.map(({ id, name }): Option => [id, `What changes since “${name}”`]),
  ];
}

/** The plan behind a choice of sinceOptions; refused with a sentence where a saved plan is gone or cannot be read. */
export function readSince(
  choice: string,
  input: PlanInput,
  entries: PlanEntries,
): Result<RequestSubject['since'], string> {
  if (choice === WHOLE) {
    return ok(null);
  }
  if (choice === DEPLOYED) {
    return ok({ words: 'what runs today', input: deployedPlan(input), runs: true });
  }
  const text = entries.storedText(choice);
  if (text === null) {
    return err('This browser does not keep that plan any more.');
  }
  const entry = parseEntry(text);
  return entry.ok
    ? ok({ words: `the plan “${entry.value.name}”`, input: entry.value.input, runs: false })
    : err(entry.error.sentence);
}

/** How the name of a file with the request ends, before its type. */
export function requestFileEnd(since: RequestSubject['since']): string {
  return since === null ? '-network-request' : '-network-changes';
}
