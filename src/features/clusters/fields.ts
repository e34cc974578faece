import { CANDIDATE_IDS } from '../../domain/ids.ts';
import { LIFECYCLE_NAMES } from '../../engine/words/choice-names.ts';
import { candidateLabel } from '../../engine/models/registry.ts';
import type { FieldSpec } from '../kit/field-spec.ts';

/** The names of all candidates, by id. */
export const CANDIDATE_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  CANDIDATE_IDS.map((candidate) => [candidate, candidateLabel(candidate)]),
);
/** What is asked of every cluster. */
export const CLUSTER_MAIN = {
  name: { label: 'Cluster name' },
  choice: { label: 'Network model', names: CANDIDATE_NAMES, empty: 'Undecided: compare all' },
  virtualNetwork: { label: 'Virtual network', empty: 'not set', help: 'Add networks under Address space.' },
  lifecycle: { label: 'Lifecycle', names: LIFECYCLE_NAMES },
} as const satisfies Record<string, FieldSpec>;
