import { azureReservedPerSubnet } from '../../domain/facts/addressing.ts';
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

/** Points at a number of one range. */
export type RangeFigureRef =
  | (OfRange & { readonly figure: 'range-part'; readonly part: number; readonly load: Load })
  | (OfRange & { readonly figure: 'range-total' | 'range-free'; readonly load: Load })
  | (OfRange & {
      readonly figure:
        | 'range-capacity'
        | 'range-free-percent'
        | 'smallest-prefix'
        | 'request-prefix'
        | 'request-capacity'
        | 'service-check';
    });

/** Points at a number of one pool. */
export type PoolFigureRef =
  | (OfPool & { readonly figure: 'vnet-pool' | 'pool-nodes'; readonly load: Load })
  | (OfPool & {
      readonly figure:
        | 'pool-surge'
        | 'pool-addresses-per-node'
        | 'pool-pods'
        | 'pool-pod-space'
        | 'pool-blocks-per-node'
        | 'pool-unused-in-blocks'
        | 'gateway-addresses';
    });

/** A number of the room that a VNet has for what is to be requested in it. */
export type RoomFigure = 'block' | 'wanted' | 'free' | 'extra-block';

/** Points at a number of a cluster as a whole. */
export type ClusterFigureRef =
  | (OfCluster & { readonly figure: 'vnet-addresses' | 'cluster-nodes' | 'ipv6-node-blocks-free'; readonly load: Load })
  | (OfCluster & {
      readonly figure: 'cluster-pods' | 'system-nodes' | 'routes' | 'vnet-addresses-of-all' | 'ipv6-node-blocks';
    });

/** Points at a number of the room that the VNet of a cluster has. */
export type RoomFigureRef = OfCluster & { readonly figure: 'room'; readonly room: RoomFigure };

/** Points at a number of how far a cluster can grow. */
export type ReachFigureRef =
  | (OfCluster & { readonly figure: 'reach-nodes' | 'reach-pods' | 'next-reach-nodes' })
  | (OfPool & { readonly figure: 'reach-pool-nodes' | 'reach-pool-pods' | 'alone-nodes' });

/** Points at a number of what fits: a rung of the ladder of limits, the largest cluster that deploys, a pool at its best. */
export type FitsFigureRef =
  | (OfCluster & {
      readonly figure: 'rung-nodes' | 'rung-larger-prefix' | 'rung-larger-nodes';
      readonly rung: number;
    })
  | (OfCluster & { readonly figure: 'deploy-nodes' | 'best-max-pods-together' })
  | (OfPool & { readonly figure: 'alone-pods' | 'best-max-pods' });

/** Points at a number of Azure itself. */
export type FactFigureRef = OfCluster & { readonly figure: 'fact'; readonly fact: string };

/** Points at a number about the way out, which no candidate changes. */
export type OutboundFigureRef = OfCluster & { readonly figure: 'outbound'; readonly outbound: OutboundFigure };

/** Points at a number of how a cluster grows. */
export type GrowthFigureRef = OfCluster & { readonly figure: 'growth'; readonly growth: GrowthFigure };

/** Points at a number of a VNet as the planner laid it out, with every cluster at its effective candidate. */
export type NetworkFigureRef =
  | { readonly virtualNetwork: string; readonly figure: 'network-free' | 'network-extra-prefix' }
  | { readonly virtualNetwork: string; readonly figure: 'subnet-prefix'; readonly key: string };

/** Points at a number of one cluster under one candidate. */
export type CandidateFigureRef =
  | RangeFigureRef
  | PoolFigureRef
  | ClusterFigureRef
  | RoomFigureRef
  | ReachFigureRef
  | FitsFigureRef
  | FactFigureRef
  | OutboundFigureRef
  | GrowthFigureRef;

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
export function reservedReference({ cluster, candidate }: OfCluster): FactFigureRef {
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
