import { CLUSTER_FIELDS } from '../domain/fields/cluster-fields.ts';
import { labelled } from '../domain/labelled.ts';
import { newCluster } from '../domain/start-values.ts';
import { textAt } from './azure-fields.ts';
import type { ImportNotes } from './import-notes.ts';
import type { ParentResource } from './resource-tree.ts';

/**
 * The Kubernetes version that a cluster runs, the full one where both are told; else that of a pool; else, with a note, the
 * start value of the planner.
 */
export function versionOf({ name, fields, children }: ParentResource, notes: ImportNotes): string {
  const ofPools = [...children.values()].map((pool) => textAt(pool.fields, 'orchestratorversion'));
  const writtenVersion =
    textAt(fields, 'currentkubernetesversion') ??
    textAt(fields, 'kubernetesversion') ??
    ofPools.find((version) => version !== null);
  const version = writtenVersion ?? newCluster('c1', '', []).kubernetesVersion;
  if (writtenVersion === undefined) {
    notes.notTold(labelled('Cluster', name), CLUSTER_FIELDS.kubernetesVersion, `the planner takes ${version}`);
  }
  return version;
}
