import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { CANDIDATE_IDS } from '../domain/ids.ts';
import { pinRequested, pinSubnet, unpinSubnets } from '../domain/plan-edit-placement.ts';
import type { Cluster, PlanInput, Subnet } from '../domain/plan-input.ts';
import { newSubnetOfKey } from '../domain/range-key.ts';
import {
  newCluster,
  newConnectedRange,
  newNodePool,
  newPlan,
  newSubnet,
  newVirtualNetwork,
} from '../domain/start-values.ts';
import type { Reach } from '../engine/capacity/capacity.ts';
import type { RangeUse } from '../engine/demand/range-types.ts';
import type { EvaluatedPlan } from '../engine/evaluation/evaluated-plan.ts';
import type { CandidateEvaluation } from '../engine/evaluation/evaluation.ts';
import { asksOf } from '../engine/layout/asks.ts';
import { layoutOf } from '../engine/layout/layout.ts';
import { onePlan } from './arbitrary-one-cluster-plan.ts';
import { evaluated } from './evaluated.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Each cluster under the candidate that is shown. */
function shownIn(plan: EvaluatedPlan): readonly CandidateEvaluation[] {
  return plan.clusters.flatMap(({ candidates, effective }) =>
    candidates.filter(({ candidate }) => candidate === effective),
  );
}

/** What is asked for or given, by what it is for: the size of every range. */
function sizesOf({ ranges }: CandidateEvaluation): readonly (readonly [string, number | null])[] {
  return ranges
    .filter(({ kind }) => kind !== 'service-cidr')
    .map(({ kind, prefixLength, requestPrefixLength }) => [kind, prefixLength ?? requestPrefixLength]);
}

/** What is asked for: what it is for, and its size. Where it lies may still be open. */
function askedIn(plan: EvaluatedPlan) {
  return asksOf(plan)
    .map(({ list, prefixLength }) => `${list} ${prefixLength}`)
    .toSorted();
}

/** How far it goes and what stops it; the name of a range changes once it is a subnet of the plan. */
function reachOf(reach: Reach | undefined) {
  return reach && [reach.nodes, reach.nodesPerPool, reach.binding?.limit, reach.binding?.capacity, reach.next?.nodes];
}

function withSubnet(cluster: Cluster, role: string, id: string): Cluster {
  const { apiServer } = cluster;
  return {
    ...cluster,
    apiServer: role === 'api-server-subnet' ? { ...apiServer, subnet: apiServer.subnet ?? id } : apiServer,
    nodePools: cluster.nodePools.map((pool) => ({
      ...pool,
      nodeSubnet: role === 'node-subnet' ? (pool.nodeSubnet ?? id) : pool.nodeSubnet,
      podSubnet: role === 'pod-subnet' ? (pool.podSubnet ?? id) : pool.podSubnet,
    })),
  };
}

/** Enters one range that is asked for by hand, as somebody would who got it: as a size, or the pod CIDR as a range. */
function enter(input: PlanInput, { key, kind, subnet, requestPrefixLength }: RangeUse): PlanInput {
  const ipv4: Subnet['ipv4'] = { kind: 'size', range: '', prefixLength: requestPrefixLength ?? 0 };
  if (kind === 'pod-cidr') {
    return {
      ...input,
      clusters: input.clusters.map((cluster) => ({ ...cluster, podCidrs: [`0.0.0.0/${ipv4.prefixLength}`] })),
    };
  }
  const [network] = input.virtualNetworks;
  const role = newSubnetOfKey(key)?.role ?? '';
  const subnets =
    subnet === null
      ? [...network!.subnets, { ...newSubnet(`new-${role}`, role), ipv4 }]
      : network!.subnets.map((each) => (each.id === subnet ? { ...each, ipv4 } : each));
  return {
    ...input,
    virtualNetworks: [{ ...network!, subnets }],
    clusters: subnet === null ? input.clusters.map((each) => withSubnet(each, role, `new-${role}`)) : input.clusters,
  };
}

