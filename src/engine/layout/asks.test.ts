import { describe, expect, it } from 'vitest';
import type { PlanInput, Subnet, VirtualNetwork } from '../../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { answerSentences } from '../evaluation/answer.ts';
import { asksOf } from './asks.ts';

/** Overlay, 3 nodes and one surge node: a /28 for nodes, a /21 for pods (reach-as-asked.test.ts), two service addresses. */
function planOf(network: Partial<VirtualNetwork>, subnets: Subnet[] = []): PlanInput {
  const pool = { ...newNodePool('p1', 'system', 'system'), nodeSubnet: subnets[0]?.id ?? null };
  return {
    ...newPlan(),
    virtualNetworks: [{ ...newVirtualNetwork('v1', 'vnet-1'), addressSpaces: ['10.1.0.0/24'], subnets, ...network }],
    clusters: [{ ...newCluster('c1', 'aks-1', [pool]), virtualNetwork: 'v1', choice: 'azure-cni-overlay+cilium' }],
  };
}

function told(input: PlanInput): readonly (readonly unknown[])[] {
  return asksOf(evaluated(input)).map(({ list, range, prefixLength, differs }) => [list, range, prefixLength, differs]);
}

const POD_AND_SERVICE = [
  ['reserved', null, 21, false],
  ['reserved', null, 16, false],
];

function nodesIn(subnet: Partial<Subnet>): Subnet {
  return { ...newSubnet('s1', 'snet-1'), ...subnet };
}

const FIXED = { kind: 'pinned' as const, range: '10.1.0.0/28', prefixLength: 28 };

describe('what a plan asks for', () => {
  it.each<[string, PlanInput, readonly (readonly unknown[])[]]>([
    [
      'a VNet to ask for, a subnet in it where it is placed, ranges to reserve',
      planOf({}),
      [['address-space', '10.1.0.0/24', 24, false], ['subnets', '10.1.0.0/28', 28, false], ...POD_AND_SERVICE],
    ],
    [
      'nothing of a VNet that was given but the subnet',
      planOf({ addressSpaceStates: ['allocated'] }),
      [['subnets', '10.1.0.0/28', 28, false], ...POD_AND_SERVICE],
    ],
    [
      'the same subnet once its position is fixed',
      planOf({ addressSpaceStates: ['allocated'] }, [nodesIn({ ipv4: FIXED })]),
      [['subnets', '10.1.0.0/28', 28, false], ...POD_AND_SERVICE],
    ],
    [
      'not the subnet that was given',
      planOf({ addressSpaceStates: ['allocated'] }, [
        nodesIn({ ipv4: FIXED, states: { ipv4: 'allocated', ipv6: '' } }),
      ]),
      POD_AND_SERVICE,
    ],
    [
      'what differs from what was asked for',
      planOf({ addressSpaceStates: ['allocated'] }, [
        nodesIn({ ipv4: FIXED, states: { ipv4: 'requested /25 2026-11-20', ipv6: '' } }),
      ]),
      [['subnets', '10.1.0.0/28', 28, true], ...POD_AND_SERVICE],
    ],
    [
      'the size that was asked for where the subnet is left to the planner again',
      planOf({ addressSpaceStates: ['allocated'] }, [
        nodesIn({ states: { ipv4: 'requested /25 2026-11-20', ipv6: '' } }),
      ]),
      [['subnets', '10.1.0.0/25', 25, false], ...POD_AND_SERVICE],
    ],
    ['nothing in a VNet that AKS makes and owns', planOf({ origin: 'managed' }), POD_AND_SERVICE],
  ])('is %s', (_, input, asks) => {
    expect(told(input)).toEqual(asks);
  });
});

