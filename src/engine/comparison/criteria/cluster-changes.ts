import { serviceCidrExtensionVersion } from '../../../domain/facts/cluster-scale.ts';
import type { Criterion } from './criterion.ts';
import { azureCni, cells, everyModel, notApplicable, notDocumented, podSubnets, saying } from './criterion.ts';

const maxPods: Criterion = {
  id: 'change-max-pods',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Max pods per node',
  explanation: 'Set for each pool.',
  cells: cells(
    everyModel(
      saying('fixed for a pool', ['node-pools', 'ip-planning', 'upgrade-capacity'], {
        note: 'Another value needs a new pool. One article suggests updating a pool; the newer ones say that it cannot be changed.',
      }),
    ),
  ),
};

const serviceCidr: Criterion = {
  id: 'change-service-cidr',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Service CIDR',
  explanation: 'The range of cluster-internal service addresses.',
  cells: cells(
    everyModel(
      saying('grow only', ['legacy-cni', 'kubenet', 'kubernetes-1-33'], {
        note: `From Kubernetes ${serviceCidrExtensionVersion.value}: a ServiceCIDR object adds a range. Before, it is fixed. The first range stays as it is.`,
      }),
    ),
  ),
};

const dnsServiceIp: Criterion = {
  id: 'change-dns-service-ip',
  group: 'cost-of-change',
  kind: 'change',
  label: 'DNS service IP',
  explanation: 'The address of the cluster DNS inside the service CIDR.',
  cells: cells(
    everyModel(notDocumented(['ip-planning', 'kubenet'], { note: 'The articles set it at creation only.' })),
  ),
};

const virtualNetwork: Criterion = {
  id: 'change-virtual-network',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Virtual network of the cluster',
  explanation: 'The VNet in which all its pools stand.',
  cells: cells(
    everyModel(
      saying('fixed', ['node-pool-subnets', 'faq'], {
        note: 'A cluster cannot move to another VNet, and all its pools stay in one.',
      }),
    ),
  ),
};

const vnetSpace: Criterion = {
  id: 'change-vnet-space',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Address space of the VNet',
  explanation: 'Further ranges for the VNet, for new subnets and pools.',
  cells: cells(
    everyModel(
      saying('grow only', ['node-pool-subnets'], {
        note: 'Run az aks update without changes before a pool uses a subnet outside the old space. Making it smaller is not described.',
      }),
    ),
  ),
};

const subnetRange: Criterion = {
  id: 'change-subnet-range',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Range of a subnet in use',
  explanation: 'The prefix of a node or pod subnet once something stands in it.',
  cells: cells(
    everyModel(
      saying('fixed', ['manage-subnet'], {
        note: 'Only an empty subnet can get another range. Add a subnet and a pool in it instead.',
        asOf: '2022-06-27',
      }),
    ),
  ),
};

const nodeSubnet: Criterion = {
  id: 'change-node-subnet',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Node subnet of a pool',
  explanation: 'The subnet in which the nodes of a pool stand.',
  cells: cells(
    everyModel(
      saying('fixed for a pool', ['aks-695', 'node-pool-subnets', 'nap-networking'], {
        note: 'The service answers PropertyChangeNotAllowed. A new pool may stand in another subnet of the same VNet; so must a new node class of auto-provisioning.',
      }),
    ),
  ),
};

const podSubnet: Criterion = {
  id: 'change-pod-subnet',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Pod subnet of a pool',
  explanation: 'The subnet from which the pods of a pool get their addresses.',
  cells: cells({
    ...everyModel(notApplicable(['cni-overview'], { note: 'This model has no pod subnet.' })),
    ...podSubnets(
      saying('fixed for a pool', ['static-block', 'dynamic-allocation'], {
        note: 'Given when the pool is made. A new pool may have another, also with the other allocation mode.',
      }),
    ),
  }),
};

const routeTable: Criterion = {
  id: 'change-route-table',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Route table of the node subnet',
  explanation: 'Whether another route table can take its place.',
  cells: cells({
    ...everyModel(notDocumented(['outbound-types'])),
    kubenet: saying('fixed', ['kubenet', 'update-cni'], {
      note: 'Attached before creation and kept. The move to Overlay detaches it.',
    }),
    byo: notDocumented(['byo-cni', 'outbound-types']),
  }),
};

const PAIRS =
  'Not every pair: see the table under Outbound. Connections break and the outbound addresses change. A managed Standard NAT gateway becomes StandardV2 in place, with new addresses and no way back. Not with node auto-provisioning.';

