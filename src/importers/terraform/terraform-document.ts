import { err, ok } from '../../domain/result.ts';
import type { Importer, ImportNote } from '../importer.ts';
import { completed } from './terraform-completion.ts';
import { terraformDocument, type TerraformObject } from './terraform-objects.ts';
import { resourceOf } from './terraform-resources.ts';

function ignored(sentence: string): ImportNote {
  return { kind: 'ignored', sentence };
}

function assumed(sentence: string): ImportNote {
  return { kind: 'assumed', sentence };
}

/** One note on all that a plan has no place for, by type. */
function leftOut(objects: readonly TerraformObject[]): ImportNote[] {
  const types = [...new Set(objects.map(({ type }) => type))];
  const [first] = types;
  if (first === undefined) {
    return [];
  }
  const listed = types.length > 6 ? `${types.slice(0, 6).join(', ')} and others` : types.join(', ');
  return [ignored(`Other resources of Terraform are no part of a plan: ${listed}.`)];
}

/**
 * A Terraform state (version 4), or a state or a plan as `terraform show -json` prints it, with resources of azurerm 2 to 5.
 * Data sources describe what exists and are taken in like managed resources. Refused where nothing in it is of a plan.
 */
export const terraformState: Importer = {
  id: 'terraform',
  title: 'Terraform state or plan',
  read: (value) => {
    const document = terraformDocument(value);
    if (document === null) {
      return null;
    }
    const { objects, open } = completed(document);
    const found = objects.map((object) => ({ object, resource: resourceOf(object) }));
    const resources = found.flatMap(({ resource }) => (resource === null ? [] : [resource]));
    if (resources.length === 0) {
      return err(
        `This ${document.kind} of Terraform holds no azurerm_kubernetes_cluster, azurerm_virtual_network or azurerm_subnet.`,
      );
    }
    const others = found.flatMap(({ object, resource }) => (resource ? [] : [object]));
    return ok({ resources, notes: [...open.map(assumed), ...leftOut(others)] });
  },
};