it('shows the reach of the plan with the ranges that it asks for entered by hand', () => {
  fc.assert(
    fc.property(onePlan, fc.constantFrom(...CANDIDATE_IDS), (drawn, choice) => {
      const input = { ...drawn, clusters: drawn.clusters.map((cluster) => ({ ...cluster, choice })) };
      const [before] = shownIn(evaluated(input));
      const open = before!.ranges.filter(({ kind, capacity }) => kind !== 'service-cidr' && capacity === null);
      const entered = open.reduce(enter, input);
      const [after] = shownIn(evaluated(entered));
      expect(after!.ranges.filter(({ kind, capacity }) => kind !== 'service-cidr' && capacity === null)).toEqual([]);
      expect(reachOf(after!.capacity?.together)).toEqual(reachOf(before!.capacity?.together));
    }),
    { numRuns: 1_000 },
  );
});

const poolOf = fc.record({
  nodes: fc.integer({ min: 1, max: 60 }),
  maxPodsPerNode: fc.integer({ min: 10, max: 250 }),
  isAutoscaled: fc.boolean(),
  most: fc.integer({ min: 1, max: 120 }),
});
const clusterShape = fc.record({
  choice: fc.constantFrom(...CANDIDATE_IDS),
  pools: fc.array(poolOf, { minLength: 1, maxLength: 3 }),
  apiServer: fc.constantFrom('public' as const, 'private-endpoint' as const, 'vnet-integration' as const),
  usesSubnet: fc.boolean(),
});

const beside = fc.array(
  fc.record({ at: fc.nat(1_023), prefix: fc.integer({ min: 22, max: 28 }), isReachable: fc.boolean() }),
  { maxLength: 3 },
);

/** Ranges beside the plan at multiples of 64 addresses from 10.0.0.0 on: inside the VNet where that is large enough. */
function connectedAt(
  drawn: readonly { at: number; prefix: number; isReachable: boolean }[],
): PlanInput['connectedRanges'] {
  return drawn.map(({ at, prefix, isReachable }, index) => {
    const size = 2 ** (32 - prefix);
    const first = Math.floor((at * 64) / size) * size;
    const range = `10.0.${Math.floor(first / 256)}.${first % 256}/${prefix}`;
    const id = `r${index + 1}`;
    const reachableFrom = { kind: isReachable ? ('all' as const) : ('virtual-networks' as const), virtualNetworks: [] };
    return { ...newConnectedRange(id, id), range, reachableFrom };
  });
}

/** Subnets of others, of which only advice or what is in use says how large they are, and one that was asked for. */
const neighbours: fc.Arbitrary<Subnet[]> = fc
  .record({
    purpose: fc.constantFrom('gateway' as const, 'bastion' as const, 'private-endpoints' as const, 'other' as const),
    inUse: fc.constantFrom(0, 0, 20, 100),
    requested: fc.constantFrom('', '', 'requested /26 2026-11-20'),
  })
  .map(({ purpose, inUse, requested }) => [
    { ...newSubnet('s2', 'snet-2'), purposes: [purpose], otherAddressesInUse: inUse },
    { ...newSubnet('s3', 'snet-3'), states: { ipv4: requested, ipv6: '' } },
  ]);

/**
 * Plans of one or two clusters in a VNet of one or two address ranges, everything in it still to be placed, around ranges that
 * it is connected with. Either all are decided or none: a decided cluster is judged as if the undecided ones took its model.
 */
