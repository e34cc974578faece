import type { CandidateEvaluation, ClusterEvaluation } from './evaluation/evaluation.ts';
import type { Sentence } from './figures/sentence.ts';
import type { DatedGrowth } from './growth/growth.ts';
import type { Layout } from './layout/network-layout.ts';
import type { OutboundEvaluation } from './outbound/outbound-evaluation.ts';
import type { Finding } from './rules/finding.ts';
import type { VerdictStatus } from './verdict/verdict-status.ts';

/** An evaluation with why each candidate stands where it stands, in a sentence and the figures in it. */
export type ToldEvaluation = Omit<ClusterEvaluation, 'candidates'> & {
  readonly candidates: readonly (CandidateEvaluation & {
    readonly standing: string;
    readonly standingFigures: Sentence['figures'];
  })[];
};

/** The whole result as plain data: what the JSON of `evaluate` and the export of an evaluation hold. */
export interface Plan {
  readonly asOf: string;
  readonly clusters: readonly ToldEvaluation[];
  /** Worst verdict over the clusters at their effective candidates. */
  readonly verdict: VerdictStatus | null;
  readonly layout: Layout;
  readonly findings: readonly Finding[];
  readonly outbound: readonly OutboundEvaluation[];
  /** Of clusters that grow, or whose ranges others grow into, at their effective candidates. */
  readonly growth: readonly DatedGrowth[];
}
