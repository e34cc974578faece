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
