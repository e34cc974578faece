import {
  apiServerAddressesPerCluster,
  apiServerEndpointAddresses,
  podCidrNodeBlockPrefixLength,
  serviceCidrOwnAddresses,
} from '../../domain/facts/addressing.ts';
import type { Load } from '../../domain/ids.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { PoolDemand } from '../demand/cluster-demand.ts';
import { type DemandPart, PART_NAMES, type RangeUse } from '../demand/range-types.ts';
import { clusterName, type FigureContext, poolIn, poolName } from '../evaluation/candidate-context.ts';
import type { Operand, Working } from '../figures/figure-ref.ts';
import { perNode } from '../figures/formulas.ts';
import { countedOperand, factOperand, fieldOperand, figureOperand, sumWorking, workingOf } from '../figures/working.ts';
import { atPool } from './pool-operands.ts';

/** The unit of a range's figures, in words. */
export function unitOf(range: RangeUse): string {
  return range.unit === 'node-blocks' ? 'blocks' : 'addresses';
}

/** The words for one part: what it is, whose it is. */
export function partLabel(context: FigureContext, part: DemandPart): string {
  const owner = part.pool !== null ? poolName(context, part.pool) : null;
  const elsewhere =
    part.cluster === null || part.cluster === context.cluster.id ? null : clusterName(context, part.cluster);
  const names = [elsewhere, owner];
  const of = names.filter((name) => name !== null).join(', ');
  return of === '' ? PART_NAMES[part.kind] : `${PART_NAMES[part.kind]}: ${of}`;
}

function fieldOfFixedPart(context: FigureContext, part: DemandPart, range: RangeUse): FieldRef | null {
  const entity = part.cluster ?? context.cluster.id;
  switch (part.kind) {
    case 'internal-load-balancers':
      return { entity, field: 'internalLoadBalancers' };
    case 'private-link-service':
      return { entity, field: 'privateLinkServiceAddresses' };
    case 'services':
      return { entity, field: 'serviceCount' };
    case 'other-addresses':
      return range.subnet === null ? null : { entity: range.subnet, field: 'otherAddressesInUse' };
    default:
      return null;
  }
}

const FACT_OF_PART = {
  'private-endpoint': apiServerEndpointAddresses,
  'api-server': apiServerAddressesPerCluster,
  'service-range-own': serviceCidrOwnAddresses,
} as const;

function explainFixedPart(context: FigureContext, part: DemandPart, range: RangeUse, load: Load): Working {
  const title = partLabel(context, part);
  const unit = unitOf(range);
  if (part.kind === 'private-endpoint' || part.kind === 'api-server' || part.kind === 'service-range-own') {
    const fact = FACT_OF_PART[part.kind];
    return sumWorking({ title, unit, operands: [factOperand('a', fact)], facts: [fact] });
  }
  const field = fieldOfFixedPart(context, part, range);
  const value = part.amounts[load];
  const operand =
    field === null
      ? countedOperand({ symbol: 'a', label: title, value, unit })
      : fieldOperand({ symbol: 'a', label: title, value, unit }, field);
  return sumWorking({ title, unit, operands: [operand] });
}

/** The nodes that a pool's part counts: its own, or its surge nodes, which exist only during an upgrade. */
function countedNodes(context: FigureContext, demand: PoolDemand, part: DemandPart, load: Load): Operand {
  const { pool, surgeNodes, nodes } = demand;
  if (part.kind === 'surge-nodes' || part.kind === 'surge-pods') {
    const value = load === 'withUpgrade' ? surgeNodes : 0;
    const quantity = { symbol: 'N', label: 'Surge nodes', value, unit: 'nodes' };
    return value === 0 ? countedOperand(quantity) : figureOperand(quantity, atPool(context, 'pool-surge', pool.id));
  }
  const baseLoad = load === 'withUpgrade' ? 'maximum' : load;
  const quantity = { symbol: 'N', label: 'Nodes', value: nodes[baseLoad], unit: 'nodes' };
  return figureOperand(quantity, { ...atPool(context, 'pool-nodes', pool.id), load: baseLoad });
}

function explainPoolPart(
  at: { readonly context: FigureContext; readonly demand: PoolDemand; readonly range: RangeUse },
  part: DemandPart,
  load: Load,
): Working {
  const { context, demand, range } = at;
  const title = partLabel(context, part);
  const unit = unitOf(range);
  const N = countedNodes(context, demand, part, load);
  if (part.kind === 'pods' || part.kind === 'surge-pods') {
    const value = demand.footprint.podsInNodeSubnet + demand.footprint.podSubnetAddresses;
    const reference = atPool(context, 'pool-addresses-per-node', demand.pool.id);
    const A = figureOperand({ symbol: 'A', label: 'Addresses per node', value, unit }, reference);
    return workingOf(perNode, { title, unit, operands: [N, A] });
  }
  const inBlocks = range.unit === 'node-blocks';
  const label = inBlocks ? 'Blocks per node' : 'Addresses of the node itself';
  const operands = [N, countedOperand({ symbol: 'A', label, value: 1, unit })];
  return workingOf(perNode, { title, unit, operands, facts: inBlocks ? [podCidrNodeBlockPrefixLength] : [] });
}

/** Opens one part of a range's demand. A part of another cluster is shown as the number that the other cluster gives. */
export function explainPart(context: FigureContext, range: RangeUse, position: number, load: Load): Working | null {
  const part = range.parts[position];
  if (!part) {
    return null;
  }
  if (part.pool === null) {
    return explainFixedPart(context, part, range, load);
  }
  const demand = poolIn(context, part.pool);
  if (demand) {
    return explainPoolPart({ context, demand, range }, part, load);
  }
  const title = partLabel(context, part);
  const unit = unitOf(range);
  const operand = countedOperand({ symbol: 'a', label: title, value: part.amounts[load], unit });
  return sumWorking({ title, unit, operands: [operand] });
}
