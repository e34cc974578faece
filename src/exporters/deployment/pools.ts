import { named } from '../../domain/entities.ts';
import { type CandidateId, CANDIDATES } from '../../domain/ids.ts';
import { labelled } from '../../domain/labelled.ts';
import type { Cluster, NodePool, NodeShare } from '../../domain/plan-input.ts';
import { type RangeKey, subnetKeyFor } from '../../domain/range-key.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { sizePool } from '../../engine/demand/pool-size.ts';
import { podAllocationOf } from '../../engine/models/pod-subnet-footprints.ts';
import { modelOf } from '../../engine/models/registry.ts';
import { NETWORK_MODELS } from '../../engine/models/registry.ts';
import type { DeployedPool } from './deployment.ts';
import { poolNames, shown } from './names.ts';

/** Keys of the subnets of one pool; null where it has none. */
export interface PoolSubnets {
  readonly nodes: RangeKey;
  readonly pods: RangeKey | null;
}

/** The subnets that a pool uses under a candidate, by the keys of the layout. */
export function subnetsOfPool(pool: NodePool, cluster: Cluster, candidate: CandidateId): PoolSubnets {
  const { podRange } = NETWORK_MODELS[CANDIDATES[candidate].model];
  return {
    nodes: subnetKeyFor(pool.nodeSubnet, 'node-subnet', cluster.id),
    pods: podRange === 'pod-subnet' ? subnetKeyFor(pool.podSubnet, 'pod-subnet', cluster.id) : null,
  };
}

function shareText({ unit, value }: NodeShare): string {
  return unit === 'percent' ? `${value}%` : String(value);
}

function podIpAllocation(pool: NodePool, candidate: CandidateId): DeployedPool['podIpAllocation'] {
  const { podAllocation: ofCluster } = modelOf(candidate);
  if (ofCluster === null) {
    return null;
  }
  return podAllocationOf(pool, ofCluster) === 'static-block' ? 'StaticBlock' : 'DynamicIndividual';
}

const MODES = { system: 'System', user: 'User', gateway: 'Gateway' } as const;

/** How one pool is upgraded: spot pools take no surge (ruling 27), blue-green has its own way. */
function upgradeOf({ priority, upgrade }: NodePool): Pick<DeployedPool, 'maxSurge' | 'maxUnavailable'> {
  if (priority === 'spot' || upgrade.strategy === 'blue-green') {
    return { maxSurge: null, maxUnavailable: null };
  }
  return {
    maxSurge: shareText(upgrade.surge),
    maxUnavailable: upgrade.maxUnavailable.value === 0 ? null : shareText(upgrade.maxUnavailable),
  };
}

function poolOf(
  pool: NodePool,
  name: string,
  candidate: CandidateId,
  subnetNames: { readonly nodeSubnet: string | null; readonly podSubnet: string | null },
): DeployedPool {
  return {
    name,
    vmSize: pool.vmSize === '' ? null : pool.vmSize,
    kind: pool.kind === 'virtual-machines' ? 'VirtualMachines' : 'VirtualMachineScaleSets',
    mode: MODES[pool.mode],
    osType: pool.os === 'windows' ? 'Windows' : 'Linux',
    osSku: pool.osSku,
    spot: pool.priority === 'spot',
    kubernetesVersion: pool.kubernetesVersion === '' ? null : pool.kubernetesVersion,
    count: pool.nodes,
    autoscaler: pool.autoscaler.enabled
      ? { minimum: pool.autoscaler.minimumNodes, maximum: pool.autoscaler.maximumNodes }
      : null,
    maxPods: pool.maxPodsPerNode,
    ...upgradeOf(pool),
    zones: pool.zones,
    ...subnetNames,
    podIpAllocation: podIpAllocation(pool, candidate),
    gatewayPrefixLength: pool.mode === 'gateway' ? pool.gatewayPrefixLength : null,
  };
}

function notesOf(pool: NodePool, name: string): readonly string[] {
  const { kind, upgrade, vmSize } = pool;
  return [
    ...(name === named(pool)
      ? []
      : [`The code names pool ${shown(named(pool))} ${name}: Azure takes no other characters for a node pool.`]),
    ...(vmSize === null || vmSize === ''
      ? [`The plan names no VM size for ${labelled('pool', name)}: fill it in.`]
      : []),
    ...(upgrade.strategy === 'blue-green' && kind !== 'auto-provisioned'
      ? [`${labelled('Pool', name)} is upgraded blue-green, a preview that the code does not turn on.`]
      : []),
  ];
}

export interface DeployedPools {
  readonly pools: readonly [DeployedPool, ...DeployedPool[]];
  readonly notes: readonly string[];
}

/**
 * The pools of a cluster, a system pool first. Refused: a pool whose number of nodes is unknown, and a cluster without a
 * system pool of its own. `nameOf` gives the name of a subnet by its key; null in a network that AKS makes.
 */
export function planPools(
  cluster: Cluster,
  candidate: CandidateId,
  nameOf: (key: string) => string | null,
): Result<DeployedPools, string> {
  const unknown = cluster.nodePools.find((pool) => sizePool(pool).unknown);
  if (unknown) {
    return err(`How many nodes ${shown(named(unknown))} may have is not known: enter the most nodes of that pool.`);
  }
  const own = cluster.nodePools.filter(({ kind }) => kind !== 'auto-provisioned');
  const isFirst = ({ mode, os, priority }: NodePool) => mode === 'system' && os === 'linux' && priority === 'regular';
  const sorted = [...own.filter(isFirst), ...own.filter((pool) => !isFirst(pool))];
  const names = poolNames(sorted.map((pool) => ({ name: named(pool), os: pool.os })));
  const pools = sorted.map((pool, index) => {
    const { nodes, pods } = subnetsOfPool(pool, cluster, candidate);
    const subnets = { nodeSubnet: nameOf(nodes), podSubnet: pods === null ? null : nameOf(pods) };
    return poolOf(pool, names[index] ?? pool.id, candidate, subnets);
  });
  const [first, ...rest] = pools;
  if (!first || !sorted.slice(0, 1).every(isFirst)) {
    return err(`${shown(named(cluster))} has no Linux system pool, with which a cluster is created: add one.`);
  }
  const notes = sorted.flatMap((pool, index) => notesOf(pool, names[index] ?? pool.id));
  const provisioned = cluster.nodePools
    .filter(({ kind }) => kind === 'auto-provisioned')
    .map(
      (pool) =>
        `Nodes of ${shown(named(pool))} are made by node auto-provisioning: its NodePool is an object inside the cluster, not part of the code.`,
    );
  return ok({ pools: [first, ...rest], notes: [...notes, ...provisioned] });
}
