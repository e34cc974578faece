import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import type { PerLoad } from '../demand/per-load.ts';
import type { Arithmetic } from '../figures/arithmetic.ts';
import type { OutboundFigure } from '../figures/outbound-figure.ts';

/** The way out of one cluster: its settings, and the nodes of all pools that share it. */
export interface WayOut {
  readonly cluster: Pick<Cluster, 'id' | 'outbound'>;
  /** Under which its figures are kept; none of them depends on it but the nodes. */
  readonly candidate: CandidateId;
  readonly nodes: PerLoad;
}

/** Operands of the way out that are no facts. */
export type OutboundOperand =
  | 'nodes'
  | 'addresses'
  | 'ipv6-addresses'
  | 'ports-field'
  | 'ports-of-step'
  | 'ports-per-node'
  | 'end-of-steps'
  | 'connections'
  | 'connection-ports'
  | 'services'
  | 'ports-per-service';

/** Results of the way out: each figure, and each branch of one that has several. */
export type OutboundResult =
  | Exclude<OutboundFigure['of'], 'ports-per-node' | 'most-nodes'>
  | 'ports-as-set'
  | 'ports-automatic'
  | 'most-nodes-as-set'
  | 'most-nodes-automatic';

/** What the derivations of the way out are written in. */
export type OutboundArithmetic<N, R> = Arithmetic<N, R, OutboundOperand, OutboundResult>;
