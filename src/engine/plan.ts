import type { PlanEvaluation } from './evaluation/evaluation.ts';
import type { DatedGrowth } from './growth/growth.ts';
import type { Layout } from './layout/network-layout.ts';
import type { OutboundEvaluation } from './outbound/outbound-evaluation.ts';
import type { Finding } from './rules/finding.ts';

export interface Plan extends PlanEvaluation {
  readonly asOf: string;
  readonly layout: Layout;
  readonly findings: readonly Finding[];
  readonly outbound: readonly OutboundEvaluation[];
  /** Of clusters that grow, or whose ranges others grow into, at their effective candidates. */
  readonly growth: readonly DatedGrowth[];
}
