import * as v from 'valibot';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../../domain/start-values.ts';
import { sumParts } from '../../engine/demand/per-load.ts';
import type { RangeUse } from '../../engine/demand/range-types.ts';
import { evaluateCluster } from '../../engine/evaluation/evaluate-cluster.ts';
import { answerSinglePool, NO_RANGES, singlePoolPlan } from '../../engine/evaluation/single-pool.ts';
import { groundOf } from '../../engine/evaluation/surroundings.ts';
import { adapter, underEach } from './adapter.ts';
import { askedPool, askPool, nodesOf } from './asked-pool.ts';
import {
  carefulStaticBlockPrefix,
  staticBlockNodeAddresses,
  staticBlocksIn,
  staticBlockSubnetAllowed,
} from './node-pod-addresses.ts';

const count = v.number();
const withSurge = { nodes: count, maxSurgeNodes: count };

/** The API server's subnet when several clusters share it. */
function apiServerSubnet(clusters: number): RangeUse[] {
  const network = { ...newVirtualNetwork('v1', ''), subnets: [newSubnet('s1', '')] };
  const plan = {
    ...newPlan(),
    virtualNetworks: [network],
    clusters: Array.from({ length: clusters }, (_, index) => ({
      ...newCluster(`c${index}`, '', [newNodePool(`p${index}`, '', 'system')]),
      virtualNetwork: network.id,
      apiServer: { access: 'vnet-integration' as const, subnet: 's1' },
    })),
  };
  const ground = groundOf(plan);
  return plan.clusters
    .flatMap((cluster) => evaluateCluster(cluster, ground).candidates)
    .flatMap(({ ranges }) => ranges.filter(({ kind }) => kind === 'api-server-subnet'));
}

