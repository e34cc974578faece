import {
  azureReservedPerSubnet,
  hostNetworkPodsNotCounted,
  podCidrNodeBlockPrefixLength,
  smallestSubnetPrefixLength,
} from '../../domain/facts/addressing.ts';
import { maxPodsPerNodeMaximum, maxPodsPerNodeMinimum } from '../../domain/facts/limits.ts';
import { newNodePool } from '../../domain/start-values.ts';
import { mostPodsReserved } from '../fits/formulas.ts';
import {
  addressesInRange,
  blocksPerNode,
  perNode,
  smallestBlockRangePrefix,
  smallestSubnetPrefix,
} from '../formulas.ts';
import { dynamicFootprint, staticBlockFootprint } from '../models/pod-subnet-footprints.ts';
import { counted, plain } from '../numbers.ts';
import { usableAddresses } from '../working/formulas.ts';
import { nodeBlocksIn, type Reading } from './readings.ts';
import { offeredBy, prefixOf, usedByOthers, type Shortage } from './shortage.ts';

const R = azureReservedPerSubnet.value;

function subnetFor(addresses: number): { readonly prefix: number; readonly usable: number } {
  const prefix = smallestSubnetPrefix.compute({ A: addresses, R, M: smallestSubnetPrefixLength.value });
  return { prefix, usable: usableAddresses.compute({ L: prefix, R }) };
}

/** A range in which what was asked for fits, beside what is there. A full subnet is taken as wholly used. */
function largerRange(shortage: Shortage): string {
  const { kind, code, wanted, available } = shortage;
  const offered = offeredBy(shortage);
  if (kind === 'pod-cidr') {
    const B = podCidrNodeBlockPrefixLength.value;
    const blocks = Math.ceil(blocksPerNode.compute({ T: wanted, D: addressesInRange.compute({ L: B }) }));
    return `A pod CIDR of /${smallestBlockRangePrefix.compute({ A: blocks, B })} holds the ${counted(blocks, 'block')} of /${B}.`;
  }
  const others = code === 'SubnetIsFull' && available === null ? (offered ?? 0) : usedByOthers(shortage);
  const { prefix, usable } = subnetFor(wanted + others);
  const beside = others > 0 ? ` beside the ${plain(others)} in use` : '';
  return `A subnet of /${prefix} offers ${plain(usable)} addresses: enough for ${plain(wanted)}${beside}.`;
}

function fewerPods({ nodes, addressesPerNode, maxPods, way }: Reading, available: number): string[] {
  if (maxPods === null) {
    return [];
  }
  // what a node takes beside the pods that are counted
  const beside = addressesPerNode - maxPods;
  const most = mostPodsReserved.compute({
    C: available,
    U: perNode.compute({ N: nodes, A: beside }),
    N: nodes,
    M: maxPodsPerNodeMaximum.value,
  });
  const note =
    way === 'host-pods-left-out' ? `, counted as Azure does (${hostNetworkPodsNotCounted.value} of them left out)` : '';
  return most < maxPodsPerNodeMinimum.value
    ? [`No max pods that Azure accepts lets ${counted(nodes, 'node')} into ${plain(available)} addresses.`]
    : [
        `With max pods ${plain(most)} instead of ${plain(maxPods)}, ${counted(nodes, 'node')} ${nodes === 1 ? 'fits' : 'fit'} into ${plain(available)} addresses${note}.`,
      ];
}

function fewerNodes(reading: Reading, shortage: Shortage): string[] {
  const { available } = shortage;
  const prefix = prefixOf(shortage);
  const most =
    shortage.kind === 'pod-cidr' && prefix !== null
      ? nodeBlocksIn(prefix)
      : available === null
        ? null
        : Math.floor(available / reading.addressesPerNode);
  return most === null || most === 0 || most >= reading.nodes
    ? []
    : [
        `At most ${counted(most, 'node')} instead of ${plain(reading.nodes)}, autoscaler maximum and surge nodes counted.`,
      ];
}

/** Pods out of the node subnet: into a subnet of their own, or out of the VNet. */
function otherModels({ nodes, maxPods }: Reading): string[] {
  if (maxPods === null) {
    return [];
  }
  const pool = { ...newNodePool('p1', 'pool', 'system'), maxPodsPerNode: maxPods, expectedPodsPerNode: maxPods };
  const podAddresses = perNode.compute({ N: nodes, A: dynamicFootprint(pool).podSubnetAddresses });
  const B = podCidrNodeBlockPrefixLength.value;
  const nodeSubnet = subnetFor(nodes);
  const podCidr = smallestBlockRangePrefix.compute({ A: nodes, B });
  return [
    `With a pod subnet the nodes take ${plain(nodes)} addresses here (a /${nodeSubnet.prefix} is enough) and the pods ${plain(podAddresses)} in a subnet of /${subnetFor(podAddresses).prefix}, in batches when every node is full.`,
    `With Overlay the nodes take ${plain(nodes)} addresses here and the pods none in the VNet: a pod CIDR of /${podCidr} holds ${counted(nodes, 'block')} of /${B}.`,
  ];
}

/** The check counts 16 addresses per node; nodes with more pods then take more blocks (ruling 23). */
function staticBlockAdvice({ nodes }: Reading): string {
  const maxPods = maxPodsPerNodeMaximum.value;
  const pool = { ...newNodePool('p1', 'pool', 'system'), maxPodsPerNode: maxPods };
  const addresses = staticBlockFootprint(pool).podSubnetAddresses;
  const { prefix } = subnetFor(perNode.compute({ N: nodes, A: addresses }));
  return `The check counts fewer addresses than nodes take: with max pods ${plain(maxPods)} each takes ${plain(addresses)} in whole blocks, and ${counted(nodes, 'node')} need a /${prefix}.`;
}

/** The smallest changes that would have been accepted, each with its numbers, one sentence each. */
export function fixesFor(shortage: Shortage, reading: Reading | null): readonly string[] {
  const larger = largerRange(shortage);
  if (reading === null) {
    return [larger];
  }
  const { available } = shortage;
  return [
    larger,
    ...(reading.way === 'static-blocks' ? [staticBlockAdvice(reading)] : []),
    ...(available === null ? [] : fewerPods(reading, available)),
    ...fewerNodes(reading, shortage),
    ...otherModels(reading),
  ];
}
