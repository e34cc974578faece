import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../../domain/plan-input.ts';
import { newCluster, newConnectedRange, newNodePool, newPlan, newVirtualNetwork } from '../../domain/start-values.ts';
import { evaluated } from '../../testing/evaluated.ts';
import { asksOf } from '../layout/asks.ts';

const NEARLY_ALL = ['10.0.0.0/8', '172.16.0.0/12', '100.64.0.0/10'];

function planOf(connected: readonly string[], serviceCount = 0, clusters = 1): PlanInput {
  return {
    ...newPlan(),
    virtualNetworks: [{ ...newVirtualNetwork('v1', 'vnet-1'), addressSpaces: ['10.1.0.0/24'] }],
    connectedRanges: connected.map((range, at) => ({ ...newConnectedRange(`r${at}`, `r${at}`), range })),
    clusters: Array.from({ length: clusters }, (_, at) => ({
      ...newCluster(`c${at + 1}`, `aks-${at + 1}`, [newNodePool(`p${at + 1}`, 'system', 'system')]),
      virtualNetwork: 'v1',
      serviceCount,
      choice: 'azure-cni-overlay' as const,
    })),
  };
}

/** The service ranges that are asked for, and in every column: size to ask for, and the smallest that fits. */
function serviceSizes(input: PlanInput) {
  const plan = evaluated(input);
  const asked = asksOf(plan).filter(({ label }) => label.startsWith('Service'));
  const columns = plan.clusters.flatMap(({ candidates }) =>
    candidates.flatMap(({ ranges }) => ranges.filter(({ kind }) => kind === 'service-cidr')),
  );
  expect(new Set(columns.map(({ requestPrefixLength }) => requestPrefixLength))).toEqual(
    new Set(asked.map(({ prefixLength }) => prefixLength)),
  );
  return asked.map(({ prefixLength, smallestPrefixLength }) => [prefixLength, smallestPrefixLength]);
}

describe('the size of a service range to ask for', () => {
  it.each<[string, PlanInput, readonly (readonly [number, number])[]]>([
    // two addresses of AKS and no service: the smallest that Azure would have is no size to ask for
    ['a /16 where one is free', planOf([]), [[16, 29]]],
    [
      'the same for every cluster',
      planOf([], 0, 2),
      [
        [16, 29],
        [16, 29],
      ],
    ],
    ['a /16 for 2,000 services, which a /21 holds', planOf([], 2_000), [[16, 21]]],
    // 100,000 and a tenth free: 111,115 addresses, so a /15; 100,003 fit into a /15 too
    ['larger where services need it', planOf([], 100_000), [[15, 15]]],
    // of 192.168.0.0/16 the upper half is free
    ['a /17 where that is the largest', planOf([...NEARLY_ALL, '192.168.0.0/17']), [[17, 29]]],
    [
      'a /22 where no more is free',
      planOf([
        ...NEARLY_ALL,
        '192.168.0.0/17',
        '192.168.128.0/18',
        '192.168.192.0/19',
        '192.168.224.0/20',
        '192.168.240.0/21',
        '192.168.248.0/22',
      ]),
      [[22, 29]],
    ],
    ['a /24 where nothing is', planOf([...NEARLY_ALL, '192.168.0.0/16']), [[24, 29]]],
  ])('is %s', (_, input, sizes) => {
    expect(serviceSizes(input)).toEqual(sizes);
  });
});
