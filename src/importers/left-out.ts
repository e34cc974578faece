import { labelled } from '../domain/labelled.ts';
import { listed } from '../engine/words/list.ts';
import { isOn, recordAt, textAt, textsAt } from './azure-fields.ts';
import { isFoldedRecord } from './fold.ts';
import type { ImportNotes } from './import-notes.ts';
import type { ParentResource } from './resource-tree.ts';

/** Notes on what a cluster has that bears on its network and that a plan has no place for. */
export function noteLeftOut({ name, fields, children }: ParentResource, notes: ImportNotes): void {
  const label = labelled('Cluster', name);
  const network = recordAt(fields, 'networkprofile');
  if (textAt(network, 'dockerbridgecidr') !== null) {
    notes.ignored(
      `${label}: the Docker bridge range ${textAt(network, 'dockerbridgecidr') ?? ''} is left out; AKS no longer has it.`,
    );
  }
  if (textAt(network, 'loadbalancersku')?.toLowerCase() === 'basic') {
    notes.ignored(`${label}: its load balancer is of the Basic SKU; the planner counts with Standard.`);
  }
  const addons = Object.entries(recordAt(fields, 'addonprofiles')).flatMap(([addon, profile]) =>
    isFoldedRecord(profile) && isOn(profile, 'enabled') ? [addon] : [],
  );
  if (addons.length > 0) {
    notes.ignored(`${label}: its add-ons (${listed(addons)}) are left out.`);
  }
  if (textsAt(recordAt(fields, 'apiserveraccessprofile'), 'authorizedipranges').length > 0) {
    notes.ignored(`${label}: the ranges that may reach its API server are left out.`);
  }
  for (const pool of children.values()) {
    if (isOn(pool.fields, 'enablenodepublicip')) {
      notes.ignored(`${labelled('Pool', pool.name)} of ${name}: public IPs of its nodes are left out.`);
    }
  }
}
