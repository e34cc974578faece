import { kubernetesVersions, type VersionLife } from './facts/kubernetes-versions.ts';
import { isVersionBefore, minorOf } from './kubernetes-version.ts';
import type { Cluster } from './plan-input.ts';

/** What a version still has on a day: support for all, support with the Premium tier only, or none. */
export type SupportState = 'community' | 'long-term' | 'none';

const VERSIONS = kubernetesVersions.value;
const [OLDEST] = VERSIONS;

/**
 * The life of the version that a text names; null for a text that is no version, and for one that is not listed yet. A version
 * before the oldest that is listed lost its support no later than that one.
 */
export function lifeOf(text: string): VersionLife | null {
  const minor = minorOf(text);
  const found = VERSIONS.find(({ version }) => version === minor);
  return (
    found ??
    (OLDEST !== undefined && minor !== null && isVersionBefore(minor, OLDEST.version)
      ? { ...OLDEST, version: minor }
      : null)
  );
}

/** True for a version before the oldest that is listed, whose own dates are not known. */
export function isOlderThanListed(text: string): boolean {
  return OLDEST !== undefined && isVersionBefore(text, OLDEST.version);
}

/** What a version has on a day. */
export function supportStateOf({ community, longTerm }: VersionLife, asOf: string): SupportState {
  return asOf < community.value ? 'community' : asOf < longTerm.value ? 'long-term' : 'none';
}

/** True when AKS creates clusters of this version on this tier on a day; true where nothing is known of the version. */
export function canBeCreated(text: string, tier: Cluster['tier'], asOf: string): boolean {
  const life = lifeOf(text);
  const state = life && supportStateOf(life, asOf);
  return state !== 'none' && (state !== 'long-term' || tier === 'premium');
}

const MONTH_LENGTH = 'YYYY-MM'.length;

/** The listed versions that a new cluster of a tier may have on a day, oldest first: generally available by the end of last month. */
export function creatableVersions(tier: Cluster['tier'], asOf: string): readonly string[] {
  return VERSIONS.filter(
    ({ version, generallyAvailable }) =>
      generallyAvailable < asOf.slice(0, MONTH_LENGTH) && canBeCreated(version, tier, asOf),
  ).map(({ version }) => version);
}
