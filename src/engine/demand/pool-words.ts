import {
  dynamicBatchAddresses,
  dynamicBatchMinimumFree,
  podCidrNodeBlockPrefixLength,
  staticBlockAddresses,
  staticBlockInternalAddresses,
} from '../../domain/facts/addressing.ts';
import {
  dynamicStartingAddressesReported,
  egressGatewayPrefixLongest,
  egressGatewayPrefixShortest,
} from '../../domain/facts/range-constraints.ts';
import { autoProvisionedSurgePercent, spotSurgeNodes } from '../../domain/facts/surge.ts';
import type { FieldPath } from '../../domain/fields/field-description.ts';
import { NODE_POOL_FIELDS } from '../../domain/fields/node-pool-fields.ts';
import type { Load } from '../../domain/ids.ts';
import type { NodePool } from '../../domain/plan-input.ts';
import type { PoolFigureRef, Working } from '../figures/figure-ref.ts';
import { type OperandWords, type Wording, type Workings, workings } from '../figures/workings.ts';
import { deriveBlocks } from '../models/pod-subnet-footprints.ts';
import { deriveUnusedInBlocks } from '../models/unused-in-blocks.ts';
import { atPool, type DemandContext, poolIn } from './demand-context.ts';
import type { PoolOperand, PoolResult } from './pool-arithmetic.ts';
import type { PoolDemand } from './pool-demand.ts';
import {
  deriveGatewayAddresses,
  derivePodAddresses,
  derivePodSpace,
  derivePoolPods,
  deriveVnetAddresses,
} from './pool-numbers.ts';
import { derivePoolNodes, deriveSurge } from './pool-size.ts';

/** A pool of which a number is opened, under a load where the number depends on one. */
export interface OpenedPool {
  readonly context: DemandContext;
  readonly demand: PoolDemand;
  readonly load: Load;
}

type PoolWording = Wording<PoolOperand, PoolResult, OpenedPool>;

/** The nodes of a pool under a load, leading on to how that count comes about. */
function nodesWords({ context, demand: { pool } }: OpenedPool, load: Load): OperandWords {
  const reference = { ...atPool(context, 'pool-nodes', pool.id), load };
  return { label: `${pool.name}: nodes`, unit: 'nodes', reference };
}

/** A field of the pool, called as the form calls it unless a formula wants another word. */
function fieldWords(field: FieldPath<NodePool>, unit: string, label: string = NODE_POOL_FIELDS[field].label) {
  return ({ demand: { pool } }: OpenedPool): OperandWords => ({ label, unit, field: { entity: pool.id, field } });
}

const OPERANDS: PoolWording['operands'] = {
  'nodes-now': fieldWords('nodes', 'nodes'),
  cap: fieldWords('nodeCap', 'nodes'),
  'autoscaler-maximum': fieldWords('autoscaler.maximumNodes', 'nodes'),
  'nodes-at-maximum': (opened) => nodesWords(opened, 'maximum'),
  'nodes-upgraded': (opened) => nodesWords(opened, 'maximum'),
  'nodes-under-load': (opened) => nodesWords(opened, opened.load),
  'surge-nodes': ({ context, demand: { pool } }) => ({
    label: 'Surge nodes',
    unit: 'nodes',
    reference: atPool(context, 'pool-surge', pool.id),
  }),
  'max-surge': ({ demand: { pool } }) => ({
    label: 'Max surge',
    unit: pool.upgrade.surge.unit,
    field: { entity: pool.id, field: 'upgrade.surge.value' },
  }),
  'max-pods': fieldWords('maxPodsPerNode', 'pods'),
  'expected-pods': fieldWords('expectedPodsPerNode', 'pods'),
  'vnet-addresses-of-node': () => ({
    label: 'VNet addresses per node: its own and those of its pods',
    unit: 'addresses',
  }),
  'pod-cidr-blocks': () => ({ label: 'Blocks of the pod CIDR per node', unit: 'blocks' }),
  'addresses-of-plugin': () => ({ label: 'Pod addresses come from your plugin, none from Azure', unit: 'addresses' }),
  'block-addresses': ({ context, demand: { pool } }) => ({
    label: 'Addresses of the blocks of one node',
    unit: 'addresses',
    reference: atPool(context, 'pool-addresses-per-node', pool.id),
  }),
  'gateway-prefix': fieldWords('gatewayPrefixLength', 'prefix length', 'Public prefix length'),
};

