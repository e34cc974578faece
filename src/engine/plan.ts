import type { CandidateId, LimitId, Load, NeedId, NetworkModelId, Severity } from '../domain/ids.ts';
import type { FieldEdit, FieldRef } from '../domain/plan-edit.ts';
import type { DatedGrowth } from './growth/growth.ts';
import type { Layout } from './layout/layout.ts';
import type { OutboundEvaluation } from './outbound/outbound-evaluation.ts';
import type { Sentence } from './figures/sentence.ts';

/** One number for each of the three loads: nodes now, autoscaler maximum, and that maximum with the surge of all pools. */
export type PerLoad = Readonly<Record<Load, number>>;

export type RangeKind =
  'node-subnet' | 'pod-subnet' | 'pod-cidr' | 'service-cidr' | 'api-server-subnet' | 'other-subnet';

/** Subnets and service ranges are counted in addresses, pod CIDRs in the fixed block that each node takes. */
export type RangeUnit = 'addresses' | 'node-blocks';

export type PartKind =
  | 'nodes'
  | 'pods'
  | 'surge-nodes'
  | 'surge-pods'
  | 'internal-load-balancers'
  | 'private-link-service'
  | 'private-endpoint'
  | 'api-server'
  | 'services'
  | 'service-range-own'
  | 'other-addresses';

/** A named share of one range's demand. `cluster` is null for addresses that others use; `pool` where a pool causes it. */
export interface DemandPart {
  readonly kind: PartKind;
  readonly cluster: string | null;
  readonly pool: string | null;
  readonly amounts: PerLoad;
}

export type RangeStatus = 'fits' | 'tight' | 'does-not-fit' | 'open';

/** Demand and room of one range under one candidate of one cluster, other clusters in the same range included. */
export interface RangeUse {
  /** Stable within a plan: `subnet/s1`, `new-node-subnet/c1`, `pod-cidr/c1` … */
  readonly key: string;
  readonly kind: RangeKind;
  readonly unit: RangeUnit;
  readonly label: string;
  /** The subnet's id, or null for a range that is no subnet of the plan (yet). */
  readonly subnet: string | null;
  /** The range as given, in canonical text; null when only a size is given or nothing at all. */
  readonly range: string | null;
  /** The prefix length given (by range or by size), or null when the range is still to be requested. */
  readonly prefixLength: number | null;
  readonly parts: readonly DemandPart[];
  /** Sum of the parts, without the addresses that Azure keeps. */
  readonly total: PerLoad;
  /** Addresses Azure keeps in this range: five in a subnet, none elsewhere. */
  readonly reserved: number;
  /** What the given range offers in `unit`, reserved addresses taken off; null when nothing is given. */
  readonly capacity: number | null;
  /** Longest prefix that holds the load with upgrade; null when no IPv4 range could. */
  readonly smallestPrefixLength: number | null;
  /** Longest prefix that also keeps the headroom percent free. */
  readonly requestPrefixLength: number | null;
  readonly status: RangeStatus;
  /** The first load that does not fit, or null. */
  readonly failsAt: Load | null;
}

/** A limit that is broken at the planned size, with the numbers that break it. */
export interface BrokenLimit {
  readonly limit: LimitId;
  /** What the limit applies to: a range key, a pool id, a cluster id or a VNet id. */
  readonly subject: string;
  readonly need: number;
  readonly capacity: number;
  readonly failsAt: Load;
}

export interface LimitHit {
  readonly limit: LimitId;
  readonly subject: string;
  /** Use at the last size that fits, use one node later, and what the limit allows. */
  readonly use: number;
  readonly useWithOneMore: number;
  readonly capacity: number;
}

/** How far a cluster can grow in its ranges, all pools together, one node at a time in plan order. */
export interface Reach {
  readonly nodes: number;
  readonly nodesPerPool: readonly { readonly pool: string; readonly nodes: number }[];
  /** Pods at that size: each pool's nodes times its max pods per node. */
  readonly pods: number;
  readonly binding: LimitHit | null;
  /** Where growth would stop if the binding limit were lifted. */
  readonly next: { readonly nodes: number; readonly hit: LimitHit } | null;
}

export interface PoolReach {
  readonly pool: string;
  readonly nodes: number;
  readonly binding: LimitHit | null;
}

export interface Capacity {
  readonly together: Reach;
  readonly alone: readonly PoolReach[];
}

export const VERDICTS = ['fits', 'tight', 'open', 'unknown', 'does-not-fit', 'excluded'] as const;
export type VerdictStatus = (typeof VERDICTS)[number];

/** `range`: a range that is too small or has no place; `request`: one that is still to be asked for. */
export type ReasonKind = 'need' | 'limit' | 'range' | 'request' | 'unknown' | 'note';

/** One reason behind a verdict: a plain sentence with its numbers, and what it rests on. */
export interface VerdictReason extends Sentence {
  readonly kind: ReasonKind;
  readonly need: NeedId | null;
  readonly limit: LimitId | null;
  /** Comparison cells (`criterion/candidate`) or fact ids behind the reason. */
  readonly facts: readonly string[];
}

export interface CandidateEvaluation {
  readonly candidate: CandidateId;
  readonly model: NetworkModelId;
  readonly status: VerdictStatus;
  readonly reasons: readonly VerdictReason[];
  /** The model has an end date (kubenet). */
  readonly retiring: boolean;
  readonly recommended: boolean;
  /** Why it stands where it stands in the order of candidates: one sentence. */
  readonly standing: string;
  /** The figures in that sentence. */
  readonly standingFigures: Sentence['figures'];
  readonly ranges: readonly RangeUse[];
  /** Addresses that count toward the limit of the VNet (ruling 30), of this cluster. */
  readonly vnetAddresses: PerLoad;
  readonly limitsBroken: readonly BrokenLimit[];
  /** Null while a pool's size is unknown (auto-provisioned without a node cap). */
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

export interface Finding extends Sentence {
  readonly rule: string;
  readonly severity: Severity;
  /** The exact field it is about. */
  readonly at: FieldRef;
  /** Fields that it is about as much: the other one of two ranges that overlap. */
  readonly alsoAt: readonly FieldRef[];
  /** Entity ids it is about; an acceptance names the same rule and the same subjects. */
  readonly subjects: readonly string[];
  readonly numbers: Readonly<Record<string, number | string>>;
  readonly facts: readonly string[];
  /** The error code the service answers with, where one is known (rulings 21 to 23). */
  readonly serviceCode: string | null;
  readonly fix: Fix | null;
  readonly accepted: { readonly reason: string; readonly date: string } | null;
}

/** A repair that is itself an edit of the plan. */
export interface Fix {
  readonly label: string;
  readonly edits: readonly FieldEdit[];
}

/** What follows from a plan without the rules: no day is needed, nothing in it depends on a date. */
export interface PlanEvaluation {
  readonly clusters: readonly ClusterEvaluation[];
  /** Worst verdict over the clusters at their effective candidates. */
  readonly verdict: VerdictStatus | null;
}

export interface Plan extends PlanEvaluation {
  readonly asOf: string;
  readonly layout: Layout;
  readonly findings: readonly Finding[];
  readonly outbound: readonly OutboundEvaluation[];
  /** Of clusters that grow, or whose ranges others grow into, at their effective candidates. */
  readonly growth: readonly DatedGrowth[];
}
