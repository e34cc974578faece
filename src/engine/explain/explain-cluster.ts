import { ipv6NodeBlockPrefixLength } from '../../domain/facts/addressing.ts';
import { defaultPodCidrV6 } from '../../domain/facts/default-ranges.ts';
import type { Load } from '../../domain/ids.ts';
import { formatRange } from '../../domain/ip/range.ts';
import { type Ipv6NodeBlocks, ipv6NodeBlocksOf } from '../demand/ipv6-node-blocks.ts';
import { indexNetworks } from '../demand/network-index.ts';
import { sumParts } from '../demand/per-load.ts';
import { atCluster, type FigureContext } from '../evaluation/candidate-context.ts';
import { surroundingsOf } from '../evaluation/surroundings.ts';
import type { ClusterFigureRef, Operand, Working } from '../figures/figure-ref.ts';
import { blocksInRange } from '../figures/formulas.ts';
import { freeAddresses } from '../figures/working-formulas.ts';
import {
  countedOperand,
  factOperand,
  fieldOperand,
  figureOperand,
  sumSymbol,
  sumWorking,
  workingOf,
} from '../figures/working.ts';
import { atPool, nodesNowOperand, nodesOperand } from './pool-operands.ts';

function explainNodes(context: FigureContext, load: Load): Working {
  const operands = context.demand.pools.map((pool, index) => ({
    ...nodesOperand(context, pool, load),
    symbol: sumSymbol(index),
  }));
  return sumWorking({ title: `Nodes of all pools of ${context.cluster.name}`, unit: 'nodes', operands });
}

function clusterNodesOperand(context: FigureContext, symbol: string): Operand {
  const value = context.demand.pools.reduce((sum, { nodes }) => sum + nodes.withUpgrade, 0);
  const reference = { ...atCluster(context, 'cluster-nodes'), load: 'withUpgrade' as const };
  return figureOperand({ symbol, label: 'Nodes with upgrade', value, unit: 'nodes' }, reference);
}

function explainPods(context: FigureContext): Working {
  const operands = context.demand.pools.map(({ pool, nodes }, index) =>
    figureOperand(
      { symbol: sumSymbol(index), label: pool.name, value: nodes.maximum * pool.expectedPodsPerNode, unit: 'pods' },
      atPool(context, 'pool-pods', pool.id),
    ),
  );
  return sumWorking({ title: 'Pods expected with all pools at their maximum', unit: 'pods', operands });
}

function explainSystemNodes(context: FigureContext): Working {
  const operands = context.demand.pools
    .filter(({ pool }) => pool.mode === 'system')
    .map((pool, index) => ({ ...nodesNowOperand(pool), symbol: sumSymbol(index), label: pool.pool.name }));
  return sumWorking({ title: `System nodes of ${context.cluster.name}`, unit: 'nodes', operands });
}

function explainRoutes(context: FigureContext): Working {
  const { id, customRouteCount } = context.cluster;
  const own = { symbol: 'b', label: 'Routes of your own', value: customRouteCount, unit: 'routes' };
  const operands = [clusterNodesOperand(context, 'a'), fieldOperand(own, { entity: id, field: 'customRouteCount' })];
  return sumWorking({ title: 'Routes in the route table: one for each node', unit: 'routes', operands });
}

/** VNet addresses of the cluster: its pools, then front ends, endpoints and the API server. */
function explainVnetAddresses(context: FigureContext, load: Load): Working {
  const pools = context.demand.pools.map(({ pool, nodes, footprint }, index): Operand => {
    const reference = { ...atPool(context, 'vnet-pool', pool.id), load };
    const value = nodes[load] * (1 + footprint.podVnetMappings);
    return figureOperand({ symbol: sumSymbol(index), label: pool.name, value, unit: 'addresses' }, reference);
  });
  const fixedParts = [...context.demand.ranges.values()]
    .filter(({ kind }) => kind !== 'service-cidr')
    .flatMap(({ parts }) => parts.filter(({ pool }) => pool === null));
  const fixed = sumParts(fixedParts)[load];
  const label = 'Load balancers, endpoints and API server';
  const operands =
    fixed === 0
      ? pools
      : [...pools, countedOperand({ symbol: sumSymbol(pools.length), label, value: fixed, unit: 'addresses' })];
  return sumWorking({ title: 'Addresses taken from the virtual network', unit: 'addresses', operands });
}

