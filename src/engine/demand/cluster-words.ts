import type { Load } from '../../domain/ids.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import type { ClusterFigureRef, Operand, Working } from '../figures/figure-ref.ts';
import { countedOperand, fieldOperand, figureOperand, sumSymbol, sumWorking } from '../figures/working.ts';
import { LOAD_NAMES } from '../words/names.ts';
import { fixedVnetAddresses, type RangeDemand } from './cluster-demand.ts';
import { atCluster, atPool, type DemandContext, poolName } from './demand-context.ts';
import { openIpv6Blocks } from './ipv6-words.ts';
import { type PerLoad, sumNodes } from './per-load.ts';
import type { PoolDemand } from './pool-demand.ts';
import { derivePoolPods, deriveVnetAddresses } from './pool-numbers.ts';
import { PART_NAMES } from './range-types.ts';

/** One operand for each pool: its number, and what opens that. */
function eachPool(
  { demand }: DemandContext,
  unit: string,
  of: (pool: PoolDemand) => Pick<Operand, 'label' | 'value' | 'reference'>,
): Operand[] {
  return demand.pools.map((pool, index) => {
    const { reference, ...quantity } = of(pool);
    return { ...countedOperand({ symbol: sumSymbol(index), ...quantity, unit }), reference };
  });
}

function openNodes(context: DemandContext, load: Load): Working {
  const operands = eachPool(context, 'nodes', ({ pool, nodes }) => ({
    label: `${pool.name}: nodes`,
    value: nodes[load],
    reference: { ...atPool(context, 'pool-nodes', pool.id), load },
  }));
  return sumWorking({ title: `Nodes of all pools of ${context.cluster.name}`, unit: 'nodes', operands });
}

function openPods(context: DemandContext, load: Load): Working {
  const operands = eachPool(context, 'pods', (demand) => ({
    label: demand.pool.name,
    value: derivePoolPods(NUMBERS, demand, load),
    reference: { ...atPool(context, 'pool-pods', demand.pool.id), load },
  }));
  return sumWorking({ title: `Pods expected ${LOAD_NAMES[load].inSentence}`, unit: 'pods', operands });
}

function openSystemNodes({ cluster, demand }: DemandContext): Working {
  const operands = demand.pools
    .filter(({ pool }) => pool.mode === 'system')
    .map(({ pool }, index) => {
      const quantity = { symbol: sumSymbol(index), label: pool.name, value: pool.nodes, unit: 'nodes' };
      return fieldOperand(quantity, { entity: pool.id, field: 'nodes' });
    });
  return sumWorking({ title: `System nodes of ${cluster.name}`, unit: 'nodes', operands });
}

function openRoutes(context: DemandContext, load: Load): Working {
  const { id, customRouteCount } = context.cluster;
  const nodes = sumNodes(context.demand.pools)[load];
  const reference = { ...atCluster(context, 'cluster-nodes'), load };
  const own = { symbol: 'b', label: 'Routes of your own', value: customRouteCount, unit: 'routes' };
  const operands = [
    figureOperand(
      { symbol: 'a', label: `Nodes ${LOAD_NAMES[load].inSentence}`, value: nodes, unit: 'nodes' },
      reference,
    ),
    fieldOperand(own, { entity: id, field: 'customRouteCount' }),
  ];
  return sumWorking({ title: 'Routes in the route table: one for each node', unit: 'routes', operands });
}

/** VNet addresses of the cluster: its pools, then front ends, endpoints and the API server. */
function openVnetAddresses(context: DemandContext, load: Load): Working {
  const unit = 'addresses';
  const pools = eachPool(context, unit, (demand) => ({
    label: demand.pool.name,
    value: deriveVnetAddresses(NUMBERS, demand, load),
    reference: { ...atPool(context, 'vnet-pool', demand.pool.id), load },
  }));
  const value = fixedVnetAddresses(context.demand.ranges);
  const label = 'Load balancers, endpoints and API server';
  const fixed = countedOperand({ symbol: sumSymbol(pools.length), label, value, unit });
  const operands = value === 0 ? pools : [...pools, fixed];
  return sumWorking({ title: 'Addresses taken from the virtual network', unit, operands });
}

/** Addresses taken from subnets: static blocks with every address in them. One operand for each part of each subnet. */
function openVnetSpace(context: DemandContext, load: Load): Working {
  const unit = 'addresses';
  const ofRange = ({ key, parts }: RangeDemand): Omit<Operand, 'symbol'>[] =>
    parts.map(({ kind, pool, amounts }, part) => {
      const label = `${PART_NAMES[kind]}${pool === null ? '' : ` of ${poolName(context, pool)}`}`;
      const reference = { ...atCluster(context, 'range-part'), range: key, part, load };
      return figureOperand({ symbol: '', label, value: amounts[load], unit }, reference);
    });
  const subnets = [...context.demand.ranges.values()].filter(
    (range) => range.unit === unit && range.kind !== 'service-cidr',
  );
  const operands = subnets.flatMap(ofRange).map((operand, at) => ({ ...operand, symbol: sumSymbol(at) }));
  return sumWorking({ title: 'Addresses taken from subnets of the virtual network', unit, operands });
}

function openVnetOfAll(context: DemandContext, ofOthers: PerLoad, load: Load): Working {
  const unit = 'addresses';
  const own = { symbol: 'a', label: 'This cluster', value: context.demand.vnetAddresses[load], unit };
  const others = {
    symbol: 'b',
    label: 'Other clusters and others in the same virtual network',
    value: ofOthers[load],
    unit,
  };
  const reference = { ...atCluster(context, 'vnet-addresses'), load };
  const operands = [figureOperand(own, reference), countedOperand(others)];
  return sumWorking({ title: 'Addresses taken from the virtual network by all', unit, operands });
}

/**
 * The working of a number of a cluster as a whole; null where the cluster has no such number. `vnetAddressesOfOthers` is what
 * the other clusters and tenants of its VNet take.
 */
export function openCluster(
  context: DemandContext,
  reference: ClusterFigureRef,
  vnetAddressesOfOthers: () => PerLoad,
): Working | null {
  switch (reference.figure) {
    case 'vnet-addresses':
      return openVnetAddresses(context, reference.load);
    case 'vnet-space':
      return openVnetSpace(context, reference.load);
    case 'cluster-nodes':
      return openNodes(context, reference.load);
    case 'cluster-pods':
      return openPods(context, reference.load);
    case 'system-nodes':
      return openSystemNodes(context);
    case 'routes':
      return openRoutes(context, reference.load);
    case 'vnet-addresses-of-all':
      return openVnetOfAll(context, vnetAddressesOfOthers(), reference.load);
    case 'ipv6-node-blocks':
      return openIpv6Blocks(context, null);
    case 'ipv6-node-blocks-free':
      return openIpv6Blocks(context, reference.load);
  }
}
