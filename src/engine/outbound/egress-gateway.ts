import { egressGatewayPrefixLongest, egressGatewayPrefixShortest } from '../../domain/facts/range-constraints.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import { deriveGatewayAddresses } from '../demand/pool-numbers.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import type { GatewayPool } from './outbound-evaluation.ts';

/** A gateway pool with its public prefix; one node takes one address, so the prefix is the most nodes. Scaled by hand. */
export function gatewayPoolOf(pool: NodePool): GatewayPool {
  const { id, gatewayPrefixLength, nodes } = pool;
  const shortest = egressGatewayPrefixShortest.value;
  const longest = egressGatewayPrefixLongest.value;
  const publicAddresses = deriveGatewayAddresses(NUMBERS, pool);
  return {
    pool: id,
    prefixLength: gatewayPrefixLength,
    acceptedPrefixLengths: [shortest, longest],
    isPrefixAccepted: gatewayPrefixLength >= shortest && gatewayPrefixLength <= longest,
    publicAddresses,
    nodes,
    mostNodes: publicAddresses,
    fits: nodes <= publicAddresses,
  };
}
