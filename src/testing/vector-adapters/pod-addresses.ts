import * as v from 'valibot';
import { podCidrNodeBlockPrefixLength } from '../../domain/facts/addressing.ts';
import { ipv6NodeBlockPrefixLength } from '../../domain/facts/addressing.ts';
import { usableAddressCount } from '../../domain/ip/azure-subnet.ts';
import { addressCountOfPrefix, formatRange, parseRange } from '../../domain/ip/range.ts';
import { dynamicNodeAddresses, staticBlockNodeAddresses } from './node-pod-addresses.ts';
import { addressesOfNodeBlocks, nodeBlockCount, podRangesOfNode } from '../../engine/demand/node-pod-ranges.ts';
import { adapter, underEach } from './adapter.ts';
import { askPool, nodesOf, poolWith } from './asked-pool.ts';

const count = v.number();

function blockCount(text: string): number {
  const range = parseRange(text);
  if (!range.ok) {
    throw new Error(range.error.sentence);
  }
  return nodeBlockCount(range.value);
}

/** Vectors about the addresses of one node and of one range. */
export const podAddressAdapters = [
  adapter(v.strictObject({ subnetPrefix: count }), ['totalAddresses', 'usableAddresses'], ({ subnetPrefix }) => ({
    totalAddresses: addressCountOfPrefix(subnetPrefix),
    usableAddresses: usableAddressCount(subnetPrefix),
  })),
  adapter(
    v.strictObject({ vnetPodsOnNode: count }),
    ['batches', 'ipsHeldByNode', 'freeOnNode'],
    ({ vnetPodsOnNode }) => {
      const { addresses, blocks, unused } = dynamicNodeAddresses(poolWith({ expectedPodsPerNode: vnetPodsOnNode }));
      return { batches: blocks, ipsHeldByNode: addresses, freeOnNode: unused };
    },
  ),
  adapter(v.strictObject({ maxPods: count }), ['blocksPerNode', 'podIpsPerNode', 'wastedPerNode'], ({ maxPods }) => {
    const { blocks, forPods, unused } = staticBlockNodeAddresses(poolWith({ maxPodsPerNode: maxPods }));
    return { blocksPerNode: blocks, podIpsPerNode: forPods, wastedPerNode: unused };
  }),
  adapter(
    v.strictObject({ maxPods: count }),
    ['blocksPerNode', 'podIpsPerNode', 'wastedPerNode', 'podSubnetIpsPerNode'],
    ({ maxPods }) => {
      const { addresses, blocks, forPods, unused } = staticBlockNodeAddresses(poolWith({ maxPodsPerNode: maxPods }));
      return { blocksPerNode: blocks, podIpsPerNode: forPods, wastedPerNode: unused, podSubnetIpsPerNode: addresses };
    },
  ),
  adapter(
    v.strictObject({ podCidrs: v.array(v.string()), nodeIndexes: v.array(count) }),
    ['nodePodCidrs'],
    ({ podCidrs, nodeIndexes }) => ({
      nodePodCidrs: nodeIndexes.map((node) => podRangesOfNode(podCidrs, node).map(formatRange)),
    }),
  ),
  adapter(
    v.strictObject({ podCidrV6: v.string(), nodeBlockV6: v.literal(ipv6NodeBlockPrefixLength.value) }),
    ['nodeBlocksV6'],
    ({ podCidrV6 }) => ({ nodeBlocksV6: blockCount(podCidrV6) }),
  ),
  adapter(
    v.strictObject({ nodes: count, maxSurgeNodes: count, maxPods: count }),
    ['podAddressesConsumed', 'blockPerNode'],
    ({ nodes, maxSurgeNodes, maxPods }, model) =>
      underEach(model, (candidate) => {
        const { podCidr } = askPool(candidate, { nodes, surge: nodesOf(maxSurgeNodes), maxPodsPerNode: maxPods });
        return {
          podAddressesConsumed: podCidr && addressesOfNodeBlocks(podCidr.total.withUpgrade),
          blockPerNode: podCidrNodeBlockPrefixLength.value,
        };
      }),
  ),
];
