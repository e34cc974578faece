import type { Cluster, PlanInput, VirtualNetwork } from '../domain/plan-input.ts';
import { newCluster, newConnectedRange, newNodePool, newPlan } from '../domain/start-values.ts';
import { autoscaled, fixedNodes, network, pinnedSubnet, podsPerNode, services, surgePercent } from './parts.ts';

const REGION = 'swedencentral';

function hub(): VirtualNetwork {
  return {
    ...network('v1', 'vnet-hub', {
      region: REGION,
      resourceGroup: 'rg-hub-network',
      addressSpaces: ['10.50.0.0/22'],
      subnets: [
        pinnedSubnet('s1', 'AzureFirewallSubnet', '10.50.0.0/26', 'firewall'),
        pinnedSubnet('s2', 'GatewaySubnet', '10.50.0.64/27', 'gateway'),
        pinnedSubnet('s3', 'AzureBastionSubnet', '10.50.0.128/26', 'bastion'),
        {
          ...pinnedSubnet('s4', 'snet-dns-inbound', '10.50.1.0/28', 'dns-resolver'),
          delegatedTo: 'Microsoft.Network/dnsResolvers',
        },
      ],
    }),
    peeredWith: ['v2', 'v3', 'v4'],
  };
}

function spokes(): VirtualNetwork[] {
  const place = { region: REGION, resourceGroup: 'rg-spoke-networks' };
  const behindFirewall = { routeTable: 'rt-via-firewall' };
  const peered = { peeredWith: ['v1'], customDns: true };
  return [
    {
      ...network('v2', 'vnet-spoke-prod', {
        ...place,
        addressSpaces: ['10.51.0.0/20'],
        subnets: [
          { ...pinnedSubnet('s5', 'snet-prod-nodes', '10.51.0.0/24', 'nodes'), ...behindFirewall },
          pinnedSubnet('s6', 'snet-prod-lb', '10.51.1.0/27', 'internal-load-balancers'),
        ],
      }),
      ...peered,
    },
    {
      ...network('v3', 'vnet-spoke-data', {
        ...place,
        addressSpaces: ['10.52.0.0/18'],
        subnets: [
          { ...pinnedSubnet('s7', 'snet-data-nodes', '10.52.0.0/25', 'nodes'), ...behindFirewall },
          { ...pinnedSubnet('s8', 'snet-data-pods', '10.52.32.0/20', 'pods'), ...behindFirewall },
        ],
      }),
      ...peered,
    },
    {
      ...network('v4', 'vnet-spoke-test', {
        ...place,
        addressSpaces: ['10.53.0.0/22'],
        subnets: [{ ...pinnedSubnet('s9', 'snet-test-nodes', '10.53.0.0/26', 'nodes'), ...behindFirewall }],
      }),
      ...peered,
    },
  ];
}

const ALIKE: Partial<Cluster> = {
  ...services('172.20.0.0/20', '172.20.0.10'),
  serviceCount: 150,
  apiServer: { access: 'private-endpoint', subnet: null },
  outbound: { type: 'userDefinedRouting', natGatewaySku: 'StandardV2', ipCount: 1, ipv6Count: 1, portsPerNode: 0 },
};

function production(): Cluster {
  const system = { ...newNodePool('p1', 'system', 'system'), ...fixedNodes(3), ...podsPerNode(110), nodeSubnet: 's5' };
  const apps = {
    ...newNodePool('p2', 'apps', 'user'),
    ...autoscaled(12, 60),
    ...podsPerNode(110),
    ...surgePercent(33),
    nodeSubnet: 's5',
  };
  return {
    ...newCluster('c1', 'aks-prod', [system, apps]),
    ...ALIKE,
    virtualNetwork: 'v2',
    choice: 'azure-cni-overlay+cilium',
    policyEngine: 'cilium',
    podCidrs: ['100.64.0.0/16'],
    internalLoadBalancers: [{ count: 4, subnet: 's6' }],
    needs: ['network-policy', 'fqdn-policy'],
    advancedNetworking: ['fqdn-filtering', 'observability'],
  };
}

function data(): Cluster {
  const inSubnets = { nodeSubnet: 's7', podSubnet: 's8' };
  const system = { ...newNodePool('p3', 'system', 'system'), ...fixedNodes(3), ...podsPerNode(50), ...inSubnets };
  const spark = {
    ...newNodePool('p4', 'spark', 'user'),
    ...autoscaled(10, 32),
    ...podsPerNode(80),
    ...surgePercent(10),
    ...inSubnets,
  };
  return {
    ...newCluster('c2', 'aks-data', [system, spark]),
    ...ALIKE,
    virtualNetwork: 'v3',
    choice: 'pod-subnet-dynamic+cilium',
    policyEngine: 'cilium',
    needs: ['pods-reachable-by-ip', 'pod-source-ip-in-peers', 'pod-subnet-controls'],
  };
}

function test(): Cluster {
  const system = {
    ...newNodePool('p5', 'system', 'system'),
    ...autoscaled(2, 6),
    ...podsPerNode(60),
    nodeSubnet: 's9',
  };
  return {
    ...newCluster('c3', 'aks-test', [system]),
    ...ALIKE,
    virtualNetwork: 'v4',
    podCidrs: ['100.64.0.0/16'],
  };
}

/** A hub, three spokes with one cluster each, and two on-premises sites: nothing may collide, some ranges may repeat. */
export function hubAndSpoke3(): PlanInput {
  return {
    ...newPlan(),
    name: 'Hub and spoke with three clusters',
    virtualNetworks: [hub(), ...spokes()],
    connectedRanges: [
      { ...newConnectedRange('r1', 'Data centre Stockholm'), range: '10.0.0.0/12' },
      { ...newConnectedRange('r2', 'Branch offices'), range: '192.168.0.0/16' },
    ],
    clusters: [production(), data(), test()],
  };
}
