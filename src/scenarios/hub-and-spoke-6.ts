import type { CandidateId } from '../domain/ids.ts';
import type { Cluster, ConnectedRange, NodePool, PlanInput, Subnet, VirtualNetwork } from '../domain/plan-input.ts';
import { newCluster, newConnectedRange, newNodePool, newPlan, newSubnet } from '../domain/start-values.ts';
import { autoscaled, fixedNodes, network, pinnedSubnet, podsPerNode, services } from './parts.ts';

const PLACE = { region: 'swedencentral', resourceGroup: 'rg-network' };

/** All of 10.0.0.0/8 but 10.200.0.0/13, which the network team keeps for Azure. */
const SITES: readonly (readonly [string, string])[] = [
  ['Data centre Stockholm', '10.0.0.0/9'],
  ['Data centre Oslo', '10.128.0.0/10'],
  ['Factories', '10.192.0.0/13'],
  ['Branch offices', '10.208.0.0/12'],
  ['Campus networks', '10.224.0.0/11'],
];

interface Spoke {
  readonly name: string;
  readonly choice: CandidateId;
  readonly addressSpace: string;
  readonly maximumNodes: number;
  readonly pods: number;
}

const SPOKES: readonly Spoke[] = [
  { name: 'shop-prod', choice: 'azure-cni-overlay+cilium', addressSpace: '10.201.0.0/22', maximumNodes: 60, pods: 110 },
  { name: 'shop-test', choice: 'azure-cni-overlay+cilium', addressSpace: '10.202.0.0/23', maximumNodes: 12, pods: 110 },
  { name: 'data-prod', choice: 'pod-subnet-dynamic+cilium', addressSpace: '10.203.0.0/18', maximumNodes: 40, pods: 60 },
  { name: 'data-test', choice: 'pod-subnet-dynamic+cilium', addressSpace: '10.204.0.0/20', maximumNodes: 8, pods: 60 },
  { name: 'legacy', choice: 'azure-cni-node-subnet', addressSpace: '10.205.0.0/19', maximumNodes: 20, pods: 50 },
  { name: 'tools', choice: 'azure-cni-overlay', addressSpace: '10.206.0.0/23', maximumNodes: 6, pods: 110 },
];

function placed(id: string, name: string, details: Partial<Subnet>): Subnet {
  return { ...newSubnet(id, name), ipv4: { kind: 'auto', range: '', prefixLength: 24 }, ...details };
}

function hub(): VirtualNetwork {
  return {
    ...network('v1', 'vnet-hub', {
      ...PLACE,
      addressSpaces: ['10.200.0.0/22'],
      subnets: [
        pinnedSubnet('s1', 'AzureFirewallSubnet', '10.200.0.0/26', 'firewall'),
        pinnedSubnet('s2', 'GatewaySubnet', '10.200.0.64/27', 'gateway'),
        pinnedSubnet('s3', 'AzureBastionSubnet', '10.200.0.128/26', 'bastion'),
      ],
    }),
    peeredWith: SPOKES.map((_, index) => `v${index + 2}`),
  };
}

/** Every spoke has three subnets: for nodes, for pods where the model wants one, and for load balancers. */
function idsOf(at: number) {
  const first = 4 + 3 * at;
  return { nodes: `s${first}`, pods: `s${first + 1}`, loadBalancers: `s${first + 2}` };
}

function hasPodSubnet({ choice }: Spoke): boolean {
  return choice.startsWith('pod-subnet');
}

function spokeNetwork(spoke: Spoke, at: number): VirtualNetwork {
  const ids = idsOf(at);
  const behindFirewall = { routeTable: 'rt-via-firewall' };
  return {
    ...network(`v${at + 2}`, `vnet-${spoke.name}`, {
      ...PLACE,
      addressSpaces: [spoke.addressSpace],
      subnets: [
        placed(ids.nodes, `snet-${spoke.name}-nodes`, { purposes: ['nodes'], ...behindFirewall }),
        ...(hasPodSubnet(spoke)
          ? [placed(ids.pods, `snet-${spoke.name}-pods`, { purposes: ['pods'], ...behindFirewall })]
          : []),
        placed(ids.loadBalancers, `snet-${spoke.name}-lb`, { purposes: ['internal-load-balancers'] }),
      ],
    }),
    peeredWith: ['v1'],
    customDns: true,
  };
}

function poolsOf(spoke: Spoke, at: number): NodePool[] {
  const ids = idsOf(at);
  const shared = {
    ...podsPerNode(spoke.pods),
    nodeSubnet: ids.nodes,
    podSubnet: hasPodSubnet(spoke) ? ids.pods : null,
  };
  return [
    { ...newNodePool(`p${2 * at + 1}`, 'system', 'system'), ...fixedNodes(3), ...shared },
    { ...newNodePool(`p${2 * at + 2}`, 'apps', 'user'), ...autoscaled(3, spoke.maximumNodes), ...shared },
  ];
}

function clusterIn(spoke: Spoke, at: number): Cluster {
  const isOverlay = spoke.choice.startsWith('azure-cni-overlay');
  return {
    ...newCluster(`c${at + 1}`, `aks-${spoke.name}`, poolsOf(spoke, at)),
    ...services('172.20.0.0/20', '172.20.0.10'),
    virtualNetwork: `v${at + 2}`,
    choice: spoke.choice,
    policyEngine: spoke.choice.endsWith('+cilium') ? 'cilium' : 'none',
    podCidrs: isOverlay ? ['100.64.0.0/16'] : [],
    serviceCount: 120,
    internalLoadBalancers: [{ count: 4, subnet: idsOf(at).loadBalancers }],
    apiServer: { access: 'private-endpoint', subnet: null },
    outbound: { type: 'userDefinedRouting', natGatewaySku: 'StandardV2', ipCount: 1, ipv6Count: 1, portsPerNode: 0 },
  };
}

function site([name, range]: readonly [string, string], at: number): ConnectedRange {
  return { ...newConnectedRange(`r${at + 1}`, name), range };
}

/** A hub and six spokes with a cluster each in the one /13 that sites all over 10.0.0.0/8 leave; the planner places. */
export function hubAndSpoke6(): PlanInput {
  return {
    ...newPlan(),
    name: 'Hub and spoke with six clusters',
    virtualNetworks: [hub(), ...SPOKES.map(spokeNetwork)],
    connectedRanges: SITES.map(site),
    clusters: SPOKES.map(clusterIn),
  };
}