const plans: fc.Arbitrary<PlanInput> = fc
  .record({
    clusters: fc.array(clusterShape, { minLength: 1, maxLength: 2 }),
    prefix: fc.integer({ min: 10, max: 26 }),
    second: fc.boolean(),
    isDecided: fc.boolean(),
    headroomPercent: fc.constantFrom(0, 10, 25, 50),
    connected: beside,
    others: fc.oneof(fc.constant([]), neighbours),
  })
  .map(({ clusters, prefix, second, isDecided, headroomPercent, connected, others }): PlanInput => ({
    ...newPlan(),
    headroomPercent,
    connectedRanges: connectedAt(connected),
    virtualNetworks: [
      {
        ...newVirtualNetwork('v1', 'vnet-1'),
        addressSpaces: [`10.0.0.0/${prefix}`, ...(second ? ['192.168.0.0/22'] : [])],
        subnets: [newSubnet('s1', 'snet-1'), ...others],
      },
    ],
    clusters: clusters.map(({ choice, pools, apiServer, usesSubnet }, at) => ({
      ...newCluster(
        `c${at + 1}`,
        `aks-${at + 1}`,
        pools.map(({ nodes, maxPodsPerNode, isAutoscaled, most }, pool) => ({
          ...newNodePool(`p${at + 1}${pool + 1}`, `pool${pool}`, 'user'),
          nodes,
          maxPodsPerNode,
          expectedPodsPerNode: maxPodsPerNode,
          autoscaler: { enabled: isAutoscaled, minimumNodes: 1, maximumNodes: most },
          nodeSubnet: at === 0 && usesSubnet ? 's1' : null,
        })),
      ),
      virtualNetwork: 'v1',
      choice: isDecided ? choice : null,
      apiServer: { access: apiServer, subnet: null },
    })),
  }));

/** Fixes the position of everything that was placed, as the map does. */
function fixed(plan: EvaluatedPlan): PlanInput {
  return layoutOf(plan)
    .networks.flatMap(({ subnets }) => subnets)
    .filter(({ isPinned }) => !isPinned)
    .reduce((input, { key, subnet, range }) => {
      const request = newSubnetOfKey(key);
      if (subnet !== null) {
        return pinSubnet(input, subnet, range);
      }
      const pinned = request ? pinRequested(input, { ...request, range }) : null;
      return pinned?.ok ? pinned.value : input;
    }, plan.input);
}

it('asks for the same and reaches the same once positions are fixed, and once they are left to the planner again', () => {
  let placed = 0;
  fc.assert(
    fc.property(plans, (input) => {
      const plan = evaluated(input);
      fc.pre(layoutOf(plan).networks.every(({ unplaced }) => unplaced.every(({ reason }) => reason === 'no-size')));
      placed += 1;
      const before = shownIn(plan);
      const pinned = fixed(plan);
      const sized = unpinSubnets(
        pinned,
        pinned.virtualNetworks.flatMap(({ subnets }) => subnets.map(({ id }) => id)),
      );
      for (const later of [pinned, sized]) {
        expect(askedIn(evaluated(later))).toEqual(askedIn(plan));
        const after = shownIn(evaluated(later));
        expect(after.map(({ candidate }) => candidate)).toEqual(before.map(({ candidate }) => candidate));
        expect(after.map(sizesOf)).toEqual(before.map(sizesOf));
        expect(after.map(({ capacity }) => reachOf(capacity?.together))).toEqual(
          before.map(({ capacity }) => reachOf(capacity?.together)),
        );
      }
    }),
    { numRuns: 400 },
  );
  expect(placed).toBeGreaterThan(100);
});

it('shows no reach where what is asked for finds no place, and a reach where it does', () => {
  fc.assert(
    fc.property(plans, (drawn) => {
      const choice = drawn.clusters[0]!.choice ?? 'azure-cni-node-subnet';
      const plan = evaluated({ ...drawn, clusters: drawn.clusters.map((cluster) => ({ ...cluster, choice })) });
      const isPlaced = layoutOf(plan).networks.every(({ unplaced }) =>
        unplaced.every(({ reason }) => reason === 'no-size'),
      );
      expect(shownIn(plan).every(({ capacity }) => capacity !== null)).toBe(isPlaced);
    }),
    { numRuns: 400 },
  );
});
