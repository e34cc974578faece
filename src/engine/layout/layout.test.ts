import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ipv4 } from '../../domain/ip/ipv4.ts';
import {
  addressCountOfPrefix,
  contains,
  formatRange,
  type Ipv4Range,
  overlaps,
  parseIpv4Range,
  parseIpv6Range,
} from '../../domain/ip/range.ts';
import type { PlanInput, Subnet, VirtualNetwork } from '../../domain/plan-input.ts';
import {
  newCluster,
  newConnectedRange,
  newNodePool,
  newPlan,
  newSubnet,
  newVirtualNetwork,
} from '../../domain/start-values.ts';
import { evaluated } from '../../testing/evaluated.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { planRanges } from '../evaluation/plan-ranges.ts';
import { layoutOf } from './layout.ts';
import type { Layout } from './network-layout.ts';

function read(text: string): Ipv4Range {
  const parsed = parseIpv4Range(text);
  if (!parsed.ok) {
    throw new Error(parsed.error.sentence);
  }
  return parsed.value;
}

function layOut(input: PlanInput): Layout {
  return layoutOf(evaluated(input));
}

const block = fc
  .record({ first: fc.nat({ max: 2 ** 20 - 1 }), prefixLength: fc.integer({ min: 14, max: 29 }) })
  .map(({ first, prefixLength }) => {
    const size = addressCountOfPrefix(prefixLength);
    const start = 0x0a_00_00_00 + first;
    return formatRange({ family: 4, first: ipv4(start - (start % size)), prefixLength });
  });

const placement: fc.Arbitrary<Subnet['ipv4']> = fc.oneof(
  fc.record({ kind: fc.constant('pinned' as const), range: block, prefixLength: fc.constant(24) }),
  fc.record({
    kind: fc.constantFrom('size' as const, 'size' as const, 'auto' as const),
    range: fc.constant(''),
    prefixLength: fc.integer({ min: 18, max: 29 }),
  }),
);

const network = fc.record({
  spaces: fc.array(block, { minLength: 1, maxLength: 3 }),
  subnets: fc.array(placement, { maxLength: 8 }),
});

const plans: fc.Arbitrary<PlanInput> = fc
  .record({
    networks: fc.array(network, { minLength: 1, maxLength: 2 }),
    connected: fc.array(block, { maxLength: 3 }),
    nodes: fc.integer({ min: 0, max: 400 }),
    podCidr: block,
    isDualStack: fc.boolean(),
  })
  .map(({ networks, connected, nodes, podCidr, isDualStack }): PlanInput => {
    let subnets = 0;
    const virtualNetworks = networks.map(({ spaces, subnets: placements }, at): VirtualNetwork => {
      return {
        ...newVirtualNetwork(`v${at + 1}`, `net ${at + 1}`),
        addressSpaces: isDualStack ? [...spaces, 'fd00:db8::/56'] : spaces,
        subnets: placements.map((ipv4Placement) => {
          subnets += 1;
          return { ...newSubnet(`s${subnets}`, `subnet ${subnets}`), ipv4: ipv4Placement };
        }),
      };
    });
    const pool = { ...newNodePool('p1', 'system', 'system'), nodes, nodeSubnet: subnets > 0 ? 's1' : null };
    return {
      ...newPlan(),
      virtualNetworks,
      connectedRanges: connected.map((range, at) => ({ ...newConnectedRange(`r${at + 1}`, `range ${at + 1}`), range })),
      clusters: [
        {
          ...newCluster('c1', 'cluster 1', [pool, { ...pool, id: 'p2', name: 'more', mode: 'user', nodeSubnet: null }]),
          virtualNetwork: 'v1',
          ipFamilies: isDualStack ? 'ipv4-ipv6' : 'ipv4',
          podCidrs: [podCidr],
        },
      ],
    };
  });

type Placed = Layout['networks'][number]['subnets'][number] & { readonly block: Ipv4Range };

