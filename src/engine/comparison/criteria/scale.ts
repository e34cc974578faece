import { vnetAddressLimit } from '../../../domain/facts/addressing.ts';
import {
  maxPodsPerNodeMaximum,
  maxPodsPerNodeMinimum,
  nodesPerCluster,
  nodesPerClusterFree,
  nodesPerScaleSet,
  overlayPodsPerCluster,
  poolPodSpaceMinimum,
  routesPerRouteTable,
} from '../../../domain/facts/limits.ts';
import { staticBlockSubnetShortestPrefixLength } from '../../../domain/facts/range-constraints.ts';
import {
  defaultMaxPodsByo,
  defaultMaxPodsKubenet,
  defaultMaxPodsNodeSubnet,
  defaultMaxPodsOverlay,
  defaultMaxPodsPodSubnet,
  dynamicPodsAdvised,
  windowsOverlayMaxPodsAdvised,
} from '../../../domain/facts/scale-advice.ts';
import type { Criterion } from './criterion.ts';
import {
  azureCni,
  cell,
  cells,
  everyModel,
  grouped,
  no,
  notDocumented,
  podSubnets,
  yes,
  yourPlugin,
} from './criterion.ts';

const routes = grouped(routesPerRouteTable.value);
const clusterNodes = grouped(nodesPerCluster.value);
const serviceAllows = cell('your plugin decides', ['byo-cni', 'pricing-tiers'], {
  note: `The service allows ${clusterNodes} nodes; what the plugin carries is its own limit.`,
});

const moreThan400: Criterion = {
  id: 'more-than-400-nodes',
  group: 'scale',
  kind: 'feature',
  label: 'More than 400 nodes',
  explanation: 'A cluster, surge nodes included, that outgrows one route table.',
  cells: cells({
    kubenet: no(['kubenet', 'autoscaler'], { note: `One route per node, at most ${routes} routes.` }),
    ...azureCni(yes(['autoscaler', 'large-scale', 'cni-overview'])),
    byo: serviceAllows,
  }),
};

const moreThan1000: Criterion = {
  id: 'more-than-1000-nodes',
  group: 'scale',
  kind: 'feature',
  label: 'More than 1,000 nodes',
  explanation: 'A cluster that outgrows one node pool and the Free tier.',
  cells: cells({
    kubenet: no(['kubenet'], { note: `One route per node, at most ${routes} routes.` }),
    ...azureCni(
      yes(['large-scale', 'pricing-tiers'], {
        note: `Standard or Premium tier and several pools of at most ${grouped(nodesPerScaleSet.value)} nodes; the Free tier ends at ${grouped(nodesPerClusterFree.value)}.`,
      }),
    ),
    byo: serviceAllows,
  }),
};

const moreThan5000: Criterion = {
  id: 'more-than-5000-nodes',
  group: 'scale',
  kind: 'feature',
  label: 'More than 5,000 nodes',
  explanation: 'More nodes than one cluster may have: plan several clusters.',
  cells: cells({
    ...everyModel(no(['large-scale', 'pricing-tiers'], { note: `A cluster ends at ${clusterNodes} nodes.` })),
    kubenet: no(['kubenet', 'large-scale'], { note: `kubenet ends at ${routes} nodes.` }),
  }),
};

const nodeLimit: Criterion = {
  id: 'nodes-per-cluster',
  group: 'scale',
  kind: 'figure',
  label: 'Most nodes in a cluster',
  explanation: 'The ceiling of the service, before any address range runs out. Surge nodes count.',
  cells: cells({
    kubenet: cell(routes, ['kubenet'], { note: 'One route per node; your own routes take from the same table.' }),
    ...azureCni(
      cell(clusterNodes, ['pricing-tiers', 'large-scale'], {
        note: `${grouped(nodesPerClusterFree.value)} on the Free tier.`,
      }),
    ),
    byo: cell(`${clusterNodes} by the service`, ['pricing-tiers', 'byo-cni'], { note: 'Your plugin may end earlier.' }),
  }),
};

