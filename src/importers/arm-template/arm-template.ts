import { err, ok } from '../../domain/result.ts';
import type {
  Folded,
  FoldedRecord,
  FoundResource,
  Importer,
  ImportNote,
  ReadDocument,
  ResourceKind,
} from '../importer.ts';
import { resolveValue, UNRESOLVED, type Scope } from './expressions.ts';
import { resourceId } from './functions.ts';

type Entries = Readonly<Record<string, unknown>>;

const KINDS: ReadonlyMap<string, ResourceKind> = new Map([
  ['microsoft.containerservice/managedclusters', 'managed-cluster'],
  ['microsoft.containerservice/managedclusters/agentpools', 'agent-pool'],
  ['microsoft.network/virtualnetworks', 'virtual-network'],
  ['microsoft.network/virtualnetworks/subnets', 'subnet'],
]);

/** Resources inside of resources go no deeper than this: ARM has at most five levels of child resources. */
const DEEPEST_CHILD = 5;
/** How many of the fields without a value a note names, and how much of a text of the document it repeats. */
const MOST_NAMED = 12;
const LONGEST_QUOTE = 64;

interface Found {
  readonly scope: Scope;
  readonly resources: FoundResource[];
  readonly notes: ImportNote[];
}

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : 'without a name';
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

function lowerKeyed(entries: unknown): Map<string, unknown> {
  return new Map(isEntries(entries) ? Object.entries(entries).map(([key, value]) => [key.toLowerCase(), value]) : []);
}

function scopeOf(template: Entries, given: ReadonlyMap<string, unknown>): Scope {
  const defaults = [...lowerKeyed(template['parameters'])].flatMap(([name, parameter]): [string, unknown][] =>
    isEntries(parameter) && Object.hasOwn(parameter, 'defaultValue') ? [[name, parameter['defaultValue']]] : [],
  );
  return { parameters: new Map([...defaults, ...given]), variables: lowerKeyed(template['variables']) };
}

/** The folded spelling of a resolved value; the paths of what is unresolved go into `open` and are left out. */
function fold(value: unknown, path: string, open: string[]): Folded | undefined {
  if (value === UNRESOLVED) {
    open.push(path);
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown) => {
      const folded = fold(entry, path, open);
      return folded === undefined ? [] : [folded];
    });
  }
  if (isEntries(value)) return foldEntries(value, path, open);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function foldEntries(entries: Entries, path: string, open: string[]): FoldedRecord {
  const folded = Object.entries(entries).flatMap(([key, value]): [string, Folded | undefined][] => {
    if (key.toLowerCase() === 'properties' && isEntries(value)) return Object.entries(foldEntries(value, path, open));
    return [[key.toLowerCase(), fold(value, path === '' ? key : `${path}.${key}`, open)]];
  });
  return Object.fromEntries(folded.filter(([, value]) => value !== undefined));
}

/** Why a resource is left out, or null when it is taken. */
function reasonToSkip(resource: Entries, scope: Scope): string | null {
  if (resource['copy'] !== undefined) return 'a copy loop is not unrolled';
  if (resolveValue(resource['condition'], scope) === false) return 'its condition is false';
  return null;
}

function readResource(resource: Entries, parentType: string, parentName: string, depth: number, found: Found): void {
  const ownType = typeof resource['type'] === 'string' ? resource['type'] : '';
  const type = parentType === '' || ownType.includes('.') ? ownType : `${parentType}/${ownType}`;
  const kind = KINDS.get(type.toLowerCase());
  const skipped = reasonToSkip(resource, found.scope);
  if (kind === undefined || skipped !== null) {
    const reason = skipped ?? 'the planner does not plan this kind of resource';
    const sentence = `${quote(type)} ${quote(resource['name'])} was left out: ${reason}.`;
    found.notes.push({ kind: 'ignored', sentence });
    return;
  }
  const name = nameOf(resource, kind, parentName, found);
  found.resources.push(foundResource(resource, kind, type, name, found));
  readResources(resource['resources'], type, name, depth + 1, found);
}

