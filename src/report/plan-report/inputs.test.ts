import { describe, expect, test } from 'vitest';
import { checkIntegrity } from '../../domain/parse-plan.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { isList, isRecord, type LeafShape, planShape, type Shape } from '../../domain/plan-schema-shape.ts';
import {
  newCluster,
  newConnectedRange,
  newNodePool,
  newPlan,
  newSubnet,
  newVirtualNetwork,
} from '../../domain/start-values.ts';
import { evaluatePlan } from '../../engine/evaluation/evaluated-plan.ts';
import { planTitle } from '../entered-names.ts';
import { inputsSection } from './inputs.ts';

const AS_OF = '2026-09-01';

/** A plan with one or more of everything, in which pinned ranges, an autoscaler and a gateway pool are in effect. */
const PINNED: PlanInput = {
  ...newPlan(),
  acceptedFindings: [{ rule: 'x', subjects: ['k'], reason: 'y', date: '2026-11-23' }],
  virtualNetworks: [
    {
      ...newVirtualNetwork('n', 'first'),
      subnets: [
        {
          ...newSubnet('s', 'first-subnet'),
          ipv4: { kind: 'pinned', range: '10.0.0.0/24', prefixLength: 24 },
          ipv6: { kind: 'pinned', range: 'fd00::/64', prefixLength: 64 },
        },
        newSubnet('t', 'other-subnet'),
      ],
    },
    newVirtualNetwork('m', 'other'),
  ],
  connectedRanges: [
    { ...newConnectedRange('r', ''), reachableFrom: { kind: 'virtual-networks', virtualNetworks: ['n'] } },
  ],
  clusters: [
    {
      ...newCluster('k', 'kube', [
        {
          ...newNodePool('p', 'pool', 'system'),
          mode: 'gateway',
          autoscaler: { enabled: true, minimumNodes: 2, maximumNodes: 5 },
          upgrade: {
            strategy: 'rolling',
            surge: { unit: 'nodes', value: 2 },
            maxUnavailable: { unit: 'nodes', value: 2 },
          },
        },
      ]),
      apiServer: { access: 'vnet-integration', subnet: 's' },
      internalLoadBalancers: [{ count: 1, subnet: 's' }],
      current: {
        candidate: 'kubenet',
        podCidrs: [],
        policyEngine: 'none',
        identity: 'system-assigned',
        customIpMasq: false,
        nodeAutoProvisioning: false,
        subnets: [],
      },
    },
  ],
};

/** The same, where subnets have sizes, the pool is auto-provisioned and egress goes through a NAT gateway: what the first plan has no use for. */
const SIZED: PlanInput = {
  ...PINNED,
  virtualNetworks: PINNED.virtualNetworks.map((network) => ({
    ...network,
    subnets: network.subnets.map((subnet) => ({
      ...subnet,
      ipv4: { kind: 'size', range: '', prefixLength: 24 },
      ipv6: { kind: 'size', range: '', prefixLength: 64 },
    })),
  })),
  clusters: PINNED.clusters.map((cluster) => ({
    ...cluster,
    ipFamilies: 'ipv4-ipv6',
    outbound: { ...cluster.outbound, type: 'userAssignedNATGateway', natGatewaySku: 'StandardV2' },
    nodePools: cluster.nodePools.map((pool) => ({ ...pool, kind: 'auto-provisioned', nodeCap: 7 })),
  })),
};

type Path = readonly (string | number)[];

interface Field {
  readonly path: Path;
  readonly shape: Shape;
}

/** Every field below a shape, of the first item where there are several; ids aside. */
function fieldsOf(shape: Shape, path: Path): Field[] {
  switch (shape.type) {
    case 'id':
      return [];
    case 'object':
      return [...shape.entries].flatMap(([key, entry]) => fieldsOf(entry, [...path, key]));
    case 'list':
      return shape.item.type === 'object' ? fieldsOf(shape.item, [...path, 0]) : [{ path, shape }];
    case 'nullable':
      return shape.inner.type === 'object' ? fieldsOf(shape.inner, path) : [{ path, shape }];
    default:
      return [{ path, shape }];
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, key) => (Object(inside) === inside ? Reflect.get(Object(inside), key) : null),
    value,
  );
}

const TELLING_NUMBER = 31;
const OTHER_IDS: Readonly<Record<string, string>> = { 'virtual-network': 'm', subnet: 't', any: 'p' };

/** A value that the plan has nowhere else, and the text by which it must be seen; null where any change will do. */
function tellingLeaf(shape: LeafShape, now: unknown): { readonly value: unknown; readonly text: string | null } {
  switch (shape.type) {
    case 'number':
      return { value: TELLING_NUMBER, text: String(TELLING_NUMBER) };
    case 'boolean':
      return { value: now !== true, text: null };
    case 'choice':
      return { value: shape.options.find((option) => option !== now), text: null };
    case 'reference':
      return { value: OTHER_IDS[shape.to], text: null };
    case 'text':
    case 'id':
      return shape.type === 'text' && shape.pattern
        ? { value: '2031-05-07', text: '2031-05-07' }
        : { value: 'telling', text: 'telling' };
  }
}

function telling(shape: Shape, now: unknown): { readonly value: unknown; readonly text: string | null } {
  switch (shape.type) {
    case 'nullable':
      return telling(shape.inner, now);
    case 'list': {
      const { value, text } = telling(shape.item, isList(now) ? now[0] : null);
      return { value: [value], text };
    }
    case 'object':
      throw new Error('an object is several fields');
    default:
      return tellingLeaf(shape, now);
  }
}

function withValue(inside: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) {
    return value;
  }
  if (isList(inside) && typeof key === 'number') {
    return inside.with(key, withValue(inside[key], rest, value));
  }
  return isRecord(inside) ? { ...inside, [key]: withValue(inside[key], rest, value) } : inside;
}

function isPlan(value: unknown): value is PlanInput {
  return isRecord(value) && 'clusters' in value;
}

/** What the report says of what was entered: its title and the section of inputs. */
function enteredIn(input: PlanInput): string {
  return JSON.stringify([planTitle(input), inputsSection(evaluatePlan(input, AS_OF))]);
}

const fields = fieldsOf(planShape, []).map((field) => [field.path.join('.'), field] as const);

describe('the report says what was entered for', () => {
  test.each(fields)('%s', (_, { path, shape }) => {
    const seen = [PINNED, SIZED].some((input) => {
      const { value, text } = telling(shape, valueAt(input, path));
      const changed = withValue(input, path, value);
      if (!isPlan(changed)) {
        throw new Error('a changed plan is a plan');
      }
      expect(checkIntegrity(changed)).toBeNull();
      const [before, after] = [enteredIn(input), enteredIn(changed)];
      return after !== before && (text === null || (after.includes(text) && !before.includes(text)));
    });
    expect(seen).toBe(true);
  });

  test('every field of the schema', () => {
    expect(fields.length).toBeGreaterThan(90);
  });
});
