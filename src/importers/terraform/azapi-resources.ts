import { fold, isFoldedRecord } from '../fold.ts';
import { nameOfId, parentId, textAt } from '../folded-fields.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Folded, FoldedRecord, FoundResource } from '../importer.ts';
import { blockAt } from './terraform-block.ts';
import { nameOf } from './terraform-ids.ts';
import type { TerraformObject } from './terraform-objects.ts';

function parsed(text: string): Result<unknown, string> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return err('no JSON');
  }
}

/** The body of an azapi resource: JSON text before azapi 2, an object since, in a state wrapped with its type. */
function bodyOf(values: FoldedRecord): FoldedRecord {
  const body: Folded = values.body ?? values.output ?? null;
  if (typeof body === 'string') {
    const value = parsed(body);
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

/** The azapi objects of the kinds of a plan, with the fields of their bodies. */
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
    const name = nameOf(object);
    const parent = textAt(values, 'parent_id') ?? '';
    const isChild = kind === 'agent-pool' || kind === 'subnet';
    const path = isChild ? `${type.split('/').at(-1) ?? ''}/${name}` : `providers/${type}/${name}`;
    const id = textAt(values, 'id') ?? `${parent}/${path}`;
    const identity = blockAt(values, 'identity');
    const fields = {
      location: values.location ?? null,
      ...(Object.keys(identity).length === 0 ? {} : { identity }),
      ...bodyOf(values),
      id,
      name: name === object.address ? nameOfId(id) : name,
    };
    return { kind, id: id.toLowerCase(), name, parent: isChild ? parentId(id).toLowerCase() : null, fields };
  });
}
