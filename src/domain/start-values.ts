import type {
  Cluster,
  ConnectedRange,
  NodePool,
  PlanInput,
  Subnet,
  SubnetPlacement,
  VirtualNetwork,
} from './plan-input.ts';

/**
 * Start values of a new entity. They are what a form shows first, never the meaning of a missing field: every plan, file
 * and link writes each value out.
 */
export const unplaced: SubnetPlacement = { kind: 'auto', range: '', prefixLength: 24 };

/** Ranges that nobody has asked for or given. */
export const bothProposed = { ipv4: '', ipv6: '' };

/** A pool of 3 Linux nodes with 110 pods each, rolling upgrade with 10 % surge (ruling 1), in subnets to be requested. */
export function newNodePool(id: string, name: string, mode: NodePool['mode']): NodePool {
  return {
    id,
    name,
    kind: 'scale-set',
    nodeCap: null,
    mode,
    gatewayPrefixLength: 30,
    priority: 'regular',
    os: 'linux',
    osSku: 'Ubuntu',
    vmSize: null,
    zones: [],
    kubernetesVersion: null,
    nodes: 3,
    autoscaler: { enabled: false, minimumNodes: 3, maximumNodes: 3 },
    maxPodsPerNode: 110,
    expectedPodsPerNode: 110,
    podAllocation: 'as-cluster',
    upgrade: {
      strategy: 'rolling',
      surge: { unit: 'percent', value: 10 },
      maxUnavailable: { unit: 'nodes', value: 0 },
    },
    nodeSubnet: null,
    podSubnet: null,
  };
}

/** A planned Standard cluster with one system pool and no ranges: it already shows what to ask for. */
export function newCluster(id: string, name: string, nodePools: NodePool[]): Cluster {
  return {
    id,
    name,
    virtualNetwork: null,
    lifecycle: 'planned',
    sku: 'base',
    tier: 'standard',
    kubernetesVersion: '1.35',
    choice: null,
    identity: 'user-assigned',
    policyEngine: 'none',
    advancedNetworking: [],
    podCidrs: [],
    serviceCidrs: [],
    podCidrStates: bothProposed,
    serviceCidrStates: bothProposed,
    dnsServiceIp: '',
    ipFamilies: 'ipv4',
    internalLoadBalancers: [],
    privateLinkServiceAddresses: 0,
    serviceCount: 0,
    customRouteCount: 0,
    localDns: 'automatic',
    apiServer: { access: 'public', subnet: null },
    outbound: { type: 'loadBalancer', natGatewaySku: 'StandardV2', ipCount: 1, ipv6Count: 1, portsPerNode: 0 },
    growth: { unit: 'nodes', perMonth: 0 },
    needs: [],
    current: null,
    nodePools,
  };
}

export function newVirtualNetwork(id: string, name: string): VirtualNetwork {
  return {
    id,
    name,
    origin: 'byo',
    region: '',
    resourceGroup: '',
    addressSpaces: [],
    addressSpaceStates: [],
    peeredWith: [],
    encrypted: false,
    customDns: false,
    subnets: [],
  };
}

export function newSubnet(id: string, name: string): Subnet {
  return {
    id,
    name,
    ipv4: unplaced,
    ipv6: unplaced,
    states: bothProposed,
    purposes: ['nodes'],
    delegatedTo: null,
    otherAddressesInUse: 0,
    networkSecurityGroup: null,
    routeTable: null,
    natGateway: null,
  };
}

export function newConnectedRange(id: string, name: string): ConnectedRange {
  return { id, name, range: '', kind: 'on-premises', reachableFrom: { kind: 'all', virtualNetworks: [] } };
}

/** The plan of the empty page: one cluster with a name that Azure takes, one system pool of 3 nodes, no ranges. */
export function newPlan(kubernetesVersion = '1.35'): PlanInput {
  return {
    name: 'New plan',
    notes: '',
    horizonMonths: 24,
    headroomPercent: 10,
    acceptedFindings: [],
    virtualNetworks: [],
    connectedRanges: [],
    clusters: [{ ...newCluster('c1', 'aks-1', [newNodePool('p1', 'system', 'system')]), kubernetesVersion }],
  };
}
