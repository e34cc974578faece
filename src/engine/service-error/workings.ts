import {
  azureReservedPerSubnet,
  podCidrNodeBlockPrefixLength,
  smallestSubnetPrefixLength,
} from '../../domain/facts/addressing.ts';
import { maxPodsPerNodeMaximum, maxPodsPerNodeMinimum } from '../../domain/facts/limits.ts';
import { defaultMaxPodsNodeSubnet } from '../../domain/facts/scale-advice.ts';
import {
  azureOperand,
  carriedAlone,
  carriedOperand,
  type CarriedWording,
  carriedWorking,
  carriedWorkings,
  givenOperand,
} from '../figures/carried.ts';
import type { CarriedWorking, Operand } from '../figures/figure-ref.ts';
import { addressesInRange, perNode, smallestBlockRangePrefix, smallestSubnetPrefix } from '../figures/formulas.ts';
import { freeAddresses, usableAddresses } from '../figures/working-formulas.ts';
import { prefixOf, type Shortage } from './shortage.ts';
import {
  deriveAddressesOfNode,
  deriveNodes,
  derivePodsOfNode,
  type NodeCount,
  type ShortageOperand,
  type ShortageResult,
} from './shortage-arithmetic.ts';

const ADDRESSES = 'addresses';
const PER_NODE = 'addresses per node';
const PODS = 'pods per node';

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

/** A way to count a node in the refusal that is told. */
interface Told {
  readonly shortage: Shortage;
  readonly count: NodeCount;
}

const WORDS: CarriedWording<ShortageOperand, ShortageResult, Told> = {
  operands: {
    wanted: ({ shortage }) => wantedOperand('T', shortage),
    'max-pods': ({ shortage }, maxPods) => carriedOperand('P', maxPodsWorking(maxPods, shortage)),
    'addresses-of-node': ({ shortage, count }) => carriedOperand('D', perNodeWorking(count, shortage)),
  },
  results: {
    'addresses-of-node': { title: 'Addresses of one node, as Azure counts them', unit: PER_NODE },
    'azure-number': { title: 'A number of Azure', unit: ADDRESSES },
    nodes: { title: 'Nodes that come to the number', unit: 'nodes' },
    'pods-of-node': { title: 'Pods of one node', unit: PODS },
  },
};

/** Max pods of a reading: a default of Azure, found by trying, or what is left of a node's addresses. */
export function maxPodsWorking(maxPods: number, shortage: Shortage): CarriedWorking {
  if (shortage.code === 'SubnetIsFull') {
    const told: Told = { shortage, count: { way: 'pods-counted', maxPods } };
    return derivePodsOfNode(carriedWorkings(WORDS, told), shortage.wanted);
  }
  const label = `Found by trying Azure's defaults, then ${maxPodsPerNodeMinimum.value} to ${maxPodsPerNodeMaximum.value}`;
  return carriedAlone(
    'Max pods that come to the number',
    maxPods === defaultMaxPodsNodeSubnet.value
      ? azureOperand('a', defaultMaxPodsNodeSubnet)
      : givenOperand({ symbol: 'a', label, value: maxPods, unit: PODS }),
  );
}

/** Addresses of one node in a reading. */
export function perNodeWorking(count: NodeCount, shortage: Shortage): CarriedWorking {
  return deriveAddressesOfNode(carriedWorkings(WORDS, { shortage, count }), count);
}

/** Nodes of a reading: what was asked for, divided by the addresses of one. */
export function nodesWorking(count: NodeCount, shortage: Shortage): CarriedWorking {
  return deriveNodes(carriedWorkings(WORDS, { shortage, count }), shortage.wanted, count);
}

/** What a reading comes to. */
export function totalWorking(count: NodeCount, shortage: Shortage): CarriedWorking {
  return forNodes(nodesWorking(count, shortage), perNodeWorking(count, shortage), 'Addresses of all nodes');
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
