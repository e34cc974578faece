import { egressGatewayPrefixLongest, egressGatewayPrefixShortest } from '../../../domain/facts/range-constraints.ts';
import type { Criterion } from './criterion.ts';
import {
  cell,
  cells,
  everyModel,
  flat,
  no,
  notDocumented,
  notExcluded,
  podSubnets,
  saying,
  yes,
  yourPlugin,
} from './criterion.ts';

const reachableByIp: Criterion = {
  id: 'pods-reachable-by-ip',
  group: 'reachability',
  kind: 'feature',
  label: 'Pods reachable by IP from outside',
  explanation: 'Systems in the VNet, in peered VNets and on-premises can open a connection to a pod address.',
  cells: cells({
    kubenet: saying('no, outbound only', ['cni-overview']),
    ...flat(yes(['cni-overview'])),
    overlay: saying('no, outbound only', ['cni-overview', 'overlay']),
    byo: yourPlugin(),
  }),
};

const sourceIpInVnet: Criterion = {
  id: 'pod-source-ip-in-vnet',
  group: 'reachability',
  kind: 'feature',
  label: 'Pod IP seen as source inside the VNet',
  explanation: 'What a system in the same VNet sees as the source of traffic from a pod.',
  cells: cells({
    kubenet: cell('node IP', ['cni-overview', 'legacy-cni']),
    ...flat(cell('pod IP', ['cni-overview', 'legacy-cni'])),
    overlay: cell('node IP', ['cni-overview', 'overlay']),
    byo: yourPlugin(),
  }),
};

const sourceIpInPeers: Criterion = {
  id: 'pod-source-ip-in-peers',
  group: 'reachability',
  kind: 'feature',
  label: 'Pod IP seen as source in peers and on-premises',
  explanation: 'What a system in a peered VNet or on-premises sees as the source of traffic from a pod.',
  cells: cells(
    {
      kubenet: cell('node IP', ['cni-overview', 'legacy-cni']),
      node: cell('node IP', ['cni-overview', 'legacy-cni'], {
        note: 'Node Subnet hides the pod address beyond its own VNet. An older article says that flat models never do.',
      }),
      ...podSubnets(cell('pod IP', ['cni-overview'])),
      overlay: cell('node IP', ['cni-overview', 'overlay']),
      byo: yourPlugin(),
    },
    {
      node: cell('node IP', ['cni-overview', 'legacy-cni'], {
        note: 'As without Cilium: the addressing decides, not the data plane. Own ip-masq-agent settings can change it, and stop a move to Overlay.',
      }),
    },
  ),
};

const sourceIpOnInternet: Criterion = {
  id: 'source-ip-on-internet',
  group: 'reachability',
  kind: 'figure',
  label: 'Source address on the internet',
  explanation: 'What a system on the internet sees as the source of traffic from a pod.',
  cells: cells(everyModel(cell('outbound type decides', ['cni-overview', 'outbound-types']))),
};

const PREFIXES = `Public prefix of /${egressGatewayPrefixShortest.value} to /${egressGatewayPrefixLongest.value}; its pool is scaled by hand.`;

const staticEgressGateway: Criterion = {
  id: 'static-egress-gateway',
  group: 'reachability',
  kind: 'feature',
  label: 'Static egress gateway, Istio egress gateway',
  explanation: 'Chosen pods leave the cluster through fixed public addresses of a gateway pool.',
  cells: cells(
    {
      kubenet: notExcluded(['egress-gateway', 'istio-egress'], { note: PREFIXES }),
      node: notExcluded(['egress-gateway', 'istio-egress'], { note: PREFIXES }),
      ...podSubnets(no(['egress-gateway', 'istio-egress'])),
      overlay: notExcluded(['egress-gateway', 'istio-egress'], { note: `IPv4 only. ${PREFIXES}` }),
      byo: notDocumented(['egress-gateway', 'byo-cni']),
    },
    {
      node: cell('not with eBPF host routing', ['egress-gateway', 'ebpf-routing'], { note: PREFIXES }),
      overlay: cell('not with eBPF host routing', ['egress-gateway', 'ebpf-routing'], {
        note: `IPv4 only. ${PREFIXES}`,
      }),
    },
  ),
};

