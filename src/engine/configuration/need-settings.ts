import { type CandidateId, CANDIDATES, type NeedId } from '../../domain/ids.ts';
import { modelOf } from '../models/registry.ts';
import type { Wish } from './exclusions.ts';

/** The settings of a plan that deliver needs; what each is stands in `settings.ts`. */
export const SETTING_IDS = [
  'policy-engine',
  'fqdn-filtering',
  'fqdn-version',
  'l7-filtering',
  'node-encryption',
  'mutual-tls-version',
  'ebpf-routing-version',
  'ebpf-routing-image',
  'nat-gateway-v2',
  'ip-families',
  'ipv6-space',
  'dual-stack-version',
  'windows-pool',
  'gateway-pool',
  'auto-provisioned-pool',
  'paid-tier',
  'automatic-sku',
  'automatic-identity',
  'automatic-api-server',
  'automatic-subnets',
] as const;
export type SettingId = (typeof SETTING_IDS)[number];

/** Options that are no needs and want settings of their own. */
export type OptionWish = Extract<Wish, 'mtls' | 'ebpf-host-routing'>;

/** The settings that deliver a need: on every candidate that offers it, and those that only Cilium wants. */
interface Delivery {
  /** Not with a plugin of one's own, where the plugin delivers it. */
  readonly settings: readonly SettingId[];
  readonly onCilium: readonly SettingId[];
}

/** Delivered by the network model itself, or by a subnet that is asked for (`domain/need-subnets.ts`). */
const BY_MODEL: Delivery = { settings: [], onCilium: [] };

const everywhere = (...settings: readonly SettingId[]): Delivery => ({ settings, onCilium: [] });
const onCilium = (...settings: readonly SettingId[]): Delivery => ({ settings: [], onCilium: settings });

/** What delivers each need. A need without an entry does not compile. */
const NEED_SETTINGS: Readonly<Record<NeedId | OptionWish, Delivery>> = {
  'windows-pools': everywhere('windows-pool'),
  'pods-reachable-by-ip': BY_MODEL,
  'pod-source-ip-in-peers': BY_MODEL,
  'network-policy': everywhere('policy-engine'),
  'fqdn-policy': onCilium('policy-engine', 'fqdn-filtering', 'fqdn-version'),
  'l7-policy': onCilium('policy-engine', 'l7-filtering'),
  'node-encryption': onCilium('node-encryption'),
  mtls: onCilium('mutual-tls-version'),
  'ebpf-host-routing': onCilium('ebpf-routing-version', 'ebpf-routing-image'),
  'dual-stack': { settings: ['nat-gateway-v2', 'ip-families', 'ipv6-space'], onCilium: ['dual-stack-version'] },
  'virtual-nodes': BY_MODEL,
  agic: BY_MODEL,
  'application-gateway-for-containers': BY_MODEL,
  'static-egress-gateway': everywhere('gateway-pool'),
  'node-auto-provisioning': everywhere('auto-provisioned-pool'),
  'shared-node-subnet': BY_MODEL,
  'pod-subnet-controls': BY_MODEL,
  'more-than-400-nodes': BY_MODEL,
  'more-than-1000-nodes': everywhere('paid-tier'),
  'more-than-5000-nodes': BY_MODEL,
  'aks-automatic': everywhere(
    'automatic-sku',
    'paid-tier',
    'automatic-identity',
    'automatic-api-server',
    'automatic-subnets',
  ),
  'microsoft-cni-support': BY_MODEL,
  'own-cni': BY_MODEL,
};

/** What a plugin of one's own delivers without a setting of AKS. */
const OF_PLUGIN: readonly SettingId[] = ['policy-engine'];

/** The settings that deliver a need, or an option with settings of its own, under a candidate, in the order to make them. */
export function settingsFor(wish: NeedId | OptionWish, candidate: CandidateId): readonly SettingId[] {
  const { settings, onCilium: ofCilium } = NEED_SETTINGS[wish];
  const all = CANDIDATES[candidate].dataPlane === 'cilium' ? [...settings, ...ofCilium] : settings;
  return modelOf(candidate).routing === 'own-plugin' ? all.filter((setting) => !OF_PLUGIN.includes(setting)) : all;
}
