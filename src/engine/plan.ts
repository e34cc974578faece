import type { ClusterEvaluation } from './evaluation/evaluation.ts';
import type { DatedGrowth } from './growth/growth.ts';
import type { Layout } from './layout/network-layout.ts';
import type { OutboundEvaluation } from './outbound/outbound-evaluation.ts';
import type { Finding } from './rules/finding.ts';
import type { VerdictStatus } from './verdict/verdict-status.ts';

/** The whole result as plain data: what the JSON of `evaluate` and the export of an evaluation hold. */
export interface Plan {
  readonly asOf: string;
  readonly clusters: readonly ClusterEvaluation[];
  /** Worst verdict over the clusters at their effective candidates. */
  readonly verdict: VerdictStatus | null;
  readonly layout: Layout;
  readonly findings: readonly Finding[];
  readonly outbound: readonly OutboundEvaluation[];
  /** Of clusters that grow, or whose ranges others grow into, at their effective candidates. */
  readonly growth: readonly DatedGrowth[];
}
