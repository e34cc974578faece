import * as v from 'valibot';
import type { CandidateId } from '../domain/ids.ts';
import type {
  Cluster,
  NodePool,
  NodeShare,
  PlanInput,
  Subnet,
  SubnetPurpose,
  VirtualNetwork,
} from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../domain/start-values.ts';
import { fixedNodes } from './parts.ts';

/**
 * Published plans, as they were copied from their sources: models and roles under the names used there. A missing key
 * means that the source does not say; the start value then stands in its place.
 */
const MODELS = {
  'azure-node-subnet': 'azure-cni-node-subnet',
  'pod-subnet-dynamic': 'pod-subnet-dynamic',
  overlay: 'azure-cni-overlay',
  kubenet: 'kubenet',
} as const satisfies Record<string, CandidateId>;

const ROLES = {
  nodes: 'nodes',
  pods: 'pods',
  'internal-lb': 'internal-load-balancers',
  'app-gateway': 'application-gateway',
  'private-endpoints': 'private-endpoints',
  'api-server': 'api-server',
  'api-server-or-private': 'other',
  firewall: 'firewall',
  gateway: 'gateway',
  bastion: 'bastion',
  other: 'other',
} as const satisfies Record<string, SubnetPurpose>;

const OUTBOUND = v.picklist(['loadBalancer', 'userDefinedRouting']);
const optionalCount = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));

const documentSchema = v.object({
  id: v.string(),
  title: v.string(),
  source: v.object({ repo: v.string(), path: v.string(), licence: v.string() }),
  model: v.picklist(['azure-node-subnet', 'pod-subnet-dynamic', 'overlay', 'kubenet']),
  vnets: v.array(
    v.object({
      name: v.string(),
      role: v.picklist(['hub', 'spoke']),
      addressSpace: v.array(v.string()),
      subnets: v.array(
        v.object({
          name: v.string(),
          prefix: v.string(),
          role: v.picklist([
            'nodes',
            'pods',
            'internal-lb',
            'app-gateway',
            'private-endpoints',
            'api-server',
            'api-server-or-private',
            'firewall',
            'gateway',
            'bastion',
            'other',
          ]),
          delegation: v.optional(v.string()),
        }),
      ),
    }),
  ),
  cluster: v.object({
    networkPolicy: v.optional(v.picklist(['azure'])),
    podCidr: v.optional(v.string()),
    serviceCidr: v.optional(v.string()),
    dnsServiceIP: v.optional(v.string()),
    outboundType: v.optional(OUTBOUND),
    apiServerVnetIntegration: v.optional(v.boolean()),
    podSubnet: v.optional(v.string()),
  }),
  nodePools: v.array(
    v.object({
      name: v.string(),
      count: optionalCount,
      minCount: optionalCount,
      maxCount: optionalCount,
      scaledCount: optionalCount,
      maxPods: optionalCount,
      maxSurge: v.optional(v.pipe(v.string(), v.regex(/^\d+%?$/u))),
      subnet: v.optional(v.string()),
      podSubnet: v.optional(v.string()),
    }),
  ),
  note: v.string(),
});

type PublishedPlan = v.InferOutput<typeof documentSchema>;
type PublishedPool = PublishedPlan['nodePools'][number];

/** Ids of the subnets by name; names are unique within a published plan. */
type SubnetIds = ReadonlyMap<string, string>;

function subnetIdsOf({ vnets }: PublishedPlan): SubnetIds {
  const names = vnets.flatMap(({ subnets }) => subnets.map(({ name }) => name));
  return new Map(names.map((name, index) => [name, `s${index + 1}`]));
}

function subnetId(ids: SubnetIds, name: string | undefined): string | null {
  return name === undefined ? null : (ids.get(name) ?? null);
}

function subnetOf(subnet: PublishedPlan['vnets'][number]['subnets'][number], ids: SubnetIds): Subnet {
  const start = newSubnet(subnetId(ids, subnet.name) ?? '', subnet.name);
  return {
    ...start,
    ipv4: { ...start.ipv4, kind: 'pinned', range: subnet.prefix },
    purposes: [ROLES[subnet.role]],
    delegatedTo: subnet.delegation ?? null,
  };
}