it('asks in the answer for what nobody has given, also once its position is fixed', () => {
  const ask = (input: PlanInput) =>
    answerSentences(evaluated(input), 'c1').find(({ sentence }) => sentence.startsWith('Ask for'))?.sentence;
  expect(ask(planOf({}))).toBe('Ask for a /28 node subnet and a /21 pod CIDR outside the VNet.');
  expect(ask(planOf({}, [nodesIn({ ipv4: FIXED })]))).toBe(
    'Ask for 10.1.0.0/28 (snet-1) and a /21 pod CIDR outside the VNet.',
  );
  const given = nodesIn({ ipv4: FIXED, states: { ipv4: 'allocated', ipv6: '' } });
  expect(ask(planOf({}, [given]))).toBe('Ask for a /21 pod CIDR outside the VNet.');
});

it('holds the size of a request in the columns and in the reach while its subnet is placed automatically', () => {
  const held = planOf({}, [nodesIn({ states: { ipv4: 'requested /29 2026-11-20', ipv6: '' } })]);
  const sized = planOf({}, [nodesIn({ ipv4: { kind: 'size', range: '', prefixLength: 29 } })]);
  const reach = (input: PlanInput) =>
    evaluated(input).clusters[0]?.candidates.map(({ capacity }) => capacity?.together.nodes);
  // three usable addresses of a /29 hold no three nodes and a surge node
  expect(reach(held)).toEqual(reach(sized));
  expect(reach(held)).not.toEqual(reach(planOf({}, [nodesIn({})])));
});

describe('a pod subnet of static blocks', () => {
  const ofNodes = (nodes: number): PlanInput => {
    const input = planOf({ addressSpaces: ['10.0.0.0/8'] });
    const clusters = input.clusters.map((cluster) => ({
      ...cluster,
      choice: 'pod-subnet-static-block' as const,
      nodePools: cluster.nodePools.flatMap((pool) =>
        Array.from({ length: nodes / 1_000 }, (_, at) => ({ ...pool, id: `p${at}`, nodes: 900, maxPodsPerNode: 250 })),
      ),
    }));
    return { ...input, clusters };
  };
  const podSubnet = (input: PlanInput) => {
    const shown = evaluated(input).clusters[0]?.candidates.find(
      ({ candidate }) => candidate === 'pod-subnet-static-block',
    );
    const range = shown?.ranges.find(({ kind }) => kind === 'pod-subnet');
    return [range?.smallestPrefixLength, range?.requestPrefixLength, shown?.status];
  };

  // 900 nodes of a pool and 10 % surge: 990, each with 16 x ceil(251 / 16) = 256 addresses, 253,440 in all
  it.each([
    // with a tenth free 281,600: a /13, which offers 524,283
    ['a /13 for one pool', ofNodes(1_000), [14, 13]],
    // 506,880 fit in a /13; with a tenth free 563,200 take a /12
    ['a /12 for two pools', ofNodes(2_000), [13, 12]],
  ])('is asked for: %s', (_, input, sizes) => {
    expect(podSubnet(input).slice(0, 2)).toEqual(sizes);
  });

  it('is never larger than a /12 for the headroom: it is what its mode allows', () => {
    // of the 1,048,571 addresses of a /12 1,013,760 are needed; a tenth free would want an /11
    expect(podSubnet(ofNodes(4_000)).slice(0, 2)).toEqual([12, 12]);
  });

  it('does not fit where a /12 does not hold the need', () => {
    // and breaks the limit of the VNet besides
    const input = ofNodes(5_000);
    expect(podSubnet(input)).toEqual([11, null, 'excluded']);
    const reasons = evaluated(input).clusters[0]?.candidates.find(
      ({ candidate }) => candidate === 'pod-subnet-static-block',
    )?.reasons;
    expect(reasons?.map(({ sentence }) => sentence)).toContain(
      'Pod subnet: 1,267,200 addresses do not fit in a /12, the largest with static blocks.',
    );
    expect(asksOf(evaluated(input)).find(({ label }) => label.startsWith('Pod subnet'))?.prefixLength).toBeNull();
  });
});
