import { canBeCreated } from '../../domain/kubernetes-support.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { startVersion } from '../../domain/start-version.ts';

/** The Kubernetes version of a cluster that is built on a day: that of the plan, or where it can no longer be created the start version. */
export function newClusterVersion({ kubernetesVersion, tier }: Cluster, asOf: string): string {
  return canBeCreated(kubernetesVersion, tier, asOf) ? kubernetesVersion : startVersion(asOf);
}

/** What is said where a new cluster cannot have the version of the plan; empty where it can. */
export function otherVersionSentence(cluster: Cluster, asOf: string): string {
  const version = newClusterVersion(cluster, asOf);
  return version === cluster.kubernetesVersion
    ? ''
    : ` Kubernetes ${cluster.kubernetesVersion} can no longer be created: the new cluster has ${version}.`;
}

/** The version of a pool that is built anew on a day: null, which is that of its cluster, where its own can no longer be created. */
export function creatableOrNone(version: string | null, { tier }: Cluster, asOf: string): string | null {
  return version !== null && canBeCreated(version, tier, asOf) ? version : null;
}
