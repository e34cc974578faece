import type { CandidateId, NeedId } from '../../domain/ids.ts';
import { CANDIDATES } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { supportOf } from '../comparison/support.ts';
import type { Support } from '../comparison/support.ts';
import { maximumNodesOf } from '../demand/pool-size.ts';
import { nodesPerCluster, nodesPerClusterFree, routesPerRouteTable } from '../../domain/facts/limits.ts';

/** A need with where it comes from: set by the visitor, or implied by something else in the plan. */
export interface EffectiveNeed {
  readonly need: NeedId;
  readonly implied: boolean;
}

function sharesNodeSubnet(cluster: Cluster, input: PlanInput): boolean {
  const own = new Set(cluster.nodePools.flatMap(({ nodeSubnet }) => (nodeSubnet === null ? [] : [nodeSubnet])));
  return (
    own.size > 0 &&
    input.clusters.some(
      (other) =>
        other.id !== cluster.id && other.nodePools.some(({ nodeSubnet }) => nodeSubnet !== null && own.has(nodeSubnet)),
    )
  );
}

/** What the rest of the plan asks for without anybody having ticked it. */
function impliedNeeds(cluster: Cluster, input: PlanInput): NeedId[] {
  const pools = cluster.nodePools;
  const nodes = pools.reduce((sum, pool) => sum + maximumNodesOf(pool), 0);
  const implied: [NeedId, boolean][] = [
    ['windows-pools', pools.some(({ os }) => os === 'windows')],
    ['dual-stack', cluster.ipFamilies === 'ipv4-ipv6'],
    ['node-auto-provisioning', pools.some(({ kind }) => kind === 'auto-provisioned')],
    ['static-egress-gateway', pools.some(({ mode }) => mode === 'gateway')],
    ['aks-automatic', cluster.sku === 'automatic'],
    ['fqdn-policy', cluster.advancedNetworking.includes('fqdn-filtering')],
    ['l7-policy', cluster.advancedNetworking.includes('l7-policy')],
    ['node-encryption', cluster.advancedNetworking.includes('wireguard')],
    ['shared-node-subnet', sharesNodeSubnet(cluster, input)],
    ['more-than-400-nodes', nodes > routesPerRouteTable.value],
    ['more-than-1000-nodes', nodes > nodesPerClusterFree.value],
    ['more-than-5000-nodes', nodes > nodesPerCluster.value],
  ];
  return implied.flatMap(([need, holds]) => (holds ? [need] : []));
}

/** The needs of a cluster: those ticked first, then those that the plan implies. */
export function needsOf(cluster: Cluster, input: PlanInput): readonly EffectiveNeed[] {
  const implied = impliedNeeds(cluster, input).filter((need) => !cluster.needs.includes(need));
  return [
    ...cluster.needs.map((need) => ({ need, implied: false })),
    ...implied.map((need) => ({ need, implied: true })),
  ];
}

export interface NeedAnswer extends EffectiveNeed {
  readonly support: Support;
}

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
      return model !== 'byo-cni' && dataPlane !== 'cilium';
    case 'azure-npm':
    case 'calico':
      return dataPlane === 'azure' && supportOf(cluster.policyEngine, candidate) === 'no';
  }
}
