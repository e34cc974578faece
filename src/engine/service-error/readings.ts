import { maxPodsPerNodeMaximum, maxPodsPerNodeMinimum } from '../../domain/facts/limits.ts';
import {
  defaultMaxPodsNodeSubnet,
  defaultMaxPodsOverlay,
  defaultMaxPodsPodSubnet,
} from '../../domain/facts/scale-advice.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import type { Shortage } from './shortage.ts';
import { deriveAddressesOfNode, deriveNodes, derivePodsOfNode, type NodeCount } from './shortage-arithmetic.ts';

/** A way to count the addresses of nodes that comes to the number that Azure named. */
export type NodeReading = NodeCount & {
  readonly nodes: number;
  /** Addresses of one node in this count. */
  readonly addressesPerNode: number;
};

/** Each address asked for is a node, whose pods take none of this range. */
interface NodesOnly {
  readonly way: 'nodes-only';
  readonly nodes: number;
  readonly addressesPerNode: 1;
  readonly maxPods: null;
}

/** One way to come to the number that Azure named: so many nodes, each with so many addresses. */
export type Reading = NodeReading | NodesOnly;

/** Azure's own max pods, which most pools have: the first to be tried. */
const USUAL_MAX_PODS = [defaultMaxPodsPodSubnet, defaultMaxPodsNodeSubnet, defaultMaxPodsOverlay] as const;

/** Larger numbers have too many divisors to mean anything. */
const MOST_NODES = 5000;

/** The reading of so many addresses by one way to count; none where it gives no whole number of nodes. */
function readingBy(count: NodeCount, wanted: number): NodeReading[] {
  const nodes = deriveNodes(NUMBERS, wanted, count);
  const isWhole = Number.isInteger(nodes) && nodes >= 1 && nodes <= MOST_NODES;
  return isWhole ? [{ ...count, nodes, addressesPerNode: deriveAddressesOfNode(NUMBERS, count) }] : [];
}

function nodeSubnetReadings(wanted: number, maxPodsTried: readonly number[]): Reading[] {
  const ways = ['host-pods-left-out', 'pods-counted'] as const;
  return ways.flatMap((way) => maxPodsTried.flatMap((maxPods) => readingBy({ way, maxPods }, wanted)));
}

function everyMaxPods(): number[] {
  const { value: first } = maxPodsPerNodeMinimum;
  return Array.from({ length: maxPodsPerNodeMaximum.value - first + 1 }, (_, index) => first + index);
}

/** A running subnet is asked for the addresses of the next nodes, pods counted; one address is a node without pods. */
function fullSubnetReadings(wanted: number): Reading[] {
  const nodesOnly: NodesOnly = { nodes: wanted, addressesPerNode: 1, maxPods: null, way: 'nodes-only' };
  const isNode = wanted > maxPodsPerNodeMinimum.value && wanted <= 1 + maxPodsPerNodeMaximum.value;
  return isNode
    ? [...readingBy({ way: 'pods-counted', maxPods: derivePodsOfNode(NUMBERS, wanted) }, wanted), nodesOnly]
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
    return readingBy({ way: 'node-blocks', maxPods: null }, wanted);
  }
  if (kind === 'pod-subnet') {
    return readingBy({ way: 'static-blocks', maxPods: null }, wanted);
  }
  const usual = nodeSubnetReadings(
    wanted,
    USUAL_MAX_PODS.map(({ value }) => value),
  );
  return usual.length > 0 ? usual : nodeSubnetReadings(wanted, everyMaxPods());
}
