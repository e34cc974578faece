import {
  clusterQuotaPerRegion,
  scaleStepFromNodes,
  scaleStepNodesLeast,
  scaleStepNodesMost,
} from '../../../domain/facts/cluster-scale.ts';
import { nodesPerScaleSet, routesPerRouteTable, snatPortsPerAddress } from '../../../domain/facts/limits.ts';
import {
  managedOutboundAddressesMaximum,
  natGatewayAddressesMaximum,
  natGatewayFlowsPerAddress,
  outboundAddressesMinimum,
  snatAutomaticSteps,
  snatPortMultiple,
} from '../../../domain/facts/outbound.ts';
import {
  poolsPerCluster,
  systemPoolNodesAdvised,
  upgradeBlockedAtNodes,
  upgradeNodesBelow,
} from '../../../domain/facts/scale-advice.ts';
import type { Criterion } from './criterion.ts';
import { cell, cells, everyModel, grouped, notApplicable, saying } from './criterion.ts';

const nodesPerPool: Criterion = {
  id: 'nodes-per-pool',
  group: 'scale',
  kind: 'figure',
  label: 'Most nodes in a pool',
  explanation: 'The ceiling of one scale set. Surge nodes count, so an upgrade needs room below it.',
  cells: cells(
    everyModel(
      cell(grouped(nodesPerScaleSet.value), ['node-pools', 'large-scale', 'rolling-upgrade'], {
        note: 'User pools may be empty, system pools not. An upgrade whose surge would pass the ceiling is refused.',
      }),
    ),
  ),
};

const pools: Criterion = {
  id: 'pools-per-cluster',
  group: 'scale',
  kind: 'figure',
  label: 'Most pools in a cluster',
  explanation: 'Node pools of all kinds together.',
  cells: cells(
    everyModel(
      cell(grouped(poolsPerCluster.value), ['limits-include'], {
        note: 'From a limits table of January 2024, the latest that was read.',
        asOf: '2024-01',
      }),
    ),
  ),
};

const systemPool: Criterion = {
  id: 'system-pool-nodes',
  group: 'scale',
  kind: 'figure',
  label: 'System pool, at least',
  explanation: 'What the first pool of a cluster must be.',
  cells: cells(
    everyModel(
      cell(`${systemPoolNodesAdvised.value} Linux nodes`, ['node-pools'], {
        note: 'In clusters with several pools. The first pool is always Linux.',
      }),
    ),
  ),
};

const subscription: Criterion = {
  id: 'clusters-per-subscription',
  group: 'scale',
  kind: 'figure',
  label: 'Most clusters in a subscription',
  explanation: 'How many clusters a subscription may hold.',
  cells: cells(
    everyModel(
      cell('a quota of each region', ['quotas-regions'], {
        note: clusterQuotaPerRegion.meaning,
        asOf: '2026-08-03',
      }),
    ),
  ),
};

const endsBefore = notApplicable(['kubenet'], { note: `kubenet ends at ${routesPerRouteTable.value} nodes.` });

const upgradeAtLimit: Criterion = {
  id: 'upgrade-at-node-limit',
  group: 'scale',
  kind: 'figure',
  label: 'Upgrade of the largest clusters',
  explanation: 'What blocks an upgrade when a cluster is as large as it may be.',
  cells: cells({
    ...everyModel(
      cell(`blocked at ${grouped(upgradeBlockedAtNodes.value)} nodes`, ['large-scale'], {
        note: `Shrink below ${grouped(upgradeNodesBelow.value)} nodes first.`,
      }),
    ),
    kubenet: endsBefore,
  }),
};

const step: Criterion = {
  id: 'scale-step',
  group: 'scale',
  kind: 'figure',
  label: `Scaling beyond ${grouped(scaleStepFromNodes.value)} nodes`,
  explanation: 'How many nodes to add at once in a large cluster that is scaled by hand.',
  cells: cells({
    ...everyModel(
      cell(`${scaleStepNodesLeast.value} to ${scaleStepNodesMost.value} nodes per step`, ['large-scale'], {
        note: 'Without the cluster autoscaler.',
      }),
    ),
    kubenet: endsBefore,
  }),
};

const hyperscale: Criterion = {
  id: 'hyperscale-control-plane',
  group: 'scale',
  kind: 'feature',
  label: 'Hyperscale control plane',
  explanation: 'A configuration of the control plane for very large clusters.',
  cells: cells({
    ...everyModel(saying('preview', ['hyperscale'], { note: 'With any plugin; Overlay is advised.' })),
    overlay: saying('preview, advised', ['hyperscale']),
  }),
};

const managedAddresses: Criterion = {
  id: 'managed-outbound-addresses',
  group: 'scale',
  kind: 'figure',
  label: 'Outbound addresses that AKS manages, at most',
  explanation: 'Public addresses of the load balancer through which pods leave.',
  cells: cells(
    everyModel(
      cell(`${managedOutboundAddressesMaximum.value}`, ['load-balancer-overview', 'large-scale'], {
        note: `${outboundAddressesMinimum.value} unless more are asked for; two or more are advised at scale.`,
      }),
    ),
  ),
};

const snatPorts: Criterion = {
  id: 'snat-ports',
  group: 'scale',
  kind: 'figure',
  label: 'SNAT ports of one outbound address',
  explanation: 'Ports that the nodes behind a load balancer share for connections to one destination.',
  cells: cells(
    everyModel(
      cell(grouped(snatPortsPerAddress.value), ['load-balancer'], {
        note: `A fixed number for each node, in multiples of ${snatPortMultiple.value}; surge nodes take theirs too.`,
      }),
    ),
  ),
};

const [first, second] = snatAutomaticSteps.value;

const automaticPorts: Criterion = {
  id: 'automatic-snat-ports',
  group: 'scale',
  kind: 'figure',
  label: 'SNAT ports of a node when none are set',
  explanation:
    'What the load balancer gives by the number of nodes. Passing a step can break connections: set the number.',
  cells: cells(
    everyModel(
      cell(
        `${grouped(first?.ports ?? 0)} up to ${first?.nodes ?? 0} nodes, then fewer`,
        ['load-balancer', 'snat-allocation'],
        { note: `${second?.ports ?? 0} up to ${second?.nodes ?? 0} nodes, and half of that at each further step.` },
      ),
    ),
  ),
};

const natFlows: Criterion = {
  id: 'nat-gateway-flows',
  group: 'scale',
  kind: 'figure',
  label: 'NAT gateway: flows of one public IP',
  explanation: 'Connections to one destination that each public IP of a NAT gateway carries, for all nodes together.',
  cells: cells(
    everyModel(
      cell(grouped(natGatewayFlowsPerAddress.value), ['nat-gateway', 'nat-gateway-v2-blog'], {
        note: `At most ${natGatewayAddressesMaximum.value} public IPs of each IP version. The managed gateway needs a VNet that AKS manages; a new one is StandardV2, which spans all zones and carries IPv6. Standard is in one zone and IPv4 only.`,
      }),
    ),
  ),
};

export const SERVICE_LIMIT_CRITERIA = {
  'nodes-per-pool': nodesPerPool,
  'pools-per-cluster': pools,
  'system-pool-nodes': systemPool,
  'clusters-per-subscription': subscription,
  'upgrade-at-node-limit': upgradeAtLimit,
  'scale-step': step,
  'hyperscale-control-plane': hyperscale,
  'managed-outbound-addresses': managedAddresses,
  'snat-ports': snatPorts,
  'automatic-snat-ports': automaticPorts,
  'nat-gateway-flows': natFlows,
};
