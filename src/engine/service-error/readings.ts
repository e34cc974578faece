import { podCidrNodeBlockPrefixLength, staticBlockAddresses } from '../../domain/facts/addressing.ts';
import { maxPodsPerNodeMaximum, maxPodsPerNodeMinimum } from '../../domain/facts/limits.ts';
import {
  defaultMaxPodsNodeSubnet,
  defaultMaxPodsOverlay,
  defaultMaxPodsPodSubnet,
} from '../../domain/facts/scale-advice.ts';
import { hostNetworkPodsNotCounted } from '../../domain/facts/service-check.ts';
import { addressesInRange, blocksPerNode } from '../figures/formulas.ts';
import type { Shortage } from './shortage.ts';
import { nodeAndOwnPods, nodeAndPods, podsOfNode } from './shortage-formulas.ts';

/** One way to come to the number that Azure named: so many nodes, each with so many addresses. */
export interface Reading {
  readonly nodes: number;
  /** Addresses of one node in this count. */
  readonly addressesPerNode: number;
  /** Null where pods do not take addresses of this range one by one. */
  readonly maxPods: number | null;
  readonly way: 'pods-counted' | 'host-pods-left-out' | 'node-blocks' | 'static-blocks' | 'nodes-only';
}

/** Azure's own max pods, which most pools have: the first to be tried. */
const USUAL_MAX_PODS = [defaultMaxPodsPodSubnet, defaultMaxPodsNodeSubnet, defaultMaxPodsOverlay] as const;

/** Larger numbers have too many divisors to mean anything. */
const MOST_NODES = 5000;

function wholeNodes(wanted: number, addressesPerNode: number): number | null {
  const nodes = blocksPerNode.compute({ T: wanted, D: addressesPerNode });
  return Number.isInteger(nodes) && nodes >= 1 && nodes <= MOST_NODES ? nodes : null;
}

/** Addresses of a node and its pods, as documented or without the pods that use the address of the node. */
function addressesOfNode(maxPods: number, way: 'pods-counted' | 'host-pods-left-out'): number {
  return way === 'pods-counted'
    ? nodeAndPods.compute({ P: maxPods })
    : nodeAndOwnPods.compute({ P: maxPods, H: hostNetworkPodsNotCounted.value });
}

function nodeSubnetReadings(wanted: number, maxPodsTried: readonly number[]): Reading[] {
  const ways = ['host-pods-left-out', 'pods-counted'] as const;
  return ways.flatMap((way) =>
    maxPodsTried.flatMap((maxPods) => {
      const addressesPerNode = addressesOfNode(maxPods, way);
      const nodes = wholeNodes(wanted, addressesPerNode);
      return nodes === null ? [] : [{ nodes, addressesPerNode, maxPods, way }];
    }),
  );
}

function everyMaxPods(): number[] {
  const { value: first } = maxPodsPerNodeMinimum;
  return Array.from({ length: maxPodsPerNodeMaximum.value - first + 1 }, (_, at) => first + at);
}

function blockReading(wanted: number, addressesPerNode: number, way: Reading['way']): Reading[] {
  const nodes = wholeNodes(wanted, addressesPerNode);
  return nodes === null ? [] : [{ nodes, addressesPerNode, maxPods: null, way }];
}

/** A running subnet is asked for the addresses of the next nodes, pods counted; one address is a node without pods. */
function fullSubnetReadings(wanted: number): Reading[] {
  const nodesOnly: Reading = { nodes: wanted, addressesPerNode: 1, maxPods: null, way: 'nodes-only' };
  const isNode = wanted > maxPodsPerNodeMinimum.value && wanted <= 1 + maxPodsPerNodeMaximum.value;
  return isNode
    ? [
        { nodes: 1, addressesPerNode: wanted, maxPods: podsOfNode.compute({ T: wanted }), way: 'pods-counted' },
        nodesOnly,
      ]
    : [nodesOnly];
}

/**
 * Ways to come to the number of a refusal, the likeliest first; empty when no single pool gives it. Blocks of a pod CIDR and
 * static blocks are one way; in a node subnet the defaults of Azure go first, then every other max pods that divides it.
 */
export function readingsOf({ code, kind, wanted }: Shortage): readonly Reading[] {
  if (code === 'SubnetIsFull') {
    return fullSubnetReadings(wanted);
  }
  if (kind === 'pod-cidr') {
    return blockReading(wanted, addressesInRange.compute({ L: podCidrNodeBlockPrefixLength.value }), 'node-blocks');
  }
  if (kind === 'pod-subnet') {
    return blockReading(wanted, staticBlockAddresses.value, 'static-blocks');
  }
  const usual = nodeSubnetReadings(
    wanted,
    USUAL_MAX_PODS.map(({ value }) => value),
  );
  return usual.length > 0 ? usual : nodeSubnetReadings(wanted, everyMaxPods());
}
