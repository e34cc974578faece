import { ebpfRoutingVersion, fqdnPolicyVersion, mutualTlsVersion } from '../../domain/facts/need-conflicts.ts';
import { ciliumDualStackVersion } from '../../domain/facts/scale-advice.ts';
import { type CandidateId, NEED_IDS, type NeedId } from '../../domain/ids.ts';
import { supportOf } from '../comparison/support.ts';
import { type Sentence, worded } from '../figures/sentence.ts';
import { listed } from '../words/list.ts';
import { EXCLUSIONS } from './exclusions.ts';
import { type SettingId, settingsFor } from './need-settings.ts';
import { wishName } from './wish-names.ts';

function from({ value }: { readonly value: string }): string {
  return `Kubernetes ${value} or later`;
}

/** What each setting is called in a list. */
const SETTING_NAMES: Readonly<Record<SettingId, string>> = {
  'policy-engine': 'a policy engine',
  'fqdn-filtering': 'FQDN filtering',
  'fqdn-version': from(fqdnPolicyVersion),
  'l7-filtering': 'L7 policy',
  'node-encryption': 'WireGuard',
  'mutual-tls-version': from(mutualTlsVersion),
  'ebpf-routing-version': from(ebpfRoutingVersion),
  'ebpf-routing-image': 'Ubuntu 24.04 or Azure Linux 3',
  'ip-families': 'both IP families',
  'ipv6-space': 'an IPv6 address space',
  'nat-gateway-v2': 'StandardV2 for a NAT gateway',
  'dual-stack-version': from(ciliumDualStackVersion),
  'windows-pool': 'a Windows node pool',
  'gateway-pool': 'a gateway pool',
  'auto-provisioned-pool': 'auto-provisioned nodes',
  'paid-tier': 'the Standard or Premium tier',
  'automatic-sku': 'the Automatic SKU',
  'automatic-identity': 'a user-assigned identity in an own VNet',
  'automatic-api-server': 'API server VNet integration',
  'automatic-subnets': 'subnets for system nodes, user nodes and the API server in an own VNet',
};

function needPhrase(criterion: string): NeedId | undefined {
  return NEED_IDS.find((need) => need === criterion);
}

/** What delivers the need of a row on a candidate that offers it; null where nothing is to be set, or for another row. */
export function deliveredBy(criterion: string, candidate: CandidateId): Sentence | null {
  const need = needPhrase(criterion);
  const settings = need && supportOf(need, candidate) !== 'no' ? settingsFor(need, candidate) : [];
  return settings.length === 0 ? null : worded`Set up by ${listed(settings.map((setting) => SETTING_NAMES[setting]))}.`;
}

/** What the need of a row cannot be had with; null where nothing excludes it, or for another row. */
export function excludedWith(criterion: string): Sentence | null {
  const need = needPhrase(criterion);
  const others = EXCLUSIONS.filter((wishes) => wishes.some((wish) => wish === need)).flatMap((wishes) =>
    wishes.filter((wish) => wish !== need),
  );
  return others.length === 0 ? null : worded`Not together with ${listed(others.map(wishName), 'or')}.`;
}