/** The full name, with the names of the parents; made up, and noted, where the template does not settle it. */
function nameOf(resource: Entries, kind: ResourceKind, parentName: string, found: Found): string {
  const resolved = resolveValue(resource['name'], found.scope);
  const prefix = parentName === '' ? '' : `${parentName}/`;
  if (typeof resolved === 'string' && resolved !== '')
    return resolved.startsWith(prefix) ? resolved : prefix + resolved;
  const name = `${kind}-${String(found.resources.length + 1)}`;
  const sentence = `The name ${quote(resource['name'])} has no value in the template; it is called ${name} here.`;
  found.notes.push({ kind: 'assumed', sentence });
  return prefix + name;
}

function foundResource(resource: Entries, kind: ResourceKind, type: string, name: string, found: Found): FoundResource {
  const names = name.split('/');
  const isChild = kind === 'agent-pool' || kind === 'subnet';
  const parentName = names.slice(0, -1);
  const parentType = type.split('/').slice(0, -1).join('/');
  const parent = isChild ? (resourceId([parentType, ...parentName])?.toLowerCase() ?? null) : null;
  const open: string[] = [];
  const { resources: _children, name: _name, ...rest } = resource;
  const fields = fold(resolveValue(rest, found.scope), '', open);
  if (open.length > 0) found.notes.push(openNote(names.at(-1) ?? name, open));
  return {
    kind,
    id: resourceId([type, ...names])?.toLowerCase() ?? null,
    name: names.at(-1) ?? name,
    parent,
    fields: typeof fields === 'object' && fields !== null && !('length' in fields) ? (fields as FoldedRecord) : {},
  };
}

function openNote(name: string, open: readonly string[]): ImportNote {
  const more = open.length > MOST_NAMED ? ' and others' : '';
  const list = open.slice(0, MOST_NAMED).map(quote).join(', ');
  return {
    kind: 'assumed',
    sentence: `Without a value in the template, so taken as not set in ${quote(name)}: ${list}${more}.`,
  };
}

function readResources(resources: unknown, parentType: string, parentName: string, depth: number, found: Found): void {
  if (depth > DEEPEST_CHILD) return;
  const list = Array.isArray(resources) ? resources : isEntries(resources) ? Object.values(resources) : [];
  for (const resource of list) if (isEntries(resource)) readResource(resource, parentType, parentName, depth, found);
}

function schemaOf(document: unknown): string {
  const schema = isEntries(document) ? document['$schema'] : undefined;
  return typeof schema === 'string' ? schema.toLowerCase() : '';
}

function isTemplate(document: unknown): document is Entries {
  return /\/(subscription|managementgroup|tenant)?deploymenttemplate\.json#?$/.test(schemaOf(document));
}

function isParameters(document: unknown): document is Entries {
  return /\/(subscription|managementgroup|tenant)?deploymentparameters\.json#?$/.test(schemaOf(document));
}

/**
 * The AKS clusters, agent pools, VNets and subnets of a template, with the values of a parameter file in place of the
 * defaults (null: defaults alone). Ids stand in `/subscriptions/subscription/resourceGroups/resource-group`, as the template
 * names neither. Null when the documents are not a template and a parameter file.
 */
export function readArmTemplate(template: unknown, parameters: unknown): ReadDocument | null {
  if (!isTemplate(template) || (parameters !== null && !isParameters(parameters))) return null;
  const given = [...lowerKeyed(parameters?.['parameters'])].flatMap(([name, entry]): [string, unknown][] =>
    isEntries(entry) && Object.hasOwn(entry, 'value') ? [[name, entry['value']]] : [],
  );
  const found: Found = { scope: scopeOf(template, new Map(given)), resources: [], notes: [] };
  readResources(template['resources'], '', '', 0, found);
  return { resources: found.resources, notes: found.notes };
}

/** ARM templates, read with the defaults of their parameters. */
export const ARM_TEMPLATE: Importer = {
  id: 'arm-template',
  title: 'ARM template',
  read: (document) => {
    const read = readArmTemplate(document, null);
    return read === null ? null : ok(read);
  },
};

/** Parameter files, which say nothing alone: with their template, `readArmTemplate` reads both. */
export const ARM_PARAMETERS: Importer = {
  id: 'arm-parameters',
  title: 'ARM parameter file',
  read: (document) =>
    isParameters(document)
      ? err('This is a parameter file; it holds values without resources. Import it together with its template.')
      : null,
};
