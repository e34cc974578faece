import type { Source, SourceId } from '../../../domain/facts/sources.ts';
import { SOURCES } from '../../../domain/facts/sources.ts';
import type { CandidateId } from '../../../domain/ids.ts';
import type { Answer, CriterionId } from '../support-table.ts';
import { answerOf } from '../support-table.ts';
import { ADDRESSING_CRITERIA } from './addressing.ts';
import { CHANGE_CRITERIA } from './changes.ts';
import { CLUSTER_CHANGE_CRITERIA } from './cluster-changes.ts';
import type { CellWords, Criterion } from './criterion.ts';
import { INGRESS_CRITERIA } from './ingress.ts';
import { LOAD_BALANCER_CRITERIA } from './load-balancers.ts';
import { OPERATIONS_CRITERIA } from './operations.ts';
import { PLATFORM_CRITERIA } from './platforms.ts';
import { POLICY_AND_SECURITY_CRITERIA } from './policy-and-security.ts';
import { REACHABILITY_CRITERIA } from './reachability.ts';
import { SCALE_CRITERIA } from './scale.ts';
import { SERVICE_LIMIT_CRITERIA } from './service-limits.ts';

/** The texts of all rows. Large: import it only where it is loaded on demand. A row that is missing does not compile. */
export const CRITERIA: Readonly<Record<CriterionId, Criterion>> = {
  ...ADDRESSING_CRITERIA,
  ...REACHABILITY_CRITERIA,
  ...POLICY_AND_SECURITY_CRITERIA,
  ...INGRESS_CRITERIA,
  ...LOAD_BALANCER_CRITERIA,
  ...PLATFORM_CRITERIA,
  ...SCALE_CRITERIA,
  ...SERVICE_LIMIT_CRITERIA,
  ...OPERATIONS_CRITERIA,
  ...CHANGE_CRITERIA,
  ...CLUSTER_CHANGE_CRITERIA,
} satisfies Record<CriterionId, Criterion>;

export interface ComparisonSource extends Source {
  readonly id: SourceId;
}

/** One cell as page, report and exports show it. */
export interface ComparisonCell {
  /** Criterion and candidate, e.g. 'dual-stack/azure-cni-overlay': the id under which findings name it. */
  readonly factId: `${CriterionId}/${CandidateId}`;
  /** What the cell answers in one word; never read from its text. */
  readonly answer: Answer;
  readonly value: string;
  /** True where the value itself says the answer. */
  readonly saysAnswer: boolean;
  readonly note: string | null;
  readonly sources: readonly ComparisonSource[];
  readonly asOf: string;
}

function saidOn(words: CellWords, day: string): string {
  return typeof words === 'string' ? words : words(day);
}

/** What the comparison says about one criterion and one candidate on a day (YYYY-MM-DD), with its sources. */
export function cellOf(criterion: CriterionId, candidate: CandidateId, day: string): ComparisonCell {
  const { value, saysAnswer, note, sources, asOf } = CRITERIA[criterion].cells[candidate];
  return {
    factId: `${criterion}/${candidate}`,
    answer: answerOf(criterion, candidate),
    value: saidOn(value, day),
    saysAnswer: saysAnswer ?? false,
    note: note === undefined ? null : saidOn(note, day),
    sources: sources.map((id) => ({ id, ...SOURCES[id] })),
    asOf,
  };
}
