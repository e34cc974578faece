import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  CANDIDATE_IDS,
  type CandidateId,
  CANDIDATES,
  LOADS,
  NETWORK_MODEL_IDS,
  type NetworkModelId,
} from '../domain/ids.ts';
import type { Cluster, NodePool, PlanInput } from '../domain/plan-input.ts';
import type { RangeUse } from '../engine/demand/range-types.ts';
import { evaluateCluster } from '../engine/evaluation/evaluate-cluster.ts';
import type { CandidateEvaluation } from '../engine/evaluation/evaluation.ts';
import { groundOf } from '../engine/evaluation/surroundings.ts';
import { onePlan, withPools } from './arbitrary-one-cluster-plan.ts';
import { naiveBroken, naiveLimits, naiveMaximum, naiveRanges, naiveReach, naiveSurge } from './naive-sizing.ts';

// thousands of plans, some grown node by node to 5,000: slow machines take their time
vi.setConfig({ testTimeout: 120_000 });

const RUNS = { numRuns: 1_000 };
/** Longest prefix of a kind of range that Azure creates; a /29 where nothing else is said. */
const LONGEST: Partial<Record<RangeUse['kind'], number>> = { 'pod-cidr': 24, 'api-server-subnet': 28 };
const candidates = fc.constantFrom(...CANDIDATE_IDS);

function clusterOf(plan: PlanInput): Cluster {
  return plan.clusters[0]!;
}

function evaluations(plan: PlanInput): readonly CandidateEvaluation[] {
  return evaluateCluster(clusterOf(plan), groundOf(plan)).candidates;
}

function evaluationOf(plan: PlanInput, candidate: CandidateId): CandidateEvaluation {
  return evaluations(plan).find((evaluation) => evaluation.candidate === candidate)!;
}

/** One evaluation for each network model: the data plane changes no size. */
function perModel(plan: PlanInput): readonly CandidateEvaluation[] {
  return evaluations(plan).filter(({ candidate }) => CANDIDATES[candidate].dataPlane === 'azure');
}

function rangesByKey({ ranges }: CandidateEvaluation): Map<string, RangeUse> {
  return new Map(ranges.map((range) => [range.key, range]));
}

function editOf(pool: NodePool, by: number): NodePool[] {
  const { surge } = pool.upgrade;
  const more = Math.min(surge.unit === 'percent' ? 100 : 1_000, surge.value + by);
  return [
    { ...pool, nodes: pool.nodes + by, nodeCap: (pool.nodeCap ?? 0) + by },
    { ...pool, autoscaler: { ...pool.autoscaler, maximumNodes: pool.autoscaler.maximumNodes + by } },
    { ...pool, maxPodsPerNode: pool.maxPodsPerNode + by },
    { ...pool, expectedPodsPerNode: pool.expectedPodsPerNode + by },
    { ...pool, upgrade: { ...pool.upgrade, surge: { ...surge, value: more } } },
  ];
}

