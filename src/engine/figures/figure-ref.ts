import { azureReservedPerSubnet } from '../../domain/facts/first-numbers.ts';
import type { CandidateId, Load } from '../../domain/ids.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { FitsQuestion } from './fits-question.ts';
import { type GrowthFigure, growthFigureKey } from './growth-figure.ts';
import { type OutboundFigure, outboundFigureKey } from './outbound-figure.ts';

/** The cluster and the candidate under which a figure was computed. */
export interface OfCluster {
  readonly cluster: string;
  readonly candidate: CandidateId;
}
interface OfRange extends OfCluster {
  readonly range: string;
}
interface OfPool extends OfCluster {
  readonly pool: string;
}

interface UnderLoad {
  readonly load: Load;
}
interface OnRung extends OfCluster {
  readonly rung: number;
}

/** A number of the room that a VNet has for what is to be requested in it. */
export type RoomFigure = 'block' | 'wanted' | 'free' | 'extra-block';

/** The numbers of one pool. */
interface PoolFigures {
  'vnet-pool': OfPool & UnderLoad;
  'pool-nodes': OfPool & UnderLoad;
  'pool-surge': OfPool;
  'pool-addresses-per-node': OfPool;
  'pool-pods': OfPool & UnderLoad;
  'pool-pod-space': OfPool & UnderLoad;
  'pool-blocks-per-node': OfPool;
  'pool-unused-in-blocks': OfPool;
  'gateway-addresses': OfPool;
}

/** Every kind of number of one cluster under one candidate, and what a reference to it names. `explain/` opens each kind. */
export interface FigureKinds extends PoolFigures {
  'range-part': OfRange & UnderLoad & { readonly part: number };
  'range-total': OfRange & UnderLoad;
  'range-free': OfRange & UnderLoad;
  'range-capacity': OfRange;
  'range-free-percent': OfRange;
  'smallest-prefix': OfRange;
  'request-prefix': OfRange;
  'request-capacity': OfRange;
  'service-check': OfRange;
  'vnet-addresses': OfCluster & UnderLoad;
  'vnet-space': OfCluster & UnderLoad;
  'cluster-nodes': OfCluster & UnderLoad;
  'ipv6-node-blocks-free': OfCluster & UnderLoad;
  'cluster-pods': OfCluster & UnderLoad;
  'system-nodes': OfCluster;
  routes: OfCluster & UnderLoad;
  'vnet-addresses-of-all': OfCluster & UnderLoad;
  'ipv6-node-blocks': OfCluster;
  /** The room for the subnets without a range. */
  room: OfCluster & { readonly room: RoomFigure };
  'reach-nodes': OfCluster;
  'reach-pods': OfCluster;
  'next-reach-nodes': OfCluster;
  /** Where growth stops if no range fills. */
  'ceiling-nodes': OfCluster;
  'reach-pool-nodes': OfPool;
  'reach-pool-pods': OfPool;
  'alone-nodes': OfPool;
  /** A rung of the ladder of limits. */
  'rung-nodes': OnRung;
  'rung-larger-prefix': OnRung;
  'rung-larger-nodes': OnRung;
  /** The largest cluster that deploys. */
  'deploy-nodes': OfCluster;
  'alone-pods': OfPool;
  'best-max-pods': OfPool;
  'best-max-pods-together': OfCluster;
  /** A number of Azure itself. */
  fact: OfCluster & { readonly fact: string };
  /** A number about the way out, which no candidate changes. */
  outbound: OfCluster & { readonly outbound: OutboundFigure };
  /** A number of how a cluster grows. */
  growth: OfCluster & { readonly growth: GrowthFigure };
}
export type FigureKind = keyof FigureKinds;

/** Points at a number of one cluster under one candidate, of some kinds; of any kind unless told. */
export type CandidateFigureRef<K extends FigureKind = FigureKind> = {
  [P in K]: { readonly figure: P } & FigureKinds[P];
}[K];

/** Whether a reference is to one of these kinds. */
export function isOfKind<K extends FigureKind>(
  kinds: Readonly<Record<K, unknown>>,
  reference: CandidateFigureRef,
): reference is Extract<CandidateFigureRef, { readonly figure: K }> {
  return Object.hasOwn(kinds, reference.figure);
}

/** Points at a number of one range. */
export type RangeFigureRef = CandidateFigureRef<RangeFigureKind>;
type RangeFigureKind =
  | 'range-part'
  | 'range-total'
  | 'range-free'
  | 'range-capacity'
  | 'range-free-percent'
  | 'smallest-prefix'
  | 'request-prefix'
  | 'request-capacity'
  | 'service-check';

/** Points at a number of one pool. */
export type PoolFigureRef = CandidateFigureRef<keyof PoolFigures>;

/** Points at a number of a cluster as a whole. */
export type ClusterFigureRef = CandidateFigureRef<
  | 'vnet-addresses'
  | 'vnet-space'
  | 'cluster-nodes'
  | 'ipv6-node-blocks-free'
  | 'cluster-pods'
  | 'system-nodes'
  | 'routes'
  | 'vnet-addresses-of-all'
  | 'ipv6-node-blocks'
