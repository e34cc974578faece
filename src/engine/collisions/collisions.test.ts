import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../../domain/plan-input.ts';
import { newCluster, newConnectedRange, newNodePool, newPlan, newVirtualNetwork } from '../../domain/start-values.ts';
import { SCENARIOS } from '../../scenarios/registry.ts';
import { computePlan } from '../compute-plan.ts';
import { evaluatePlan } from '../evaluation/evaluated-plan.ts';
import { type Collisions, collisionsOf } from './collisions.ts';

const TODAY = '2026-11-24';

function collide(input: PlanInput): Collisions {
  return collisionsOf(evaluatePlan(input, TODAY));
}

/** Every two ranges that overlap against a rule: `rule own-entity other-entity`, entities sorted. */
function overlapsOf({ parties, meet }: Collisions): string[] {
  return parties.flatMap((one, at) =>
    parties.slice(0, at).flatMap((other, before) => {
      const { isOverlapping, rule } = meet(at, before);
      const entities = [...new Set([one.at?.entity ?? '', other.at?.entity ?? ''])].filter((id) => id !== '').sort();
      return isOverlapping && rule !== null ? [`${rule} ${entities.join(' ')}`] : [];
    }),
  );
}

function planWith(podCidr: string, serviceCidr: string, connected: string): PlanInput {
  const network = { ...newVirtualNetwork('v1', 'spoke'), addressSpaces: ['10.0.0.0/16'] };
  const cluster = newCluster('c1', 'prod', [newNodePool('p1', 'system', 'system')]);
  return {
    ...newPlan(),
    virtualNetworks: [network],
    connectedRanges: [{ ...newConnectedRange('r1', 'site'), range: connected }],
    clusters: [
      {
        ...cluster,
        virtualNetwork: 'v1',
        choice: 'azure-cni-overlay',
        podCidrs: [podCidr],
        serviceCidrs: [serviceCidr],
      },
    ],
  };
}

describe('collisionsOf', () => {
  it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))(
    'says the same as the findings of %s',
    async (_, load) => {
      const input = await load();
      const plan = computePlan(input, TODAY);
      const rules = new Set(overlapsOf(collide(input)).map((text) => text.split(' ')[0]));
      const found = plan.findings.filter(
        ({ rule }) => /overlap|shared$/u.test(rule) && /vnet|cidr|subnet-overlaps/u.test(rule),
      );
      const about = found.map(({ rule, subjects }) => `${rule} ${[...subjects].sort().join(' ')}`);
      expect(about.filter((text) => !overlapsOf(collide(input)).includes(text))).toEqual([]);
      expect(
        [...rules].filter(
          (rule) => !rule?.endsWith('-vnet-space') && !plan.findings.some((each) => each.rule === rule),
        ),
      ).toEqual([]);
    },
  );

  it.each<[string, PlanInput, readonly string[]]>([
    ['nothing', planWith('10.244.0.0/16', '172.16.0.0/16', '192.168.0.0/16'), []],
    [
      'pods in the VNet',
      planWith('10.0.128.0/17', '172.16.0.0/16', '192.168.0.0/16'),
      ['pod-cidr-overlaps-vnet-space c1 v1'],
    ],
    [
      'pods and services on premises',
      planWith('192.168.0.0/17', '192.168.128.0/17', '192.168.0.0/16'),
      ['pod-cidr-overlaps-peer c1 r1', 'service-cidr-overlaps-peer c1 r1'],
    ],
    [
      'services in a range that AKS reserves',
      planWith('10.244.0.0/16', '172.30.0.0/20', '192.168.0.0/16'),
      ['range-reserved-by-aks c1'],
    ],
  ])('finds %s', (_, input, expected) => {
    expect(overlapsOf(collide(input)).sort()).toEqual([...expected].sort());
  });

  it('says why two ranges may overlap', () => {
    const { parties, meet } = collide(planWith('10.244.0.0/16', '172.16.0.0/16', '192.168.0.0/16'));
    const at = (label: string): number => parties.findIndex((party) => party.label === label);
    expect(meet(at('Pods prod'), at('VNet spoke'))).toMatchObject({
      rule: 'pod-cidr-overlaps-vnet-space',
      isOverlapping: false,
    });
    expect(meet(at('Connected site'), at('Reserved by AKS'))).toMatchObject({ rule: null });
    expect(meet(at('Pods prod'), at('Services prod'))).toMatchObject({
      rule: 'pod-cidr-overlaps-service-cidr',
      severity: 'error',
    });
  });

  it('never calls allowed what Azure refuses: two spokes of one hub', () => {
    const spoke = (id: string) => ({
      ...newVirtualNetwork(id, id),
      addressSpaces: ['10.51.0.0/20'],
      peeredWith: ['hub'],
    });
    const { parties, meet } = collide({
      ...newPlan(),
      clusters: [],
      virtualNetworks: [
        { ...newVirtualNetwork('hub', 'hub'), addressSpaces: ['10.50.0.0/22'] },
        spoke('a'),
        spoke('b'),
      ],
    });
    const at = (label: string): number => parties.findIndex((party) => party.label === label);
    expect(meet(at('VNet a'), at('VNet b'))).toMatchObject({
      isOverlapping: true,
      rule: 'vnet-overlaps-common-peer',
      severity: 'error',
      sentence: 'Both are peered with hub, and Azure refuses the second of these peerings.',
    });
    expect(meet(at('VNet a'), at('VNet hub'))).toMatchObject({ isOverlapping: false, rule: 'vnet-overlaps-vnet' });
  });

  it('carries the reason of an accepted overlap', () => {
    const input = {
      ...planWith('10.0.128.0/17', '172.16.0.0/16', '192.168.0.0/16'),
      acceptedFindings: [
        { rule: 'pod-cidr-overlaps-vnet-space', subjects: ['v1', 'c1'], reason: 'never used', date: '2026-11-01' },
      ],
    };
    const { parties, meet } = collide(input);
    const at = (label: string): number => parties.findIndex((party) => party.label === label);
    expect(meet(at('VNet spoke'), at('Pods prod')).accepted).toEqual({ reason: 'never used', date: '2026-11-01' });
  });
});
