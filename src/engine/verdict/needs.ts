import { nodesPerCluster, nodesPerClusterFree, routesPerRouteTable } from '../../domain/facts/first-numbers.ts';
import type { CandidateId, NeedId } from '../../domain/ids.ts';
import { CANDIDATES } from '../../domain/ids.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import type { JudgedSupport } from '../comparison/support.ts';
import { supportOf } from '../comparison/support.ts';
import { maximumNodesOf } from '../demand/pool-size.ts';
import { NETWORK_MODELS } from '../models/registry.ts';

/** A need with where it comes from: set by the visitor, or implied by something else in the plan. */
export type EffectiveNeed =
  { readonly need: NeedId; readonly implied: false } | { readonly need: ImpliedNeedId; readonly implied: true };

/**
 * What the cell of a need does to a candidate. Ruling 25: "no" removes it, limits keep it with a warning, "not
 * documented" keeps it behind those that are documented. No need meets a preview or a dispute today.
 */
export const NEED_EFFECTS: Readonly<Record<JudgedSupport, 'keeps' | 'warns' | 'ranks-behind' | 'removes'>> = {
  yes: 'keeps',
  'not-excluded': 'keeps',
  limited: 'warns',
  'not-documented': 'ranks-behind',
  no: 'removes',
};

/** The ids of the clusters whose pools name each node subnet. */
const clustersOfNodeSubnets = oncePer((clusters: PlanInput['clusters']): ReadonlyMap<string, ReadonlySet<string>> => {
  const bySubnet = new Map<string, Set<string>>();
  for (const { id, nodePools } of clusters) {
    for (const { nodeSubnet } of nodePools) {
      if (nodeSubnet !== null) {
        const known = bySubnet.get(nodeSubnet);
        if (known) {
          known.add(id);
        } else {
          bySubnet.set(nodeSubnet, new Set([id]));
        }
      }
    }
  }
  return bySubnet;
});

/** The other clusters whose nodes stand in a node subnet that a pool of this one names, in the order of the plan. */
export function sharersOfNodeSubnet({ id, nodePools }: Cluster, { clusters }: PlanInput): readonly Cluster[] {
  const bySubnet = clustersOfNodeSubnets(clusters);
  const sharers = new Set<string>();
  for (const { nodeSubnet } of nodePools) {
    if (nodeSubnet !== null) {
      bySubnet.get(nodeSubnet)?.forEach((other) => sharers.add(other));
    }
  }
  sharers.delete(id);
  return sharers.size === 0 ? [] : clusters.filter((other) => sharers.has(other.id));
}

/** Nodes of all pools at their maximum, surge nodes not counted. */
export function maximumNodesOfCluster({ nodePools }: Cluster): number {
  return nodePools.reduce((sum, pool) => sum + maximumNodesOf(pool), 0);
}

/** What the rest of the plan can ask for without anybody having ticked it. */
export const IMPLIED_NEED_IDS = [
  'windows-pools',
  'dual-stack',
  'network-policy',
  'node-auto-provisioning',
  'static-egress-gateway',
  'aks-automatic',
  'fqdn-policy',
  'l7-policy',
  'node-encryption',
  'shared-node-subnet',
  'more-than-400-nodes',
  'more-than-1000-nodes',
  'more-than-5000-nodes',
] as const satisfies readonly NeedId[];
export type ImpliedNeedId = (typeof IMPLIED_NEED_IDS)[number];

function impliedNeeds(cluster: Cluster, input: PlanInput): readonly ImpliedNeedId[] {
  const pools = cluster.nodePools;
  const nodes = maximumNodesOfCluster(cluster);
  const implied: Readonly<Record<ImpliedNeedId, boolean>> = {
    'windows-pools': pools.some(({ os }) => os === 'windows'),
    'dual-stack': cluster.ipFamilies === 'ipv4-ipv6',
    'network-policy': cluster.policyEngine !== 'none',
    'node-auto-provisioning': pools.some(({ kind }) => kind === 'auto-provisioned'),
    'static-egress-gateway': pools.some(({ mode }) => mode === 'gateway'),
    'aks-automatic': cluster.sku === 'automatic',
    'fqdn-policy': cluster.advancedNetworking.includes('fqdn-filtering'),
    'l7-policy': cluster.advancedNetworking.includes('l7-policy'),
    'node-encryption': cluster.advancedNetworking.includes('wireguard'),
    'shared-node-subnet': sharersOfNodeSubnet(cluster, input).length > 0,
    'more-than-400-nodes': nodes > routesPerRouteTable.value,
    'more-than-1000-nodes': nodes > nodesPerClusterFree.value,
    'more-than-5000-nodes': nodes > nodesPerCluster.value,
  };
  return IMPLIED_NEED_IDS.filter((need) => implied[need]);
}

/** The needs of a cluster: those ticked first, then those that the plan implies. */
export function needsOf(cluster: Cluster, input: PlanInput): readonly EffectiveNeed[] {
  const implied = impliedNeeds(cluster, input).filter((need) => !cluster.needs.includes(need));
  return [
    ...cluster.needs.map((need) => ({ need, implied: false as const })),
    ...implied.map((need) => ({ need, implied: true as const })),
  ];
}

export type NeedAnswer = EffectiveNeed & { readonly support: JudgedSupport };

/** How a candidate meets each need: the cell of the comparison with the need's own id. */
export function answerNeeds(needs: readonly EffectiveNeed[], candidate: CandidateId): readonly NeedAnswer[] {
  return needs.map((entry) => ({ ...entry, support: supportOf(entry.need, candidate) }));
}

/** True when a policy engine cannot run on a candidate. On the Cilium data plane NPM and Calico are replaced instead. */
export function policyEngineRefused(cluster: Cluster, candidate: CandidateId): boolean {
  const { model, dataPlane } = CANDIDATES[candidate];
  switch (cluster.policyEngine) {
    case 'none':
      return false;
    case 'cilium':
      return NETWORK_MODELS[model].routing !== 'own-plugin' && dataPlane !== 'cilium';
    case 'azure-npm':
    case 'calico':
      return dataPlane === 'azure' && supportOf(cluster.policyEngine, candidate) === 'no';
  }
}
