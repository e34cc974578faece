import { allocateGiven } from '../domain/allocate-given.ts';
import { ENTITY_PREFIXES } from '../domain/entities.ts';
import { labelled } from '../domain/labelled.ts';
import { parsePlanInput } from '../domain/parse-plan.ts';
import type { Cluster, NodePool, PlanInput, VirtualNetwork } from '../domain/plan-input.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { newNodePool, newPlan } from '../domain/start-values.ts';
import { internalLoadBalancers, nodeResourceGroup, type SubnetInUse } from './addresses-in-use.ts';
import { clusterOf, isAutoProvisioned } from './cluster-of-resource.ts';
import { ImportNotes } from './import-notes.ts';
import type { FoldedRecord, FoundResource, ImportNote } from './importer.ts';
import { versionOf } from './kubernetes-version.ts';
import { noteLeftOut } from './left-out.ts';
import { candidateOf, defaultMaxPods } from './network-candidate.ts';
import { managedNetwork, networkOf } from './network-of-resource.ts';
import { type ImportedNetwork, peeringsAmong } from './peerings.ts';
import { nodePoolOfResource, type PoolSurroundings } from './pool-of-resource.ts';
import { type ParentResource, type ResourceTree, treeOf } from './resource-tree.ts';
import { subnetOf, withPurposes } from './subnet-of-resource.ts';
import { noteUnderstood } from './understood.ts';

/** A plan made from documents, and what there is to say about it. */
export interface ImportedPlan {
  readonly plan: PlanInput;
  readonly notes: readonly ImportNote[];
}

/** What is being put together; ids count on per kind, in the order of the documents. */
interface Draft {
  readonly notes: ImportNotes;
  readonly natGateways: ResourceTree['natGateways'];
  readonly subnetIds: Map<string, string>;
  readonly subnetsInUse: SubnetInUse[];
  readonly networks: ImportedNetwork[];
  readonly managed: VirtualNetwork[];
  subnetCount: number;
  poolCount: number;
}

function addNetworks({ networks, clusters }: ResourceTree, draft: Draft): void {
  const groups = new Set(clusters.flatMap((cluster) => nodeResourceGroup(cluster) ?? []));
  for (const [index, resource] of networks.entries()) {
    const subnets = [...resource.children.values()].map((child) => {
      draft.subnetCount += 1;
      const id = `${ENTITY_PREFIXES.subnet}${draft.subnetCount}`;
      draft.subnetIds.set(child.key, id);
      draft.subnetsInUse.push({ id, fields: child.fields });
      return subnetOf(child, id, groups, draft.notes);
    });
    const id = `${ENTITY_PREFIXES['virtual-network']}${index + 1}`;
    const network = networkOf(resource, id, subnets, draft.notes);
    draft.networks.push({ key: resource.key, fields: resource.fields, network });
  }
}

function nextPoolId(draft: Draft): string {
  draft.poolCount += 1;
  return `${ENTITY_PREFIXES['node-pool']}${draft.poolCount}`;
}

/** Node auto-provisioning has no pool in the documents: how far it may go is for a person to say. */
function autoProvisionedPool(around: Omit<PoolSurroundings, 'id' | 'isFirst'>, draft: Draft): NodePool {
  const { notes } = draft;
  notes.assumed(
    `${labelled('Cluster', around.clusterName)}: node auto-provisioning is on; a pool without a cap of nodes stands for its nodes.`,
  );
  const maxPods = defaultMaxPods(around.candidate);
  return {
    ...newNodePool(nextPoolId(draft), 'auto-provisioned', 'user'),
    kind: 'auto-provisioned',
    nodes: 0,
    autoscaler: { enabled: false, minimumNodes: 0, maximumNodes: 0 },
    maxPodsPerNode: maxPods,
    expectedPodsPerNode: maxPods,
  };
}

function networkIdOf(pools: readonly NodePool[], draft: Draft, clusterName: string): string {
  const subnet = pools.map(({ nodeSubnet }) => nodeSubnet).find((id) => id !== null);
  const owner = draft.networks.find(({ network }) => network.subnets.some(({ id }) => id === subnet));
  if (owner !== undefined) {
    return owner.network.id;
  }
  const number = draft.networks.length + draft.managed.length + 1;
  const made = managedNetwork(`${ENTITY_PREFIXES['virtual-network']}${number}`, clusterName, draft.notes);
  draft.managed.push(made);
  return made.id;
}

