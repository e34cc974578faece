import type { EngineNames, FieldDescription } from '../../domain/fields/field-description.ts';
import { CANDIDATE_IDS } from '../../domain/ids.ts';
import { labelsOf } from '../../domain/name.ts';
import { candidateLabel } from '../../engine/models/registry.ts';
import { OUTBOUND_TYPE_NAMES } from '../../engine/outbound/type-names.ts';
import { NEED_NAMES } from '../../engine/words/names.ts';

/** The names that the engine says beside what it knows of each choice. */
const ENGINE_NAMES: Readonly<Record<EngineNames, Readonly<Record<string, string>>>> = {
  'names of network models': Object.fromEntries(
    CANDIDATE_IDS.map((candidate) => [candidate, candidateLabel(candidate)]),
  ),
  'names of needs': labelsOf(NEED_NAMES),
  'names of outbound types': labelsOf(OUTBOUND_TYPE_NAMES),
};

/** What a choice is called, by the table of fields; Azure's own name where that is the id. */
export function choiceName({ names }: FieldDescription, id: string): string {
  const table = typeof names === 'string' ? (names === 'ids' ? undefined : ENGINE_NAMES[names]) : names;
  return table?.[id] ?? id;
}