const outboundType: Criterion = {
  id: 'change-outbound-type',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Outbound type',
  explanation: 'How traffic to the internet leaves the cluster.',
  cells: cells({
    ...everyModel(saying('free between listed pairs', ['outbound-types', 'nat-gateway', 'nap'], { note: PAIRS })),
    kubenet: saying('free between listed pairs', ['outbound-types', 'nat-gateway', 'nap', 'network-isolated'], {
      note: `${PAIRS} None and block are for network isolated clusters, which kubenet cannot be.`,
    }),
  }),
};

const outboundAddresses: Criterion = {
  id: 'change-outbound-addresses',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Outbound addresses and SNAT ports',
  explanation: 'How many public addresses the load balancer has, and how many ports each node gets.',
  cells: cells(
    everyModel(
      saying('free', ['load-balancer'], {
        note: 'Fewer ports per node can break connections. Nodes that are added pass a step of the automatic ports: set the number.',
      }),
    ),
  ),
};

const INTEGRATION =
  'VNet integration can be added later and never removed; restart at once, its address changes. With it, a cluster can be made private, and public again (the way back is in preview). Without it, turning a public cluster private is not described.';

const apiServer: Criterion = {
  id: 'change-api-server-access',
  group: 'cost-of-change',
  kind: 'change',
  label: 'API server access',
  explanation: 'Public, by a private endpoint, or in the VNet.',
  cells: cells({
    kubenet: notDocumented(['api-server-vnet', 'private-clusters'], {
      note: 'VNet integration is the way to change it, and is not described for kubenet.',
    }),
    ...azureCni(
      saying('one way, to VNet integration', ['api-server-vnet', 'private-clusters'], {
        note: INTEGRATION,
      }),
    ),
    byo: saying('one way, to VNet integration', ['api-server-vnet', 'plan-control-plane', 'private-clusters'], {
      note: INTEGRATION,
    }),
  }),
};

const identity: Criterion = {
  id: 'change-identity',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Identity of the cluster',
  explanation: 'System-assigned or user-assigned.',
  cells: cells({
    ...everyModel(
      saying('free', ['managed-identity'], {
        note: 'The control plane takes the new identity when the old token ends, which can take hours. Give it its roles first.',
        asOf: '2024-06-07',
      }),
    ),
    kubenet: saying('free', ['managed-identity', 'update-cni'], {
      note: 'A user-assigned identity is needed before a move to Overlay. The control plane takes it when the old token ends, which can take hours.',
      asOf: '2024-06-07',
    }),
  }),
};

const tier: Criterion = {
  id: 'change-tier',
  group: 'cost-of-change',
  kind: 'change',
  label: 'Pricing tier',
  explanation: 'Free, Standard or Premium.',
  cells: cells(
    everyModel(
      saying('free', ['pricing-tiers'], {
        note: 'No downtime. Premium goes with the long-term support plan. AKS Automatic stays on Standard.',
        asOf: '2026-07-06',
      }),
    ),
  ),
};

const sku: Criterion = {
  id: 'change-cluster-sku',
  group: 'cost-of-change',
  kind: 'change',
  label: 'AKS Base or AKS Automatic',
  explanation: 'The flavour of the cluster.',
  cells: cells(
    everyModel(saying('fixed', ['automatic-limits'], { note: 'A Base cluster cannot become AKS Automatic.' })),
    {
      overlay: saying('one way, from Automatic to Base', ['automatic-to-base', 'automatic-limits'], {
        note: 'From AKS Automatic to Base is documented; a Base cluster cannot become AKS Automatic.',
        asOf: '2026-07-24',
      }),
    },
  ),
};

export const CLUSTER_CHANGE_CRITERIA = {
  'change-max-pods': maxPods,
  'change-service-cidr': serviceCidr,
  'change-dns-service-ip': dnsServiceIp,
  'change-virtual-network': virtualNetwork,
  'change-vnet-space': vnetSpace,
  'change-subnet-range': subnetRange,
  'change-node-subnet': nodeSubnet,
  'change-pod-subnet': podSubnet,
  'change-route-table': routeTable,
  'change-outbound-type': outboundType,
  'change-outbound-addresses': outboundAddresses,
  'change-api-server-access': apiServer,
  'change-identity': identity,
  'change-tier': tier,
  'change-cluster-sku': sku,
};