>;

/** Points at a number of how far a cluster can grow. */
export type ReachFigureRef = CandidateFigureRef<
  | 'reach-nodes'
  | 'reach-pods'
  | 'next-reach-nodes'
  | 'ceiling-nodes'
  | 'reach-pool-nodes'
  | 'reach-pool-pods'
  | 'alone-nodes'
>;

/** Points at a number of what fits: a rung of the ladder, the largest cluster that deploys, a pool at its best. */
export type FitsFigureRef = CandidateFigureRef<
  | 'rung-nodes'
  | 'rung-larger-prefix'
  | 'rung-larger-nodes'
  | 'deploy-nodes'
  | 'alone-pods'
  | 'best-max-pods'
  | 'best-max-pods-together'
>;

/** Points at a number of a VNet as the planner laid it out, with every cluster at its effective candidate. */
export type NetworkFigureRef =
  | { readonly virtualNetwork: string; readonly figure: 'network-free' | 'network-extra-prefix' }
  | { readonly virtualNetwork: string; readonly figure: 'subnet-prefix' | 'subnet-need'; readonly key: string };

/** Points at a number of the plan with the numbers of a question in it, which are no part of the plan itself. */
export interface WhatIfFigureRef {
  readonly figure: 'what-if';
  readonly question: FitsQuestion;
  readonly inner: CandidateFigureRef;
}

/** Points at a number of the plan while a cluster is moved to a candidate, which is no part of the plan itself. */
export interface MeanwhileFigureRef {
  readonly figure: 'meanwhile';
  readonly moved: string;
  readonly to: CandidateId;
  readonly inner: CandidateFigureRef | NetworkFigureRef;
}

/** A number that no plan holds, about a refusal of Azure: it brings its working with it. */
export interface CarriedFigureRef {
  readonly figure: 'carried';
  readonly working: CarriedWorking;
}

/** Points at one number of a plan. Every number on the page and in the report carries one, and `explain` opens it. */
export type FigureRef = CandidateFigureRef | NetworkFigureRef | WhatIfFigureRef | MeanwhileFigureRef | CarriedFigureRef;

/** Points at the addresses that Azure keeps in each subnet. */
export function reservedReference({ cluster, candidate }: OfCluster): CandidateFigureRef<'fact'> {
  return { cluster, candidate, figure: 'fact', fact: azureReservedPerSubnet.id };
}

/** What a key is made of besides cluster, candidate and figure, in this order. */
type PlainKey = 'range' | 'part' | 'pool' | 'rung' | 'fact' | 'room' | 'load';

/** A text key of a reference, for maps and for `evaluate --working`. */
export function figureKey(reference: FigureRef): string {
  if ('working' in reference) {
    return `${reference.figure}|${reference.working.title}`;
  }
  if ('inner' in reference) {
    const { inner, ...beside } = reference;
    const parts = Object.values<string | FitsQuestion>(beside).flatMap((part): readonly (string | number | null)[] =>
      typeof part === 'string' ? [part] : Object.values({ ...part }),
    );
    return [...parts, figureKey(inner)].join('|');
  }
  if ('virtualNetwork' in reference) {
    const { virtualNetwork, figure } = reference;
    return [virtualNetwork, figure, ...('key' in reference ? [reference.key] : [])].join('|');
  }
  const { figure, cluster, candidate } = reference;
  const { range, part, pool, rung, fact, room, load }: OfCluster & Partial<Record<PlainKey, string | number>> =
    reference;
  const rest = [
    ...[range, part, pool, rung, fact, room, load].map((value) => String(value ?? '')),
    'growth' in reference ? growthFigureKey(reference.growth) : '',
    'outbound' in reference ? outboundFigureKey(reference.outbound) : '',
  ].filter((text) => text !== '');
  return [cluster, candidate, figure, ...rest].join('|');
}

/** One number that goes into a formula, and where it comes from: a field, a fact or another figure. */
export interface Operand {
  readonly symbol: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly field: FieldRef | null;
  readonly fact: string | null;
  readonly reference: FigureRef | null;
}

export interface WorkingFact {
  readonly id: string;
  readonly meaning: string;
  readonly basis: string;
  readonly asOf: string;
  readonly otherReading: string | null;
  readonly sources: readonly { readonly title: string; readonly href: string; readonly date: string }[];
}

/** How one figure comes about: the formula in symbols, its operands, the facts it rests on. */
export interface Working {
  readonly title: string;
  readonly value: number;
  readonly unit: string;
  /** Over the operands' symbols; `Σ` is the sum of all operands. */
  readonly expression: string;
  readonly operands: readonly Operand[];
  readonly facts: readonly WorkingFact[];
  /** What was compared, where the figure was found by searching: plain sentences with numbers. */
  readonly checks: readonly string[];
}

/** The working of a number that no plan holds. Its facts are ids until it is opened, and nothing was compared for it. */
export type CarriedWorking = Omit<Working, 'facts' | 'checks'> & { readonly facts: readonly string[] };
