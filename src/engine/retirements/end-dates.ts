import type { EndFact } from '../../domain/facts/fact.ts';
import {
  azureLinux3DefaultVersion,
  ubuntu2404DefaultVersion,
  windowsServer2019RefusedFrom,
  windowsServer2022RefusedFrom,
} from '../../domain/facts/pool-kinds.ts';
import {
  azureLinux2End,
  azureLinux2ImagesRemoved,
  kubenetEnd,
  npmLinuxEnd,
  npmWindowsEnd,
  ubuntu2204End,
  ubuntu2204ImagesRemoved,
  windowsServer2019End,
  windowsServer2019ImagesRemoved,
  windowsServer2022End,
  windowsServer2022ImagesRemoved,
} from '../../domain/facts/retirements.ts';
import { isVersionBefore } from '../../domain/kubernetes-version.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { Cluster, NodePool } from '../../domain/plan-input.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { modelOf, NETWORK_MODELS } from '../models/registry.ts';

/** Something in a plan whose support ends on a day. */
export interface EndDate {
  /** Kebab-case, never reused: the finding of the same name has it too. */
  readonly id: string;
  readonly title: string;
  readonly end: EndFact;
  /** From when on there are no images, where the notice says so. */
  readonly removed?: EndFact;
  /** The OS SKU to take instead, where a pool has one that ends. */
  readonly instead?: NodePool['osSku'];
  /** What to do about it. */
  readonly action: string;
  /** The fields that use it in the plan. */
  readonly planned: (context: ClusterContext) => readonly FieldRef[];
  /** The fields that say that it runs today, before the cluster is moved. */
  readonly today: (cluster: Cluster) => readonly FieldRef[];
}

function poolsOf(cluster: Cluster, os: NodePool['os']): boolean {
  return cluster.nodePools.some((pool) => pool.os === os);
}

function npmOn(os: NodePool['os']): Pick<EndDate, 'planned' | 'today'> {
  return {
    // on the Cilium data plane another engine replaces it
    planned: ({ cluster, dataPlane }) =>
      cluster.policyEngine === 'azure-npm' && dataPlane !== 'cilium' && poolsOf(cluster, os)
        ? [{ entity: cluster.id, field: 'policyEngine' }]
        : [],
    today: (cluster) =>
      cluster.current?.policyEngine === 'azure-npm' && poolsOf(cluster, os)
        ? [{ entity: cluster.id, field: 'current.policyEngine' }]
        : [],
  };
}

/** The Windows of an OS SKU, or the Linux behind the SKUs that are it: the default one before the version that moves on. */
type Image =
  | { readonly os: 'windows'; readonly osSku: NodePool['osSku'] }
  | {
      readonly os: 'linux';
      readonly osSku: NodePool['osSku'];
      readonly defaultSku: NodePool['osSku'];
      readonly defaultUntil: string;
    };

function isOf(pool: NodePool, image: Image, kubernetesVersion: string): boolean {
  const { os, osSku } = image;
  return (
    pool.os === os &&
    (pool.osSku === osSku ||
      (image.os === 'linux' &&
        pool.osSku === image.defaultSku &&
        isVersionBefore(pool.kubernetesVersion ?? kubernetesVersion, image.defaultUntil)))
  );
}

function poolsWith(image: Image): Pick<EndDate, 'planned' | 'today'> {
  return {
    planned: ({ cluster }) =>
      cluster.nodePools.flatMap((pool) =>
        isOf(pool, image, cluster.kubernetesVersion) ? [{ entity: pool.id, field: 'osSku' }] : [],
      ),
    // pools are the same before and after
    today: () => [],
  };
}

/** Everything that a plan can hold and that has an end date. */
export const END_DATES: readonly EndDate[] = [
  {
    id: 'kubenet-end',
    title: 'End of kubenet',
    end: kubenetEnd,
    action: 'Move the cluster to Overlay in place: the migration section has the steps.',
    planned: ({ cluster, model }) =>
      NETWORK_MODELS[model].endDateFact === kubenetEnd.id ? [{ entity: cluster.id, field: 'choice' }] : [],
    today: ({ id, current }) =>
      current !== null && modelOf(current.candidate).endDateFact === kubenetEnd.id
        ? [{ entity: id, field: 'current.candidate' }]
        : [],
  },
  {
    id: 'npm-windows-end',
    title: 'End of Azure NPM on Windows',
    end: npmWindowsEnd,
    action: 'Use Calico for policies on Windows nodes.',
    ...npmOn('windows'),
  },
  {
    id: 'npm-linux-end',
    title: 'End of Azure NPM on Linux',
    end: npmLinuxEnd,
    action: 'Update the data plane to Cilium, which removes it, or change to Calico.',
    ...npmOn('linux'),
  },
  {
    id: 'windows-2019-end',
    title: 'End of Windows Server 2019',
    end: windowsServer2019End,
    removed: windowsServer2019ImagesRemoved,
    instead: 'Windows2025',
    action: `Replace the pools by pools of a newer Windows Server, before Kubernetes ${windowsServer2019RefusedFrom.value}.`,
    ...poolsWith({ os: 'windows', osSku: 'Windows2019' }),
  },
  {
    id: 'windows-2022-end',
    title: 'End of Windows Server 2022',
    end: windowsServer2022End,
    removed: windowsServer2022ImagesRemoved,
    instead: 'Windows2025',
    action: `Replace the pools by Windows Server 2025 pools, before Kubernetes ${windowsServer2022RefusedFrom.value}.`,
    ...poolsWith({ os: 'windows', osSku: 'Windows2022' }),
  },
  {
    id: 'ubuntu-2204-end',
    title: 'End of Ubuntu 22.04',
    end: ubuntu2204End,
    removed: ubuntu2204ImagesRemoved,
    instead: 'Ubuntu2404',
    action: `Use Ubuntu with Kubernetes ${ubuntu2404DefaultVersion.value} or later, or Ubuntu2404.`,
    ...poolsWith({
      os: 'linux',
      osSku: 'Ubuntu2204',
      defaultSku: 'Ubuntu',
      defaultUntil: ubuntu2404DefaultVersion.value,
    }),
  },
  {
    id: 'azure-linux-2-end',
    title: 'End of Azure Linux 2.0',
    end: azureLinux2End,
    removed: azureLinux2ImagesRemoved,
    instead: 'AzureLinux3',
    action: `Use AzureLinux3, or AzureLinux with Kubernetes ${azureLinux3DefaultVersion.value} or later.`,
    ...poolsWith({
      os: 'linux',
      osSku: 'CBLMariner',
      defaultSku: 'AzureLinux',
      defaultUntil: azureLinux3DefaultVersion.value,
    }),
  },
];
