import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { CANDIDATE_IDS } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { arbitraryPlan } from '../../testing/arbitrary-schema-plan.ts';
import { computePlan, resultOf } from '../compute-plan.ts';
import { evaluatePlan } from './evaluated-plan.ts';

// whole plans are computed twice for each edit: slow machines take their time
vi.setConfig({ testTimeout: 120_000 });

const DAYS = ['2026-11-24', '2028-04-01'] as const;

type Edit = (plan: PlanInput) => PlanInput;

/** Replaces the first cluster and keeps every other object, as the store does. */
function withFirstCluster(change: (cluster: Cluster) => Partial<Cluster>): Edit {
  return (plan) => ({
    ...plan,
    clusters: plan.clusters.map((cluster, at) => (at === 0 ? { ...cluster, ...change(cluster) } : cluster)),
  });
}

const EDITS: readonly Edit[] = [
  withFirstCluster(({ nodePools }) => ({
    nodePools: nodePools.map((pool, at) => (at === 0 ? { ...pool, nodes: pool.nodes + 7, nodeSubnet: null } : pool)),
  })),
  ...[null, ...CANDIDATE_IDS].map((choice) => withFirstCluster(() => ({ choice }))),
  withFirstCluster(() => ({ podCidrs: ['10.0.0.0/8'], virtualNetwork: null })),
  (plan) => ({ ...plan, headroomPercent: plan.headroomPercent === 0 ? 50 : 0 }),
  (plan) => ({ ...plan, connectedRanges: [] }),
  (plan) => ({ ...plan, clusters: plan.clusters.slice(1) }),
  (plan) => ({
    ...plan,
    virtualNetworks: plan.virtualNetworks.map((network) => ({ ...network, addressSpaces: ['10.0.0.0/30'] })),
  }),
];

it('gives after any edits, on any day, what a plan of new objects gives', () => {
  const plans = arbitraryPlan({ clusters: 4, leastClusters: 2, leastNodePools: 1 });
  const steps = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.constantFrom(...DAYS)), { minLength: 1, maxLength: 4 });
  let findings = 0;
  fc.assert(
    fc.property(plans, steps, (start, edits) => {
      let plan = evaluatePlan(start, DAYS[0]);
      resultOf(plan);
      for (const [edit, asOf] of edits) {
        plan = evaluatePlan(edit(plan.input), asOf, plan);
        const result = resultOf(plan);
        findings += result.findings.length;
        expect(result).toEqual(computePlan(structuredClone(plan.input), asOf));
      }
    }),
    { numRuns: 30 },
  );
  // the plans are odd enough for the property to mean something
  expect(findings).toBeGreaterThan(200);
});
