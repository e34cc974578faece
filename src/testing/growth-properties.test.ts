import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { CANDIDATE_IDS, type CandidateId } from '../domain/ids.ts';
import type { Cluster, PlanInput } from '../domain/plan-input.ts';
import type { RangeKind } from '../engine/demand/range-types.ts';
import type { CandidateEvaluation } from '../engine/evaluation/evaluation.ts';
import { candidateGrowth } from '../engine/growth/candidate-growth.ts';
import type { CandidateGrowth } from '../engine/growth/growth.ts';
import { onePlan } from './arbitrary-one-cluster-plan.ts';
import { contextOf } from './figure-context.ts';
import { type NaiveLimit, naiveLimits, naiveMaximum } from './naive-sizing.ts';

vi.setConfig({ testTimeout: 120_000 });

const RUNS = { numRuns: 1000 };
const candidates = fc.constantFrom(...CANDIDATE_IDS);
const growths: fc.Arbitrary<Cluster['growth']> = fc.oneof(
  fc.record({ unit: fc.constant('nodes' as const), perMonth: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ unit: fc.constant('percent' as const), perMonth: fc.integer({ min: 1, max: 25 }) }),
);

function growing(plan: PlanInput, growth: Cluster['growth'], horizonMonths: number): PlanInput {
  return { ...plan, horizonMonths, clusters: plan.clusters.map((cluster) => ({ ...cluster, growth })) };
}

function followed(
  plan: PlanInput,
  candidate: CandidateId,
): { evaluation: CandidateEvaluation; growth: CandidateGrowth } {
  const context = contextOf(plan, candidate);
  return { evaluation: context.evaluation, growth: candidateGrowth(context)! };
}

/** Month by month, node by node: the nodes of every pool, found by adding one to each pool in turn. */
function naiveMonths({ clusters, horizonMonths }: PlanInput): number[][] {
  const { nodePools, growth } = clusters[0]!;
  const start = nodePools.map(naiveMaximum);
  const today = start.reduce((sum, nodes) => sum + nodes, 0);
  const turn = nodePools.flatMap(({ mode }, at) => (mode === 'gateway' ? [] : [at]));
  return Array.from({ length: horizonMonths + 1 }, (_, month) => {
    const nodes = [...start];
    let wanted = today;
    if (growth.unit === 'nodes') {
      wanted = today + growth.perMonth * month;
    } else {
      const bottom = 100n ** BigInt(month);
      while (BigInt(wanted) * bottom < BigInt(today) * BigInt(100 + growth.perMonth) ** BigInt(month)) {
        wanted += 1;
      }
    }
    for (let added = 0; added < wanted - today && turn.length > 0; added += 1) {
      nodes[turn[added % turn.length]!]! += 1;
    }
    return nodes;
  });
}

/** Ranges that no node takes from: full or not, they stop none. */
const WITHOUT_NODES: readonly RangeKind[] = ['service-cidr', 'api-server-subnet', 'other-subnet'];

/** The first month in which a limit is passed. */
function naiveRunOut({ use, allowed }: NaiveLimit, months: readonly number[][]): number | null {
  const month = months.findIndex((nodes) => use(nodes) > allowed);
  return month < 0 ? null : month;
}

it('runs out in the month in which a simulation node by node does', () => {
  fc.assert(
    fc.property(onePlan, candidates, growths, fc.integer({ min: 1, max: 36 }), (plan, candidate, growth, horizon) => {
      const input = growing(plan, growth, horizon);
      const months = naiveMonths(input);
      const { growth: found } = followed(input, candidate);
      expect(found.nodes).toEqual(months.map((nodes) => nodes.reduce((sum, count) => sum + count, 0)));
      for (const limit of naiveLimits(input, candidate)) {
        const line =
          found.ranges.find(({ key }) => key === limit.subject) ??
          found.limits.find(
            (entry) =>
              entry.limit === limit.limit && entry.subject === limit.subject && entry.capacity === limit.allowed,
          );
        expect(line?.runOutMonth, `${limit.limit} ${limit.subject}`).toBe(naiveRunOut(limit, months));
      }
    }),
    RUNS,
  );
});

it('runs out first in the first month with more nodes than the cluster reaches, by the limit that binds', () => {
  fc.assert(
    fc.property(onePlan, candidates, growths, (plan, candidate, growth) => {
      const { evaluation, growth: found } = followed(growing(plan, growth, 36), candidate);
      const { nodes, binding } = evaluation.capacity!.together;
      const past = found.nodes.findIndex((count) => count > nodes);
      const lines = [
        ...found.ranges
          .filter(({ kind }) => !WITHOUT_NODES.includes(kind))
          .map(({ key, runOutMonth }) => ({ subject: key, runOutMonth })),
        ...found.limits,
      ];
      const earliest = Math.min(...lines.map(({ runOutMonth }) => runOutMonth ?? Infinity));
      // a limit that is broken without any node stops the reach at none
      fc.pre(nodes > 0);
      expect(earliest).toBe(past < 0 ? Infinity : past);
      if (past >= 0) {
        expect(lines.some(({ subject, runOutMonth }) => subject === binding?.subject && runOutMonth === past)).toBe(
          true,
        );
      }
    }),
    RUNS,
  );
});

it('never runs out later with more growth, and with none only what is full today', () => {
  fc.assert(
    fc.property(onePlan, candidates, growths, fc.integer({ min: 1, max: 20 }), (plan, candidate, growth, more) => {
      const slow = followed(growing(plan, growth, 24), candidate).growth;
      const fast = followed(growing(plan, { ...growth, perMonth: growth.perMonth + more }, 24), candidate).growth;
      const none = followed(growing(plan, { ...growth, perMonth: 0 }, 24), candidate).growth;
      const linesOf = ({ ranges, limits }: CandidateGrowth) => [...ranges, ...limits];
      linesOf(slow).forEach(({ key, runOutMonth }, at) => {
        expect(linesOf(fast)[at]?.runOutMonth ?? Infinity, key).toBeLessThanOrEqual(runOutMonth ?? Infinity);
        expect([0, null], key).toContain(linesOf(none)[at]?.runOutMonth);
      });
      expect(fast.first?.month ?? Infinity).toBeLessThanOrEqual(slow.first?.month ?? Infinity);
    }),
    RUNS,
  );
});

it('would last in the size that it says', () => {
  fc.assert(
    fc.property(onePlan, candidates, growths, (plan, candidate, growth) => {
      const input = growing(plan, growth, 24);
      const { growth: found } = followed(input, candidate);
      for (const { kind, use, lastingPrefixLength, capacity, runOutMonth } of found.ranges) {
        if (lastingPrefixLength !== null) {
          const room =
            kind === 'pod-cidr'
              ? 2 ** (24 - lastingPrefixLength)
              : 2 ** (32 - lastingPrefixLength) - (kind === 'service-cidr' ? 0 : 5);
          // static blocks stop at a /12: what fits there is asked for with less than the headroom
          const isLargest = kind === 'pod-subnet' && lastingPrefixLength === 12;
          const headroomPercent = isLargest ? 0 : input.headroomPercent;
          expect(room * (100 - headroomPercent)).toBeGreaterThanOrEqual(use[24]! * 100);
          if (runOutMonth !== null && capacity !== null) {
            expect(room).toBeGreaterThan(capacity);
          }
        }
      }
    }),
    RUNS,
  );
});
