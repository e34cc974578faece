import { named } from '../../domain/entities.ts';
import { supportPlanOfPremium } from '../../domain/facts/export-targets.ts';
import { kubernetesVersions, longTermSupportExcludes } from '../../domain/facts/kubernetes-versions.ts';
import { lifeOf, type SupportState, supportStateOf } from '../../domain/kubernetes-support.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { startVersion } from '../../domain/start-version.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { type EnteredVersion, enteredVersions, versionEndOf, versionEndSentence } from '../retirements/version-ends.ts';
import { listed } from '../words/list.ts';
import type { Fix } from './finding.ts';
import { at, clusterRule, finding, type FindingDraft, fix, type Rule } from './rule.ts';

/** What a plan can say of that is not moved to long-term support. */
function excludedFromLongTerm({ policyEngine, needs }: Cluster): readonly string[] {
  return [
    ...(policyEngine === 'calico' ? ['Calico'] : []),
    ...(needs.includes('agic') ? ['the Application Gateway Ingress Controller'] : []),
  ];
}

/** True for a cluster that is still to be created: neither does it exist, nor is it moved from what runs. */
function isNew({ lifecycle, current }: Cluster): boolean {
  return lifecycle === 'planned' && current === null;
}

function versionState(version: string, asOf: string): SupportState | null {
  const life = lifeOf(version);
  return life && supportStateOf(life, asOf);
}

/** Another version for what is new; for what runs long-term support where it can be had, else the upgrade. */
function repairOf({ cluster, asOf }: ClusterContext, { at: place, version }: EnteredVersion): Fix {
  const wanted = startVersion(asOf);
  const planned = isNew(cluster);
  const hasLongTerm = versionState(version, asOf) === 'long-term' && excludedFromLongTerm(cluster).length === 0;
  return !planned && hasLongTerm
    ? fix('Use the Premium tier with long-term support', { ...at(cluster.id, 'tier'), value: 'premium' })
    : fix(`${planned ? 'Plan on' : 'Upgrade to'} Kubernetes ${wanted}`, { ...place, value: wanted });
}

/** What long-term support adds, where it is left and not had yet. */
function longTermSentence(version: string, asOf: string): string {
  const longTerm = versionState(version, asOf) === 'long-term' ? versionEndOf(version, 'premium') : null;
  return longTerm === null ? '' : ` ${versionEndSentence(longTerm, 'premium', asOf)}`;
}

function versionDraft(context: ClusterContext, entered: EnteredVersion): FindingDraft[] {
  const { cluster, asOf } = context;
  const { version, at: place } = entered;
  const end = versionEndOf(version, cluster.tier);
  if (end === null || asOf < end.value) {
    return [];
  }
  const pool = cluster.nodePools.find(({ id }) => id === place.entity);
  const name = named(pool ?? cluster);
  const planned = isNew(cluster);
  const isUnsupported = versionState(version, asOf) === 'none';
  const said = planned
    ? `${name} cannot be created with Kubernetes ${version}${isUnsupported ? '' : ' on this tier'}.`
    : `${name} runs Kubernetes ${version}${isUnsupported ? ', which is unsupported' : ''}.`;
  return [
    finding(place, `${said} ${versionEndSentence(end, cluster.tier, asOf)}${longTermSentence(version, asOf)}`, {
      severity: planned ? 'error' : 'warning',
      numbers: { kubernetesVersion: version, end: end.value },
      subjects: [...new Set([cluster.id, place.entity])],
      fix: repairOf(context, entered),
      facts: isUnsupported ? [] : [supportPlanOfPremium.id],
    }),
  ];
}

function versionRule(id: string, title: string, states: readonly SupportState[]): Rule {
  return clusterRule({
    id,
    title,
    severity: 'computed',
    facts: [kubernetesVersions.id],
    check: (context) =>
      enteredVersions(context.cluster)
        .filter(({ version }) => states.some((state) => state === versionState(version, context.asOf)))
        .flatMap((entered) => versionDraft(context, entered)),
  });
}

/** The life of Kubernetes versions (ruling 53): an error for a new cluster, which cannot be created, a warning for a running one. */
export const kubernetesVersionRules: readonly Rule[] = [
  versionRule('kubernetes-version-ended', 'Kubernetes version past its support', ['long-term']),
  versionRule('kubernetes-version-unsupported', 'Kubernetes version past long-term support', ['none']),
  clusterRule({
    id: 'long-term-support-excluded',
    severity: 'computed',
    title: 'Long-term support with an add-on that it excludes',
    facts: [longTermSupportExcludes.id, supportPlanOfPremium.id],
    check: ({ cluster }) => {
      const excluded = cluster.tier === 'premium' ? excludedFromLongTerm(cluster) : [];
      return excluded.length === 0
        ? null
        : finding(
            at(cluster.id, 'tier'),
            `${named(cluster)} is on the Premium tier, which comes with long-term support; that is not offered with ${listed(excluded)}.`,
            {
              severity: isNew(cluster) ? 'error' : 'warning',
              fix: fix('Use the Standard tier', { ...at(cluster.id, 'tier'), value: 'standard' }),
            },
          );
    },
  }),
];
