import { isList, isRecord } from '../../domain/plan-schema-shape.ts';
import { listedUpTo } from '../../engine/words/list.ts';
import type { ImportNote } from '../importer.ts';
import { type Place, resourceIdIn } from './resource-ids.ts';
import { Unresolved } from './unresolved.ts';

/** How many of the fields without a value a note names, and how much of a text of the document it repeats. */
const MOST_NAMED = 12;
const LONGEST_QUOTE = 80;

/** Fields that name or refer to something, so that a name in their place serves better than nothing. */
const NAMING_FIELDS: ReadonlySet<string> = new Set(['name', 'id']);
const SUBNET_FIELDS: ReadonlySet<string> = new Set(['vnetsubnetid', 'podsubnetid', 'subnetid']);

/** Parts of resources that no plan has a place for: it does not matter what they are. */
const UNPLANNED_FIELDS: ReadonlySet<string> = new Set([
  'tags',
  'config',
  'dnsprefix',
  'linuxprofile',
  'windowsprofile',
  'aadprofile',
  'serviceprincipalprofile',
  'autoscalerprofile',
  'diskencryptionsetid',
  'kubeletconfig',
  'linuxosconfig',
  'nodelabels',
  'nodetaints',
  'osdisksizegb',
  'osdisktype',
]);

/** A field that the documents do not settle. */
interface OpenField {
  readonly path: string;
  readonly text: string;
  /** What was taken instead; null for nothing. */
  readonly taken: string | null;
}

interface Walk {
  readonly place: Place;
  readonly open: OpenField[];
}

/** A text of a document as part of a sentence, cut where it is long. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' && value !== '' ? value : 'without a name';
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

/** The id of a subnet that only a parameter names. All of them lie in one VNet, as the pools of a cluster must. */
function subnetId(standIn: string, place: Place): string {
  const isId = /\/virtualnetworks\/[^/]+\/subnets\/[^/]+$/iu.test(standIn);
  const name = standIn.split('/').at(-1) ?? standIn;
  const made = resourceIdIn(place, 'Microsoft.Network/virtualNetworks/subnets', ['vnet', name]);
  return isId ? standIn : (made ?? standIn);
}

function taken({ standIn }: Unresolved, key: string, place: Place): string | null {
  if (SUBNET_FIELDS.has(key)) {
    return subnetId(standIn, place);
  }
  return NAMING_FIELDS.has(key) ? standIn : null;
}

function closedValue(value: unknown, path: string, walk: Walk): unknown {
  if (value instanceof Unresolved) {
    const key = path.split('.').at(-1)?.toLowerCase() ?? '';
    const instead = taken(value, key, walk.place);
    if (
      !path
        .toLowerCase()
        .split('.')
        .some((part) => UNPLANNED_FIELDS.has(part))
    ) {
      walk.open.push({ path, text: value.text, taken: instead });
    }
    return instead;
  }
  if (isList(value)) {
    return value.map((entry) => closedValue(entry, path, walk));
  }
  if (!isRecord(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      const isWrapper = key.toLowerCase() === 'properties';
      const inner = isWrapper ? path : path === '' ? key : `${path}.${key}`;
      return [key, closedValue(entry, inner, walk)];
    }),
  );
}

function listedFields(fields: readonly OpenField[], write: (field: OpenField) => string): string {
  return listedUpTo([...new Set(fields.map(write))], MOST_NAMED);
}

function notesOn(open: readonly OpenField[], label: string): ImportNote[] {
  const unset = open.filter((field) => field.taken === null);
  const named = open.filter((field) => field.taken !== null);
  const sentences = [
    ...(unset.length === 0
      ? []
      : [
          `${label}: without a value in the template, so taken as not set: ${listedFields(unset, ({ path, text }) => `${quote(path)} ${quote(text)}`)}.`,
        ]),
    ...(named.length === 0
      ? []
      : [
          `${label}: without a value in the template, so a name stands in: ${listedFields(named, ({ path, text, taken: instead }) => `${quote(path)} ${quote(text)} is "${quote(instead?.split('/').at(-1))}"`)}.`,
        ]),
  ];
  return sentences.map((sentence) => ({ kind: 'assumed', sentence }));
}

/**
 * The fields of a resource with nothing unresolved left: names and references to subnets get a name that stands in, other
 * fields are null. The notes name each such field, its expression and what was taken instead; `label` is their subject.
 */
export function closed(
  value: unknown,
  label: string,
  place: Place,
): { readonly value: unknown; readonly notes: ImportNote[] } {
  const open: OpenField[] = [];
  const filled = closedValue(value, '', { place, open });
  return { value: filled, notes: notesOn(open, label) };
}
