import {
  dynamicBatchAddresses,
  dynamicBatchMinimumFree,
  podCidrNodeBlockPrefixLength,
  staticBlockAddresses,
  staticBlockInternalAddresses,
} from '../../domain/facts/addressing.ts';
import { maxPodsPerNodeMaximum, maxPodsPerNodeMinimum } from '../../domain/facts/limits.ts';
import { hostNetworkPodsNotCounted } from '../../domain/facts/service-check.ts';
import {
  azureOperand,
  carriedCount,
  carriedFact,
  carriedOperand,
  carriedPrefix,
  carriedText,
  carriedWorking,
} from '../figures/carried.ts';
import type { CarriedWorking } from '../figures/figure-ref.ts';
import {
  addressesInRange,
  blocksInRange,
  dynamicAddressesPerNode,
  staticBlockAddressesPerNode,
} from '../figures/formulas.ts';
import { type Sentence, worded } from '../figures/sentence.ts';
import { counted, nounFor, plain } from '../words/numbers.ts';
import type { NodeReading, Reading } from './readings.ts';
import { prefixOf, type Shortage } from './shortage.ts';
import {
  addressesBeside,
  blocksNeeded,
  mostOwnPodsThatFit,
  mostPodsThatFit,
  nodesThatFit,
} from './shortage-formulas.ts';
import {
  availableOperand,
  forNodes,
  givenPrefixOperand,
  maxPodsWorking,
  nodesWorking,
  offeredWorking,
  othersWorking,
  perNodeWorking,
  podCidrPrefixWorking,
  subnetPrefixWorking,
  usableWorking,
  wantedOperand,
} from './workings.ts';

const BLOCK = carriedPrefix(carriedFact(podCidrNodeBlockPrefixLength));

/** A pod CIDR with a block for every node that was asked for. */
function largerPodCidr(shortage: Shortage): Sentence {
  const block = carriedWorking(addressesInRange, {
    title: 'Addresses of a block',
    unit: 'addresses',
    operands: [azureOperand('L', podCidrNodeBlockPrefixLength)],
  });
  const operands = [wantedOperand('T', shortage), carriedOperand('D', block)];
  const blocks = carriedWorking(blocksNeeded, { title: 'Blocks, one for each node', unit: 'blocks', operands });
  return worded`A pod CIDR of ${carriedPrefix(podCidrPrefixWorking(blocks))} holds the ${carriedCount(blocks, 'block')} of ${BLOCK}.`;
}

/** A range in which what was asked for fits, beside what is there. A full subnet is taken as wholly used. */
function largerRange(shortage: Shortage): Sentence {
  const { kind, code, wanted, available } = shortage;
  if (kind === 'pod-cidr') {
    return largerPodCidr(shortage);
  }
  const T = wantedOperand('T', shortage);
  const others = code === 'SubnetIsFull' && available === null ? offeredWorking(shortage) : othersWorking(shortage);
  const need =
    others === null
      ? T
      : carriedOperand(
          'A',
          carriedWorking(addressesBeside, {
            title: 'Addresses asked for and in use',
            unit: 'addresses',
            operands: [T, carriedOperand('U', others)],
          }),
        );
  const prefix = subnetPrefixWorking(need);
  const beside = others === null ? '' : worded` beside the ${carriedText(others)} in use`;
  return worded`A subnet of ${carriedPrefix(prefix)} offers ${carriedText(usableWorking(prefix))} addresses: enough for ${plain(wanted)}${beside}.`;
}

/** The most pods of each node that fit into what is available, as the reading counts them. */
function mostPods({ way }: NodeReading, nodes: CarriedWorking, available: number): CarriedWorking {
  const parts = { title: 'Most pods per node that fit', unit: 'pods per node' };
  const operands = [
    availableOperand('C', available),
    carriedOperand('N', nodes),
    azureOperand('M', maxPodsPerNodeMaximum),
  ];
  return way === 'host-pods-left-out'
    ? carriedWorking(mostOwnPodsThatFit, {
        ...parts,
        operands: [...operands, azureOperand('H', hostNetworkPodsNotCounted)],
      })
    : carriedWorking(mostPodsThatFit, { ...parts, operands });
}

function fewerPods(reading: NodeReading, shortage: Shortage, available: number): readonly Sentence[] {
  if (reading.maxPods === null) {
    return [];
  }
  const maxPods = maxPodsWorking(reading.maxPods, shortage);
  const nodes = nodesWorking(reading, shortage);
  const most = mostPods(reading, nodes, available);
  const left = carriedText(carriedFact(hostNetworkPodsNotCounted));
  const note = reading.way === 'host-pods-left-out' ? worded`, counted as Azure does (${left} of them left out)` : '';
  return most.value < maxPodsPerNodeMinimum.value
    ? [
        worded`No max pods that Azure accepts lets ${carriedCount(nodes, 'node')} into ${counted(available, 'address', 'addresses')}.`,
      ]
    : [
        worded`With max pods ${carriedText(most)} instead of ${carriedText(maxPods)}, ${carriedCount(nodes, 'node')} ${nounFor(nodes.value, 'fits', 'fit')} into ${counted(available, 'address', 'addresses')}${note}.`,
      ];
}

