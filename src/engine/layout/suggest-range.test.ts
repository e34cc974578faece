import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IpRange, overlaps, parseRange } from '../../domain/ip/range.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { newCluster, newConnectedRange, newNodePool, newPlan, newVirtualNetwork } from '../../domain/start-values.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { computePlan } from '../compute-plan.ts';
import { knownRanges, suggestAddressSpace, suggestClusterRanges } from './suggest-range.ts';

function read(text: string): IpRange {
  const parsed = parseRange(text);
  if (!parsed.ok) {
    throw new Error(parsed.error.sentence);
  }
  return parsed.value;
}

function planWith(connected: readonly string[], change: Partial<Cluster> = {}, nodes = 3): PlanInput {
  const pool = { ...newNodePool('p1', 'system', 'system'), nodes };
  return {
    ...newPlan(),
    virtualNetworks: [{ ...newVirtualNetwork('v1', 'spoke'), addressSpaces: ['10.20.0.0/16', 'fd00:db8::/56'] }],
    connectedRanges: connected.map((range, at) => ({ ...newConnectedRange(`r${at + 1}`, `r${at + 1}`), range })),
    clusters: [{ ...newCluster('c1', 'prod', [pool]), virtualNetwork: 'v1', choice: 'azure-cni-overlay', ...change }],
  };
}

function suggest(input: PlanInput) {
  const [cluster] = input.clusters;
  return cluster ? suggestClusterRanges(evaluated(input), cluster) : null;
}

describe('suggestClusterRanges', () => {
  // pods of 3 + 1 nodes, a tenth free: 4.4 blocks of /24, so a /21
  it.each<[string, PlanInput, readonly string[], readonly string[], string]>([
    ["Azure's defaults where they are free", planWith([]), ['10.244.0.0/21'], ['10.0.0.0/16'], '10.0.0.10'],
    [
      'shared and private space beside an on-premises 10.0.0.0/8',
      planWith(['10.0.0.0/8']),
      ['100.64.0.0/21'],
      ['100.65.0.0/16'],
      '100.65.0.10',
    ],
    ['a larger pod CIDR for more nodes', planWith([], {}, 500), ['100.64.0.0/14'], ['10.0.0.0/16'], '10.0.0.10'],
    [
      'IPv6 ranges for a dual-stack cluster',
      planWith([], { ipFamilies: 'ipv4-ipv6' }),
      ['10.244.0.0/21', 'fd12:3456:789a::/64'],
      ['10.0.0.0/16', 'fd12:3456:789a:1::/108'],
      '10.0.0.10',
    ],
  ])('%s', (_, input, podCidrs, serviceCidrs, dnsServiceIp) => {
    expect(suggest(input)).toEqual({ podCidrs, serviceCidrs, dnsServiceIp });
  });

  it('gives ranges about which no rule complains', () => {
    const anyRange = fc.constantFrom('10.0.0.0/8', '10.244.0.0/16', '172.16.0.0/12', '100.64.0.0/10', '10.0.0.0/12');
    fc.assert(
      fc.property(fc.array(anyRange, { maxLength: 3 }), fc.integer({ min: 1, max: 900 }), (connected, nodes) => {
        const input = planWith(connected, {}, nodes);
        const suggested = suggest(input);
        if (suggested === null) {
          // at worst only 192.168.0.0/16 is left, which with room for services holds 128 blocks of /24
          expect(nodes).toBeGreaterThan(100);
          return;
        }
        const [cluster] = input.clusters;
        const ranges = { podCidrs: [...suggested.podCidrs], serviceCidrs: [...suggested.serviceCidrs] };
        const { dnsServiceIp } = suggested;
        const plan = { ...input, clusters: cluster ? [{ ...cluster, ...ranges, dnsServiceIp }] : [] };
        const about = computePlan(plan, '2026-11-24').findings.filter(({ at }) => /Cidr|dns/u.test(at.field));
        expect(about.filter(({ severity }) => severity !== 'info')).toEqual([]);
        const known = [...connected, '10.20.0.0/16'].map(read);
        const given = [...suggested.podCidrs, ...suggested.serviceCidrs].map(read);
        expect(given.filter((range) => known.some((other) => overlaps(range, other)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('suggestAddressSpace', () => {
  it('is null when private space is full', () => {
    expect(
      suggestAddressSpace(knownRanges(evaluated(planWith(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']))), 24),
    ).toBeNull();
  });

  it('skips what is in use', () => {
    expect(suggestAddressSpace(knownRanges(evaluated(planWith(['10.0.0.0/12']))), 16)).toBe('10.16.0.0/16');
  });
});
