import { describe, expect, it } from 'vitest';
import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { currentStart } from '../../domain/running.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { SCENARIOS } from '../../scenarios/registry.ts';
import { complaintsAboutFigures } from '../../testing/sentence-check.ts';
import { evaluatePlan } from '../evaluation/evaluated-plan.ts';
import { retirementsOf } from '../retirements/retirements.ts';
import { clusterAnswer } from './cluster-answer.ts';
import { planMigration } from './plan-migration.ts';
import { SOLVING_STEP_NAMES } from './step-ids.ts';

const TODAY = '2026-11-28';

/** A cluster that exists: 180 nodes, 10 % surge, pod CIDR 10.244.0.0/16, no policy engine, user-assigned identity. */
function running(choice: CandidateId | null, change: Partial<Cluster> = {}, space = '10.10.0.0/16'): PlanInput {
  const start = newNodePool('p1', 'np', 'system');
  const pool = {
    ...start,
    nodes: 180,
    nodeSubnet: 's1',
    upgrade: { ...start.upgrade, surge: { unit: 'percent' as const, value: 10 } },
  };
  const range = `${space.split('/')[0] ?? ''}/23`;
  const subnet = { ...newSubnet('s1', 'snet-aks'), ipv4: { kind: 'pinned' as const, range, prefixLength: 0 } };
  const cluster: Cluster = {
    ...newCluster('c1', 'prod', [pool]),
    virtualNetwork: 'v1',
    lifecycle: 'exists',
    kubernetesVersion: '1.34',
    identity: 'user-assigned',
    choice,
    podCidrs: ['10.244.0.0/16'],
    serviceCidrs: ['172.20.0.0/20'],
    dnsServiceIp: '172.20.0.10',
    ...change,
  };
  const network = { ...newVirtualNetwork('v1', 'vnet-1'), addressSpaces: [space], subnets: [subnet] };
  return { ...newPlan(), virtualNetworks: [network], clusters: [cluster] };
}

/** The same, with what runs entered as what the cluster is moved from. */
function movedFrom(from: CandidateId, plan: PlanInput, change: Partial<Cluster> = {}): PlanInput {
  const clusters = plan.clusters.map((cluster) => ({ ...cluster, current: currentStart(cluster, from), ...change }));
  return { ...plan, clusters };
}

function answer(input: PlanInput, asOf = TODAY): readonly string[] {
  return clusterAnswer(evaluatePlan(input, asOf), 'c1').map(({ sentence }) => sentence);
}

/** Ranges that are asked for at Overlay. */
function askedAtOverlay(input: PlanInput): readonly string[] {
  const overlay = evaluatePlan(input, TODAY).clusters[0]?.candidates.find((each) => each.model === 'azure-cni-overlay');
  return (overlay?.ranges ?? []).flatMap(({ kind, status }) => (status === 'open' ? [kind] : []));
}

const MOVE = 'Move prod to Azure CNI Overlay before 31 March 2028: in place, no way back.';
const UPDATE = 'First step: update the addressing with az aks update --network-plugin-mode overlay.';

