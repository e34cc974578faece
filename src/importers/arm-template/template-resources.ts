import { isRecord } from '../../domain/plan-schema-shape.ts';
import { listedUpTo } from '../../engine/words/list.ts';
import { plain } from '../../engine/words/numbers.ts';
import { fold, isFoldedRecord } from '../fold.ts';
import { ImportNotes } from '../import-notes.ts';
import { type FoundResource, type ImportNote, isChildKind, type ReadDocument, type ResourceKind } from '../importer.ts';
import { RESOURCE_TYPES } from '../resource-types.ts';
import { copyCount, MOST_COPIES, resolveValue } from './expressions.ts';
import { isNestedDeployment, nestedTemplate, scopeOfTemplate } from './nested-deployments.ts';
import { closed, quote } from './open-fields.ts';
import { resourceIdIn } from './resource-ids.ts';
import { inCopy, type Scope } from './scope.ts';
import { type Entries, resourcesOf } from './template-documents.ts';
import { Unresolved } from './unresolved.ts';

/** Resources inside of resources and templates inside of templates; ARM itself takes fewer. */
const DEEPEST_LEVEL = 24;
/** Resources that are read of one template, copies included. A resource group takes 800 of one type. */
const MOST_RESOURCES = 2_000;

/** What a resource is called in sentences. */
const LABELS: Readonly<Record<ResourceKind, string>> = {
  'managed-cluster': 'Cluster',
  'agent-pool': 'Pool',
  'virtual-network': 'VNet',
  subnet: 'Subnet',
  'nat-gateway': 'NAT gateway',
};

/** Entries of a resource that say how it is deployed, not what it is. */
const DEPLOYMENT_ENTRIES: ReadonlySet<string> = new Set([
  'resources',
  'name',
  'copy',
  'condition',
  'dependsOn',
  'apiVersion',
  'metadata',
  'comments',
]);

/** The type of a resource, and its name with those of its parents. */
interface TypedName {
  readonly type: string;
  readonly name: string;
}

interface Around {
  readonly scope: Scope;
  /** The resource that others are written inside of. */
  readonly holder: TypedName | null;
  readonly level: number;
}

interface Collected {
  readonly resources: FoundResource[];
  readonly notes: ImportNotes;
  /** How many resources there are of each type that is not planned. */
  readonly others: Map<string, number>;
  visited: number;
}

function typeOf({ type }: Entries, holder: TypedName | null): string {
  const own = typeof type === 'string' ? type : '';
  return holder === null || own.includes('.') ? own : `${holder.type}/${own}`;
}

/** The full name, with the names of the parents; made up, and noted, where the documents do not settle it. */
function nameOf(resource: Entries, kind: ResourceKind, { scope, holder }: Around, collected: Collected): string {
  const resolved = resolveValue(resource.name, scope);
  const text = resolved instanceof Unresolved ? resolved.standIn : resolved;
  const isText = typeof text === 'string' && text !== '';
  const name = isText ? text : `${kind}-${collected.resources.length + 1}`;
  if (!isText || resolved instanceof Unresolved) {
    collected.notes.assumed(
      `${LABELS[kind]}: the name ${quote(resource.name)} has no value in the template; it is called ${quote(name)} here.`,
    );
  }
  const prefix = holder === null ? '' : `${holder.name}/`;
  return name.startsWith(prefix) ? name : prefix + name;
}

/** The id of the resource that holds a child, in lower case; null for what is not a child. */
function parentOf(kind: ResourceKind, { type, name }: TypedName, { place }: Scope): string | null {
  const outerType = type.split('/').slice(0, -1).join('/');
  const outerId = resourceIdIn(place, outerType, name.split('/').slice(0, -1));
  return isChildKind(kind) ? (outerId?.toLowerCase() ?? null) : null;
}

function collect(resource: Entries, kind: ResourceKind, typed: TypedName, scope: Scope): [FoundResource, ImportNote[]] {
  const names = typed.name.split('/');
  const own = names.at(-1) ?? typed.name;
  const said = Object.fromEntries(Object.entries(resource).filter(([key]) => !DEPLOYMENT_ENTRIES.has(key)));
  const { value, notes } = closed(resolveValue(said, scope), `${LABELS[kind]} ${own}`, scope.place);
  const fields = fold(value);
  const id = resourceIdIn(scope.place, typed.type, names) ?? null;
  const found: FoundResource = {
    kind,
    id: id?.toLowerCase() ?? null,
    name: own,
    parent: parentOf(kind, typed, scope),
    fields: { ...(isFoldedRecord(fields) ? fields : {}), id },
    isPlanned: true,
  };
  return [found, notes];
}

