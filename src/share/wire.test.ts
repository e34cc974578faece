import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePlanFile, parsePlanInput } from '../domain/parse-plan.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { planShape } from '../domain/plan-schema-shape.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../domain/start-values.ts';
import { arbitraryPlanPair } from '../testing/arbitrary-schema-plan.ts';
import { wireFieldCount, wireValueAt, withWireValue } from '../testing/wire-places.ts';
import { releasedShape } from './released-names.ts';
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

/** The plan above as it was written in schema 1, never edited. */
const SCHEMA_1 = [
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
];

describe('the wire form', () => {
  const WIRE = encodePositions(plan);

  test.each<[path: (string | number)[], value: unknown]>([
    [['name'], 'wire'],
    [
      ['acceptedFindings', 0, 'subjects'],
      ['s1', 'v1', 'plan', 'c0'],
    ],
    [['acceptedFindings', 0, 'date'], '2026-11-23'],
    [['virtualNetworks', 0, 'peeredWith'], []],
    [['virtualNetworks', 1, 'peeredWith'], [0]],
    [['virtualNetworks', 1, 'subnets', 0, 'name'], 'b'],
    [['clusters', 0, 'name'], 'k'],
    [['clusters', 0, 'virtualNetwork'], 1],
    [['clusters', 0, 'apiServer', 'subnet'], null],
    [['clusters', 0, 'nodePools', 0, 'name'], 'sys'],
    [['clusters', 0, 'nodePools', 0, 'upgrade', 'surge', 'value'], 10],
    [['clusters', 0, 'nodePools', 0, 'nodeSubnet'], 1],
    [['clusters', 0, 'nodePools', 0, 'podSubnet'], null],
  ])('holds each entry at its place in the schema, with positions for references: %j', (path, value) => {
    expect(wireValueAt(WIRE, path)).toEqual(value);
  });

  test.each<[path: (string | number)[]]>([
    [[]],
    [['acceptedFindings', 0]],
    [['virtualNetworks', 0]],
    [['virtualNetworks', 0, 'subnets', 0]],
    [['clusters', 0]],
    [['clusters', 0, 'nodePools', 0]],
  ])('holds nothing beside them, and no id: %j', (path) => {
    expect(wireValueAt(WIRE, path)).toHaveLength(wireFieldCount(path));
  });

  const expected = {
    acceptedFindings: [{ subjects: ['s2', 'v2', 'plan', 'c1'] }],
    virtualNetworks: [{ id: 'v1' }, { id: 'v2', peeredWith: ['v1'], subnets: [{ id: 's2', name: 'b' }] }],
    clusters: [{ id: 'c1', virtualNetwork: 'v2', nodePools: [{ id: 'p1', nodeSubnet: 's2' }] }],
  };

  test('comes back with ids by position', () => {
    const decoded = decodePositions(WIRE, planShape);
    expect(decoded.ok && parsePlanInput(decoded.value)).toMatchObject({ ok: true, value: expected });
  });

  test('of schema 1 comes back with ids by position', () => {
    const decoded = decodePositions(SCHEMA_1, releasedShape(1) ?? planShape);
    const file = { schema: 1, plan: decoded.ok ? decoded.value : decoded.error };
    expect(parsePlanFile(file)).toMatchObject({ ok: true, value: expected });
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

  const replaced = (path: (string | number)[], value: unknown) => withWireValue(WIRE, path, value);
  const first = ['clusters', 0];
  const subject = ['acceptedFindings', 0, 'subjects', 0];

  test.each([
    ['no arrays', {}, `the plan does not have its ${wireFieldCount([])} fields`],
    ['null', null, `the plan does not have its ${wireFieldCount([])} fields`],
    ['too few entries', [1, 2], `the plan does not have its ${wireFieldCount([])} fields`],
    [
      'a cluster that is text',
      replaced(first, 'c'),
      `cluster 1 does not have its ${wireFieldCount(['clusters', 0])} fields`,
    ],
    ['clusters that are no list', replaced(['clusters'], 'c'), 'clusters is not a list of at most 100'],
    [
      'too many clusters',
      replaced(
        ['clusters'],
        Array.from({ length: 101 }, () => 1),
      ),
      'clusters is not a list of at most 100',
    ],
    [
      'an id for a position',
      replaced([...first, 'virtualNetwork'], 'v1'),
      'cluster 1: virtual network is not a reference',
    ],
    ['half a position', replaced([...first, 'virtualNetwork'], 0.5), 'cluster 1: virtual network is not a reference'],
    [
      'a negative position',
      replaced([...first, 'virtualNetwork'], -1),
      'cluster 1: virtual network is not a reference',
    ],
    ['a huge position', replaced([...first, 'virtualNetwork'], 1e300), 'cluster 1: virtual network is not a reference'],
    ['a strange subject', replaced(subject, 'x0'), 'accepted finding 1: subject 1 is not a reference'],
    ['a subject as a number', replaced(subject, 0), 'accepted finding 1: subject 1 is not a reference'],
  ])('refused: %s', (_, value, error) => {
    expect(decodePositions(value, planShape)).toEqual({ ok: false, error });
  });

  test('a position that nothing stands at is found by the plan check', () => {
    const decoded = decodePositions(replaced([...first, 'virtualNetwork'], 2), planShape);
    expect(decoded.ok && parsePlanInput(decoded.value)).toEqual({
      ok: false,
      error: 'cluster 1: virtual network refers to "v3", which is not in the plan',
    });
  });
});
