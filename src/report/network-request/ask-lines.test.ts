import { describe, expect, it } from 'vitest';
import type { PlanInput, Subnet, VirtualNetwork } from '../../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { answerSentences } from '../../engine/evaluation/answer.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { requestLines } from './network-request.ts';
import { requestText } from './request-text.ts';

/** Overlay, 3 nodes and one surge node: a /28 for nodes (9 of 16), a /21 for pods (4.4 of 8 blocks), a /16 for services. */
function planOf(network: Partial<VirtualNetwork>): PlanInput {
  return {
    ...newPlan(),
    virtualNetworks: [{ ...newVirtualNetwork('v1', 'vnet-1'), addressSpaces: ['10.1.0.0/24'], ...network }],
    clusters: [
      {
        ...newCluster('c1', 'aks-1', [
          { ...newNodePool('p1', 'system', 'system'), nodeSubnet: network.subnets?.[0]?.id ?? null },
        ]),
        virtualNetwork: 'v1',
        choice: 'azure-cni-overlay',
      },
    ],
  };
}

const GIVEN: Subnet = {
  ...newSubnet('s1', 'snet-1'),
  ipv4: { kind: 'pinned', range: '10.1.0.0/26', prefixLength: 26 },
  states: { ipv4: 'allocated', ipv6: '' },
};

/** Ranges by the list they stand in, with their state. */
function ranges(input: PlanInput): readonly string[] {
  const topics = ['Address space to ask for', 'Subnets to create', 'Ranges to reserve, not routed', 'Given ranges'];
  return requestLines(evaluated(input))
    .filter(({ topic, item }) => topics.includes(topic) && /range|State|Address space/iu.test(item))
    .map(({ topic, subject, value }) => `${topic} | ${subject} | ${value}`);
}

const RESERVED = [
  'Ranges to reserve, not routed | Pod CIDR of aks-1 | size /21, outside every VNet',
  'Ranges to reserve, not routed | Pod CIDR of aks-1 | proposed',
  'Ranges to reserve, not routed | Service CIDR of aks-1 | size /16, outside every VNet',
  'Ranges to reserve, not routed | Service CIDR of aks-1 | proposed',
];

describe('the ranges of a network request', () => {
  it('are three lists, with literal ranges where they are placed, and their states', () => {
    expect(ranges(planOf({}))).toEqual([
      'Address space to ask for | vnet-1 | 10.1.0.0/24',
      'Address space to ask for | vnet-1 | proposed',
      'Subnets to create | vnet-1 / Node subnet of aks-1 | 10.1.0.0/28',
      'Subnets to create | vnet-1 / Node subnet of aks-1 | proposed',
      ...RESERVED,
    ]);
  });

  it('are not asked for once they were given', () => {
    expect(ranges(planOf({ addressSpaceStates: ['allocated'], subnets: [GIVEN] }))).toEqual([
      'Given ranges | vnet-1 | 10.1.0.0/24',
      'Given ranges | vnet-1 / snet-1 | 10.1.0.0/26',
      ...RESERVED,
    ]);
  });

  it('hold no subnets where you create them yourself', () => {
    const own = { origin: 'byo-own-subnets', addressSpaceStates: ['allocated'] } as const;
    expect(ranges(planOf({ ...own, addressSpaceStates: ['allocated'] }))).toEqual([
      'Given ranges | vnet-1 | 10.1.0.0/24',
      ...RESERVED,
    ]);
    const answer = answerSentences(evaluated(planOf({ ...own, addressSpaceStates: ['allocated'] })), 'c1');
    const told = answer.map(({ sentence }) => sentence).filter((each) => /^(?:Create|Ask)/u.test(each));
    expect(told).toEqual(['Create a /28 node subnet.', 'Ask for a /21 pod CIDR outside the VNet.']);
  });

  it('in a VNet that AKS owns are only checked', () => {
    const lines = ranges(planOf({ origin: 'managed' }));
    expect(lines.filter((line) => !line.startsWith('Given ranges'))).toEqual(RESERVED);
    expect(lines[0]).toBe('Given ranges | vnet-1 | 10.1.0.0/24');
  });

  it('say what was asked for, and what differs from it', () => {
    const asked = { ...GIVEN, states: { ipv4: 'requested /25 2026-11-20', ipv6: '' } };
    expect(ranges(planOf({ addressSpaceStates: ['requested 10.1.0.0/24 2026-11-19'], subnets: [asked] }))).toEqual([
      'Address space to ask for | vnet-1 | 10.1.0.0/24',
      'Address space to ask for | vnet-1 | requested 19 November 2026',
      'Subnets to create | vnet-1 / snet-1 | 10.1.0.0/26',
      'Subnets to create | vnet-1 / snet-1 | differs from your request of /25, 20 November 2026',
      ...RESERVED,
    ]);
  });

  it.each(['md', 'csv'] as const)('say the rule of their sizes and that service ranges may be alike: %s', (format) => {
    const text = requestText({ plan: evaluated(planOf({})), link: null, since: null }, format);
    expect(text).toContain('Every size to ask for keeps 10 % free.');
    expect(text).toContain('The smallest that fits is a /29.');
    expect(text).toContain('Service CIDRs are not routed: every cluster may use the same.');
    const titles = ['Address space to ask for', 'Subnets to create', 'Ranges to reserve, not routed'];
    const places = titles.map((title) => text.indexOf(title));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((place) => place >= 0)).toBe(true);
  });
});
