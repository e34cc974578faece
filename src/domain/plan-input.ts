import * as v from 'valibot';
import { CANDIDATE_IDS, NEED_IDS } from './ids.ts';
import { LONGEST_TEXT } from './ip/text-error.ts';

/**
 * The one schema of what a person decides. Type, technical bounds and wire order all come from here: share links write the
 * entries of each object in the order given below, so an entry is never moved or removed without a migration in `share/`.
 * Bounds are technical; Azure's own limits are findings. No entry is optional: what counts is always written.
 */
export const PLAN_SCHEMA_VERSION = 3;

export const BOUNDS = {
  nameLength: 300,
  notesLength: 10_000,
  reasonLength: 500,
  rangeTextLength: LONGEST_TEXT,
  nodes: 100_000,
  maxPods: 1_000,
  addresses: 100_000_000,
  pools: 200,
  clusters: 100,
  virtualNetworks: 200,
  subnets: 1_000,
  connectedRanges: 2_000,
  acceptedFindings: 2_000,
  smallList: 64,
  percent: 100,
  headroomPercent: 90,
  horizonMonths: 120,
  prefixLength: 128,
  ports: 64_000,
} as const;

export type EntityKind = 'virtual-network' | 'subnet' | 'connected-range' | 'cluster' | 'node-pool';

const entityId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,23}$/u));
const name = v.pipe(v.string(), v.maxLength(BOUNDS.nameLength));
const rangeText = v.pipe(v.string(), v.maxLength(BOUNDS.rangeTextLength));
const smallText = v.nullable(name);
const whole = (minimum: number, maximum: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(minimum), v.maxValue(maximum));
const wholeUpTo = (maximum: number) => whole(0, maximum);
const list = <const S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most));
/** A reference holds the id of another entity; links store its position instead. */
const reference = <const K extends EntityKind>(to: K) => v.pipe(entityId, v.metadata({ references: to }));

export const SUBNET_PURPOSES = [
  'nodes',
  'system-nodes',
  'pods',
  'api-server',
  'internal-load-balancers',
  'private-link-service',
  'private-endpoints',
  'gateway',
  'firewall',
  'bastion',
  'application-gateway',
  'application-gateway-for-containers',
  'virtual-nodes',
  'dns-resolver',
  'other',
] as const;

export const POLICY_ENGINES = ['none', 'azure-npm', 'calico', 'cilium'] as const;
const CLUSTER_IDENTITIES = ['system-assigned', 'user-assigned'] as const;
const TIERS = ['free', 'standard', 'premium'] as const;
export const OUTBOUND_TYPES = [
  'loadBalancer',
  'userDefinedRouting',
  'managedNATGateway',
  'userAssignedNATGateway',
  'none',
  'block',
] as const;
/** Of a NAT gateway, AKS-managed or your own. A managed one that is not stated is what AKS takes in the region. */
export const NAT_GATEWAY_SKUS = ['not-stated', 'Standard', 'StandardV2'] as const;
const ADVANCED_NETWORKING = [
  'observability',
  'fqdn-filtering',
  'l7-policy',
  'wireguard',
  'mtls',
  'ebpf-host-routing',
] as const;
export const OS_SKUS = [
  'Ubuntu',
  'Ubuntu2204',
  'Ubuntu2404',
  'AzureLinux',
  'AzureLinux3',
  'AzureContainerLinux',
  'CBLMariner',
  'Windows2019',
  'Windows2022',
  'Windows2025',
] as const;

/** Where a subnet lies: a range as typed, a size to be placed, or both left to the planner. Unused values are kept. */
const subnetPlacementSchema = v.strictObject({
  kind: v.picklist(['pinned', 'size', 'auto']),
  range: rangeText,
  prefixLength: wholeUpTo(BOUNDS.prefixLength),
});

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u));

/**
 * Whose word a range is, as short text that links hold cheaply: empty where the planner placed or sized it, `allocated` where
 * it was given, `requested 10.0.0.0/25 2026-11-28` (or `/25` alone) where it was asked for, with what was sent and when.
 * `domain/range-state.ts` reads and writes it, and says what counts.
 */
const rangeState = v.pipe(
  v.string(),
  v.regex(/^(?:allocated|requested [0-9a-f.:]{0,39}\/\d{1,3} \d{4}-\d{2}-\d{2})?$/u),
);
const statesByFamily = v.strictObject({ ipv4: rangeState, ipv6: rangeState });

