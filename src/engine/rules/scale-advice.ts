import { named } from '../../domain/entities.ts';
import {
  dynamicPodsAdvised,
  internalLoadBalancerNodesAdvised,
  l7PolicyNodes,
  l7PolicyPods,
  largeClusterNodes,
  largeClusterSurgePercentMaximum,
  nodesPerClusterFreeAdvised,
  poolsPerCluster,
  systemPoolNodesAdvised,
  upgradeBlockedAtNodes,
  upgradeNodesBelow,
} from '../../domain/facts/scale-advice.ts';
import { defaultSurgePercent } from '../../domain/facts/upgrades.ts';
import { surgeRuleOf } from '../demand/pool-size.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { type FigureText, figureText, worded } from '../figures/sentence.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import { plain } from '../words/numbers.ts';
import { at, clusterRule, finding, poolRule, type Rule } from './rule.ts';

/** True when a cluster of that many nodes cannot be upgraded. */
export function isUpgradeBlocked(nodes: number): boolean {
  return nodes >= upgradeBlockedAtNodes.value;
}

/** The nodes of all pools at their maximum, for a sentence. */
function nodesText({ cluster, candidate, nodes }: ClusterContext): FigureText {
  return figureText(nodes.maximum, { cluster: cluster.id, candidate, figure: 'cluster-nodes', load: 'maximum' });
}

/** The pods expected in all pools at their maximum, for a sentence. */
function podsText({ cluster, candidate, pods }: ClusterContext): FigureText {
  return figureText(pods, { cluster: cluster.id, candidate, figure: 'cluster-pods', load: 'maximum' });
}

export const scaleAdviceRules: readonly Rule[] = [
  clusterRule({
    id: 'upgrade-blocked',
    severity: 'computed',
    title: 'Cluster too large to be upgraded',
    facts: [upgradeBlockedAtNodes.id, upgradeNodesBelow.id],
    check: (context) => {
      const { cluster, nodes } = context;
      return isUpgradeBlocked(nodes.maximum)
        ? finding(
            at(cluster.id, 'nodePools'),
            worded`At ${plain(upgradeBlockedAtNodes.value)} nodes upgrades are blocked until fewer than ${plain(upgradeNodesBelow.value)} are left; planned: ${nodesText(context)}.`,
            { severity: isUpgradeBlocked(nodes.today) ? 'error' : 'warning', numbers: { nodes: nodes.maximum } },
          )
        : null;
    },
  }),
  clusterRule({
    id: 'free-tier-size',
    severity: 'info',
    title: 'Large for the Free tier',
    facts: [nodesPerClusterFreeAdvised.id],
    check: (context) => {
      const { cluster, nodes } = context;
      return cluster.tier === 'free' && nodes.maximum >= nodesPerClusterFreeAdvised.value
        ? finding(
            at(cluster.id, 'tier'),
            worded`The Free tier is advised below ${nodesPerClusterFreeAdvised.value} nodes; planned: ${nodesText(context)}.`,
            { numbers: { nodes: nodes.maximum } },
          )
        : null;
    },
  }),
  clusterRule({
    id: 'pool-count',
    severity: 'error',
    title: 'Too many pools',
    facts: [poolsPerCluster.id],
    check: ({ cluster }) =>
      cluster.nodePools.length > poolsPerCluster.value
        ? finding(
            at(cluster.id, 'nodePools'),
            `${cluster.nodePools.length} pools; a cluster has at most ${poolsPerCluster.value}.`,
            { numbers: { pools: cluster.nodePools.length } },
          )
        : null,
  }),
  clusterRule({
    id: 'dynamic-pods-advised',
    severity: 'warning',
    title: 'Many pods for dynamic allocation',
    facts: [dynamicPodsAdvised.id],
    check: (context) => {
      const { cluster, model, pods } = context;
      return NETWORK_MODELS[model].podAllocation === 'dynamic' && pods > dynamicPodsAdvised.value
        ? finding(
            at(cluster.id, 'nodePools'),
            worded`${podsText(context)} pods; dynamic allocation is advised up to ${plain(dynamicPodsAdvised.value)}.`,
            { numbers: { pods } },
          )
        : null;
    },
  }),
  clusterRule({
    id: 'l7-policy-scale',
    severity: 'warning',
    title: 'Large for L7 policy',
    facts: [l7PolicyNodes.id, l7PolicyPods.id],
    check: (context) => {
      const { cluster, nodes, pods } = context;
      return cluster.advancedNetworking.includes('l7-policy') &&
        (nodes.maximum > l7PolicyNodes.value || pods > l7PolicyPods.value)
        ? finding(
            at(cluster.id, 'advancedNetworking'),
            worded`L7 policy is supported up to ${plain(l7PolicyNodes.value)} nodes or ${plain(l7PolicyPods.value)} pods; planned: ${nodesText(context)} and ${podsText(context)}.`,
            { numbers: { nodes: nodes.maximum, pods } },
          )
        : null;
    },
  }),
  clusterRule({
    id: 'internal-load-balancer-late',
    severity: 'info',
    title: 'Create the internal load balancer early',
    facts: [internalLoadBalancerNodesAdvised.id],
    check: (context) => {
      const { cluster, nodes } = context;
      return cluster.internalLoadBalancers.some(({ count }) => count > 0) &&
        nodes.maximum >= internalLoadBalancerNodesAdvised.value
        ? finding(
            at(cluster.id, 'internalLoadBalancers'),
            worded`Create internal load balancers before the cluster has ${internalLoadBalancerNodesAdvised.value} nodes; planned: ${nodesText(context)}.`,
            { numbers: { nodes: nodes.maximum } },
          )
        : null;
    },
  }),
  clusterRule({
    id: 'system-nodes-advised',
    severity: 'warning',
    title: 'Few system nodes',
    facts: [systemPoolNodesAdvised.id],
    check: ({ cluster, candidate }) => {
      const system = cluster.nodePools.filter(({ mode }) => mode === 'system');
      const nodes = system.reduce((sum, pool) => sum + pool.nodes, 0);
      const first = system[0];
      return first && cluster.nodePools.length > 1 && nodes < systemPoolNodesAdvised.value
        ? finding(
            at(first.id, 'nodes'),
            worded`${named(cluster)} has several pools but ${figureText(nodes, { cluster: cluster.id, candidate, figure: 'system-nodes' })} system nodes; at least ${systemPoolNodesAdvised.value} are advised.`,
            { numbers: { nodes } },
          )
        : null;
    },
  }),
  poolRule({
    id: 'large-cluster-surge',
    severity: 'info',
    title: 'Surge of a large cluster',
    facts: [largeClusterNodes.id, largeClusterSurgePercentMaximum.id],
    check: ({ pool }, { nodes }) => {
      const percent = pool.upgrade.surge.value;
      const least = defaultSurgePercent.value;
      const most = largeClusterSurgePercentMaximum.value;
      return nodes.maximum > largeClusterNodes.value &&
        surgeRuleOf(pool) === 'percent' &&
        (percent < least || percent > most)
        ? finding(
            at(pool.id, 'upgrade.surge.value'),
            `Above ${largeClusterNodes.value} nodes ${least} to ${most} % surge is advised; ${named(pool)} has ${percent} %.`,
            { numbers: { percent, nodes: nodes.maximum } },
          )
        : null;
    },
  }),
];