/** Vectors about the addresses a cluster needs, and the prefix that holds them. */
export const sizeAdapters = [
  adapter(
    v.strictObject({ ...withSurge, scaleOutNodes: v.literal(0), maxPods: count }),
    ['totalNodes', 'addressesNeeded', 'addressesWithAzureReserved', 'minPrefix'],
    ({ nodes, maxSurgeNodes, maxPods }, model) =>
      underEach(model, (candidate) => {
        const asked = { nodes, surge: nodesOf(maxSurgeNodes), maxPodsPerNode: maxPods };
        const { pool, nodeSubnet } = askPool(candidate, asked);
        return {
          totalNodes: pool.nodes.withUpgrade,
          addressesNeeded: nodeSubnet.total.withUpgrade,
          addressesWithAzureReserved: nodeSubnet.total.withUpgrade + nodeSubnet.reserved,
          minPrefix: nodeSubnet.smallestPrefixLength,
        };
      }),
  ),
  adapter(
    v.strictObject({ ...withSurge, internalLbIps: count }),
    ['nodeSubnetAddresses', 'minPrefix'],
    ({ nodes, maxSurgeNodes, internalLbIps }, model) =>
      underEach(model, (candidate) => {
        const asked = { nodes, surge: nodesOf(maxSurgeNodes), internalLoadBalancers: internalLbIps };
        const { nodeSubnet } = askPool(candidate, asked);
        return { nodeSubnetAddresses: nodeSubnet.total.withUpgrade, minPrefix: nodeSubnet.smallestPrefixLength };
      }),
  ),
  adapter(
    v.strictObject({ ...withSurge, internalLbIps: count }),
    ['nodeSubnetAddresses', 'minPrefix', 'podAddressesFromSubnet'],
    ({ nodes, maxSurgeNodes, internalLbIps }, model) =>
      underEach(model, (candidate) => {
        const asked = { nodes, surge: nodesOf(maxSurgeNodes), internalLoadBalancers: internalLbIps };
        const { nodeSubnet } = askPool(candidate, asked);
        const pods = nodeSubnet.parts.filter(({ kind }) => kind === 'pods' || kind === 'surge-pods');
        return {
          nodeSubnetAddresses: nodeSubnet.total.withUpgrade,
          minPrefix: nodeSubnet.smallestPrefixLength,
          podAddressesFromSubnet: sumParts(pods).withUpgrade,
        };
      }),
  ),
  adapter(
    v.strictObject({ ...withSurge, privateLinkApiServer: v.literal(true) }),
    ['nodeSubnetAddresses', 'minPrefix'],
    ({ nodes, maxSurgeNodes }, model) =>
      underEach(model, (candidate) => {
        const plan = singlePoolPlan(askedPool(candidate, { nodes, surge: nodesOf(maxSurgeNodes) }), NO_RANGES);
        const clusters = plan.clusters.map((cluster) => ({
          ...cluster,
          apiServer: { access: 'private-endpoint' as const, subnet: null },
        }));
        const { nodeSubnet } = answerSinglePool({ ...plan, clusters }, candidate);
        return { nodeSubnetAddresses: nodeSubnet.total.withUpgrade, minPrefix: nodeSubnet.smallestPrefixLength };
      }),
  ),
  adapter(v.strictObject(withSurge), ['blocksNeeded', 'minPodCidrPrefix'], ({ nodes, maxSurgeNodes }, model) =>
    underEach(model, (candidate) => {
      const { podCidr } = askPool(candidate, { nodes, surge: nodesOf(maxSurgeNodes) });
      return { blocksNeeded: podCidr?.total.withUpgrade, minPodCidrPrefix: podCidr?.smallestPrefixLength };
    }),
  ),
  adapter(
    v.strictObject({ ...withSurge, vnetPodsPerNode: count }),
    ['nodeSubnetAddresses', 'nodeSubnetMinPrefix', 'podSubnetAddresses', 'podSubnetMinPrefix'],
    ({ nodes, maxSurgeNodes, vnetPodsPerNode }, model) =>
      underEach(model, (candidate) => {
        const asked = { nodes, surge: nodesOf(maxSurgeNodes), expectedPodsPerNode: vnetPodsPerNode };
        const { nodeSubnet, podSubnet } = askPool(candidate, asked);
        return {
          nodeSubnetAddresses: nodeSubnet.total.withUpgrade,
          nodeSubnetMinPrefix: nodeSubnet.smallestPrefixLength,
          podSubnetAddresses: podSubnet?.total.withUpgrade,
          podSubnetMinPrefix: podSubnet?.smallestPrefixLength,
        };
      }),
  ),
  adapter(
    v.strictObject(withSurge),
    ['podSubnetAddressesFloor', 'podSubnetMinPrefix'],
    ({ nodes, maxSurgeNodes }, model) =>
      underEach(model, (candidate) => {
        const { podSubnet } = askPool(candidate, { nodes, surge: nodesOf(maxSurgeNodes) });
        return {
          podSubnetAddressesFloor: podSubnet?.total.withUpgrade,
          podSubnetMinPrefix: podSubnet?.smallestPrefixLength,
        };
      }),
  ),
  adapter(
    v.strictObject({ ...withSurge, maxPods: count }),
    [
      'blocksPerNode',
      'blocksTotal',
      'nodeSubnetAddresses',
      'podSubnetAddresses',
      'podSubnetMinPrefix',
      'podSubnetMinPrefixConservative',
      'withinMaxSubnet12',
    ],
    ({ nodes, maxSurgeNodes, maxPods }, model) =>
      underEach(model, (candidate) => {
        const asked = { nodes, surge: nodesOf(maxSurgeNodes), maxPodsPerNode: maxPods };
        const { nodeSubnet, podSubnet } = askPool(candidate, asked);
        const addresses = podSubnet?.total.withUpgrade ?? Number.NaN;
        const prefix = podSubnet?.smallestPrefixLength ?? Number.NaN;
        return {
          blocksPerNode: staticBlockNodeAddresses(maxPods).blocks,
          blocksTotal: staticBlocksIn(addresses),
          nodeSubnetAddresses: nodeSubnet.total.withUpgrade,
          podSubnetAddresses: addresses,
          podSubnetMinPrefix: prefix,
          podSubnetMinPrefixConservative: carefulStaticBlockPrefix(addresses),
          withinMaxSubnet12: staticBlockSubnetAllowed(prefix),
        };
      }),
  ),
  adapter(
    v.strictObject({ clustersSharingSubnet: count }),
    ['addressesAtLeast', 'minPrefix'],
    ({ clustersSharingSubnet }) => {
      const [subnet] = apiServerSubnet(clustersSharingSubnet);
      return { addressesAtLeast: subnet?.total.withUpgrade, minPrefix: subnet?.smallestPrefixLength };
    },
  ),
];