export const subnetSchema = v.strictObject({
  id: entityId,
  name,
  ipv4: subnetPlacementSchema,
  ipv6: subnetPlacementSchema,
  states: statesByFamily,
  purposes: list(v.picklist(SUBNET_PURPOSES), SUBNET_PURPOSES.length),
  delegatedTo: smallText,
  otherAddressesInUse: wholeUpTo(BOUNDS.addresses),
  networkSecurityGroup: smallText,
  routeTable: smallText,
  natGateway: smallText,
});

export const virtualNetworkSchema = v.strictObject({
  id: entityId,
  name,
  /** Yours, where another team creates subnets or you do so yourself (`byo-own-subnets`), or made and owned by AKS. */
  origin: v.picklist(['byo', 'managed', 'byo-own-subnets']),
  region: name,
  resourceGroup: name,
  addressSpaces: list(rangeText, BOUNDS.smallList),
  /** Of the address spaces, by position; one that is missing is the planner's. */
  addressSpaceStates: list(rangeState, BOUNDS.smallList),
  peeredWith: list(reference('virtual-network'), BOUNDS.virtualNetworks),
  encrypted: v.boolean(),
  customDns: v.boolean(),
  subnets: list(subnetSchema, BOUNDS.subnets),
});

export const connectedRangeSchema = v.strictObject({
  id: entityId,
  name,
  range: rangeText,
  kind: v.picklist(['peered-vnet', 'on-premises', 'other']),
  reachableFrom: v.strictObject({
    kind: v.picklist(['all', 'virtual-networks']),
    virtualNetworks: list(reference('virtual-network'), BOUNDS.virtualNetworks),
  }),
});

/** Nodes or percent of the pool, as the service takes it ("1" or "10%"). */
const nodeShareSchema = v.strictObject({
  unit: v.picklist(['nodes', 'percent']),
  value: wholeUpTo(BOUNDS.nodes),
});

export const nodePoolSchema = v.strictObject({
  id: entityId,
  name,
  kind: v.picklist(['scale-set', 'virtual-machines', 'auto-provisioned']),
  /** Most nodes that auto-provisioning may create; null = no cap entered, so its size is unknown (ruling 28). */
  nodeCap: v.nullable(whole(1, BOUNDS.nodes)),
  mode: v.picklist(['system', 'user', 'gateway']),
  gatewayPrefixLength: whole(0, 32),
  priority: v.picklist(['regular', 'spot']),
  os: v.picklist(['linux', 'windows']),
  osSku: v.picklist(OS_SKUS),
  vmSize: smallText,
  zones: list(v.picklist(['1', '2', '3']), 3),
  kubernetesVersion: smallText,
  nodes: wholeUpTo(BOUNDS.nodes),
  autoscaler: v.strictObject({
    enabled: v.boolean(),
    minimumNodes: wholeUpTo(BOUNDS.nodes),
    maximumNodes: wholeUpTo(BOUNDS.nodes),
  }),
  maxPodsPerNode: whole(1, BOUNDS.maxPods),
  expectedPodsPerNode: wholeUpTo(BOUNDS.maxPods),
  podAllocation: v.picklist(['as-cluster', 'dynamic', 'static-block']),
  upgrade: v.strictObject({
    strategy: v.picklist(['rolling', 'blue-green']),
    surge: nodeShareSchema,
    maxUnavailable: nodeShareSchema,
  }),
  nodeSubnet: v.nullable(reference('subnet')),
  podSubnet: v.nullable(reference('subnet')),
});

