import { err, ok } from '../../domain/result.ts';
import { listedUpTo } from '../../engine/words/list.ts';
import type { Importer, ImportNote } from '../importer.ts';
import { RESOURCE_TYPES } from '../resource-types.ts';
import { azapiResources, azapiType } from './azapi-resources.ts';
import { completed } from './terraform-completion.ts';
import { idsOf, terraformName } from './terraform-ids.ts';
import { terraformDocument, type TerraformObject } from './terraform-objects.ts';
import { azurermResources, isRead } from './terraform-resources.ts';

/** More types than this are not listed one by one. */
const MOST_TYPES = 6;

/** One note on all that a plan has no place for, by type. */
function leftOut(objects: readonly TerraformObject[]): ImportNote[] {
  const types = [...new Set(objects.map(({ type }) => type))];
  if (types.length === 0) {
    return [];
  }
  return [
    {
      kind: 'ignored',
      sentence: `Other resources of Terraform are no part of a plan: ${listedUpTo(types, MOST_TYPES)}.`,
    },
  ];
}

/** Data sources are read by the configuration, not made by it; they are taken in all the same. */
function onlyRead(objects: readonly TerraformObject[]): ImportNote[] {
  return objects
    .filter((object) => object.isData && isRead(object))
    .map((object) => ({
      kind: 'understood',
      sentence: `${terraformName(object)} (${object.address}) is read by Terraform, not made by it: it is taken in as it is.`,
    }));
}

/**
 * A Terraform state (version 4), or a state or a plan as `terraform show -json` prints it, with resources of azurerm 2 to 5
 * and azapi. Refused where nothing in it is of a plan.
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
    const resources = [...azurermResources(objects, idsOf(objects)), ...azapiResources(objects, RESOURCE_TYPES)];
    if (resources.length === 0) {
      return err(
        `This ${document.kind} of Terraform holds no azurerm_kubernetes_cluster, azurerm_virtual_network or azurerm_subnet.`,
      );
    }
    const others = objects.filter((object) => !isRead(object) && !RESOURCE_TYPES.has(azapiType(object) ?? ''));
    const assumed = open.map((sentence): ImportNote => ({ kind: 'assumed', sentence }));
    return ok({ resources, notes: [...onlyRead(objects), ...assumed, ...leftOut(others)] });
  },
};
