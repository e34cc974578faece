import fc from 'fast-check';
import { type Cluster, NAT_GATEWAY_SKUS, type NodePool, type PlanInput, type Subnet } from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../domain/start-values.ts';

/** Plans of one cluster with 1 to 8 pools in one VNet, all of them valid to size: for the properties of sizing and growth. */
const NODE_SUBNETS = ['s1', 's2'] as const;
const POD_SUBNETS = ['s3', 's4'] as const;
const OTHER_SUBNETS = ['s5', 's6'] as const;
const VIRTUAL_NETWORK = 'v1';

const share: fc.Arbitrary<NodePool['upgrade']['surge']> = fc.oneof(
  fc.record({ unit: fc.constant('nodes' as const), value: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ unit: fc.constant('percent' as const), value: fc.integer({ min: 0, max: 100 }) }),
);

const upgrade: fc.Arbitrary<NodePool['upgrade']> = fc.record({
  strategy: fc.constantFrom('rolling' as const, 'rolling' as const, 'rolling' as const, 'blue-green' as const),
  surge: share,
  maxUnavailable: fc.constant({ unit: 'nodes' as const, value: 0 }),
});

const autoscaler: fc.Arbitrary<NodePool['autoscaler']> = fc.record({
  enabled: fc.boolean(),
  minimumNodes: fc.constant(0),
  maximumNodes: fc.integer({ min: 0, max: 120 }),
});

const poolShape = fc.record({
  kind: fc.constantFrom(
    'scale-set' as const,
    'scale-set' as const,
    'virtual-machines' as const,
    'auto-provisioned' as const,
  ),
  nodeCap: fc.integer({ min: 1, max: 80 }),
  mode: fc.constantFrom('system' as const, 'user' as const, 'user' as const, 'gateway' as const),
  priority: fc.constantFrom('regular' as const, 'regular' as const, 'spot' as const),
  nodes: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 150 })),
  autoscaler,
  maxPodsPerNode: fc.integer({ min: 1, max: 260 }),
  expectedPodsPerNode: fc.integer({ min: 0, max: 260 }),
  podAllocation: fc.constantFrom(
    'as-cluster' as const,
    'as-cluster' as const,
    'dynamic' as const,
    'static-block' as const,
  ),
  upgrade,
  nodeSubnet: fc.constantFrom(null, ...NODE_SUBNETS),
  podSubnet: fc.constantFrom(null, ...POD_SUBNETS),
});

const nodePools: fc.Arbitrary<NodePool[]> = fc
  .array(poolShape, { minLength: 1, maxLength: 8 })
  .map((shapes) =>
    shapes.map((shape, index) => ({ ...newNodePool(`p${index + 1}`, `pool ${index + 1}`, 'user'), ...shape })),
  );

const clusterShape = fc.record({
  nodePools,
  tier: fc.constantFrom('free' as const, 'standard' as const),
  policyEngine: fc.constantFrom('none' as const, 'none' as const, 'azure-npm' as const),
  podCidrs: fc.oneof(
    fc.constant<string[]>([]),
    fc.integer({ min: 8, max: 24 }).map((prefix) => [`0.0.0.0/${prefix}`]),
  ),
  serviceCidrs: fc.constantFrom<string[][]>([], ['172.16.0.0/16'], ['172.16.0.0/28']),
  internalLoadBalancers: fc.array(
    fc.record({ count: fc.integer({ min: 0, max: 12 }), subnet: fc.constantFrom(null, 's1', ...OTHER_SUBNETS) }),
    { maxLength: 2 },
  ),
  privateLinkServiceAddresses: fc.constantFrom(0, 0, 3),
  serviceCount: fc.integer({ min: 0, max: 40 }),
  customRouteCount: fc.constantFrom(0, 0, 25),
  apiServer: fc.record({
    access: fc.constantFrom('public' as const, 'private-endpoint' as const, 'vnet-integration' as const),
    subnet: fc.constantFrom(null, 's5'),
  }),
  outbound: fc.record({
    type: fc.constantFrom('loadBalancer' as const, 'userDefinedRouting' as const),
    natGatewaySku: fc.constantFrom(...NAT_GATEWAY_SKUS),
    ipCount: fc.integer({ min: 1, max: 4 }),
    ipv6Count: fc.integer({ min: 1, max: 4 }),
    portsPerNode: fc.constantFrom(0, 0, 1024, 4000),
  }),
});

const subnetShape = fc.record({
  ipv4: fc.oneof(
    fc.constant({ kind: 'auto' as const, range: '', prefixLength: 24 }),
    fc.record({
      kind: fc.constant('size' as const),
      range: fc.constant(''),
      prefixLength: fc.integer({ min: 14, max: 30 }),
    }),
    fc.record({
      kind: fc.constant('pinned' as const),
      range: fc.integer({ min: 14, max: 30 }).map((prefix) => `10.0.0.0/${prefix}`),
      prefixLength: fc.constant(24),
    }),
  ),
  otherAddressesInUse: fc.constantFrom(0, 0, 0, 7),
});

const subnets: fc.Arbitrary<Subnet[]> = fc.tuple(
  ...[...NODE_SUBNETS, ...POD_SUBNETS, ...OTHER_SUBNETS].map((id) =>
    subnetShape.map((shape): Subnet => ({ ...newSubnet(id, id), ...shape })),
  ),
);

/** A plan whose only cluster has 1 to 8 pools; subnets are shared, given or still to be requested. */
export const onePlan: fc.Arbitrary<PlanInput> = fc
  .record({ cluster: clusterShape, subnets })
  .map(({ cluster, subnets: list }): PlanInput => ({
    ...newPlan(),
    virtualNetworks: [{ ...newVirtualNetwork(VIRTUAL_NETWORK, 'network'), subnets: list }],
    clusters: [{ ...newCluster('c1', 'cluster', []), virtualNetwork: VIRTUAL_NETWORK, ...cluster }],
  }));

/** The plan with another list of pools in its only cluster. */
export function withPools(plan: PlanInput, pools: readonly NodePool[]): PlanInput {
  return { ...plan, clusters: plan.clusters.map((cluster: Cluster) => ({ ...cluster, nodePools: [...pools] })) };
}
