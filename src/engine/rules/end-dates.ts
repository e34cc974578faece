import { named } from '../../domain/entities.ts';
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
import type { ClusterContext } from './context.ts';
import type { FindingDraft, Rule, RuleHead } from './rule.ts';
import { at, clusterRule, finding } from './rule.ts';
import { isVersionAtLeast } from './versions.ts';

/** True when support has ended on the given day: `lastDay` itself is still supported (ruling 24). */
export function hasEnded(lastDay: string, asOf: string): boolean {
  return asOf > lastDay;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day as people write it: "31 March 2028". */
export function formatDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

interface EndRule extends Omit<RuleHead, 'severity' | 'facts'> {
  readonly end: { readonly id: string; readonly value: string };
  /** The day on which images are removed, where there is one. */
  readonly removed?: { readonly id: string; readonly value: string };
  readonly what: string;
  /** The fields that use it. */
  readonly uses: (context: ClusterContext) => readonly FieldRef[];
}

/** A warning with the date up to the last supported day, an error from the day after. */
function endRule({ end, removed, what, uses, ...head }: EndRule): Rule {
  return clusterRule({
    ...head,
    severity: 'computed',
    facts: removed === undefined ? [end.id] : [end.id, removed.id],
    check: (context) => {
      const places = uses(context);
      if (places.length === 0) {
        return null;
      }
      const { asOf } = context;
      const ended = hasEnded(end.value, asOf);
      const tail =
        removed === undefined
          ? ''
          : ` Images ${hasEnded(removed.value, asOf) ? 'were' : 'are'} removed on ${formatDay(removed.value)}.`;
      const sentence = `Support of ${what} ${ended ? 'ended' : 'ends'} on ${formatDay(end.value)}.${tail}`;
      return places.map((place) =>
        finding(place, sentence, { severity: ended ? 'error' : 'warning', numbers: { end: end.value } }),
      );
    },
  });
}

function usesNpm({ cluster, dataPlane }: ClusterContext): boolean {
  // on the Cilium data plane another engine replaces it
  return cluster.policyEngine === 'azure-npm' && dataPlane !== 'cilium';
}

function npmOn(os: 'linux' | 'windows') {
  return (context: ClusterContext): readonly FieldRef[] =>
    usesNpm(context) && context.cluster.nodePools.some((pool) => pool.os === os)
      ? [at(context.cluster.id, 'policyEngine')]
      : [];
}

function poolsWith(osSku: 'Windows2019' | 'Windows2022') {
  return ({ cluster }: ClusterContext): readonly FieldRef[] =>
    cluster.nodePools.flatMap((pool) => (pool.os === 'windows' && pool.osSku === osSku ? [at(pool.id, 'osSku')] : []));
}

/** The first Kubernetes version that a Windows Server does not run. */
const REFUSED_FROM: Readonly<Partial<Record<NodePool['osSku'], string>>> = {
  Windows2019: windowsServer2019RefusedFrom.value,
  Windows2022: windowsServer2022RefusedFrom.value,
};

function windowsVersionFinding(pool: NodePool, cluster: Cluster): FindingDraft[] {
  const from = pool.os === 'windows' ? REFUSED_FROM[pool.osSku] : undefined;
  const version = pool.kubernetesVersion ?? cluster.kubernetesVersion;
  return from !== undefined && isVersionAtLeast(version, from)
    ? [
        finding(at(pool.id, 'osSku'), `${named(pool)}: ${pool.osSku} does not run Kubernetes ${from} and later.`, {
          numbers: { kubernetesVersion: version },
        }),
      ]
    : [];
}

export const endDateRules: readonly Rule[] = [
  endRule({
    id: 'kubenet-end',
    title: 'End of kubenet',
    end: kubenetEnd,
    what: 'kubenet',
    uses: ({ cluster, model }) => (model === 'kubenet' ? [at(cluster.id, 'choice')] : []),
  }),
  endRule({
    id: 'npm-windows-end',
    title: 'End of Azure NPM on Windows',
    end: npmWindowsEnd,
    what: 'Azure NPM on Windows nodes',
    uses: npmOn('windows'),
  }),
  endRule({
    id: 'npm-linux-end',
    title: 'End of Azure NPM on Linux',
    end: npmLinuxEnd,
    what: 'Azure NPM on Linux nodes',
    uses: npmOn('linux'),
  }),
  endRule({
    id: 'windows-2019-end',
    title: 'End of Windows Server 2019',
    end: windowsServer2019End,
    removed: windowsServer2019ImagesRemoved,
    what: 'Windows Server 2019 pools',
    uses: poolsWith('Windows2019'),
  }),
  endRule({
    id: 'windows-2022-end',
    title: 'End of Windows Server 2022',
    end: windowsServer2022End,
    removed: windowsServer2022ImagesRemoved,
    what: 'Windows Server 2022 pools',
    uses: poolsWith('Windows2022'),
  }),
  clusterRule({
    id: 'windows-sku-version',
    severity: 'error',
    title: 'Windows Server too old for Kubernetes',
    facts: [windowsServer2019RefusedFrom.id, windowsServer2022RefusedFrom.id],
    check: ({ cluster }) => cluster.nodePools.flatMap((pool) => windowsVersionFinding(pool, cluster)),
  }),
];
