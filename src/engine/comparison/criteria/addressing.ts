import {
  dynamicBatchAddresses,
  staticBlockAddresses,
  staticBlockInternalAddresses,
  vnetAddressLimit,
} from '../../../domain/facts/addressing.ts';
import { routesPerRouteTable } from '../../../domain/facts/limits.ts';
import {
  staticBlockSubnetShortestPrefixLength,
  vnetShortestPrefixLength,
} from '../../../domain/facts/range-constraints.ts';
import { ciliumDualStackVersion } from '../../../domain/facts/scale-advice.ts';
import type { SourceId } from '../../../domain/facts/sources.ts';
import type { CellText, Criterion } from './criterion.ts';
import {
  azureCni,
  cell,
  cells,
  everyModel,
  flat,
  grouped,
  no,
  notApplicable,
  notDocumented,
  notExcluded,
  podSubnets,
  saying,
  yes,
  yourPlugin,
} from './criterion.ts';

function addressCeiling(note: string, more: readonly SourceId[] = []): CellText {
  const largest = `A VNet is at most a /${vnetShortestPrefixLength.value}.`;
  return cell(grouped(vnetAddressLimit.value), ['ip-planning', ...more], { note: `${note} ${largest}` });
}

const addressesPerNode: Criterion = {
  id: 'vnet-addresses-per-node',
  group: 'addressing',
  kind: 'figure',
  label: 'VNet addresses per node',
  explanation: 'How many addresses of the virtual network one node takes, pods included.',
  cells: cells({
    kubenet: cell('1', ['kubenet']),
    node: cell('1 + max pods', ['ip-planning', 'legacy-cni', 'release-2022-01-07'], {
      note: 'Reserved before any pod runs. Pods on the host network are left out since 2022, so the true need is slightly lower.',
    }),
    dynamic: cell(`1, and pods in batches of ${dynamicBatchAddresses.value}`, ['dynamic-allocation', 'acn-2462'], {
      note: 'Grows with the pods that run. A maintainer reports one more address per node than the article.',
    }),
    staticBlock: cell(`1, and pods in blocks of ${staticBlockAddresses.value}`, ['static-block'], {
      note: `Fixed by max pods when the node is made; each node keeps ${staticBlockInternalAddresses.value} pod address for itself.`,
    }),
    overlay: cell('1', ['overlay']),
    byo: cell('1, and what your plugin takes', ['byo-cni']),
  }),
};

const bindingSpace: Criterion = {
  id: 'binding-address-space',
  group: 'addressing',
  kind: 'figure',
  label: 'Range that fills first',
  explanation: 'The address space that usually stops growth, and how large it can be made.',
  cells: cells({
    kubenet: cell('pod CIDR, then the route table', ['kubenet'], {
      note: `One /24 and one route per node, at most ${routesPerRouteTable.value} routes.`,
    }),
    node: cell('node subnet', ['plan-pods', 'ip-planning'], {
      note: `Nodes and pods share it; the VNet holds at most ${grouped(vnetAddressLimit.value)} addresses.`,
    }),
    dynamic: cell('pod subnet', ['plan-pods', 'ip-planning'], {
      note: `The VNet holds at most ${grouped(vnetAddressLimit.value)} addresses.`,
    }),
    staticBlock: cell(`pod subnet, up to /${staticBlockSubnetShortestPrefixLength.value}`, ['static-block'], {
      note: 'A block counts as one address toward the limit of the VNet.',
    }),
    overlay: cell('pod CIDR', ['overlay'], { note: 'One /24 per node, surge nodes included.' }),
    byo: yourPlugin(),
  }),
};