/** Hubs are peered with every spoke. */
function networksOf({ vnets }: PublishedPlan, ids: SubnetIds): VirtualNetwork[] {
  return vnets.map(({ name, role, addressSpace, subnets }, index) => ({
    ...newVirtualNetwork(`v${index + 1}`, name),
    addressSpaces: addressSpace,
    peeredWith: vnets.flatMap((other, position) => (other.role === role ? [] : [`v${position + 1}`])),
    subnets: subnets.map((subnet) => subnetOf(subnet, ids)),
  }));
}

function surgeOf({ maxSurge }: PublishedPool, start: NodeShare): NodeShare {
  if (maxSurge === undefined) {
    return start;
  }
  return { unit: maxSurge.endsWith('%') ? 'percent' : 'nodes', value: Number.parseInt(maxSurge, 10) };
}

/** Subnets for pools that name none: where only one subnet is there for nodes, it is that one. */
interface Fallback {
  readonly ids: SubnetIds;
  readonly nodeSubnet: string | undefined;
  readonly podSubnet: string | undefined;
}

function fallbackOf({ vnets, cluster }: PublishedPlan, ids: SubnetIds): Fallback {
  const forNodes = vnets.flatMap(({ subnets }) => subnets).filter(({ role }) => role === 'nodes');
  return { ids, nodeSubnet: forNodes.length === 1 ? forNodes[0]?.name : undefined, podSubnet: cluster.podSubnet };
}

function poolOf(pool: PublishedPool, at: number, { ids, nodeSubnet, podSubnet }: Fallback): NodePool {
  const start = newNodePool(`p${at + 1}`, pool.name, at === 0 ? 'system' : 'user');
  const nodes = pool.count ?? pool.minCount ?? start.nodes;
  const most = pool.maxCount ?? pool.scaledCount;
  const maxPods = pool.maxPods ?? start.maxPodsPerNode;
  return {
    ...start,
    ...fixedNodes(nodes),
    ...(most !== undefined && {
      autoscaler: { enabled: true, minimumNodes: pool.minCount ?? nodes, maximumNodes: most },
    }),
    maxPodsPerNode: maxPods,
    expectedPodsPerNode: maxPods,
    upgrade: { ...start.upgrade, surge: surgeOf(pool, start.upgrade.surge) },
    nodeSubnet: subnetId(ids, pool.subnet ?? nodeSubnet),
    podSubnet: subnetId(ids, pool.podSubnet ?? podSubnet),
  };
}

function clusterOf(document: PublishedPlan, ids: SubnetIds): Cluster {
  const { cluster, model, nodePools, title, vnets } = document;
  const fallback = fallbackOf(document, ids);
  const pools = nodePools.map((pool, index) => poolOf(pool, index, fallback));
  const start = newCluster('c1', title, pools);
  const nodeSubnet = nodePools[0]?.subnet ?? fallback.nodeSubnet;
  const home = vnets.findIndex(({ subnets }) => subnets.some(({ name }) => name === nodeSubnet));
  const apiServer = vnets.flatMap(({ subnets }) => subnets).find(({ role }) => role === 'api-server');
  return {
    ...start,
    virtualNetwork: home === -1 ? null : `v${home + 1}`,
    choice: MODELS[model],
    policyEngine: cluster.networkPolicy === 'azure' ? 'azure-npm' : 'none',
    podCidrs: cluster.podCidr === undefined ? [] : [cluster.podCidr],
    serviceCidrs: cluster.serviceCidr === undefined ? [] : [cluster.serviceCidr],
    dnsServiceIp: cluster.dnsServiceIP ?? '',
    apiServer: cluster.apiServerVnetIntegration
      ? { access: 'vnet-integration', subnet: subnetId(ids, apiServer?.name) }
      : start.apiServer,
    outbound: { ...start.outbound, type: cluster.outboundType ?? start.outbound.type },
  };
}

/** A published plan in our terms. Throws for a document that is not one of ours: they are part of the program. */
export function fromPublishedPlan(value: unknown): PlanInput {
  const document = v.parse(documentSchema, value);
  const ids = subnetIdsOf(document);
  return {
    ...newPlan(),
    name: document.title,
    notes: document.note,
    virtualNetworks: networksOf(document, ids),
    clusters: [clusterOf(document, ids)],
  };
}
