import {
  azureReservedPerSubnet,
  podCidrNodeBlockPrefixLength,
  smallestSubnetPrefixLength,
  staticBlockAddresses,
} from '../../domain/facts/addressing.ts';
import { maxPodsPerNodeMaximum, maxPodsPerNodeMinimum } from '../../domain/facts/limits.ts';
import { defaultMaxPodsNodeSubnet } from '../../domain/facts/scale-advice.ts';
import { hostNetworkPodsNotCounted } from '../../domain/facts/service-check.ts';
import {
  azureOperand,
  carriedAlone,
  carriedFact,
  carriedOperand,
  carriedWorking,
  givenOperand,
} from '../figures/carried.ts';
import type { CarriedWorking, Operand } from '../figures/figure-ref.ts';
import {
  addressesInRange,
  blocksPerNode,
  perNode,
  smallestBlockRangePrefix,
  smallestSubnetPrefix,
} from '../figures/formulas.ts';
import { freeAddresses, usableAddresses } from '../figures/working-formulas.ts';
import type { Reading } from './readings.ts';
import { prefixOf, type Shortage } from './shortage.ts';
import { nodeAndOwnPods, nodeAndPods, podsOfNode } from './shortage-formulas.ts';

const ADDRESSES = 'addresses';
const PER_NODE = 'addresses per node';

/** The addresses that the message asks for. */
export function wantedOperand(symbol: string, { wanted }: Shortage): Operand {
  return givenOperand({ symbol, label: 'Addresses asked for, as the message says', value: wanted, unit: ADDRESSES });
}

/** The addresses that the message calls available. */
export function availableOperand(symbol: string, available: number): Operand {
  return givenOperand({ symbol, label: 'Addresses available, as the message says', value: available, unit: ADDRESSES });
}

/** The prefix length of the range in the message. */
export function givenPrefixOperand(prefixLength: number): Operand {
  const label = 'Prefix length in the message';
  return givenOperand({ symbol: 'L', label, value: prefixLength, unit: 'prefix length' });
}

/** Addresses that the range offers: all of a pod CIDR, all but the five of Azure in a subnet. Null without a range. */
export function offeredWorking(shortage: Shortage): CarriedWorking | null {
  const prefixLength = prefixOf(shortage);
  if (prefixLength === null) {
    return null;
  }
  const parts = { title: `Addresses that ${shortage.range ?? 'the range'} offers`, unit: ADDRESSES };
  const L = givenPrefixOperand(prefixLength);
  return shortage.kind === 'pod-cidr'
    ? carriedWorking(addressesInRange, { ...parts, operands: [L] })
    : carriedWorking(usableAddresses, { ...parts, operands: [L, azureOperand('R', azureReservedPerSubnet)] });
}

/** Addresses that others have in the range already; null where there are none, or where that is not told. */
export function othersWorking(shortage: Shortage): CarriedWorking | null {
  const offered = offeredWorking(shortage);
  const { available } = shortage;
  if (offered === null || available === null || offered.value <= available) {
    return null;
  }
  const operands = [carriedOperand('A', offered), availableOperand('U', available)];
  return carriedWorking(freeAddresses, { title: 'Addresses that have other uses', unit: ADDRESSES, operands });
}

/** Max pods of a reading: a default of Azure, found by trying, or what is left of a node's addresses. Null where it has none. */
export function maxPodsWorking({ maxPods }: Reading, shortage: Shortage): CarriedWorking | null {
  const unit = 'pods per node';
  if (maxPods === null) {
    return null;
  }
  if (shortage.code === 'SubnetIsFull') {
    const operands = [wantedOperand('T', shortage)];
    return carriedWorking(podsOfNode, { title: 'Pods of one node', unit, operands });
  }
  const title = 'Max pods that come to the number';
  const label = `Found by trying Azure's defaults, then ${maxPodsPerNodeMinimum.value} to ${maxPodsPerNodeMaximum.value}`;
  return carriedAlone(
    title,
    maxPods === defaultMaxPodsNodeSubnet.value
      ? azureOperand('a', defaultMaxPodsNodeSubnet)
      : givenOperand({ symbol: 'a', label, value: maxPods, unit }),
  );
}

/** Addresses of one node in a reading. */
export function perNodeWorking(reading: Reading, shortage: Shortage): CarriedWorking {
  const maxPods = maxPodsWorking(reading, shortage);
  const parts = { title: 'Addresses of one node, as Azure counts them', unit: PER_NODE };
  if (maxPods === null) {
    return reading.way === 'static-blocks'
      ? carriedFact(staticBlockAddresses)
      : carriedWorking(addressesInRange, { ...parts, operands: [azureOperand('L', podCidrNodeBlockPrefixLength)] });
  }
  const P = carriedOperand('P', maxPods);
  return reading.way === 'pods-counted'
    ? carriedWorking(nodeAndPods, { ...parts, operands: [P] })
    : carriedWorking(nodeAndOwnPods, { ...parts, operands: [P, azureOperand('H', hostNetworkPodsNotCounted)] });
}

/** Nodes of a reading: what was asked for, divided by the addresses of one. */
export function nodesWorking(reading: Reading, shortage: Shortage): CarriedWorking {
  const operands = [wantedOperand('T', shortage), carriedOperand('D', perNodeWorking(reading, shortage))];
  return carriedWorking(blocksPerNode, { title: 'Nodes that come to the number', unit: 'nodes', operands });
}

/** What a reading comes to. */
export function totalWorking(reading: Reading, shortage: Shortage): CarriedWorking {
  return forNodes(nodesWorking(reading, shortage), perNodeWorking(reading, shortage), 'Addresses of all nodes');
}

/** Addresses of all nodes, so many for each. */
export function forNodes(nodes: CarriedWorking, each: CarriedWorking, title: string): CarriedWorking {
  const operands = [carriedOperand('N', nodes), carriedOperand('A', each)];
  return carriedWorking(perNode, { title, unit: ADDRESSES, operands });
}

/** The smallest subnet for so many addresses. */
export function subnetPrefixWorking(need: Operand): CarriedWorking {
  const operands = [
    { ...need, symbol: 'A' },
    azureOperand('R', azureReservedPerSubnet),
    azureOperand('M', smallestSubnetPrefixLength),
  ];
  return carriedWorking(smallestSubnetPrefix, {
    title: 'Smallest subnet for these addresses',
    unit: 'prefix length',
    operands,
  });
}

/** The smallest pod CIDR for so many blocks of nodes. */
export function podCidrPrefixWorking(blocks: CarriedWorking): CarriedWorking {
  const operands = [carriedOperand('A', blocks), azureOperand('B', podCidrNodeBlockPrefixLength)];
  return carriedWorking(smallestBlockRangePrefix, {
    title: 'Smallest pod CIDR for these blocks',
    unit: 'prefix length',
    operands,
  });
}

/** What a subnet of this size offers. */
export function usableWorking(prefix: CarriedWorking): CarriedWorking {
  const operands = [carriedOperand('L', prefix), azureOperand('R', azureReservedPerSubnet)];
  return carriedWorking(usableAddresses, { title: 'Addresses that this subnet offers', unit: ADDRESSES, operands });
}