const addressLimit: Criterion = {
  id: 'vnet-address-limit',
  group: 'addressing',
  kind: 'figure',
  label: 'Addresses in one VNet, at most',
  explanation: 'The ceiling of a virtual network, whatever its ranges; what counts toward it differs by model.',
  cells: cells({
    kubenet: addressCeiling('Nodes count; pods have no VNet addresses.'),
    node: addressCeiling('Nodes and pods count.'),
    dynamic: addressCeiling('Nodes and every pod address that a node holds count.'),
    staticBlock: addressCeiling('Nodes count, and each block of pods counts once.', ['static-block']),
    overlay: addressCeiling('Nodes count; pods have no VNet addresses.'),
    byo: addressCeiling('Nodes count; the rest depends on your plugin.', ['byo-cni']),
  }),
};

const dualStack: Criterion = {
  id: 'dual-stack',
  group: 'addressing',
  kind: 'feature',
  label: 'Dual stack (IPv4 and IPv6)',
  explanation: 'Nodes, pods and services have an IPv4 and an IPv6 address.',
  cells: cells(
    {
      kubenet: saying('no for new clusters', ['dual-stack', 'release-2023-04-16'], {
        note: 'Dual-stack clusters that exist keep running; a new one needs Overlay.',
      }),
      node: no(['dual-stack']),
      dynamic: no(['dual-stack']),
      staticBlock: no(['dual-stack', 'aks-5722', 'release-2026-06-19'], {
        note: 'An open request. A release note of 2026-06-19 speaks of the IPv6 range of such clusters only.',
        asOf: '2026-07',
      }),
      overlay: yes(['dual-stack', 'overlay-setup', 'nat-gateway', 'release-2026-07-17'], {
        note: 'Windows pools need no preview registration. Not with Azure NPM, Calico, virtual nodes, the static egress gateway, node auto-provisioning or a Standard NAT gateway: StandardV2 carries IPv6. Give IPv6 services the traffic policy Local: one article asks it of Azure Linux, another of all.',
      }),
      byo: notDocumented(['byo-cni']),
    },
    {
      overlay: yes(['cilium', 'dual-stack', 'nat-gateway'], {
        note: `Kubernetes ${ciliumDualStackVersion.value} or later. Not with virtual nodes, the static egress gateway, node auto-provisioning or a Standard NAT gateway: StandardV2 carries IPv6. Give IPv6 services the traffic policy Local.`,
      }),
    },
  ),
};

const ipv6Only: Criterion = {
  id: 'ipv6-only',
  group: 'addressing',
  kind: 'feature',
  label: 'IPv6 only',
  explanation: 'Nodes and pods without any IPv4 address.',
  cells: cells({ ...everyModel(no(['dual-stack'])), byo: notDocumented(['byo-cni']) }),
};

const sharedNodeSubnet: Criterion = {
  id: 'shared-node-subnet',
  group: 'addressing',
  kind: 'feature',
  label: 'Several clusters in one node subnet',
  explanation: 'Nodes of more than one cluster take addresses of the same subnet.',
  cells: cells({
    kubenet: no(['kubenet', 'cni-overview'], { note: 'The route table of the subnet belongs to one cluster.' }),
    ...azureCni(yes(['cni-overview'])),
    byo: notDocumented(['byo-cni']),
  }),
};

const nodeSubnetPerPool: Criterion = {
  id: 'node-subnet-per-pool',
  group: 'addressing',
  kind: 'feature',
  label: 'Own node subnet for a pool',
  explanation: 'Pools of one cluster may stand in different node subnets of its VNet.',
  cells: cells(
    {
      kubenet: yes(['node-pool-subnets', 'kubenet'], { note: 'All of them share one route table.' }),
      node: notExcluded(['node-pool-subnets']),
      ...podSubnets(yes(['node-pool-subnets', 'dynamic-allocation'])),
      overlay: notExcluded(['node-pool-subnets']),
      byo: notExcluded(['node-pool-subnets']),
    },
    podSubnets(notExcluded(['node-pool-subnets'])),
  ),
};