const podLimit: Criterion = {
  id: 'pods-per-cluster',
  group: 'scale',
  kind: 'figure',
  label: 'Most pods in a cluster',
  explanation: 'What the articles give as ceiling or advice for all pods together.',
  cells: cells({
    kubenet: notDocumented(['kubenet']),
    node: cell(`about 64,000 addresses`, ['plan-pods', 'ip-planning'], {
      note: `Nodes included; the hard limit of a VNet is ${grouped(vnetAddressLimit.value)} addresses.`,
    }),
    dynamic: cell(`${grouped(dynamicPodsAdvised.value)} application pods`, ['large-scale', 'plan-pods'], {
      note: `Advice; the hard limit of a VNet is ${grouped(vnetAddressLimit.value)} addresses.`,
    }),
    staticBlock: cell('about 1,000,000 addresses', ['static-block', 'plan-pods'], {
      note: `With a pod subnet of /${staticBlockSubnetShortestPrefixLength.value}. A ceiling of addresses, not a promise for one cluster.`,
    }),
    overlay: cell(grouped(overlayPodsPerCluster.value), ['large-scale', 'plan-pods'], {
      note: 'An older planning article says 250,000.',
    }),
    byo: yourPlugin(),
  }),
};

const range = `${maxPodsPerNodeMinimum.value} to ${maxPodsPerNodeMaximum.value}`;
const rangeNote = `Fixed when the pool is created; nodes times max pods must reach ${poolPodSpaceMinimum.value}.`;

const maxPods: Criterion = {
  id: 'max-pods-per-node',
  group: 'scale',
  kind: 'figure',
  label: 'Max pods per node, allowed values',
  explanation: 'The range in which max pods per node can be set for a pool.',
  cells: cells({
    kubenet: cell(range, ['ip-planning', 'kubenet'], { note: rangeNote }),
    node: cell(range, ['ip-planning', 'node-pools'], { note: rangeNote }),
    ...podSubnets(cell(range, ['ip-planning', 'dynamic-allocation'], { note: rangeNote })),
    overlay: cell(range, ['ip-planning', 'overlay'], {
      note: `${rangeNote} At most ${windowsOverlayMaxPodsAdvised.value} advised on Windows.`,
    }),
    byo: cell(range, ['byo-cni', 'nap-node-class'], {
      note: 'A limit of the kubelet only; it says nothing about addresses.',
    }),
  }),
};

const defaultMaxPods: Criterion = {
  id: 'default-max-pods',
  group: 'scale',
  kind: 'figure',
  label: 'Max pods per node when none is given',
  explanation: "Azure's own value. It can differ by tool, so always write it out.",
  cells: cells({
    kubenet: cell(`${defaultMaxPodsKubenet.value}`, ['ip-planning', 'kubenet'], {
      note: 'An older limits table gives 30 for the portal.',
    }),
    node: cell(`${defaultMaxPodsNodeSubnet.value}`, ['ip-planning']),
    ...podSubnets(
      cell(`${defaultMaxPodsPodSubnet.value}`, ['ip-planning', 'dynamic-allocation'], {
        asOf: '2026-09-10',
        note: 'Until September 2026 the article on dynamic allocation said 250.',
      }),
    ),
    overlay: cell(`${defaultMaxPodsOverlay.value}`, ['overlay']),
    byo: cell(`${defaultMaxPodsByo.value}`, ['nap-node-class', 'byo-cni'], {
      note: 'Listed for auto-provisioned nodes.',
    }),
  }),
};

export const SCALE_CRITERIA = {
  'more-than-400-nodes': moreThan400,
  'more-than-1000-nodes': moreThan1000,
  'more-than-5000-nodes': moreThan5000,
  'nodes-per-cluster': nodeLimit,
  'pods-per-cluster': podLimit,
  'max-pods-per-node': maxPods,
  'default-max-pods': defaultMaxPods,
};
