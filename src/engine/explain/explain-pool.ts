import {
  dynamicBatchAddresses,
  dynamicBatchMinimumFree,
  podCidrNodeBlockPrefixLength,
  staticBlockAddresses,
  staticBlockInternalAddresses,
} from '../../domain/facts/addressing.ts';
import { dynamicStartingAddressesReported } from '../../domain/facts/range-constraints.ts';
import { autoProvisionedSurgePercent, spotSurgeNodes } from '../../domain/facts/surge.ts';
import type { Load } from '../../domain/ids.ts';
import type { PoolDemand } from '../demand/cluster-demand.ts';
import { surgeRuleOf } from '../demand/pool-size.ts';
import { type FigureContext, poolIn } from '../evaluation/candidate-context.ts';
import type { Operand, PoolFigureRef, Working } from '../figures/figure-ref.ts';
import {
  dynamicAddressesPerNode,
  maximumNodes,
  peakNodes,
  perNode,
  staticBlockAddressesPerNode,
  surgeBlueGreen,
  surgeByNodes,
  surgeByPercent,
  surgeFixed,
} from '../figures/formulas.ts';
import { countedOperand, factOperand, fieldOperand, figureOperand, sumWorking, workingOf } from '../figures/working.ts';
import { podAllocationOf } from '../models/pod-subnet-footprints.ts';
import { explainBlocks, explainGatewayAddresses, explainPoolPods } from './explain-pool-pods.ts';
import { atPool, maxPodsOperand, nodesNowOperand, nodesOperand } from './pool-operands.ts';

/** Surge nodes of a pool of `N` nodes, by the rule that applies to it. */
export function explainSurge({ pool }: PoolDemand, N: Operand): Working {
  const title = `Surge nodes of ${pool.name}`;
  const unit = 'nodes';
  const field = { entity: pool.id, field: 'upgrade.surge.value' };
  const asked = fieldOperand(
    { symbol: 'U', label: 'Max surge', value: pool.upgrade.surge.value, unit: pool.upgrade.surge.unit },
    field,
  );
  switch (surgeRuleOf(pool)) {
    case 'blue-green':
      return workingOf(surgeBlueGreen, { title, unit, operands: [N] });
    case 'spot':
      return workingOf(surgeFixed, {
        title,
        unit,
        operands: [factOperand('U', spotSurgeNodes)],
        facts: [spotSurgeNodes],
      });
    case 'auto-provisioned':
      return workingOf(surgeByPercent, {
        title,
        unit,
        operands: [N, factOperand('U', autoProvisionedSurgePercent)],
        facts: [autoProvisionedSurgePercent],
      });
    case 'percent':
      return workingOf(surgeByPercent, { title, unit, operands: [N, asked] });
    case 'nodes':
      return workingOf(surgeByNodes, { title, unit, operands: [N, asked] });
  }
}

function explainMaximum(demand: PoolDemand, title: string): Working {
  const { pool } = demand;
  const unit = 'nodes';
  if (pool.kind === 'auto-provisioned' && pool.nodeCap !== null) {
    const cap = fieldOperand(
      { symbol: 'N', label: 'Node cap', value: pool.nodeCap, unit },
      { entity: pool.id, field: 'nodeCap' },
    );
    return sumWorking({ title, unit, operands: [cap] });
  }
  if (pool.kind !== 'auto-provisioned' && pool.autoscaler.enabled) {
    const field = { entity: pool.id, field: 'autoscaler.maximumNodes' };
    const M = fieldOperand(
      { symbol: 'M', label: 'Autoscaler maximum', value: pool.autoscaler.maximumNodes, unit },
      field,
    );
    return workingOf(maximumNodes, { title, unit, operands: [nodesNowOperand(demand), M] });
  }
  return sumWorking({ title, unit, operands: [nodesNowOperand(demand)] });
}