function surgeTitle({ demand: { pool } }: OpenedPool) {
  return { title: `Surge nodes of ${pool.name}`, unit: 'nodes' };
}

function podAddressesTitle({ demand: { pool } }: OpenedPool) {
  return { title: `Pod addresses of one node of ${pool.name}`, unit: 'addresses' };
}

const RESULTS: PoolWording['results'] = {
  nodes: ({ demand: { pool } }) => ({ title: `Nodes of ${pool.name}`, unit: 'nodes' }),
  surge: surgeTitle,
  'surge-of-spot': (opened) => ({ ...surgeTitle(opened), facts: [spotSurgeNodes] }),
  'surge-of-auto-provisioned': (opened) => ({ ...surgeTitle(opened), facts: [autoProvisionedSurgePercent] }),
  pods: ({ demand: { pool } }) => ({ title: `Pods expected in ${pool.name}`, unit: 'pods' }),
  'pod-space': ({ demand: { pool } }) => ({ title: `Room for pods in ${pool.name}`, unit: 'pods' }),
  'vnet-addresses': ({ demand: { pool } }) => ({ title: `VNet addresses of ${pool.name}`, unit: 'addresses' }),
  'addresses-reserved': podAddressesTitle,
  'blocks-of-pod-cidr': (opened) => ({
    ...podAddressesTitle(opened),
    unit: 'blocks',
    facts: [podCidrNodeBlockPrefixLength],
  }),
  'no-addresses': podAddressesTitle,
  'addresses-in-blocks': (opened) => ({
    ...podAddressesTitle(opened),
    facts: [staticBlockInternalAddresses, staticBlockAddresses],
  }),
  'addresses-in-batches': (opened) => ({
    ...podAddressesTitle(opened),
    facts: [dynamicBatchMinimumFree, dynamicBatchAddresses, dynamicStartingAddressesReported],
  }),
  blocks: ({ demand: { pool } }) => ({
    title: `Blocks of one node of ${pool.name}`,
    unit: 'blocks',
    facts: [staticBlockAddresses],
  }),
  'unused-in-blocks': ({ demand: { pool } }) => ({
    title: `Unused addresses of one node of ${pool.name}`,
    unit: 'addresses',
    facts: [staticBlockInternalAddresses],
  }),
  'gateway-addresses': ({ demand: { pool } }) => ({
    title: `Public addresses of ${pool.name}`,
    unit: 'addresses',
    facts: [egressGatewayPrefixShortest, egressGatewayPrefixLongest],
  }),
};

/** How the numbers of a pool are told where their working is opened. */
export const POOL_WORDS: PoolWording = { operands: OPERANDS, results: RESULTS };

/** How each number of a pool is derived and told: a kind that is missing here does not compile. */
export const POOL_FIGURES: Readonly<
  Record<PoolFigureRef['figure'], (make: Workings<PoolOperand, PoolResult>, opened: OpenedPool) => Working>
> = {
  'pool-nodes': (make, { demand, load }) => derivePoolNodes(make, demand.pool, load),
  'pool-surge': (make, { demand }) => deriveSurge(make, demand.pool, demand.nodes.maximum),
  'pool-addresses-per-node': (make, { context, demand }) => derivePodAddresses(make, demand, context.demand.model),
  'vnet-pool': (make, { demand, load }) => deriveVnetAddresses(make, demand, load),
  'pool-pods': (make, { demand, load }) => derivePoolPods(make, demand, load),
  'pool-pod-space': (make, { demand, load }) => derivePodSpace(make, demand, load),
  'pool-blocks-per-node': (make, { demand }) => deriveBlocks(make, demand.pool),
  'pool-unused-in-blocks': (make, { demand }) => deriveUnusedInBlocks(make, demand.pool),
  'gateway-addresses': (make, { demand }) => deriveGatewayAddresses(make, demand.pool),
};

/** The working of a number of one pool; null when the pool is gone. */
export function openPool(context: DemandContext, reference: PoolFigureRef): Working | null {
  const demand = poolIn(context, reference.pool);
  if (!demand) {
    return null;
  }
  const opened = { context, demand, load: 'load' in reference ? reference.load : 'withUpgrade' } as const;
  return POOL_FIGURES[reference.figure](workings(POOL_WORDS, opened), opened);
}
