import { err, ok } from '../domain/result.ts';
import { listed } from '../engine/words/list.ts';
import { textAt, wordAt } from './azure-fields.ts';
import { fold, isFoldedRecord } from './fold.ts';
import { nameOfId, parentId } from './folded-fields.ts';
import type { Folded, FoldedRecord, FoundResource, Importer, ImportNote, ResourceKind } from './importer.ts';
import { RESOURCE_TYPES } from './resource-types.ts';

/** The words of the path of a resource id behind `/providers/`, without the names: its type. */
function typeOfId(id: string): string | null {
  // of an extension of a resource, the last provider is its own
  const [provider, ...path] = id.includes('/providers/') ? (id.split('/providers/').at(-1)?.split('/') ?? []) : [];
  return provider === undefined ? null : [provider, ...path.filter((_, index) => index % 2 === 0)].join('/');
}

function idOf(fields: FoldedRecord): string | null {
  return wordAt(fields, 'id') ?? wordAt(fields, 'resourceid');
}

/** What fields alone say, for request bodies, which have neither id nor type. */
function kindOfShape(fields: FoldedRecord): ResourceKind | null {
  const has = (key: string) => Object.hasOwn(fields, key);
  if (has('agentpoolprofiles') || (has('dnsprefix') && has('networkprofile'))) {
    return 'managed-cluster';
  }
  if (has('addressspace')) {
    return 'virtual-network';
  }
  if (has('addressprefix') || has('addressprefixes')) {
    return 'subnet';
  }
  return has('ostype') && (has('vmsize') || has('maxpods')) ? 'agent-pool' : null;
}

/** The id tells the type best: extensions that PowerShell exports carry along have the type of what they extend. */
function typeOf(fields: FoldedRecord): string | null {
  const id = idOf(fields);
  const typed = wordAt(fields, 'resourcetype') ?? wordAt(fields, 'type');
  return (id === null ? null : typeOfId(id)) ?? (typed?.includes('/') === true ? typed : null);
}

function kindOf(fields: FoldedRecord): ResourceKind | null {
  const type = typeOf(fields);
  return type === null ? kindOfShape(fields) : (RESOURCE_TYPES.get(type) ?? null);
}

function resourceOf({ fields, holder }: DocumentObject, kind: ResourceKind): FoundResource {
  const id = idOf(fields);
  const isChild = kind === 'agent-pool' || kind === 'subnet';
  return {
    kind,
    id,
    name: textAt(fields, 'name') ?? textAt(fields, 'resourcename') ?? (id === null ? '' : nameOfId(id)),
    parent: isChild ? (holder ?? (id === null ? null : parentId(id))) : null,
    fields,
  };
}

/** An object of a document, and the id of the resource that it is written inside of. */
interface DocumentObject {
  readonly fields: FoldedRecord;
  readonly holder: string | null;
}

const HOLDERS: ReadonlyMap<ResourceKind | null, ResourceKind> = new Map([
  ['agent-pool', 'managed-cluster'],
  ['subnet', 'virtual-network'],
]);

/** The object itself, and child resources as PowerShell exports hold them, whatever resource group their own id names. */
function withChildren(fields: FoldedRecord): DocumentObject[] {
  const { resources } = fields;
  const kind = kindOf(fields);
  const children = kind !== null && Array.isArray(resources) ? resources.filter(isFoldedRecord) : [];
  const objects = children.map((child) => ({
    fields: child,
    holder: HOLDERS.get(kindOf(child)) === kind ? idOf(fields) : null,
  }));
  return [{ fields, holder: null }, ...objects];
}

/** Objects of the document: the one it is, those of a list, those of `value` of a REST answer. */
function objectsOf(document: Folded): DocumentObject[] {
  if (Array.isArray(document)) {
    return document.flatMap((entry: Folded) => (isFoldedRecord(entry) ? objectsOf(entry) : []));
  }
  if (!isFoldedRecord(document)) {
    return [];
  }
  const { value } = document;
  return Array.isArray(value) && kindOf(document) === null ? objectsOf(value) : withChildren(document);
}

function leftOut(fields: FoldedRecord): ImportNote {
  const what = typeOf(fields) ?? 'An object without a type';
  const name = textAt(fields, 'name');
  const subject = name === null ? what : `${what} "${name}"`;
  return { kind: 'ignored', sentence: `${subject} was left out: the planner does not plan this kind of resource.` };
}

/**
 * Answers and request bodies about clusters, node pools, VNets and subnets: az, REST and PowerShell, one object or a list.
 * Shapes: shared by all three once the keys are folded (2018 to 2026 API versions).
 */
export const azureDocument: Importer = {
  id: 'azure-resources',
  title: 'Azure resources (az, REST or PowerShell)',
  read: (document) => {
    const folded = fold(document);
    const objects = objectsOf(folded);
    const resources = objects.flatMap((object) => {
      const kind = kindOf(object.fields);
      return kind === null ? [] : [resourceOf(object, kind)];
    });
    if (resources.length > 0) {
      const others = objects.filter(({ fields }) => kindOf(fields) === null);
      return ok({ resources, notes: others.map(({ fields }) => leftOut(fields)) });
    }
    const types = objects.map(({ fields }) => typeOf(fields)).filter((type) => type !== null);
    return types.length === 0
      ? null
      : err(
          `This is about ${listed([...new Set(types)].slice(0, 3))}; the planner reads clusters, node pools, VNets and subnets.`,
        );
  },
};
