import { LOADS } from '../../domain/ids.ts';
import type { RangeUse } from '../demand/range-types.ts';
import { type FigureContext, figureContext } from '../evaluation/candidate-context.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import type { CandidateEvaluation } from '../evaluation/evaluation.ts';
import { figureKey, type FigureRef, type OfCluster, reservedReference, type Working } from '../figures/figure-ref.ts';
import type { GrowthFigure } from '../figures/growth-figure.ts';
import { OUTBOUND_FIGURES } from '../figures/outbound-figure.ts';
import { ladderOf } from '../fits/ladder.ts';
import { candidateGrowthOrReuse } from '../growth/growth-of-plan.ts';
import { layoutOf } from '../layout/layout.ts';
import type { Layout } from '../layout/network-layout.ts';
import { explainFrom } from './explain.ts';

const FIXED_RANGE_FIGURES = [
  'range-capacity',
  'range-free-percent',
  'smallest-prefix',
  'request-prefix',
  'request-capacity',
  'service-check',
] as const;
const POOL_FIGURES = [
  'pool-surge',
  'pool-addresses-per-node',
  'reach-pool-nodes',
  'reach-pool-pods',
  'alone-nodes',
  'alone-pods',
  'best-max-pods',
] as const;
const CLUSTER_FIGURES = [
  'ipv6-node-blocks',
  'reach-nodes',
  'reach-pods',
  'next-reach-nodes',
  'ceiling-nodes',
  'deploy-nodes',
  'best-max-pods-together',
] as const;
const RUNG_FIGURES = ['rung-nodes', 'rung-larger-prefix', 'rung-larger-nodes'] as const;

function figuresOfRange(at: OfCluster, { key, parts, reserved }: RangeUse): FigureRef[] {
  const ofRange = { ...at, range: key };
  return [
    ...LOADS.flatMap((load): FigureRef[] => [
      { ...ofRange, figure: 'range-total', load },
      { ...ofRange, figure: 'range-free', load },
      ...parts.map((_, part): FigureRef => ({ ...ofRange, figure: 'range-part', part, load })),
    ]),
    ...FIXED_RANGE_FIGURES.map((figure): FigureRef => ({ ...ofRange, figure })),
    ...(reserved > 0 ? [reservedReference(at)] : []),
  ];
}

function figuresOfPool(at: OfCluster, pool: string): FigureRef[] {
  return [
    ...LOADS.flatMap((load): FigureRef[] => [
      { ...at, figure: 'pool-nodes', pool, load },
      { ...at, figure: 'pool-pods', pool, load },
      { ...at, figure: 'pool-pod-space', pool, load },
    ]),
    ...POOL_FIGURES.map((figure): FigureRef => ({ ...at, figure, pool })),
  ];
}

/** References to every figure of one candidate of one cluster, those in its sentences included. */
export function figuresOf(cluster: string, evaluation: CandidateEvaluation): readonly FigureRef[] {
  const at = { cluster, candidate: evaluation.candidate };
  const pools = evaluation.capacity?.together.nodesPerPool ?? [];
  return [
    ...evaluation.ranges.flatMap((range) => figuresOfRange(at, range)),
    ...LOADS.flatMap((load): FigureRef[] => [
      { ...at, figure: 'vnet-addresses', load },
      { ...at, figure: 'vnet-space', load },
      { ...at, figure: 'cluster-nodes', load },
      { ...at, figure: 'cluster-pods', load },
      { ...at, figure: 'ipv6-node-blocks-free', load },
    ]),
    ...CLUSTER_FIGURES.map((figure): FigureRef => ({ ...at, figure })),
    { ...at, figure: 'room', room: 'extra-block' },
    ...pools.flatMap(({ pool }) => figuresOfPool(at, pool)),
    ...evaluation.reasons.flatMap(({ figures }) => figures.map(({ reference }) => reference)),
  ];
}

/** The figures about the way out, which no candidate changes, are kept under the effective one. */
function outboundReferences({ cluster, candidate }: FigureContext): readonly FigureRef[] {
  return OUTBOUND_FIGURES.map((outbound) => ({ figure: 'outbound', cluster: cluster.id, candidate, outbound }));
}

/** The figures of every rung of the ladder of limits. */
function rungReferences(context: FigureContext): readonly FigureRef[] {
  const at = { cluster: context.cluster.id, candidate: context.candidate };
  return ladderOf(context).flatMap((_, rung) => RUNG_FIGURES.map((figure) => ({ ...at, figure, rung })));
}

/** Figures of growth: every month of the effective candidate, of the others the months in which they run out. */
function growthReferences(context: FigureContext, isEffective: boolean): readonly FigureRef[] {
  const { cluster, candidate } = context;
  const growth = candidateGrowthOrReuse(context);
  if (growth?.isGrowing !== true) {
    return [];
  }
  const lines = [...growth.ranges, ...growth.limits].map(({ key }) => key);
  const months = growth.nodes.map((_, month) => month);
  const inMonth = (month: number): GrowthFigure[] => [
    { of: 'nodes', month },
    ...lines.map((line): GrowthFigure => ({ of: 'use', line, month })),
  ];
  const figures = [
    ...lines.flatMap((line): GrowthFigure[] => [
      { of: 'run-out', line },
      { of: 'lasting-prefix', line },
    ]),
    ...(isEffective ? months.flatMap(inMonth) : []),
  ];
  return figures.map((figure) => ({ figure: 'growth', cluster: cluster.id, candidate, growth: figure }));
}

/** Figures of every VNet as laid out: what is free, what lacks room, the sizes of subnets. */
function networkReferences({ networks }: Layout): readonly FigureRef[] {
  return networks.flatMap(({ virtualNetwork, subnets, unplaced }): FigureRef[] => [
    { virtualNetwork, figure: 'network-free' },
    { virtualNetwork, figure: 'network-extra-prefix' },
    ...[...subnets, ...unplaced].map(({ key }): FigureRef => ({ virtualNetwork, figure: 'subnet-prefix', key })),
  ]);
}

/** The working of every figure of a plan, by its key. */
export function allWorkings(plan: EvaluatedPlan): Readonly<Record<string, Working>> {
  const workings: Record<string, Working> = {};
  const add = (reference: FigureRef, context: FigureContext | null): void => {
    const key = figureKey(reference);
    const working = key in workings ? null : explainFrom(plan, { reference, context });
    if (working !== null) {
      workings[key] = working;
    }
  };
  for (const { cluster, candidates, effective } of plan.clusters) {
    for (const evaluation of candidates) {
      const context = figureContext(plan, { cluster, candidate: evaluation.candidate });
      const outbound = context && evaluation.candidate === effective ? outboundReferences(context) : [];
      const rungs = context ? rungReferences(context) : [];
      const growth = context ? growthReferences(context, evaluation.candidate === effective) : [];
      const references = [...figuresOf(cluster, evaluation), ...rungs, ...outbound, ...growth];
      references.forEach((reference) => add(reference, context));
    }
  }
  networkReferences(layoutOf(plan)).forEach((reference) => add(reference, null));
  return workings;
}
