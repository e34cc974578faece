import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePlanInput } from '../domain/parse-plan.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { planShape } from '../domain/plan-schema-shape.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../domain/start-values.ts';
import { arbitraryPlanPair } from '../testing/arbitrary-schema-plan.ts';
import { decodePositions, encodePositions } from './wire.ts';

const plan: PlanInput = {
  ...newPlan(),
  name: 'wire',
  acceptedFindings: [{ rule: 'x', subjects: ['sub-b', 'net', 'plan', 'kube'], reason: 'r', date: '2026-11-23' }],
  virtualNetworks: [
    { ...newVirtualNetwork('other', ''), subnets: [newSubnet('sub-a', 'a')] },
    { ...newVirtualNetwork('net', ''), peeredWith: ['other'], subnets: [newSubnet('sub-b', 'b')] },
  ],
  clusters: [
    {
      ...newCluster('kube', 'k', [{ ...newNodePool('pool', 'sys', 'system'), nodeSubnet: 'sub-b' }]),
      virtualNetwork: 'net',
    },
  ],
};

describe('the wire form', () => {
  test('is the entries in schema order, without ids, with positions for references', () => {
    expect(encodePositions(plan)).toEqual([
      'wire',
      '',
      24,
      10,
      [['x', ['s1', 'v1', 'plan', 'c0'], 'r', '2026-11-23']],
      [
        [
          '',
          'byo',
          '',
          '',
          [],
          [],
          false,
          false,
          [['a', ['auto', '', 24], ['auto', '', 24], ['nodes'], null, 0, null, null, null]],
        ],
        [
          '',
          'byo',
          '',
          '',
          [],
          [0],
          false,
          false,
          [['b', ['auto', '', 24], ['auto', '', 24], ['nodes'], null, 0, null, null, null]],
        ],
      ],
      [],
      [
        [
          'k',
          1,
          'planned',
          'base',
          'standard',
          '1.35',
          null,
          'user-assigned',
          'none',
          [],
          [],
          [],
          '',
          'ipv4',
          [],
          0,
          0,
          0,
          'automatic',
          ['public', null],
          ['loadBalancer', 1, 0],
          ['nodes', 0],
          [],
          null,
          [
            [
              'sys',
              'scale-set',
              null,
              'system',
              30,
              'regular',
              'linux',
              'Ubuntu',
              null,
              [],
              null,
              3,
              [false, 3, 3],
              110,
              110,
              'as-cluster',
              ['rolling', ['percent', 10], ['nodes', 0]],
              1,
              null,
            ],
          ],
        ],
      ],
    ]);
  });

  test('comes back with ids by position', () => {
    const decoded = decodePositions(encodePositions(plan), planShape);
    expect(decoded.ok && parsePlanInput(decoded.value)).toMatchObject({
      ok: true,
      value: {
        acceptedFindings: [{ subjects: ['s2', 'v2', 'plan', 'c1'] }],
        virtualNetworks: [{ id: 'v1' }, { id: 'v2', peeredWith: ['v1'], subnets: [{ id: 's2', name: 'b' }] }],
        clusters: [{ id: 'c1', virtualNetwork: 'v2', nodePools: [{ id: 'p1', nodeSubnet: 's2' }] }],
      },
    });
  });

  test.each(['plausible', 'any'] as const)('any plan comes back with ids by position (%s values)', (values) => {
    fc.assert(
      fc.property(arbitraryPlanPair({ values }), ({ plan: original, normalised }) => {
        const text = JSON.stringify(encodePositions(original));
        const decoded = decodePositions(JSON.parse(text), planShape);
        const parsed = decoded.ok ? parsePlanInput(decoded.value) : decoded;
        expect(parsed).toEqual({ ok: true, value: normalised });
        expect(JSON.stringify(encodePositions(normalised))).toBe(text);
      }),
      { numRuns: 600 },
    );
  });

  test('a plan that refers to what it does not have is our own bug', () => {
    expect(() => encodePositions({ ...plan, virtualNetworks: [] })).toThrow();
  });

  const replaced = (...change: [path: number[], value: unknown][]): unknown => {
    const copy: unknown = JSON.parse(JSON.stringify(encodePositions(plan)));
    for (const [path, value] of change) {
      const parent = path.slice(0, -1).reduce<unknown>((at, index) => (Array.isArray(at) ? at[index] : at), copy);
      if (Array.isArray(parent)) {
        parent[path.at(-1)!] = value;
      }
    }
    return copy;
  };

  test.each([
    ['no arrays', {}, 'the plan does not have its 8 fields'],
    ['null', null, 'the plan does not have its 8 fields'],
    ['too few entries', [1, 2], 'the plan does not have its 8 fields'],
    ['a cluster that is text', replaced([[7, 0], 'c']), 'cluster 1 does not have its 25 fields'],
    ['clusters that are no list', replaced([[7], 'c']), 'clusters is not a list of at most 100'],
    [
      'too many clusters',
      replaced([[7], Array.from({ length: 101 }, () => 1)]),
      'clusters is not a list of at most 100',
    ],
    ['an id for a position', replaced([[7, 0, 1], 'v1']), 'cluster 1: virtual network is not a reference'],
    ['half a position', replaced([[7, 0, 1], 0.5]), 'cluster 1: virtual network is not a reference'],
    ['a negative position', replaced([[7, 0, 1], -1]), 'cluster 1: virtual network is not a reference'],
    ['a huge position', replaced([[7, 0, 1], 1e300]), 'cluster 1: virtual network is not a reference'],
    ['a strange subject', replaced([[4, 0, 1, 0], 'x0']), 'accepted finding 1: subject 1 is not a reference'],
    ['a subject as a number', replaced([[4, 0, 1, 0], 0]), 'accepted finding 1: subject 1 is not a reference'],
  ])('refused: %s', (_, value, error) => {
    expect(decodePositions(value, planShape)).toEqual({ ok: false, error });
  });

  test('a position that nothing stands at is found by the plan check', () => {
    const decoded = decodePositions(replaced([[7, 0, 1], 2]), planShape);
    expect(decoded.ok && parsePlanInput(decoded.value)).toEqual({
      ok: false,
      error: 'cluster 1: virtual network refers to "v3", which is not in the plan',
    });
  });
});
