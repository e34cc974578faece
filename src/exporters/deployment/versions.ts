import { named } from '../../domain/entities.ts';
import { canBeCreated, creatableVersions } from '../../domain/kubernetes-support.ts';
import { minorOf } from '../../domain/kubernetes-version.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { versionEndOf, versionEndSentence } from '../../engine/retirements/version-ends.ts';
import { listed } from '../../engine/words/list.ts';
import { shown } from './names.ts';

/** A cluster with the versions that AKS still creates, and what is said of those that are left out. */
export interface CreatableCluster {
  readonly cluster: Cluster;
  readonly notes: readonly string[];
}

function noteOf(subject: string, version: string, { tier }: Cluster, asOf: string): string {
  const end = versionEndOf(version, tier);
  const why = end === null ? '' : ` ${versionEndSentence(end, tier, asOf)}`;
  return `${subject}: Kubernetes ${shown(version)} can no longer be created.${why} The code names no version, so AKS takes its default: choose ${listed(creatableVersions(tier, asOf), 'or')}.`;
}

/**
 * The cluster without the Kubernetes versions that can no longer be created on a day (ruling 53): code that names one is refused.
 * Each is named in a note, with what can be chosen; a pool whose version goes has that of its cluster.
 */
export function withCreatableVersions(cluster: Cluster, asOf: string): CreatableCluster {
  const { kubernetesVersion, tier, nodePools } = cluster;
  const isGone = (version: string | null): version is string => version !== null && !canBeCreated(version, tier, asOf);
  const ofPools = nodePools.filter(
    ({ kubernetesVersion: version }) => isGone(version) && minorOf(version) !== minorOf(kubernetesVersion),
  );
  return {
    cluster: {
      ...cluster,
      kubernetesVersion: isGone(kubernetesVersion) ? '' : kubernetesVersion,
      nodePools: nodePools.map((pool) =>
        isGone(pool.kubernetesVersion) ? { ...pool, kubernetesVersion: null } : pool,
      ),
    },
    notes: [
      ...(isGone(kubernetesVersion) ? [noteOf(shown(named(cluster)), kubernetesVersion, cluster, asOf)] : []),
      ...ofPools.map((pool) => noteOf(`Pool ${shown(named(pool))}`, pool.kubernetesVersion ?? '', cluster, asOf)),
    ],
  };
}
