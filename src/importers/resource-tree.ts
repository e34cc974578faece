import { type AzureField, recordsAt, textAt } from './azure-fields.ts';
import { isFoldedRecord } from './fold.ts';
import { idPart, nameOfId, parentId } from './folded-fields.ts';
import type { Folded, FoldedRecord, FoundResource } from './importer.ts';

/** A pool or a subnet under the resource that holds it. */
export interface ChildResource {
  /** Id in lower case, or what stands for it where the document has none. */
  readonly key: string;
  readonly name: string;
  readonly fields: FoldedRecord;
  /** False when documents only refer to it. */
  readonly isInDocuments: boolean;
  /** True when all that documents have of it is a template, which says what is to be deployed. */
  readonly isPlanned: boolean;
}

/** A cluster with its pools or a VNet with its subnets. */
export interface ParentResource extends ChildResource {
  readonly children: ReadonlyMap<string, ChildResource>;
}

export interface ResourceTree {
  readonly clusters: readonly ParentResource[];
  readonly networks: readonly ParentResource[];
  /** Fields of NAT gateways by their names in lower case. */
  readonly natGateways: ReadonlyMap<string, FoldedRecord>;
}

type MutableParent = ChildResource & { readonly children: Map<string, ChildResource> };
type Parents = Map<string, MutableParent>;

/** The fields of both; where both have one, the first that is set counts. */
function mergedFields(first: FoldedRecord, second: FoldedRecord): FoldedRecord {
  const set = (fields: FoldedRecord) => Object.entries(fields).filter(([, value]) => value !== null);
  return Object.fromEntries([...Object.entries(second), ...set(first)]);
}

function merged<T extends ChildResource>(before: T | undefined, next: T): T {
  return before === undefined
    ? next
    : {
        ...before,
        name: before.isInDocuments ? before.name : next.name,
        fields: mergedFields(before.fields, next.fields),
        isInDocuments: before.isInDocuments || next.isInDocuments,
        isPlanned: before.isInDocuments ? before.isPlanned && next.isPlanned : next.isPlanned,
      };
}

function putParent(parents: Parents, next: ChildResource): MutableParent {
  const before = parents.get(next.key);
  const parent = merged(before, { ...next, children: before?.children ?? new Map<string, ChildResource>() });
  parents.set(next.key, parent);
  return parent;
}

function putChild(parent: MutableParent, next: ChildResource): void {
  const key = next.name.toLowerCase();
  parent.children.set(key, merged(parent.children.get(key), next));
}

/** The parent that a child names by id or by name; one that no document holds is made up from that. */
function parentOf(parents: Parents, reference: string, child: FoldedRecord): MutableParent {
  const knownParent = [...parents.values()].find(
    ({ key, name }) => key === reference || name.toLowerCase() === reference,
  );
  // the id of the child has the name of the parent as it is written, the reference has it in lower case
  const written = parentId(textAt(child, 'id') ?? '');
  const id = written.toLowerCase() === reference ? written : reference;
  return (
    knownParent ??
    putParent(parents, { key: reference, name: nameOfId(id), fields: { id }, isInDocuments: false, isPlanned: false })
  );
}

function nested(parent: MutableParent, list: AzureField): void {
  for (const fields of recordsAt(parent.fields, list)) {
    const name = textAt(fields, 'name') ?? `${list}-${parent.children.size + 1}`;
    putChild(parent, {
      key: (textAt(fields, 'id') ?? `${parent.key}/${list}/${name}`).toLowerCase(),
      name,
      fields,
      isInDocuments: true,
      isPlanned: parent.isPlanned,
    });
  }
}

/** Subnet ids that a value of a document refers to, at any depth, as written there. */
function subnetIdsIn(value: Folded | undefined): string[] {
  if (typeof value === 'string') {
    return /\/virtualnetworks\/[^/]+\/subnets\/[^/]+$/iu.test(value) ? [value] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((entry: Folded) => subnetIdsIn(entry));
  }
  return isFoldedRecord(value) ? Object.values(value).flatMap(subnetIdsIn) : [];
}

function putReferredSubnet(networks: Parents, written: string): void {
  const id = written.toLowerCase();
  const networkId = parentId(id);
  const name = idPart(written, 'virtualnetworks') ?? networkId;
  const network =
    networks.get(networkId) ??
    [...networks.values()].find((each) => !each.key.includes('/') && each.name.toLowerCase() === name.toLowerCase()) ??
    putParent(networks, {
      key: networkId,
      name,
      fields: { id: parentId(written) },
      isInDocuments: false,
      isPlanned: false,
    });
  putChild(network, { key: id, name: nameOfId(written), fields: {}, isInDocuments: false, isPlanned: false });
}

const POOL_SUBNETS = ['vnetsubnetid', 'podsubnetid'] as const;

function referredSubnets({ fields, children }: MutableParent): string[] {
  const access = fields.apiserveraccessprofile;
  const ofPools = [...children.values()].flatMap((pool) =>
    POOL_SUBNETS.flatMap((key) => subnetIdsIn(pool.fields[key])),
  );
  return [...ofPools, ...subnetIdsIn(isFoldedRecord(access) ? access.subnetid : null)];
}

function putResources(parents: Parents, resources: readonly FoundResource[], list: AzureField): void {
  for (const [index, { id, name, fields, isPlanned = false }] of resources.entries()) {
    nested(
      putParent(parents, {
        key: id ?? (name === '' ? `unnamed-${index + 1}` : name.toLowerCase()),
        name,
        fields,
        isInDocuments: true,
        isPlanned,
      }),
      list,
    );
  }
}

function putChildren(parents: Parents, children: readonly FoundResource[]): void {
  for (const { id, name, parent, fields, isPlanned = false } of children) {
    const reference = parent ?? 'unnamed';
    putChild(parentOf(parents, reference, fields), {
      key: id ?? `${reference}/${name.toLowerCase()}`,
      name,
      fields,
      isInDocuments: true,
      isPlanned,
    });
  }
}

/**
 * All resources of several documents as clusters with their pools and VNets with their subnets, each once, in the order of
 * the documents. A resource in several documents has the fields of all. Parents and subnets that are only referred to are
 * there, too, marked as such.
 */
export function treeOf(resources: readonly FoundResource[]): ResourceTree {
  const of = (kind: FoundResource['kind']) => resources.filter((resource) => resource.kind === kind);
  const clusters: Parents = new Map();
  const networks: Parents = new Map();
  putResources(clusters, of('managed-cluster'), 'agentpoolprofiles');
  putResources(networks, of('virtual-network'), 'subnets');
  putChildren(clusters, of('agent-pool'));
  putChildren(networks, of('subnet'));
  for (const id of [...clusters.values()].flatMap(referredSubnets)) {
    putReferredSubnet(networks, id);
  }
  const natGateways = new Map(of('nat-gateway').map(({ name, fields }) => [name.toLowerCase(), fields]));
  return { clusters: [...clusters.values()], networks: [...networks.values()], natGateways };
}