const podSubnetPerPool: Criterion = {
  id: 'pod-subnet-per-pool',
  group: 'addressing',
  kind: 'feature',
  label: 'Own pod subnet for a pool',
  explanation: 'Each pool may take its pod addresses from a pod subnet of its own.',
  cells: cells({
    ...everyModel(notApplicable(['cni-overview'], { note: 'This model has no pod subnet.' })),
    ...podSubnets(
      yes(['static-block', 'dynamic-allocation'], {
        note: 'One per pool; pools and clusters may share it. An old answer in the dynamic article says one per cluster.',
      }),
    ),
  }),
};

const mixedAddressing: Criterion = {
  id: 'mixed-addressing',
  group: 'addressing',
  kind: 'feature',
  label: 'Mixed pod addressing in one cluster',
  explanation: 'Pools of one cluster get their pod addresses in different ways.',
  cells: cells({
    ...everyModel(no(['dynamic-allocation', 'static-block'])),
    dynamic: cell('with static block pools', ['dynamic-allocation', 'static-block'], {
      note: 'Pool by pool, each mode in its own pod subnet; never with Node Subnet.',
    }),
    staticBlock: cell('with dynamic pools', ['static-block', 'dynamic-allocation'], {
      note: 'Pool by pool, each mode in its own pod subnet.',
    }),
  }),
};

const vmsInSubnet: Criterion = {
  id: 'vms-in-node-subnet',
  group: 'addressing',
  kind: 'feature',
  label: 'Other VMs in the same subnet',
  explanation: 'Virtual machines that are no nodes may stand in a subnet of the cluster.',
  cells: cells({
    kubenet: notDocumented(['kubenet']),
    node: yes(['legacy-cni']),
    ...podSubnets(cell('node subnet only', ['legacy-cni'], { note: 'No VMs in the pod subnet.' })),
    overlay: notDocumented(['overlay']),
    byo: notDocumented(['byo-cni']),
  }),
};

const podCidrReuse: Criterion = {
  id: 'pod-cidr-reuse',
  group: 'addressing',
  kind: 'feature',
  label: 'Same pod CIDR for several clusters',
  explanation: 'Clusters may use the same private pod range without a collision.',
  cells: cells({
    kubenet: no(['kubenet'], { note: 'Keep it unique in the network.' }),
    ...flat(notApplicable(['cni-overview'], { note: 'Pods have VNet addresses: there is no pod CIDR.' })),
    overlay: yes(['overlay'], { note: 'Also for clusters in one VNet.' }),
    byo: cell('depends on your plugin', ['byo-cni'], { note: 'Keep it unique unless your plugin says otherwise.' }),
  }),
};

const ownRouteTable: Criterion = {
  id: 'own-route-table',
  group: 'addressing',
  kind: 'feature',
  label: 'Own route table on the node subnet',
  explanation: 'A route table that you manage may be attached to the subnet of the nodes.',
  cells: cells(
    {
      kubenet: saying('yes, one is required', ['kubenet', 'outbound-types', 'private-clusters'], {
        note: 'AKS makes one if none is given. One for all node subnets of a cluster, fixed when it is created, with a user-assigned identity. With own DNS servers too, a private cluster cannot be created.',
      }),
      ...flat(notExcluded(['outbound-types'])),
      overlay: yes(['outbound-types']),
      byo: notExcluded(['byo-cni'], { note: 'AKS creates none.' }),
    },
    { overlay: notExcluded(['outbound-types']) },
  ),
};

export const ADDRESSING_CRITERIA = {
  'vnet-addresses-per-node': addressesPerNode,
  'binding-address-space': bindingSpace,
  'vnet-address-limit': addressLimit,
  'dual-stack': dualStack,
  'ipv6-only': ipv6Only,
  'shared-node-subnet': sharedNodeSubnet,
  'node-subnet-per-pool': nodeSubnetPerPool,
  'pod-subnet-per-pool': podSubnetPerPool,
  'mixed-addressing': mixedAddressing,
  'vms-in-node-subnet': vmsInSubnet,
  'pod-cidr-reuse': podCidrReuse,
  'own-route-table': ownRouteTable,
};