/** How many nodes a pool has under a load: now, at its maximum, or at its maximum with surge. */
export function explainPoolNodes(context: FigureContext, demand: PoolDemand, load: Load): Working {
  const title = `Nodes of ${demand.pool.name}`;
  if (load === 'today') {
    return sumWorking({ title, unit: 'nodes', operands: [nodesNowOperand(demand)] });
  }
  if (load === 'maximum') {
    return explainMaximum(demand, title);
  }
  const surge = atPool(context, 'pool-surge', demand.pool.id);
  const S = figureOperand({ symbol: 'S', label: 'Surge nodes', value: demand.surgeNodes, unit: 'nodes' }, surge);
  return workingOf(peakNodes, { title, unit: 'nodes', operands: [nodesOperand(context, demand, 'maximum'), S] });
}

/** What one node takes for its pods from the range that its pods live in. */
export function explainAddressesPerNode(context: FigureContext, demand: PoolDemand): Working {
  const { pool, footprint } = demand;
  const title = `Pod addresses of one node of ${pool.name}`;
  const unit = 'addresses';
  const P = maxPodsOperand(demand);
  if (footprint.podsInNodeSubnet > 0) {
    return sumWorking({ title, unit, operands: [P] });
  }
  if (footprint.podCidrBlocks > 0) {
    const block = countedOperand({
      symbol: 'b',
      label: 'Blocks of the pod CIDR per node',
      value: footprint.podCidrBlocks,
      unit: 'blocks',
    });
    return sumWorking({ title, unit: 'blocks', operands: [block], facts: [podCidrNodeBlockPrefixLength] });
  }
  const mode = context.demand.model === 'pod-subnet-static-block' ? 'static-block' : 'dynamic';
  if (podAllocationOf(pool, mode) === 'static-block') {
    const facts = [staticBlockInternalAddresses, staticBlockAddresses];
    const operands = [P, factOperand('K', staticBlockInternalAddresses), factOperand('D', staticBlockAddresses)];
    return workingOf(staticBlockAddressesPerNode, { title, unit, operands, facts });
  }
  const expected = { entity: pool.id, field: 'expectedPodsPerNode' };
  const p = fieldOperand(
    { symbol: 'p', label: 'Expected pods per node', value: pool.expectedPodsPerNode, unit: 'pods' },
    expected,
  );
  const facts = [dynamicBatchMinimumFree, dynamicBatchAddresses, dynamicStartingAddressesReported];
  const operands = [p, factOperand('F', dynamicBatchMinimumFree), factOperand('D', dynamicBatchAddresses)];
  return workingOf(dynamicAddressesPerNode, { title, unit, operands, facts });
}

/** VNet addresses of one pool: its nodes, each with what its pods count for (ruling 30). */
export function explainVnetPool(context: FigureContext, demand: PoolDemand, load: Load): Working {
  const each = 1 + demand.footprint.podVnetMappings;
  const A = countedOperand({
    symbol: 'A',
    label: 'VNet addresses per node: its own and those of its pods',
    value: each,
    unit: 'addresses',
  });
  const operands = [nodesOperand(context, demand, load), A];
  return workingOf(perNode, { title: `VNet addresses of ${demand.pool.name}`, unit: 'addresses', operands });
}

/** Opens a figure of one pool; null when the pool is gone. */
export function explainPoolFigure(context: FigureContext, reference: PoolFigureRef): Working | null {
  const demand = poolIn(context, reference.pool);
  if (!demand) {
    return null;
  }
  switch (reference.figure) {
    case 'pool-nodes':
      return explainPoolNodes(context, demand, reference.load);
    case 'pool-surge':
      return explainSurge(demand, nodesOperand(context, demand, 'maximum'));
    case 'pool-addresses-per-node':
      return explainAddressesPerNode(context, demand);
    case 'vnet-pool':
      return explainVnetPool(context, demand, reference.load);
    case 'pool-pods':
    case 'pool-pod-space':
      return explainPoolPods(context, demand, reference.figure);
    case 'pool-blocks-per-node':
    case 'pool-unused-in-blocks':
      return explainBlocks(context, demand, reference.figure);
    case 'gateway-addresses':
      return explainGatewayAddresses(demand);
  }
}