function explainVnetOfAll(context: FigureContext): Working {
  const { cluster, input, evaluation } = context;
  const surroundings = surroundingsOf(input, indexNetworks(input.virtualNetworks));
  const unit = 'addresses';
  const own = { symbol: 'a', label: 'This cluster', value: evaluation.vnetAddresses.withUpgrade, unit };
  const value = surroundings.vnetAddressesOfOthers(cluster, evaluation.model);
  const others = { symbol: 'b', label: 'Other clusters and others in the same virtual network', value, unit };
  const reference = { ...atCluster(context, 'vnet-addresses'), load: 'withUpgrade' as const };
  const operands = [figureOperand(own, reference), countedOperand(others)];
  return sumWorking({ title: 'Addresses taken from the virtual network by all', unit, operands });
}

/** The length of the IPv6 pod CIDR: as given, else of the one that Azure takes. */
function ipv6PrefixOperand({ cluster }: FigureContext, { range, given }: Ipv6NodeBlocks): Operand {
  const quantity = { symbol: 'L', value: range.prefixLength, unit: 'prefix length' };
  return given === null
    ? {
        ...countedOperand({ ...quantity, label: `IPv6 pod CIDR that Azure takes, ${formatRange(range)}` }),
        fact: defaultPodCidrV6.id,
      }
    : fieldOperand({ ...quantity, label: 'IPv6 pod CIDR' }, { entity: cluster.id, field: `podCidrs.${given}` });
}

function explainIpv6Blocks(context: FigureContext): Working | null {
  const found = ipv6NodeBlocksOf(context.cluster, context.evaluation.model);
  if (found === null) {
    return null;
  }
  const operands = [ipv6PrefixOperand(context, found), factOperand('B', ipv6NodeBlockPrefixLength)];
  const facts = [ipv6NodeBlockPrefixLength, ...(found.given === null ? [defaultPodCidrV6] : [])];
  return workingOf(blocksInRange, { title: 'Node blocks of the IPv6 pod CIDR', unit: 'blocks', operands, facts });
}

function explainIpv6Free(context: FigureContext, load: Load): Working | null {
  const found = ipv6NodeBlocksOf(context.cluster, context.evaluation.model);
  if (found === null) {
    return null;
  }
  const unit = 'blocks';
  const value = context.demand.pools.reduce((sum, { nodes }) => sum + nodes[load], 0);
  const operands = [
    figureOperand(
      { symbol: 'A', label: 'Node blocks of the IPv6 pod CIDR', value: found.blocks, unit },
      atCluster(context, 'ipv6-node-blocks'),
    ),
    figureOperand(
      { symbol: 'U', label: 'Nodes, one block each', value, unit: 'nodes' },
      { ...atCluster(context, 'cluster-nodes'), load },
    ),
  ];
  return workingOf(freeAddresses, { title: 'Free node blocks of the IPv6 pod CIDR', unit, operands });
}

/** Opens a figure of a cluster as a whole; null where the cluster has no such number. */
export function explainClusterFigure(context: FigureContext, reference: ClusterFigureRef): Working | null {
  switch (reference.figure) {
    case 'vnet-addresses':
      return explainVnetAddresses(context, reference.load);
    case 'cluster-nodes':
      return explainNodes(context, reference.load);
    case 'cluster-pods':
      return explainPods(context);
    case 'system-nodes':
      return explainSystemNodes(context);
    case 'routes':
      return explainRoutes(context);
    case 'vnet-addresses-of-all':
      return explainVnetOfAll(context);
    case 'ipv6-node-blocks':
      return explainIpv6Blocks(context);
    case 'ipv6-node-blocks-free':
      return explainIpv6Free(context, reference.load);
  }
}
