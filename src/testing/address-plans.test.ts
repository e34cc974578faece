import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contains } from '../domain/ip/range.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { computePlan } from '../engine/compute-plan.ts';
import type { RangeUse } from '../engine/demand/range-types.ts';
import { layoutOf } from '../engine/layout/layout.ts';
import { fromPublishedPlan } from '../scenarios/published.ts';
import { ADDRESS_PLANS } from './address-plans.ts';
import { evaluated } from './evaluated.ts';
import { readIpv4Range } from './read-range.ts';

const FOLDER = path.join(import.meta.dirname, '../scenarios/published');

function documentOf(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

const PLANS: readonly (readonly [string, PlanInput])[] = [
  ...readdirSync(FOLDER).map((file): [string, PlanInput] => [
    path.basename(file, '.json'),
    fromPublishedPlan(documentOf(path.join(FOLDER, file))),
  ]),
  ...ADDRESS_PLANS.map((plan): [string, PlanInput] => [plan.id, fromPublishedPlan(plan)]),
];

function planNamed(id: string): PlanInput {
  const found = PLANS.find(([name]) => name === id);
  if (!found) {
    throw new Error(`There is no plan ${id}.`);
  }
  return found[1];
}

function layOut(input: PlanInput) {
  return layoutOf(evaluated(input));
}

/** The same plan with the place of every subnet left to the planner, each of its published size. */
function unpinned(input: PlanInput): PlanInput {
  return {
    ...input,
    virtualNetworks: input.virtualNetworks.map((network) => ({
      ...network,
      subnets: network.subnets.map((subnet) => ({
        ...subnet,
        ipv4: { kind: 'size', range: '', prefixLength: readIpv4Range(subnet.ipv4.range).prefixLength },
      })),
    })),
  };
}

/** The use of the first range of this kind under the choice of the first cluster. */
function useOf(input: PlanInput, kind: RangeUse['kind'], at = 0): RangeUse | undefined {
  const [cluster] = evaluated(input).clusters;
  const evaluation = cluster?.candidates.find(({ candidate }) => candidate === cluster.effective);
  return evaluation?.ranges.filter((range) => range.kind === kind)[at];
}

describe('address plans', () => {
  it('are all there', () => {
    expect(PLANS).toHaveLength(14);
  });

  it.each(PLANS)('%s: every subnet is accepted where its source has it', (_, input) => {
    const { networks } = layOut(input);
    for (const [at, { subnets, addressSpaces }] of input.virtualNetworks.entries()) {
      const laidOut = networks[at]?.subnets ?? [];
      for (const subnet of subnets) {
        expect(laidOut.find((each) => each.subnet === subnet.id)).toMatchObject({
          range: subnet.ipv4.range,
          isPinned: true,
        });
        const range = readIpv4Range(subnet.ipv4.range);
        expect(addressSpaces.some((space) => contains(readIpv4Range(space), range))).toBe(true);
      }
      expect(networks[at]?.unplaced).toEqual([]);
    }
  });

  it.each(PLANS)('%s: the planner finds room for every subnet in the published address space', (_, input) => {
    expect(layOut(unpinned(input)).networks.flatMap(({ unplaced }) => unplaced)).toEqual([]);
  });

  it.each(PLANS)('%s: no subnet overlaps another one or leaves its VNet', (_, input) => {
    const about = computePlan(input, '2026-11-24').findings.filter(({ rule }) =>
      ['subnet-overlaps-subnet', 'subnet-outside-vnet'].includes(rule),
    );
    expect(about).toEqual([]);
  });
});

describe('numbers of address plans', () => {
  it('sizing table of the AKS baseline: the same /22, other counts, and which addresses it leaves out', () => {
    const use = useOf(planNamed('aks-baseline-topology-table'), 'node-subnet');
    // (15 + 15) nodes with 31 addresses; the table has the pods of the surge nodes and not the nodes themselves
    expect(use?.total.withUpgrade).toBe(930);
    expect(use?.smallestPrefixLength).toBe(22);
    const table = (nodes: number): number => nodes + 2 + 30 * (2 * nodes + 2) + 5;
    expect([table(5), table(15)]).toEqual([372, 982]);
  });

  it('AKS baseline: that table does not fit its own model, Overlay, which needs far less than a /22', () => {
    const use = useOf(planNamed('aks-baseline'), 'node-subnet');
    expect(use?.prefixLength).toBe(22);
    expect(use?.smallestPrefixLength).toBe(27);
  });

  it('static blocks in a /26: 59 addresses are counted, all but the five that Azure keeps', () => {
    const plan = planNamed('own-static-blocks');
    const clusters = plan.clusters.map((cluster) => ({ ...cluster, choice: 'pod-subnet-static-block' as const }));
    const { findings } = computePlan({ ...plan, clusters }, '2026-11-24');
    const found = findings.find(({ rule, subjects }) => rule === 'subnet-too-small' && subjects.includes('s2'));
    expect(found).toMatchObject({ serviceCode: 'InsufficientSubnetSize', numbers: { capacity: 59 } });
    // 6 nodes with max pods 250: 16 blocks of 16 each
    expect(found?.numbers.maximum).toBe(1_536);
  });

  it('Overlay: each node takes a /24 of the pod CIDR', () => {
    expect(useOf(planNamed('own-overlay'), 'pod-cidr')).toMatchObject({ unit: 'node-blocks', capacity: 128 });
  });
});