const crossCluster: Criterion = {
  id: 'cross-cluster-networking',
  group: 'reachability',
  kind: 'feature',
  label: 'Fleet cross-cluster networking',
  explanation: 'Pods and services of several clusters reach each other as members of one fleet.',
  cells: cells(
    {
      kubenet: no(['cross-cluster']),
      node: no(['cross-cluster', 'large-scale']),
      ...podSubnets(no(['cross-cluster'], { note: 'Only with the Cilium data plane.' })),
      overlay: no(['cross-cluster'], { note: 'Flat networks only.' }),
      byo: cell('a mesh of your own', ['byo-cni'], {
        note: 'Not through the fleet; your plugin or mesh has to do it.',
      }),
    },
    podSubnets(
      saying('preview', ['cross-cluster'], {
        note: 'Kubernetes 1.32 or later with Advanced Container Networking Services; up to 255 clusters.',
      }),
    ),
  ),
};

const VIRTUAL_NODES_NOTE = 'Network policies do not hold for their pods.';

const virtualNodes: Criterion = {
  id: 'virtual-nodes',
  group: 'reachability',
  kind: 'feature',
  label: 'Virtual nodes (Container Instances)',
  explanation: 'Pods may burst into Azure Container Instances in a delegated subnet of their own.',
  cells: cells(
    {
      kubenet: no(['virtual-nodes', 'overlay']),
      node: yes(['virtual-nodes', 'overlay'], { note: VIRTUAL_NODES_NOTE }),
      dynamic: yes(['overlay', 'virtual-nodes'], { note: `Named for flat networks as a whole. ${VIRTUAL_NODES_NOTE}` }),
      staticBlock: yes(['overlay', 'virtual-nodes'], {
        note: `Named for flat networks as a whole; static blocks are not described in detail. ${VIRTUAL_NODES_NOTE}`,
      }),
      overlay: no(['overlay'], { note: 'Given as a reason to choose a flat network.' }),
      byo: notDocumented(['virtual-nodes', 'byo-cni']),
    },
    flat(notDocumented(['virtual-nodes', 'cilium'])),
  ),
};

const nodePublicIp: Criterion = {
  id: 'node-public-ip-dual-stack',
  group: 'reachability',
  kind: 'feature',
  label: 'Node public IPs from a dual-stack prefix',
  explanation: 'Each node gets a public address of both families from a prefix.',
  cells: cells({
    ...everyModel(no(['node-public-ip'])),
    overlay: saying('preview', ['node-public-ip']),
    byo: notDocumented(['node-public-ip', 'byo-cni']),
  }),
};

const latency: Criterion = {
  id: 'pod-latency',
  group: 'reachability',
  kind: 'figure',
  label: 'Extra latency of pod traffic',
  explanation: 'What the articles say about the cost of the path between pods.',
  cells: cells(
    {
      kubenet: cell('one extra hop', ['kubenet']),
      ...flat(notDocumented(['cni-overview'], { note: 'No extra latency is stated.' })),
      overlay: cell('on par with VMs', ['overlay']),
      byo: yourPlugin(),
    },
    {
      ...flat(cell('cheaper service routing', ['cilium'])),
      overlay: cell('on par with VMs, cheaper service routing', ['overlay', 'cilium']),
    },
  ),
};

const PRIVATE_SOURCES = ['egress-gateway', 'aks-4936', 'egress-gateway-1290'] as const;
const PRIVATE_NOTE =
  'Kubernetes 1.34 or later, IPv4 only; the gateway pool is a VirtualMachines pool, its addresses come from its subnet. A pull request announced it as generally available in March 2026; on 16 September 2026 the article still called it a preview.';

const privateEgressGateway: Criterion = {
  id: 'private-egress-gateway',
  group: 'reachability',
  kind: 'feature',
  label: 'Static egress gateway with private addresses',
  explanation:
    'Chosen pods leave the cluster through fixed private addresses of a gateway pool, to firewalls or on-premises.',
  cells: cells({
    ...everyModel(saying('preview', PRIVATE_SOURCES, { note: PRIVATE_NOTE, asOf: '2026-09-16' })),
    ...podSubnets(no(['egress-gateway'], { note: 'The static egress gateway is not offered on Pod Subnet.' })),
    byo: notDocumented(['egress-gateway', 'byo-cni']),
  }),
};

export const REACHABILITY_CRITERIA = {
  'pods-reachable-by-ip': reachableByIp,
  'pod-source-ip-in-vnet': sourceIpInVnet,
  'pod-source-ip-in-peers': sourceIpInPeers,
  'source-ip-on-internet': sourceIpOnInternet,
  'static-egress-gateway': staticEgressGateway,
  'private-egress-gateway': privateEgressGateway,
  'cross-cluster-networking': crossCluster,
  'virtual-nodes': virtualNodes,
  'node-public-ip-dual-stack': nodePublicIp,
  'pod-latency': latency,
};
