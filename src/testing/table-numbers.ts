import { LOADS } from '../domain/ids.ts';
import type { Cluster } from '../domain/plan-input.ts';
import { poolReachAlone, poolReachTogether } from '../engine/capacity/pool-reach-figures.ts';
import { nextReachNodes, reachNodes, reachPods } from '../engine/capacity/reach-figures.ts';
import { vnetAddresses } from '../engine/demand/cluster-figures.ts';
import { rangeCapacity, rangeRequest, rangeTotal } from '../engine/demand/range-figures.ts';
import { rangeFree, rangePart, rangeReserved, rangeRoom, rangeSmallest } from '../engine/demand/range-table-figures.ts';
import type { RangeUse } from '../engine/demand/range-types.ts';
import { figureContext } from '../engine/evaluation/candidate-context.ts';
import { clusterContextsOf } from '../engine/evaluation/cluster-context.ts';
import type { EvaluatedPlan } from '../engine/evaluation/evaluated-plan.ts';
import type { CandidateEvaluation, ClusterEvaluation } from '../engine/evaluation/evaluation.ts';
import { explain } from '../engine/explain/explain.ts';
import { figureKey, type FigureRef, type OfCluster, type Working } from '../engine/figures/figure-ref.ts';
import { type ShownNumber, shownPerLoad, shownText } from '../engine/figures/shown-number.ts';
import { bestMaxPods } from '../engine/fits/best-max-pods.ts';
import { bestMaxPodsTable } from '../engine/fits/best-max-pods-table.ts';
import { bestOfAll, bestOfPool } from '../engine/fits/fits-figures.ts';
import { ladderRows } from '../engine/fits/ladder-rows.ts';
import { growthView } from '../engine/growth/growth-view.ts';
import { otherCandidates } from '../engine/growth/other-candidates.ts';
import { outboundNumber } from '../engine/outbound/outbound-figures.ts';
import { type ClusterWayOut, compareRows, outboundRows } from '../engine/outbound/outbound-rows.ts';
import { usageRows } from '../engine/usage/usage-rows.ts';

/** A number of a table as it is written there, and what it opens. */
export interface WrittenNumber {
  readonly text: string;
  readonly value: number | null;
  readonly reference: FigureRef;
}

function isShown(value: object): value is ShownNumber {
  return 'reference' in value && 'value' in value;
}

/** Every number with a reference anywhere in rows. */
function shownNumbersIn(rows: unknown): readonly ShownNumber[] {
  if (typeof rows !== 'object' || rows === null) {
    return [];
  }
  return isShown(rows) ? [rows] : Object.values(rows).flatMap(shownNumbersIn);
}

/** Every number with a reference anywhere in rows, as tables write it. */
export function writtenIn(rows: unknown): readonly WrittenNumber[] {
  return shownNumbersIn(rows).map((number) => ({ ...number, text: shownText(number) }));
}

function numbersOfRange(at: OfCluster, range: RangeUse) {
  return [
    ...range.parts.map((_, part) => shownPerLoad((load) => rangePart(at, range, part, load))),
    shownPerLoad((load) => rangeTotal(at, range, load)),
    ...LOADS.map((load) => rangeFree(at, range, load)),
    ...[rangeCapacity, rangeRoom, rangeRequest, rangeSmallest, rangeReserved].map((figure) => figure(at, range)),
  ];
}

function numbersOfCandidate(cluster: Cluster, { candidate, ranges, capacity, ...rest }: CandidateEvaluation) {
  const at = { cluster: cluster.id, candidate };
  return [
    shownPerLoad((load) => vnetAddresses(at, rest.vnetAddresses, load)),
    ...ranges.map((range) => numbersOfRange(at, range)),
    capacity && [
      [reachNodes, reachPods, nextReachNodes].map((figure) => figure(at, capacity.together)),
      cluster.nodePools.map((pool) => [poolReachTogether, poolReachAlone].map((figure) => figure(at, pool, capacity))),
    ],
  ];
}

function numbersOfFits(plan: EvaluatedPlan, { cluster: id, candidates, ...rest }: ClusterEvaluation) {
  return [
    ...candidates.map(({ candidate }) => {
      const context = figureContext(plan, { cluster: id, candidate });
      const at = { cluster: id, candidate };
      return context && [ladderRows(context), bestMaxPods(context).map((best) => bestOfPool(at, best))];
    }),
    ...bestMaxPodsTable(plan, { cluster: id, candidates, ...rest }).map(({ context, together }) => {
      return together && bestOfAll({ cluster: id, candidate: context.candidate }, together);
    }),
  ];
}

const ASKED_CONNECTIONS = [1, 1_000, 70_000];

function numbersOfWayOut(way: ClusterWayOut) {
  return [
    outboundRows(way),
    ASKED_CONNECTIONS.map((connections) => compareRows(way, connections)),
    outboundNumber(way, { of: 'backend-configurations', services: 3, portsPerService: 2 }),
  ];
}

/** The numbers of every row that leaves the engine: usage, ranges, reach, what fits, growth, the way out, under every candidate. */
export function numbersOfRows(plan: EvaluatedPlan): readonly WrittenNumber[] {
  const { input } = plan;
  const rows = [
    usageRows(plan, input.clusters[0]?.id ?? ''),
    ...plan.clusters.map((evaluation) => {
      const cluster = input.clusters.find(({ id }) => id === evaluation.cluster);
      return (
        cluster && [
          evaluation.candidates.map((candidate) => numbersOfCandidate(cluster, candidate)),
          numbersOfFits(plan, evaluation),
          growthView(plan, cluster),
          otherCandidates(plan, cluster),
          ...clusterContextsOf(plan)
            .filter((way) => way.cluster.id === cluster.id)
            .map(numbersOfWayOut),
        ]
      );
    }),
  ];
  return writtenIn(rows);
}

/** Opens the workings of a plan, each figure once. */
function openerOf(plan: EvaluatedPlan): (reference: FigureRef) => Working | null {
  const opened = new Map<string, Working | null>();
  return (reference) => {
    const key = JSON.stringify(reference);
    const working = opened.has(key) ? (opened.get(key) ?? null) : explain(plan, reference);
    opened.set(key, working);
    return working;
  };
}

/** What is wrong with numbers: one that opens nothing, or something else than is written. Empty when all are right. */
export function complaintsAbout(plan: EvaluatedPlan, numbers: readonly WrittenNumber[]): readonly string[] {
  const open = openerOf(plan);
  return numbers.flatMap(({ text, value, reference }) => {
    const working = open(reference);
    if (working === null) {
      return [`${text} opens nothing: ${figureKey(reference)}`];
    }
    const isPrefix = working.unit === 'prefix length';
    const expected = shownText({ value: working.value, ...(isPrefix ? { prefix: '/' as const } : {}) });
    return text === expected && (value === null || value === working.value)
      ? []
      : [`${text} opens ${expected}: ${figureKey(reference)}`];
  });
}
