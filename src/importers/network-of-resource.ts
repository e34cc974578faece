import { labelled } from '../domain/labelled.ts';
import { nameFrom } from '../domain/plain-name.ts';
import type { Subnet, VirtualNetwork } from '../domain/plan-input.ts';
import { newVirtualNetwork } from '../domain/start-values.ts';
import { isOn, recordAt, textAt, textsAt } from './azure-fields.ts';
import { idPart } from './folded-fields.ts';
import type { ImportNotes } from './import-notes.ts';
import type { ParentResource } from './resource-tree.ts';

/** A VNet of the plan with the given subnets; one that is only referred to has no address space yet, which a note says. */
export function networkOf(resource: ParentResource, id: string, subnets: Subnet[], notes: ImportNotes): VirtualNetwork {
  const { key, name, fields } = resource;
  const addressSpaces = textsAt(recordAt(fields, 'addressspace'), 'addressprefixes');
  if (!resource.isInDocuments) {
    notes.assumed(
      `${labelled('VNet', name)} is in no document: its address space is left open. Import it as well to fill it in.`,
    );
  }
  return {
    ...newVirtualNetwork(id, name),
    region: textAt(fields, 'location') ?? '',
    resourceGroup: idPart(textAt(fields, 'id') ?? key, 'resourcegroups') ?? '',
    addressSpaces,
    encrypted: isOn(recordAt(fields, 'encryption'), 'enabled'),
    customDns: textsAt(recordAt(fields, 'dhcpoptions'), 'dnsservers').length > 0,
    subnets,
  };
}

/** The VNet that AKS makes for a cluster that names no subnet: its ranges are in no document about the cluster. */
export function managedNetwork(id: string, clusterName: string, notes: ImportNotes): VirtualNetwork {
  notes.assumed(
    `${labelled('Cluster', clusterName)} names no subnet: AKS manages its VNet, whose address space is left open.`,
  );
  return { ...newVirtualNetwork(id, nameFrom('vnet', clusterName)), origin: 'managed' };
}