function readPlanned(resource: Entries, kind: ResourceKind, around: Around, collected: Collected): void {
  const { scope, holder, level } = around;
  const type = typeOf(resource, holder);
  const typed = { type, name: nameOf(resource, kind, around, collected) };
  if (resource.existing === true) {
    // only referred to: pools and subnets that name it bring it along
    return;
  }
  const [found, notes] = collect(resource, kind, typed, scope);
  collected.resources.push(found);
  for (const note of notes) {
    collected.notes.add(note);
  }
  readResources(resource.resources, { scope, holder: typed, level: level + 1 }, collected);
}

function readNested(resource: Entries, { scope, level }: Around, collected: Collected): void {
  const nested = nestedTemplate(resource, scope);
  if (nested.ok) {
    const { template, scope: inside } = nested.value;
    readResources(template.resources, { scope: inside, holder: null, level: level + 1 }, collected);
  } else {
    collected.notes.ignored(`Deployment ${quote(resource.name)} is left out: ${nested.error}.`);
  }
}

/** One resource in one turn of its copy loop, if it has one. */
function readOnce(resource: Entries, around: Around, collected: Collected): void {
  const { scope, holder } = around;
  const type = typeOf(resource, holder);
  const kind = RESOURCE_TYPES.get(type.toLowerCase());
  const condition = resolveValue(resource.condition, scope);
  const label = `${quote(type)} ${quote(resource.name)}`;
  if (condition === false) {
    collected.notes.ignored(`${label} is left out: its condition is false.`);
    return;
  }
  if (kind === undefined && !isNestedDeployment(resource)) {
    collected.others.set(type, (collected.others.get(type) ?? 0) + 1);
    return;
  }
  if (condition instanceof Unresolved) {
    collected.notes.assumed(
      `${label}: its condition ${quote(condition.text)} has no value in the template; it is taken as true.`,
    );
  }
  if (kind === undefined) {
    readNested(resource, around, collected);
  } else {
    readPlanned(resource, kind, around, collected);
  }
}

function readResource(resource: Entries, around: Around, collected: Collected): void {
  const { copy } = resource;
  const count = isRecord(copy) ? copyCount(copy, around.scope) : 1;
  if (count === null) {
    collected.notes.ignored(
      `${quote(typeOf(resource, around.holder))} ${quote(resource.name)} is left out: how often it is copied has no value in the template, or is more than ${MOST_COPIES}.`,
    );
    return;
  }
  for (let turn = 0; turn < count && collected.visited < MOST_RESOURCES; turn += 1) {
    collected.visited += 1;
    const scope = isRecord(copy) ? inCopy(around.scope, String(copy.name), turn) : around.scope;
    readOnce(resource, { ...around, scope }, collected);
  }
}

function readResources(resources: unknown, around: Around, collected: Collected): void {
  const list = around.level > DEEPEST_LEVEL ? [] : resourcesOf(resources);
  for (const [, resource] of list) {
    readResource(resource, around, collected);
  }
}

/** More kinds than these are only counted. */
const MOST_TYPES = 20;

function noteOthers({ others, notes, visited }: Collected): void {
  if (others.size > 0) {
    const types = [...others].map(([type, count]) => (count === 1 ? quote(type) : `${quote(type)} (${count})`));
    notes.ignored(`Kinds of resources that the planner does not plan: ${listedUpTo(types, MOST_TYPES)}.`);
  }
  if (visited >= MOST_RESOURCES) {
    notes.ignored(`The template has more than ${plain(MOST_RESOURCES)} resources; those behind them are left out.`);
  }
}

/**
 * The AKS clusters, agent pools, VNets and subnets of a template, with those of templates nested inside, children and copies
 * included. Their ids have no subscription and no group where the template is deployed to its own.
 */
export function readTemplate(template: Entries): ReadDocument {
  const collected: Collected = { resources: [], notes: new ImportNotes(), others: new Map(), visited: 0 };
  readResources(template.resources, { scope: scopeOfTemplate(template), holder: null, level: 0 }, collected);
  noteOthers(collected);
  return { resources: collected.resources, notes: collected.notes.list() };
}