describe('sizing', () => {
  it('never needs fewer addresses for more nodes, pods or surge', () => {
    fc.assert(
      fc.property(onePlan, fc.nat(7), fc.integer({ min: 1, max: 40 }), fc.nat(4), (plan, at, by, kind) => {
        const pools = clusterOf(plan).nodePools;
        const chosen = at % pools.length;
        const edited = withPools(
          plan,
          pools.map((pool, index) => (index === chosen ? editOf(pool, by)[kind]! : pool)),
        );
        const before = perModel(plan);
        perModel(edited).forEach((after, index) => {
          const old = rangesByKey(before[index]!);
          for (const range of after.ranges) {
            for (const load of LOADS) {
              expect(range.total[load]).toBeGreaterThanOrEqual(old.get(range.key)!.total[load]);
            }
            expect(range.smallestPrefixLength!).toBeLessThanOrEqual(old.get(range.key)!.smallestPrefixLength!);
          }
        });
      }),
      RUNS,
    );
  });

  it('needs what a second reading of the documentation needs, and the parts of a range add up to its total', () => {
    fc.assert(
      fc.property(onePlan, (plan) => {
        for (const { model, ranges } of perModel(plan)) {
          expectNaiveTotals(plan, model, ranges);
          for (const { parts, total } of ranges) {
            for (const load of LOADS) {
              expect(parts.reduce((sum, { amounts }) => sum + amounts[load], 0)).toBe(total[load]);
            }
          }
        }
      }),
      RUNS,
    );
  });

  it('names the longest prefix that holds the need, within what Azure accepts', () => {
    fc.assert(
      fc.property(onePlan, (plan) => {
        for (const { key, kind, total, smallestPrefixLength } of perModel(plan).flatMap(({ ranges }) => ranges)) {
          const prefix = smallestPrefixLength!;
          expect(roomOf(kind, prefix), key).toBeGreaterThanOrEqual(total.withUpgrade);
          const longest = LONGEST[kind] ?? 29;
          expect(prefix).toBeLessThanOrEqual(longest);
          if (prefix < longest) {
            expect(roomOf(kind, prefix + 1), key).toBeLessThan(total.withUpgrade);
          }
        }
      }),
      RUNS,
    );
  });

  it('adds pools that share a subnet: together they need what each needs alone', () => {
    fc.assert(
      fc.property(onePlan, (drawn) => {
        const plan = withoutFixedAddresses(drawn);
        const pools = clusterOf(plan).nodePools;
        const alone = pools.map((pool) => perModel(withPools(plan, [pool])).map(rangesByKey));
        perModel(plan).forEach(({ ranges }, model) => {
          for (const { key, kind, total } of ranges.filter((range) => range.kind !== 'service-cidr')) {
            for (const load of LOADS) {
              const sum = alone.reduce((all, models) => all + (models[model]!.get(key)?.total[load] ?? 0), 0);
              expect(total[load], `${kind} ${key}`).toBe(sum);
            }
          }
        });
      }),
      RUNS,
    );
  });
});

/** Without front ends and endpoints, which are there once however many pools there are. */
function withoutFixedAddresses(plan: PlanInput): PlanInput {
  return {
    ...plan,
    virtualNetworks: plan.virtualNetworks.map((network) => ({
      ...network,
      subnets: network.subnets.map((subnet) => ({ ...subnet, otherAddressesInUse: 0 })),
    })),
    clusters: plan.clusters.map((cluster) => ({
      ...cluster,
      internalLoadBalancers: [],
      privateLinkServiceAddresses: 0,
      apiServer: { access: 'public', subnet: null },
    })),
  };
}

function roomOf(kind: RangeUse['kind'], prefix: number): number {
  switch (kind) {
    case 'pod-cidr':
      return 2 ** (24 - prefix);
    case 'service-cidr':
      return 2 ** (32 - prefix);
    default:
      return 2 ** (32 - prefix) - 5;
  }
}

function expectNaiveTotals(plan: PlanInput, model: NetworkModelId, ranges: readonly RangeUse[]): void {
  const pools = clusterOf(plan).nodePools;
  const naive = naiveRanges(plan, model);
  const found = ranges.filter(({ kind }) => kind !== 'service-cidr');
  expect(new Set(found.map(({ key }) => key))).toEqual(new Set(naive.keys()));
  const counts = {
    today: pools.map(({ nodes }) => nodes),
    maximum: pools.map(naiveMaximum),
    withUpgrade: pools.map((pool) => naiveMaximum(pool) + naiveSurge(pool, naiveMaximum(pool))),
  };
  for (const { key, total } of found) {
    const { fixed, each } = naive.get(key)!;
    for (const load of LOADS) {
      const need = counts[load].reduce((sum, count, at) => sum + count * each[at]!, fixed);
      expect(total[load], `${model} ${key} ${load}`).toBe(need);
    }
  }
}