/** What is wrong with one placed subnet beside the others of its VNet. */
function faultsOf(one: Placed, all: readonly Placed[], given: VirtualNetwork): readonly string[] {
  const others = all.filter((other) => other !== one);
  if (one.isPinned) {
    const own = given.subnets.find(({ id }) => id === one.subnet);
    return own?.ipv4.range === one.range ? [] : [`${one.key} was pinned to ${own?.ipv4.range ?? 'nothing'}`];
  }
  const spaces = given.addressSpaces.filter((text) => !text.includes(':')).map(read);
  const doubled = one.doubledRange === null ? null : read(one.doubledRange);
  return [
    ...(one.block.first % addressCountOfPrefix(one.prefixLength) === 0 ? [] : [`${one.range} is not aligned`]),
    ...(spaces.some((space) => contains(space, one.block)) ? [] : [`${one.range} is outside`]),
    ...others
      .filter(({ block: other }) => overlaps(one.block, other))
      .map(({ range }) => `${one.range} meets ${range}`),
    ...(doubled && !(contains(doubled, one.block) && doubled.prefixLength === one.prefixLength - 1)
      ? [`${one.doubledRange ?? ''} is not twice ${one.range}`]
      : []),
    ...others
      .filter(({ block: other }) => doubled && overlaps(doubled, other))
      .map(({ range }) => `${range} is in the way`),
  ];
}

describe('layoutOf', () => {
  it('places subnets aligned, inside their VNet, apart from all others and from pinned ones, which stay', () => {
    fc.assert(
      fc.property(plans, (input) => {
        const plan = evaluated(input);
        const { networks } = layoutOf(plan);
        const requested = requestedIn(plan);
        const faults = input.virtualNetworks.flatMap((given, at) => {
          const { subnets = [], unplaced = [] } = networks[at] ?? {};
          const blocks = subnets.map((each) => ({ ...each, block: read(each.range) }));
          const wanted = given.subnets.length + (at === 0 ? requested : 0);
          return [
            ...blocks.flatMap((one) => faultsOf(one, blocks, given)),
            ...(subnets.length + unplaced.length === wanted ? [] : ['a subnet is missing']),
          ];
        });
        expect(faults).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  }, 240_000);

  it('gives the same places for the same plan', () => {
    fc.assert(
      fc.property(plans, (input) => {
        expect(layOut(structuredClone(input))).toEqual(layOut(input));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps placed subnets away from connected ranges inside the VNet, unless that overlap was accepted', () => {
    const input = plans.map((plan) => ({ ...plan, connectedRanges: [] }));
    fc.assert(
      fc.property(input, block, (plan, range) => {
        const connectedRanges = [{ ...newConnectedRange('r1', 'site'), range }];
        const spaces = plan.virtualNetworks.flatMap(({ addressSpaces }) =>
          addressSpaces.filter((text) => !text.includes(':')),
        );
        const isCovering = spaces.some((space) => contains(read(range), read(space)));
        const placed = layOut({ ...plan, connectedRanges }).networks.flatMap(({ subnets }) =>
          subnets.filter(({ isPinned }) => !isPinned),
        );
        expect(placed.filter((each) => !isCovering && overlaps(read(each.range), read(range)))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('covers every address space from end to end with pieces that do not overlap', () => {
    fc.assert(
      fc.property(plans, (input) => {
        for (const { spaces } of layOut(input).networks) {
          for (const space of spaces) {
            let next = space.first;
            for (const piece of space.pieces) {
              expect(piece.first).toBe(next);
              next += piece.addresses;
            }
            expect(next).toBe(space.first + space.addresses);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives each dual-stack node subnet a /64 of its own', () => {
    fc.assert(
      fc.property(plans, (input) => {
        const isDualStack = input.clusters.some(({ ipFamilies }) => ipFamilies === 'ipv4-ipv6');
        const [first] = layOut(input).networks;
        expect(first?.withoutIpv6).toEqual([]);
        expect((first?.ipv6.length ?? 0) > 0).toBe(isDualStack);
        const texts = first?.ipv6.map(({ range }) => range) ?? [];
        expect(new Set(texts).size).toBe(texts.length);
        expect(texts.every((text) => parseIpv6Range(text).ok && text.endsWith('/64'))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

/** How many ranges the cluster requests anew in its VNet. */
function requestedIn(plan: EvaluatedPlan): number {
  const ranges = planRanges(plan);
  return [...ranges.values()].filter(({ subnet, kind }) => subnet === null && !kind.endsWith('cidr')).length;
}