/** The NAT gateway on a subnet of these pools, where a document has it. */
function natGatewayOf(pools: readonly NodePool[], draft: Draft): FoldedRecord | null {
  const ids = new Set(pools.map(({ nodeSubnet }) => nodeSubnet));
  const subnets = draft.networks.flatMap(({ network }) => network.subnets.filter(({ id }) => ids.has(id)));
  const [name] = subnets.flatMap(({ natGateway }) => natGateway ?? []);
  return draft.natGateways.get(name?.toLowerCase() ?? '') ?? null;
}

function poolsOf(resource: ParentResource, around: Omit<PoolSurroundings, 'id' | 'isFirst'>, draft: Draft): NodePool[] {
  const nodePools = [...resource.children.values()].map((pool, index) =>
    nodePoolOfResource(pool, { ...around, id: nextPoolId(draft), isFirst: index === 0 }, draft.notes),
  );
  return isAutoProvisioned(resource.fields) ? [...nodePools, autoProvisionedPool(around, draft)] : nodePools;
}

function addCluster(resource: ParentResource, index: number, draft: Draft): Cluster {
  const { notes, subnetIds } = draft;
  const { name, isInDocuments } = resource;
  const candidate = candidateOf(resource, notes);
  const kubernetesVersion = versionOf(resource, notes);
  const pools = poolsOf(
    resource,
    { clusterName: name, clusterVersion: kubernetesVersion, candidate, subnetIds },
    draft,
  );
  const isPlaced = isInDocuments || pools.some(({ nodeSubnet }) => nodeSubnet !== null);
  noteLeftOut(resource, notes);
  const parts = {
    id: `${ENTITY_PREFIXES.cluster}${index + 1}`,
    candidate,
    kubernetesVersion,
    virtualNetwork: isPlaced ? networkIdOf(pools, draft, name) : null,
    pools,
    subnetIds,
    natGateway: natGatewayOf(pools, draft),
    internalLoadBalancers: internalLoadBalancers(nodeResourceGroup(resource), draft.subnetsInUse),
  };
  // of a cluster that is in no document, one note has said that all of it is assumed
  return clusterOf(resource, parts, isInDocuments ? notes : new ImportNotes());
}

function nameOfPlan(clusters: readonly Cluster[], networks: readonly VirtualNetwork[]): string {
  const [first, ...others] = [...clusters, ...networks.filter(({ origin }) => origin !== 'managed')];
  const isAlone = clusters.length === 1 || others.length === 0;
  return first === undefined || !isAlone ? 'Imported' : first.name;
}

function withNames({ clusters, networks, natGateways }: ResourceTree): ResourceTree {
  const named = (fallback: string) => (resource: ParentResource, index: number) =>
    resource.name === '' ? { ...resource, name: `${fallback} ${index + 1}` } : resource;
  return { clusters: clusters.map(named('cluster')), networks: networks.map(named('vnet')), natGateways };
}

/**
 * All resources of one import as a plan: what exists, with Azure's defaults where documents are silent, and notes on what
 * was understood, assumed and left out. Refused with one sentence when a value lies outside the bounds of a plan.
 */
export function planOfResources(resources: readonly FoundResource[]): Result<ImportedPlan, string> {
  const tree = withNames(treeOf(resources));
  const notes = new ImportNotes();
  const draft: Draft = {
    notes,
    natGateways: tree.natGateways,
    subnetIds: new Map(),
    subnetsInUse: [],
    networks: [],
    managed: [],
    subnetCount: 0,
    poolCount: 0,
  };
  addNetworks(tree, draft);
  if (tree.clusters.length === 0 && tree.networks.length === 0) {
    return err('This is a NAT gateway alone: import it with its VNet and the cluster behind it.');
  }
  const clusters = tree.clusters.map((resource, index) => addCluster(resource, index, draft));
  const peered = peeringsAmong(draft.networks, notes);
  const networks = [...peered.networks, ...draft.managed].map((network) => ({
    ...network,
    subnets: network.subnets.map((subnet) => withPurposes(subnet, clusters)),
  }));
  const parsed = parsePlanInput({
    ...newPlan(),
    name: nameOfPlan(clusters, networks),
    virtualNetworks: networks,
    connectedRanges: peered.connectedRanges,
    clusters,
  });
  if (!parsed.ok) {
    return err(`A value in the documents does not fit into a plan: ${parsed.error}.`);
  }
  noteUnderstood(parsed.value, notes);
  // a range in a document was decided by somebody, also where it is code for what does not exist yet
  return ok({ plan: allocateGiven(parsed.value), notes: notes.list() });
}