describe('the answer for a kubenet cluster that runs', () => {
  // 256 blocks of /24 in a /16: 232 nodes and 24 surge nodes (10 %) take all of them
  it.each([
    ['by lifecycle and model', running('kubenet')],
    ['as what it is moved from', movedFrom('kubenet', running(null))],
    ['by import, which says both', movedFrom('kubenet', running('kubenet'))],
    ['with the pod CIDR in one place', movedFrom('kubenet', running(null), { podCidrs: [] })],
  ])('is to leave it, with date, way and first step, and nothing to ask for: entered %s', (_, input) => {
    expect(answer(input)).toEqual([
      MOVE,
      UPDATE,
      'Azure CNI Overlay with Cilium can follow in an update of its own.',
      'Nothing to ask for.',
      'Room for 232 nodes, upgrade surge included; the pod CIDR fills first.',
    ]);
    expect(askedAtOverlay(input)).toEqual([]);
    expect(planMigration(evaluatePlan(input, TODAY), 'c1')?.from).toBe('kubenet');
    const uses = retirementsOf(evaluatePlan(input, TODAY)).inPlan.flatMap((each) => each.uses);
    expect(uses.some(({ when }) => when === 'today')).toBe(true);
  });

  it.each([
    ['by lifecycle and model', running('kubenet', {}, '10.240.0.0/12')],
    ['as what it is moved from', movedFrom('kubenet', running(null, {}, '10.240.0.0/12'))],
  ])('asks for a pod CIDR, and only that, where the one it has lies in the VNet: %s', (_, input) => {
    // 198 nodes with surge, 20 % free: 248 blocks, a /16
    const sentences = answer(input);
    expect(sentences.slice(0, 2)).toEqual([MOVE, 'First step: reserve what is asked for.']);
    expect(sentences.filter((each) => each.startsWith('Ask'))).toEqual(['Ask for a /16 pod CIDR outside the VNet.']);
    expect(askedAtOverlay(input)).toEqual(['pod-cidr']);
    const way = planMigration(evaluatePlan(input, TODAY), 'c1')?.targets.find(({ to }) => to === 'azure-cni-overlay');
    expect(way?.checks.find(({ id }) => id === 'pod-cidr-against-vnet')?.status).toBe('fails');
  });

  it('speaks of the end in the past once it is there', () => {
    expect(answer(running('kubenet'), '2028-04-15')[0]).toBe(
      'Move prod to Azure CNI Overlay: in place, no way back. Support of kubenet ended on 31 March 2028.',
    );
  });

  it.each([
    ['system-assigned identity', { identity: 'system-assigned' as const }],
    ['Calico', { policyEngine: 'calico' as const }],
    ['an old version', { kubernetesVersion: '1.26' }],
    [
      'Calico and a system-assigned identity',
      { policyEngine: 'calico' as const, identity: 'system-assigned' as const },
    ],
  ])('begins with the first step of the migration: %s', (_, change) => {
    const input = running('kubenet', change);
    const way = planMigration(evaluatePlan(input, TODAY), 'c1')?.targets.find(({ to }) => to === 'azure-cni-overlay');
    const solving = way?.checks.flatMap(({ status, solvedBy }) => (status === 'fails' && solvedBy ? [solvedBy] : []));
    const first = way?.steps.flatMap(({ id }) => solving?.find((each) => each === id) ?? [])[0];
    expect(first).toBeDefined();
    expect(answer(input)).toContain(`First step: ${first ? SOLVING_STEP_NAMES[first].inSentence : ''}.`);
  });

  it('upgrades before an engine is removed below Kubernetes 1.30 (ruling 44)', () => {
    const old = running('kubenet', { policyEngine: 'calico', kubernetesVersion: '1.28' });
    expect(answer(old)).toContain('First step: upgrade Kubernetes.');
    const way = planMigration(evaluatePlan(old, TODAY), 'c1')?.targets.find(({ to }) => to === 'azure-cni-overlay');
    expect(way?.steps.find(({ id }) => id === 'upgrade-kubernetes')?.sentence).toContain('at a time: 1.29, 1.30.');
  });

  it('is no exclusion for dual stack, which it keeps (ruling 34)', () => {
    const statusOf = (input: PlanInput) =>
      evaluatePlan(input, TODAY).clusters[0]?.candidates.find(({ candidate }) => candidate === 'kubenet');
    const dual = { ipFamilies: 'ipv4-ipv6' as const };
    expect(statusOf(running('kubenet', dual))?.status).not.toBe('excluded');
    expect(statusOf(running('kubenet', dual))?.reasons.filter(({ kind }) => kind === 'need')).toEqual([]);
    expect(statusOf(running('kubenet', { ...dual, lifecycle: 'planned' }))?.status).toBe('excluded');
  });
});

describe('the answer for other clusters that run', () => {
  it('asks for nothing that they have', () => {
    expect(answer(running('azure-cni-overlay'))).toEqual([
      'prod runs Azure CNI Overlay, which fits.',
      'Room for 232 nodes, upgrade surge included; the pod CIDR fills first.',
    ]);
  });

  it('says the way to another model that was chosen', () => {
    const [first, second] = answer(movedFrom('azure-cni-overlay', running('azure-cni-overlay+cilium')));
    expect(first).toBe('Move prod to Azure CNI Overlay with Cilium: in place.');
    expect(second).toBe('First step: update the data plane with az aks update --network-dataplane cilium.');
  });

  it('is that of the plan for a cluster that is only planned', () => {
    expect(answer(running('azure-cni-overlay', { lifecycle: 'planned' }))[0]).toBe('Azure CNI Overlay fits.');
  });
});

describe('the answer for a new cluster on kubenet', () => {
  const planned = running('kubenet', { lifecycle: 'planned' });

  it('says when kubenet ends and what to take instead', () => {
    expect(answer(planned).slice(0, 3)).toEqual([
      'kubenet fits.',
      'Retires 31 March 2028. Not for new clusters.',
      'Use Azure CNI Overlay with Cilium.',
    ]);
  });

  it('speaks of the end in the past once it is there', () => {
    expect(answer(planned, '2028-03-31')[1]).toBe('Support of kubenet ended on 31 March 2028.');
    expect(answer(planned, '2028-03-30')[1]).toBe('Retires 31 March 2028. Not for new clusters.');
  });

  it('names no other model where none fits', () => {
    const sentences = answer(running('kubenet', { lifecycle: 'planned', needs: ['dual-stack', 'virtual-nodes'] }));
    expect(sentences[1]).toBe('Retires 31 March 2028. Not for new clusters.');
    expect(sentences.filter((sentence) => sentence.startsWith('Use '))).toEqual([]);
  });
});

it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))('answers of %s open their workings', async (_, load) => {
  const input = await load();
  const plan = evaluatePlan(input, TODAY);
  const sentences = input.clusters.flatMap(({ id }) => clusterAnswer(plan, id));
  expect(complaintsAboutFigures(input, sentences)).toEqual([]);
});