describe('growth', () => {
  it('reaches what adding one node at a time reaches, and names the limit that refuses the next node', () => {
    fc.assert(
      fc.property(onePlan, candidates, (plan, candidate) => {
        const pools = clusterOf(plan).nodePools;
        const limits = naiveLimits(plan, candidate);
        const naive = naiveReach(pools, limits);
        const { together } = evaluationOf(plan, candidate).capacity!;
        expect(together.nodesPerPool.map(({ nodes }) => nodes)).toEqual(naive.nodes);
        expect(together.nodes).toBe(naive.nodes.reduce((sum, nodes) => sum + nodes, 0));
        expect(together.pods).toBe(naive.nodes.reduce((sum, nodes, at) => sum + nodes * pools[at]!.maxPodsPerNode, 0));
        expect(together.binding && [together.binding.limit, together.binding.subject]).toEqual(
          naive.stoppedBy && [naive.stoppedBy.limit, naive.stoppedBy.subject],
        );
        const started =
          naiveBroken(
            limits,
            pools.map(() => 0),
          ).length === 0;
        if (naive.stoppedBy && together.binding && started) {
          expect(naiveBroken(limits, naive.nodes)).toEqual([]);
          expect(naiveBroken(limits, naive.next)[0]).toBe(naive.stoppedBy);
          expect(together.binding.use).toBe(naive.stoppedBy.use(naive.nodes));
          expect(together.binding.useWithOneMore).toBe(naive.stoppedBy.use(naive.next));
          expect(together.binding.capacity).toBe(naive.stoppedBy.allowed);
        }
      }),
      RUNS,
    );
  });

  it('finds the limit that comes next by lifting the binding one', () => {
    fc.assert(
      fc.property(onePlan, candidates, (plan, candidate) => {
        const pools = clusterOf(plan).nodePools;
        const limits = naiveLimits(plan, candidate);
        const { stoppedBy } = naiveReach(pools, limits);
        const { together } = evaluationOf(plan, candidate).capacity!;
        if (stoppedBy === null) {
          expect(together.next).toBeNull();
          return;
        }
        const lifted = naiveReach(
          pools,
          limits.filter((limit) => limit !== stoppedBy),
        );
        expect(together.next?.hit.limit).toBe(lifted.stoppedBy?.limit);
        expect(together.next?.hit.subject).toBe(lifted.stoppedBy?.subject);
        if (together.next) {
          expect(together.next.nodes).toBe(lifted.nodes.reduce((sum, nodes) => sum + nodes, 0));
        }
      }),
      RUNS,
    );
  });

  it('lets each pool alone grow until the next node breaks a limit, the others at their maximum', () => {
    fc.assert(
      fc.property(onePlan, candidates, (plan, candidate) => {
        const pools = clusterOf(plan).nodePools;
        const limits = naiveLimits(plan, candidate);
        const { alone } = evaluationOf(plan, candidate).capacity!;
        expect(alone.map(({ pool }) => pool)).toEqual(
          pools.filter(({ mode }) => mode !== 'gateway').map(({ id }) => id),
        );
        for (const { pool, nodes, binding } of alone) {
          const at = pools.findIndex(({ id }) => id === pool);
          const withNodes = (count: number): number[] =>
            pools.map((other, index) => (index === at ? count : naiveMaximum(other)));
          // what other pools break by themselves in ranges that this pool does not use does not stop it
          const touched = limits.filter(({ use }) => use(withNodes(1)) > use(withNodes(0)));
          if (naiveBroken(touched, withNodes(0)).length > 0) {
            expect(nodes).toBe(0);
          } else {
            expect(naiveBroken(touched, withNodes(nodes))).toEqual([]);
          }
          const [refused] = naiveBroken(touched, withNodes(nodes + 1));
          expect(binding && [binding.limit, binding.subject]).toEqual([refused!.limit, refused!.subject]);
        }
      }),
      RUNS,
    );
  });
});

it('covers every network model', () => {
  fc.assert(
    fc.property(onePlan, (plan) => {
      expect(perModel(plan).map(({ model }) => model)).toEqual([...NETWORK_MODEL_IDS]);
    }),
    { numRuns: 10 },
  );
});
