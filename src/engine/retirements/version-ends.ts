import { kubernetesVersions } from '../../domain/facts/kubernetes-versions.ts';
import { isOlderThanListed, lifeOf, supportStateOf } from '../../domain/kubernetes-support.ts';
import { minorOf } from '../../domain/kubernetes-version.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { endSentence } from '../words/ends.ts';

type Tier = Cluster['tier'];

/** A version of a cluster or of a pool, where it is entered. A pool without one of its own has that of its cluster. */
export interface EnteredVersion {
  readonly version: string;
  readonly at: FieldRef;
}

/** The versions that a cluster and its pools name; a pool that only names its cluster's again is left out. */
export function enteredVersions({ id, kubernetesVersion, nodePools }: Cluster): readonly EnteredVersion[] {
  const pools = nodePools.flatMap(({ id: pool, kubernetesVersion: version }) =>
    version === null || minorOf(version) === minorOf(kubernetesVersion)
      ? []
      : [{ version, at: { entity: pool, field: 'kubernetesVersion' } }],
  );
  return [{ version: kubernetesVersion, at: { entity: id, field: 'kubernetesVersion' } }, ...pools];
}

/** The end of a version that concerns a tier: of long-term support on Premium, else of support for all. */
export interface VersionEnd {
  readonly minor: string;
  /** First day without, and the date of the calendar of versions. */
  readonly value: string;
  readonly notice: string;
  readonly subject: string;
}

/** When support of a version ends on a tier; null for a text that is no version, and for one without a date yet. */
export function versionEndOf(text: string, tier: Tier): VersionEnd | null {
  const life = lifeOf(text);
  if (life === null) {
    return null;
  }
  const oldest = kubernetesVersions.value[0]?.version ?? '';
  const subject = isOlderThanListed(text) ? `Kubernetes ${oldest} and older` : `Kubernetes ${life.version}`;
  const end = tier === 'premium' ? life.longTerm : life.community;
  return { minor: life.version, subject, value: end.value, notice: end.notice };
}

/** "Support of Kubernetes 1.34 ends at the end of November 2026." On Premium: "Long-term support of …". */
export function versionEndSentence(end: VersionEnd, tier: Tier, asOf: string): string {
  const sentence = endSentence(end, asOf);
  return tier === 'premium' ? sentence.replace(/^Support/u, 'Long-term support') : sentence;
}

/** What to do about a version on a day, in one sentence. */
export function versionAction(
  { kubernetesVersion, tier }: Pick<Cluster, 'kubernetesVersion' | 'tier'>,
  asOf: string,
): string {
  const life = lifeOf(kubernetesVersion);
  const isLongTermLeft = tier !== 'premium' && life !== null && supportStateOf(life, asOf) !== 'none';
  return `Upgrade one minor version at a time${isLongTermLeft ? ', or use the Premium tier with long-term support' : ''}.`;
}
