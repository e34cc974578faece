import type { CandidateId, NetworkModelId } from '../../domain/ids.ts';
import type { BrokenLimit, Capacity } from '../capacity/capacity.ts';
import type { PerLoad } from '../demand/per-load.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { VerdictReason, VerdictStatus } from '../verdict/verdict-status.ts';
export interface CandidateEvaluation {
  readonly candidate: CandidateId;
  readonly model: NetworkModelId;
  readonly status: VerdictStatus;
  readonly reasons: readonly VerdictReason[];
  /** The model has an end date (kubenet). */
  readonly retiring: boolean;
  readonly recommended: boolean;
  readonly ranges: readonly RangeUse[];
  /** Addresses that count toward the limit of the VNet (ruling 30), of this cluster. */
  readonly vnetAddresses: PerLoad;
  readonly limitsBroken: readonly BrokenLimit[];
  /** Null while a pool's size is unknown (auto-provisioned without a node cap), and where what is asked for finds no place. */
  readonly capacity: Capacity | null;
}

export interface ClusterEvaluation {
  readonly cluster: string;
  /** All ten, in the fixed order of CANDIDATE_IDS. */
  readonly candidates: readonly CandidateEvaluation[];
  /** Candidate ids from best to worst; excluded ones last. */
  readonly order: readonly CandidateId[];
  readonly recommended: CandidateId | null;
  /** The chosen candidate, else the recommended one, else the first of the order. */
  readonly effective: CandidateId;
}
