import { named } from '../../domain/entities.ts';
import { windowsServer2019RefusedFrom, windowsServer2022RefusedFrom } from '../../domain/facts/pool-kinds.ts';
import { isVersionAtLeast } from '../../domain/kubernetes-version.ts';
import type { Cluster, NodePool } from '../../domain/plan-input.ts';
import { END_DATES, type EndDate } from '../retirements/end-dates.ts';
import { hasEnded } from '../words/days.ts';
import { endSentence } from '../words/ends.ts';
import type { FindingDraft, Rule } from './rule.ts';
import { at, clusterRule, finding, fix } from './rule.ts';

/** A warning with the date as long as there is support, an error from the first day without. */
function endRule(entry: EndDate): Rule {
  const { id, title, end, removed, planned, instead } = entry;
  return clusterRule({
    id,
    title,
    severity: 'computed',
    facts: removed === undefined ? [end.id] : [end.id, removed.id],
    check: (context) => {
      const severity = hasEnded(end.value, context.asOf) ? 'error' : 'warning';
      const sentence = endSentence(end, context.asOf, removed);
      return planned(context).map((place) =>
        finding(place, sentence, {
          severity,
          numbers: { end: end.value },
          fix: instead === undefined ? null : fix(`Use ${instead}`, { ...place, value: instead }),
        }),
      );
    },
  });
}

/** The first Kubernetes version that a Windows Server does not run. */
const REFUSED_FROM: Readonly<Partial<Record<NodePool['osSku'], string>>> = {
  Windows2019: windowsServer2019RefusedFrom.value,
  Windows2022: windowsServer2022RefusedFrom.value,
};

function windowsVersionFinding(pool: NodePool, cluster: Cluster): FindingDraft[] {
  const from = pool.os === 'windows' ? REFUSED_FROM[pool.osSku] : undefined;
  const version = pool.kubernetesVersion ?? cluster.kubernetesVersion;
  if (from === undefined || !isVersionAtLeast(version, from)) {
    return [];
  }
  const place = at(pool.id, 'osSku');
  const isNew = cluster.lifecycle === 'planned' && cluster.current === null;
  const sentence = `${named(pool)}: ${pool.osSku} does not run Kubernetes ${from} and later.`;
  return [
    finding(place, isNew ? sentence : `${sentence} Replace the pools first.`, {
      numbers: { kubernetesVersion: version },
      fix: isNew ? fix('Use Windows2025', { ...place, value: 'Windows2025' }) : null,
    }),
  ];
}

export const endDateRules: readonly Rule[] = [
  ...END_DATES.map(endRule),
  clusterRule({
    id: 'windows-sku-version',
    severity: 'error',
    title: 'Windows Server too old for Kubernetes',
    facts: [windowsServer2019RefusedFrom.id, windowsServer2022RefusedFrom.id],
    check: ({ cluster }) => cluster.nodePools.flatMap((pool) => windowsVersionFinding(pool, cluster)),
  }),
];