export const clusterSchema = v.strictObject({
  id: entityId,
  name,
  virtualNetwork: v.nullable(reference('virtual-network')),
  lifecycle: v.picklist(['planned', 'exists', 'retiring']),
  sku: v.picklist(['base', 'automatic']),
  tier: v.picklist(TIERS),
  kubernetesVersion: name,
  /** The chosen candidate, or null while undecided. */
  choice: v.nullable(v.picklist(CANDIDATE_IDS)),
  identity: v.picklist(CLUSTER_IDENTITIES),
  policyEngine: v.picklist(POLICY_ENGINES),
  advancedNetworking: list(v.picklist(ADVANCED_NETWORKING), ADVANCED_NETWORKING.length),
  /** IPv4 first, then IPv6; an empty list means that no range is given yet. */
  podCidrs: list(rangeText, 2),
  serviceCidrs: list(rangeText, 2),
  podCidrStates: statesByFamily,
  serviceCidrStates: statesByFamily,
  dnsServiceIp: rangeText,
  ipFamilies: v.picklist(['ipv4', 'ipv4-ipv6']),
  internalLoadBalancers: list(
    v.strictObject({ count: wholeUpTo(BOUNDS.nodes), subnet: v.nullable(reference('subnet')) }),
    BOUNDS.smallList,
  ),
  privateLinkServiceAddresses: wholeUpTo(BOUNDS.nodes),
  serviceCount: wholeUpTo(BOUNDS.addresses),
  customRouteCount: wholeUpTo(BOUNDS.nodes),
  localDns: v.picklist(['automatic', 'on', 'off']),
  apiServer: v.strictObject({
    access: v.picklist(['public', 'private-endpoint', 'vnet-integration']),
    subnet: v.nullable(reference('subnet')),
  }),
  outbound: v.strictObject({
    type: v.picklist(OUTBOUND_TYPES),
    natGatewaySku: v.picklist(NAT_GATEWAY_SKUS),
    /** Outbound IPv4 addresses. */
    ipCount: wholeUpTo(BOUNDS.nodes),
    /** Outbound IPv6 addresses; of dual stack only. */
    ipv6Count: wholeUpTo(BOUNDS.nodes),
    /** SNAT ports per node; 0 = the service allocates them by pool size. */
    portsPerNode: wholeUpTo(BOUNDS.ports),
  }),
  growth: v.strictObject({ unit: v.picklist(['nodes', 'percent']), perMonth: wholeUpTo(BOUNDS.nodes) }),
  needs: list(v.picklist(NEED_IDS), NEED_IDS.length),
  /** What an existing cluster is moved from; null when nothing is moved. */
  current: v.nullable(
    v.strictObject({
      candidate: v.picklist(CANDIDATE_IDS),
      podCidrs: list(rangeText, 2),
      policyEngine: v.picklist(POLICY_ENGINES),
      identity: v.picklist(CLUSTER_IDENTITIES),
      customIpMasq: v.boolean(),
      nodeAutoProvisioning: v.boolean(),
      subnets: list(reference('subnet'), BOUNDS.smallList),
    }),
  ),
  nodePools: list(nodePoolSchema, BOUNDS.pools),
});

/** A finding that somebody looked at and keeps, with the reason that is printed wherever the finding would be. */
const acceptedFindingSchema = v.strictObject({
  rule: name,
  subjects: list(v.pipe(v.string(), v.maxLength(24), v.metadata({ references: 'any' as const })), BOUNDS.smallList),
  reason: v.pipe(v.string(), v.maxLength(BOUNDS.reasonLength)),
  date,
});

export const planInputSchema = v.strictObject({
  name,
  notes: v.pipe(v.string(), v.maxLength(BOUNDS.notesLength)),
  horizonMonths: whole(1, BOUNDS.horizonMonths),
  headroomPercent: wholeUpTo(BOUNDS.headroomPercent),
  acceptedFindings: list(acceptedFindingSchema, BOUNDS.acceptedFindings),
  virtualNetworks: list(virtualNetworkSchema, BOUNDS.virtualNetworks),
  connectedRanges: list(connectedRangeSchema, BOUNDS.connectedRanges),
  clusters: list(clusterSchema, BOUNDS.clusters),
});

export type PlanInput = v.InferOutput<typeof planInputSchema>;
export type VirtualNetwork = PlanInput['virtualNetworks'][number];
export type Subnet = VirtualNetwork['subnets'][number];
export type SubnetPlacement = Subnet['ipv4'];
export type SubnetPurpose = (typeof SUBNET_PURPOSES)[number];
export type ConnectedRange = PlanInput['connectedRanges'][number];
export type Cluster = PlanInput['clusters'][number];
export type NodePool = Cluster['nodePools'][number];
export type NodeShare = NodePool['upgrade']['surge'];
export type AcceptedFinding = PlanInput['acceptedFindings'][number];
export type OutboundType = (typeof OUTBOUND_TYPES)[number];
export type NatGatewaySku = (typeof NAT_GATEWAY_SKUS)[number];
export type PolicyEngine = (typeof POLICY_ENGINES)[number];
