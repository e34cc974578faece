import { fold, isFoldedRecord } from '../fold.ts';
import { nameOfId, parentId, textAt } from '../folded-fields.ts';
import { type Folded, type FoldedRecord, type FoundResource, isChildKind } from '../importer.ts';
import { parseJsonc } from '../parse-jsonc.ts';
import { blockAt } from './terraform-block.ts';
import { terraformName } from './terraform-ids.ts';
import type { TerraformObject } from './terraform-objects.ts';

/** The body of an azapi resource: JSON text before azapi 2, an object since, in a state wrapped with its type. */
function bodyOf(values: FoldedRecord): FoldedRecord {
  const body: Folded = values.body ?? values.output ?? null;
  if (typeof body === 'string') {
    const value = parseJsonc(body);
    const folded = value.ok ? fold(value.value) : null;
    return isFoldedRecord(folded) ? folded : {};
  }
  if (!isFoldedRecord(body)) {
    return {};
  }
  return isFoldedRecord(body.value) && Object.hasOwn(body, 'type') ? body.value : body;
}

/** The resource type of an azapi resource, in lower case: `microsoft.network/virtualnetworks`; null for another object. */
export function azapiType({ type, values }: TerraformObject): string | null {
  return type === 'azapi_resource' ? (textAt(values, 'type')?.split('@')[0]?.toLowerCase() ?? null) : null;
}

/** The azapi objects of the kinds of a plan, with the fields of their bodies; planned where they have no id yet. */
export function azapiResources(
  objects: readonly TerraformObject[],
  kinds: ReadonlyMap<string, FoundResource['kind']>,
): FoundResource[] {
  return objects.flatMap((object) => {
    const { values } = object;
    const type = azapiType(object);
    const kind = type === null ? undefined : kinds.get(type);
    if (type === null || kind === undefined) {
      return [];
    }
    const name = terraformName(object);
    const parent = textAt(values, 'parent_id') ?? '';
    const isChild = isChildKind(kind);
    const knownId = textAt(values, 'id');
    const path = isChild ? `${type.split('/').at(-1) ?? ''}/${name}` : `providers/${type}/${name}`;
    const id = knownId ?? `${parent}/${path}`;
    const identity = blockAt(values, 'identity');
    const fields = {
      location: values.location ?? null,
      ...(Object.keys(identity).length === 0 ? {} : { identity }),
      ...bodyOf(values),
      id,
      name: name === object.address ? nameOfId(id) : name,
    };
    const outer = isChild ? parentId(id).toLowerCase() : null;
    return { kind, id: id.toLowerCase(), name, parent: outer, fields, isPlanned: knownId === null };
  });
}
