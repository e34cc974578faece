import { describe, expect, test } from 'vitest';
import { overlaps } from '../domain/ip/range.ts';
import type { Cluster, PlanInput } from '../domain/plan-input.ts';
import { addHub, addSpoke } from '../domain/presets.ts';
import { newPlan } from '../domain/start-values.ts';
import { collisionsOf } from '../engine/collisions/collisions.ts';
import { computePlan } from '../engine/compute-plan.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import { layoutOf } from '../engine/layout/layout.ts';
import { hubAndSpoke6 } from '../scenarios/hub-and-spoke-6.ts';
import { readRange } from './read-range.ts';

const TODAY = '2026-11-24';

/** The start plan with a spoke for its cluster and a hub before it, as the two buttons make them. */
function hubAndSpoke(change: Partial<Cluster>, spaces: { readonly hub: string; readonly spoke: string }): PlanInput {
  const plan = newPlan();
  const start = { ...plan, clusters: plan.clusters.map((cluster) => ({ ...cluster, ...change })) };
  const spoke = addSpoke(start, 'c1', { addressSpace: spaces.spoke, peerWith: [], applicationGateway: true });
  return addHub(spoke, { addressSpace: spaces.hub, peerWith: spoke.virtualNetworks.map(({ id }) => id) });
}

function errorsOf(plan: PlanInput): readonly string[] {
  return computePlan(plan, TODAY).findings.flatMap(({ severity, rule, at, sentence }) =>
    severity === 'error' ? `${rule} ${at.field}: ${sentence}` : [],
  );
}

const CLUSTERS: readonly (readonly [string, Partial<Cluster>])[] = [
  ['undecided', {}],
  ['Overlay', { choice: 'azure-cni-overlay' }],
  ['pod subnet', { choice: 'pod-subnet-dynamic' }],
  ['integrated API server', { apiServer: { access: 'vnet-integration', subnet: null } }],
  ['AKS Automatic', { sku: 'automatic', choice: 'azure-cni-overlay+cilium', policyEngine: 'cilium' }],
];

describe('hub and spoke for the start plan', () => {
  test.each(CLUSTERS)('%s: no error but the missing address space', (_, change) => {
    const errors = errorsOf(hubAndSpoke(change, { hub: '', spoke: '' }));
    expect(errors.filter((error) => !error.includes('addressSpaces'))).toEqual([]);
  });

  test.each(CLUSTERS)('%s: no error at all in address spaces that do not overlap', (_, change) => {
    expect(errorsOf(hubAndSpoke(change, { hub: '10.200.0.0/23', spoke: '10.240.0.0/20' }))).toEqual([]);
  });
});

describe('hub and spoke with six clusters between sites all over 10.0.0.0/8', () => {
  const plan = hubAndSpoke6();
  const evaluatedPlan = evaluatePlan(plan, TODAY);
  const { clusters } = evaluatedPlan;
  const layout = layoutOf(evaluatedPlan);

  test('no cluster lacks room, and nothing is found against the plan', () => {
    const { findings } = computePlan(plan, TODAY);
    expect(
      findings.filter(({ severity }) => severity !== 'info').map(({ rule, sentence }) => [rule, sentence]),
    ).toEqual([]);
    for (const { candidates, effective } of clusters) {
      expect(candidates.find(({ candidate }) => candidate === effective)?.status).toMatch(/^(?:fits|tight|open)$/u);
    }
  });

  test('every subnet is placed, away from every site', () => {
    expect(layout.networks.flatMap(({ unplaced }) => unplaced)).toEqual([]);
    const sites = plan.connectedRanges.map(({ range }) => readRange(range));
    const placed = layout.networks.flatMap(({ subnets }) => subnets.map(({ range }) => readRange(range)));
    expect(placed).toHaveLength(plan.virtualNetworks.flatMap(({ subnets }) => subnets).length);
    expect(placed.filter((range) => sites.some((site) => overlaps(site, range)))).toEqual([]);
  });

  test('no two ranges overlap against a rule', () => {
    const { overlapping, meet } = collisionsOf(evaluatedPlan);
    expect(overlapping.map(([one, other]) => meet(one, other)).filter(({ rule }) => rule !== null)).toEqual([]);
  });
});
