import type { Fact } from '../../domain/facts/fact.ts';
import { windowsServer2019RefusedFrom, windowsServer2022RefusedFrom } from '../../domain/facts/pool-kinds.ts';
import {
  kubenetEnd,
  npmLinuxEnd,
  npmWindowsEnd,
  windowsServer2019End,
  windowsServer2019ImagesRemoved,
  windowsServer2022End,
  windowsServer2022ImagesRemoved,
} from '../../domain/facts/retirements.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { Cluster, NodePool } from '../../domain/plan-input.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { modelOf, NETWORK_MODELS } from '../models/registry.ts';

/** Something in a plan whose support ends on a day. */
export interface EndDate {
  /** Kebab-case, never reused: the finding of the same name has it too. */
  readonly id: string;
  readonly title: string;
  /** As in "Support of … ends". */
  readonly what: string;
  readonly end: Fact<string>;
  /** The day on which images are removed, where there is one. */
  readonly removed?: Fact<string>;
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

function poolsWith(osSku: NodePool['osSku']): Pick<EndDate, 'planned' | 'today'> {
  return {
    planned: ({ cluster }) =>
      cluster.nodePools.flatMap((pool) =>
        pool.os === 'windows' && pool.osSku === osSku ? [{ entity: pool.id, field: 'osSku' }] : [],
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
    what: 'kubenet',
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
    what: 'Azure NPM on Windows nodes',
    end: npmWindowsEnd,
    action: 'Use Calico for policies on Windows nodes.',
    ...npmOn('windows'),
  },
  {
    id: 'npm-linux-end',
    title: 'End of Azure NPM on Linux',
    what: 'Azure NPM on Linux nodes',
    end: npmLinuxEnd,
    action: 'Update the data plane to Cilium, which removes it, or change to Calico.',
    ...npmOn('linux'),
  },
  {
    id: 'windows-2019-end',
    title: 'End of Windows Server 2019',
    what: 'Windows Server 2019 pools',
    end: windowsServer2019End,
    removed: windowsServer2019ImagesRemoved,
    action: `Replace the pools by pools of a newer Windows Server, before Kubernetes ${windowsServer2019RefusedFrom.value}.`,
    ...poolsWith('Windows2019'),
  },
  {
    id: 'windows-2022-end',
    title: 'End of Windows Server 2022',
    what: 'Windows Server 2022 pools',
    end: windowsServer2022End,
    removed: windowsServer2022ImagesRemoved,
    action: `Replace the pools by Windows Server 2025 pools, before Kubernetes ${windowsServer2022RefusedFrom.value}.`,
    ...poolsWith('Windows2022'),
  },
];
