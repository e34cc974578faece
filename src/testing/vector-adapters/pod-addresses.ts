import * as v from 'valibot';
import { podCidrNodeBlockPrefixLength } from '../../domain/facts/addressing.ts';
import { ipv6NodeBlockPrefixLength } from '../../domain/facts/addressing.ts';
import { addressCountOfPrefix, formatRange, nthBlock } from '../../domain/ip/range.ts';
import { nodeBlockCount, nodeBlockPrefixLength } from '../../engine/demand/node-pod-ranges.ts';
import { capacityOfRange } from '../../engine/demand/range-use.ts';
import { perNode } from '../../engine/figures/formulas.ts';
import { readRange } from '../read-range.ts';
import { adapter, underEach } from './adapter.ts';
import { askPool, nodesOf } from './asked-pool.ts';
import { dynamicNodeAddresses, staticBlockNodeAddresses } from './node-pod-addresses.ts';

const count = v.number();

/** The range that each node takes, by its number from 0: one block of every pod CIDR. */
function podRangesOfNode(podCidrs: readonly string[], node: number): readonly string[] {
  return podCidrs.map(readRange).flatMap((range) => {
    const block = nthBlock(range, nodeBlockPrefixLength(range.family), node);
    return block === null ? [] : [formatRange(block)];
  });
}

/** Vectors about the addresses of one node and of one range. */
export const podAddressAdapters = [
  adapter(v.strictObject({ subnetPrefix: count }), ['totalAddresses', 'usableAddresses'], ({ subnetPrefix }) => ({
    totalAddresses: addressCountOfPrefix(subnetPrefix),
    usableAddresses: capacityOfRange('node-subnet', subnetPrefix),
  })),
  adapter(
    v.strictObject({ vnetPodsOnNode: count }),
    ['batches', 'ipsHeldByNode', 'freeOnNode'],
    ({ vnetPodsOnNode }) => {
      const { addresses, blocks, unused } = dynamicNodeAddresses(vnetPodsOnNode);
      return { batches: blocks, ipsHeldByNode: addresses, freeOnNode: unused };
    },
  ),
  adapter(v.strictObject({ maxPods: count }), ['blocksPerNode', 'podIpsPerNode', 'wastedPerNode'], ({ maxPods }) => {
    const { blocks, forPods, unused } = staticBlockNodeAddresses(maxPods);
    return { blocksPerNode: blocks, podIpsPerNode: forPods, wastedPerNode: unused };
  }),
  adapter(
    v.strictObject({ maxPods: count }),
    ['blocksPerNode', 'podIpsPerNode', 'wastedPerNode', 'podSubnetIpsPerNode'],
    ({ maxPods }) => {
      const { addresses, blocks, forPods, unused } = staticBlockNodeAddresses(maxPods);
      return { blocksPerNode: blocks, podIpsPerNode: forPods, wastedPerNode: unused, podSubnetIpsPerNode: addresses };
    },
  ),
  adapter(
    v.strictObject({ podCidrs: v.array(v.string()), nodeIndexes: v.array(count) }),
    ['nodePodCidrs'],
    ({ podCidrs, nodeIndexes }) => ({
      nodePodCidrs: nodeIndexes.map((node) => podRangesOfNode(podCidrs, node)),
    }),
  ),
  adapter(
    v.strictObject({ podCidrV6: v.string(), nodeBlockV6: v.literal(ipv6NodeBlockPrefixLength.value) }),
    ['nodeBlocksV6'],
    ({ podCidrV6 }) => ({ nodeBlocksV6: nodeBlockCount(readRange(podCidrV6)) }),
  ),
  adapter(
    v.strictObject({ nodes: count, maxSurgeNodes: count, maxPods: count }),
    ['podAddressesConsumed', 'blockPerNode'],
    ({ nodes, maxSurgeNodes, maxPods }, model) =>
      underEach(model, (candidate) => {
        const { podCidr } = askPool(candidate, { nodes, surge: nodesOf(maxSurgeNodes), maxPodsPerNode: maxPods });
        return {
          podAddressesConsumed:
            podCidr &&
            perNode.compute({
              N: podCidr.total.withUpgrade,
              A: addressCountOfPrefix(podCidrNodeBlockPrefixLength.value),
            }),
          blockPerNode: podCidrNodeBlockPrefixLength.value,
        };
      }),
  ),
];
