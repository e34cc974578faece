import { podCidrNodeBlockPrefixLength, staticBlockAddresses } from '../../domain/facts/addressing.ts';
import { hostNetworkPodsNotCounted } from '../../domain/facts/service-check.ts';
import { type Arithmetic, NUMBERS } from '../figures/arithmetic.ts';
import { addressesInRange, blocksPerNode } from '../figures/formulas.ts';
import { nodeAndOwnPods, nodeAndPods, podsOfNode } from './shortage-formulas.ts';

/** The numbers that go into a reading of a refusal. */
export type ShortageOperand = 'wanted' | 'max-pods' | 'addresses-of-node';

/** The numbers that a reading consists of. `azure-number` is a fact as it stands. */
export type ShortageResult = 'addresses-of-node' | 'azure-number' | 'nodes' | 'pods-of-node';

/** What the numbers of a reading are written in. */
export type ShortageArithmetic<N, R> = Arithmetic<N, R, ShortageOperand, ShortageResult>;

/** How the addresses of one node are counted: each pod, with or without those that use the address of the node, or a block. */
export type NodeCount =
  | { readonly way: 'pods-counted' | 'host-pods-left-out'; readonly maxPods: number }
  | { readonly way: 'node-blocks' | 'static-blocks'; readonly maxPods: null };

/** Addresses of one node, as the check of the service counts them. */
export function deriveAddressesOfNode<N, R>(make: ShortageArithmetic<N, R>, { way, maxPods }: NodeCount): R {
  switch (way) {
    case 'pods-counted':
      return make.result('addresses-of-node', nodeAndPods, { P: make.operand('max-pods', maxPods) });
    case 'host-pods-left-out':
      return make.result('addresses-of-node', nodeAndOwnPods, {
        P: make.operand('max-pods', maxPods),
        H: make.fact(hostNetworkPodsNotCounted),
      });
    case 'node-blocks':
      return make.result('addresses-of-node', addressesInRange, { L: make.fact(podCidrNodeBlockPrefixLength) });
    case 'static-blocks':
      return make.alone('azure-number', 'a', make.fact(staticBlockAddresses));
  }
}

/** Nodes that come to what was asked for; not whole where this way to count does not give the number. */
export function deriveNodes<N, R>(make: ShortageArithmetic<N, R>, wanted: number, count: NodeCount): R {
  return make.result('nodes', blocksPerNode, {
    T: make.operand('wanted', wanted),
    D: make.operand('addresses-of-node', deriveAddressesOfNode(NUMBERS, count)),
  });
}

/** Pods of the one node that all addresses are asked for. */
export function derivePodsOfNode<N, R>(make: ShortageArithmetic<N, R>, wanted: number): R {
  return make.result('pods-of-node', podsOfNode, { T: make.operand('wanted', wanted) });
}
