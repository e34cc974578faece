import { FIRST_CLUSTER_FIELDS } from '../../domain/fields/first-fields.ts';
import { CANDIDATE_IDS } from '../../domain/ids.ts';
import { candidateLabel } from '../../engine/models/registry.ts';
import type { FieldSpec } from '../kit/field-spec.ts';

/** The names of all candidates, by id. */
export const CANDIDATE_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  CANDIDATE_IDS.map((candidate) => [candidate, candidateLabel(candidate)]),
);

const { name, choice, virtualNetwork, lifecycle } = FIRST_CLUSTER_FIELDS;

/** What is asked of every cluster. */
export const CLUSTER_MAIN = {
  name,
  choice: { ...choice, names: CANDIDATE_NAMES },
  virtualNetwork: { ...virtualNetwork, help: 'Add networks under Address space.' },
  lifecycle,
} satisfies Readonly<Record<string, FieldSpec>>;
