import { staticBlockAddresses, staticBlockInternalAddresses } from '../../domain/facts/addressing.ts';
import { egressGatewayPrefixLongest, egressGatewayPrefixShortest } from '../../domain/facts/range-constraints.ts';
import type { PoolDemand } from '../demand/cluster-demand.ts';
import type { FigureContext } from '../evaluation/candidate-context.ts';
import type { Operand, Working } from '../figures/figure-ref.ts';
import { addressesInRange, blocksPerNode, perNode } from '../figures/formulas.ts';
import { unusedInBlocks } from '../figures/working-formulas.ts';
import { factOperand, fieldOperand, figureOperand, workingOf } from '../figures/working.ts';
import { staticBlockFootprint } from '../models/pod-subnet-footprints.ts';
import { atPool, maxPodsOperand, nodesNowOperand, nodesOperand } from './pool-operands.ts';

/** The pods expected in a pool at its maximum, or those it has room for when it is created. */
export function explainPoolPods(
  context: FigureContext,
  demand: PoolDemand,
  figure: 'pool-pods' | 'pool-pod-space',
): Working {
  const { pool, nodes } = demand;
  const unit = 'pods';
  if (figure === 'pool-pods') {
    const expected = { symbol: 'A', label: 'Expected pods per node', value: pool.expectedPodsPerNode, unit };
    const operands = [
      nodesOperand(context, demand, 'maximum'),
      fieldOperand(expected, { entity: pool.id, field: 'expectedPodsPerNode' }),
    ];
    return workingOf(perNode, { title: `Pods expected in ${pool.name}`, unit, operands });
  }
  const N = nodes.today > 0 ? nodesNowOperand(demand) : nodesOperand(context, demand, 'maximum');
  const operands = [N, { ...maxPodsOperand(demand), symbol: 'A' }];
  return workingOf(perNode, { title: `Room for pods in ${pool.name}`, unit, operands });
}

function blockAddressesOperand(context: FigureContext, { pool }: PoolDemand): Operand {
  const value = staticBlockFootprint(pool).podSubnetAddresses;
  const quantity = { symbol: 'T', label: 'Addresses of the blocks of one node', value, unit: 'addresses' };
  return figureOperand(quantity, atPool(context, 'pool-addresses-per-node', pool.id));
}

/** How many blocks a node of a pool with static blocks has, or how many of their addresses no pod uses. */
export function explainBlocks(
  context: FigureContext,
  demand: PoolDemand,
  figure: 'pool-blocks-per-node' | 'pool-unused-in-blocks',
): Working {
  const T = blockAddressesOperand(context, demand);
  if (figure === 'pool-blocks-per-node') {
    const operands = [T, factOperand('D', staticBlockAddresses)];
    const title = `Blocks of one node of ${demand.pool.name}`;
    return workingOf(blocksPerNode, { title, unit: 'blocks', operands, facts: [staticBlockAddresses] });
  }
  const operands = [T, factOperand('K', staticBlockInternalAddresses), maxPodsOperand(demand)];
  const title = `Unused addresses of one node of ${demand.pool.name}`;
  return workingOf(unusedInBlocks, { title, unit: 'addresses', operands, facts: [staticBlockInternalAddresses] });
}

/** The public addresses of a gateway pool's prefix. */
export function explainGatewayAddresses({ pool }: PoolDemand): Working {
  const prefix = {
    symbol: 'L',
    label: 'Public prefix length',
    value: pool.gatewayPrefixLength,
    unit: 'prefix length',
  };
  const operands = [fieldOperand(prefix, { entity: pool.id, field: 'gatewayPrefixLength' })];
  const facts = [egressGatewayPrefixShortest, egressGatewayPrefixLongest];
  return workingOf(addressesInRange, { title: `Public addresses of ${pool.name}`, unit: 'addresses', operands, facts });
}