/** The most nodes that fit; null where the message does not tell enough. */
function mostNodes(reading: NodeReading, shortage: Shortage): CarriedWorking | null {
  const { available, kind } = shortage;
  const prefixLength = prefixOf(shortage);
  const parts = { title: 'Most nodes that fit', unit: 'nodes' };
  if (kind === 'pod-cidr' && prefixLength !== null) {
    const operands = [givenPrefixOperand(prefixLength), azureOperand('B', podCidrNodeBlockPrefixLength)];
    return carriedWorking(blocksInRange, { ...parts, operands });
  }
  if (available === null) {
    return null;
  }
  const operands = [availableOperand('C', available), carriedOperand('A', perNodeWorking(reading, shortage))];
  return carriedWorking(nodesThatFit, { ...parts, operands });
}

function fewerNodes(reading: NodeReading, shortage: Shortage): readonly Sentence[] {
  const most = mostNodes(reading, shortage);
  return most === null || most.value === 0 || most.value >= reading.nodes
    ? []
    : [
        worded`At most ${carriedCount(most, 'node')} instead of ${carriedText(nodesWorking(reading, shortage))}, autoscaler maximum and surge nodes counted.`,
      ];
}

/** Pods out of the node subnet: into a subnet of their own, or out of the VNet. */
function otherModels(reading: NodeReading, shortage: Shortage): readonly Sentence[] {
  if (reading.maxPods === null) {
    return [];
  }
  const maxPods = maxPodsWorking(reading.maxPods, shortage);
  const nodes = nodesWorking(reading, shortage);
  const each = carriedWorking(dynamicAddressesPerNode, {
    title: 'Pod addresses of a full node, in batches',
    unit: 'addresses per node',
    operands: [
      carriedOperand('p', maxPods),
      azureOperand('F', dynamicBatchMinimumFree),
      azureOperand('D', dynamicBatchAddresses),
    ],
  });
  const pods = forNodes(nodes, each, 'Pod addresses of all nodes');
  const nodeSubnet = carriedPrefix(subnetPrefixWorking(carriedOperand('A', nodes)));
  const podSubnet = carriedPrefix(subnetPrefixWorking(carriedOperand('A', pods)));
  return [
    worded`With a pod subnet the nodes take ${carriedText(nodes)} addresses here (a ${nodeSubnet} is enough) and the pods ${carriedText(pods)} in a subnet of ${podSubnet}, in batches when every node is full.`,
    worded`With Overlay the nodes take ${carriedText(nodes)} addresses here and the pods none in the VNet: a pod CIDR of ${carriedPrefix(podCidrPrefixWorking(nodes))} holds ${carriedCount(nodes, 'block')} of ${BLOCK}.`,
  ];
}

/** The check counts 16 addresses per node; nodes with more pods then take more blocks (ruling 23). */
function staticBlockAdvice(reading: NodeReading, shortage: Shortage): Sentence {
  const nodes = nodesWorking(reading, shortage);
  const each = carriedWorking(staticBlockAddressesPerNode, {
    title: 'Addresses of a node in whole blocks',
    unit: 'addresses per node',
    operands: [
      azureOperand('P', maxPodsPerNodeMaximum),
      azureOperand('K', staticBlockInternalAddresses),
      azureOperand('D', staticBlockAddresses),
    ],
  });
  const all = forNodes(nodes, each, 'Addresses of all nodes in whole blocks');
  const prefix = carriedPrefix(subnetPrefixWorking(carriedOperand('A', all)));
  const maxPods = carriedText(carriedFact(maxPodsPerNodeMaximum));
  return worded`The check counts fewer addresses than nodes take: with max pods ${maxPods} each takes ${carriedText(each)} in whole blocks, and ${carriedCount(nodes, 'node')} need a ${prefix}.`;
}

/** The smallest changes that would have been accepted, each with its numbers, one sentence each. */
export function fixesFor(shortage: Shortage, reading: Reading | null): readonly Sentence[] {
  const larger = largerRange(shortage);
  if (reading === null || reading.way === 'nodes-only') {
    return [larger];
  }
  const { available } = shortage;
  return [
    larger,
    ...(reading.way === 'static-blocks' ? [staticBlockAdvice(reading, shortage)] : []),
    ...(available === null ? [] : fewerPods(reading, shortage, available)),
    ...fewerNodes(reading, shortage),
    ...otherModels(reading, shortage),
  ];
}
