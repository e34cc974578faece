import { SOURCES } from '../../../domain/facts/sources.ts';
import type { Source, SourceId } from '../../../domain/facts/sources.ts';
import type { CandidateId } from '../../../domain/ids.ts';
import { supportOf } from '../support.ts';
import type { CriterionId, Support } from '../support.ts';
import { ADDRESSING_CRITERIA } from './addressing.ts';
import type { Criterion } from './criterion.ts';
import { INGRESS_CRITERIA } from './ingress.ts';
import { OPERATIONS_CRITERIA } from './operations.ts';
import { PLATFORM_CRITERIA } from './platforms.ts';
import { POLICY_AND_SECURITY_CRITERIA } from './policy-and-security.ts';
import { REACHABILITY_CRITERIA } from './reachability.ts';
import { SCALE_CRITERIA } from './scale.ts';

/** The texts of all rows. Large: import it only where it is loaded on demand. A row that is missing does not compile. */
export const CRITERIA: Readonly<Record<CriterionId, Criterion>> = {
  ...ADDRESSING_CRITERIA,
  ...REACHABILITY_CRITERIA,
  ...POLICY_AND_SECURITY_CRITERIA,
  ...INGRESS_CRITERIA,
  ...PLATFORM_CRITERIA,
  ...SCALE_CRITERIA,
  ...OPERATIONS_CRITERIA,
} satisfies Record<CriterionId, Criterion>;

export interface ComparisonSource extends Source {
  readonly id: SourceId;
}

/** One cell as page, report and exports show it. */
export interface ComparisonCell {
  /** Criterion and candidate, e.g. 'dual-stack/azure-cni-overlay': the id under which findings name it. */
  readonly factId: `${CriterionId}/${CandidateId}`;
  readonly support: Support;
  readonly value: string;
  readonly note: string | null;
  readonly sources: readonly ComparisonSource[];
  readonly asOf: string;
}

/** What the comparison says about one criterion and one candidate, with its sources. */
export function cellOf(criterion: CriterionId, candidate: CandidateId): ComparisonCell {
  const { value, note, sources, asOf } = CRITERIA[criterion].cells[candidate];
  return {
    factId: `${criterion}/${candidate}`,
    support: supportOf(criterion, candidate),
    value,
    note: note ?? null,
    sources: sources.map((id) => ({ id, ...SOURCES[id] })),
    asOf,
  };
}
