import { ebpfRoutingVersion, fqdnPolicyVersion, mutualTlsVersion } from '../../domain/facts/need-conflicts.ts';
import { ciliumDualStackVersion } from '../../domain/facts/scale-advice.ts';
import { isVersionBefore } from '../../domain/kubernetes-version.ts';
import type { Cluster, NodePool } from '../../domain/plan-input.ts';
import { startVersion } from '../../domain/start-version.ts';
import { POLICY_ENGINE_NAMES } from '../words/names.ts';
import { automaticSubnets } from './automatic-subnets.ts';
import { enginesFor } from './exclusions.ts';
import { ipv6Space } from './ipv6-space.ts';
import { natGatewayV2 } from './nat-gateway-sku.ts';
import type { SettingId } from './need-settings.ts';
import { autoProvisionedPool, gatewayPool, windowsPool } from './pool-settings.ts';
import type { AskedCluster, Setting } from './setting.ts';

type Part = Cluster['advancedNetworking'][number];

/** A part of Advanced Container Networking Services that is switched on. */
function partOn(part: Part, name: string): Setting {
  return {
    field: 'advancedNetworking',
    isMade: ({ cluster }) => cluster.advancedNetworking.includes(part),
    missing: () => `${name} of Advanced Container Networking Services is off`,
    label: () => `Switch on ${name}`,
    edits: ({ cluster }) => [
      { entity: cluster.id, field: 'advancedNetworking', value: [...cluster.advancedNetworking, part] },
    ],
  };
}

/** A Kubernetes version that is not before a floor; a version that is not entered is the newest of the service. */
function versionFrom({ value }: { readonly value: string }): Setting {
  return {
    field: 'kubernetesVersion',
    isMade: ({ cluster }) => !isVersionBefore(cluster.kubernetesVersion, value),
    missing: ({ cluster }) => `it needs Kubernetes ${value} or later, and the plan says ${cluster.kubernetesVersion}`,
    label: ({ asOf }) => `Plan on Kubernetes ${startVersion(asOf)}`,
    edits: ({ cluster, asOf }) => [{ entity: cluster.id, field: 'kubernetesVersion', value: startVersion(asOf) }],
  };
}

function engineOf({ wishes, candidate }: AskedCluster) {
  return wishes === null ? undefined : enginesFor(wishes, candidate)[0];
}

const policyEngine: Setting = {
  field: 'policyEngine',
  // Cilium replaces whatever is entered; where no engine is left, that is said of what excludes them
  isMade: (context) => {
    const { cluster, candidate, wishes } = context;
    const engines = wishes === null ? [] : enginesFor(wishes, candidate);
    const isReplaced = engines[0] === 'cilium' && cluster.policyEngine !== 'none';
    return isReplaced || engines.length === 0 || engines.includes(cluster.policyEngine);
  },
  missing: () => 'no policy engine is chosen that enforces it',
  label: (context) => `Use ${POLICY_ENGINE_NAMES[engineOf(context) ?? 'none'].inSentence}`,
  edits: (context) => [{ entity: context.cluster.id, field: 'policyEngine', value: engineOf(context) }],
};

const ipFamilies: Setting = {
  field: 'ipFamilies',
  isMade: ({ cluster }) => cluster.ipFamilies === 'ipv4-ipv6',
  missing: () => 'the cluster is IPv4 only',
  label: () => 'Use IPv4 and IPv6',
  edits: ({ cluster }) => [{ entity: cluster.id, field: 'ipFamilies', value: 'ipv4-ipv6' }],
};

const paidTier: Setting = {
  field: 'tier',
  isMade: ({ cluster }) => cluster.tier !== 'free',
  missing: () => 'the tier is Free',
  label: () => 'Use the Standard tier',
  edits: ({ cluster }) => [{ entity: cluster.id, field: 'tier', value: 'standard' }],
};

/** Images of nodes that are too old for eBPF host routing. */
const OLD_IMAGES: readonly NodePool['osSku'][] = ['Ubuntu2204', 'CBLMariner'];

const ebpfImage: Setting = {
  field: 'nodePools',
  isMade: ({ cluster }) => cluster.nodePools.every(({ osSku }) => !OLD_IMAGES.includes(osSku)),
  missing: () => 'it needs Ubuntu 24.04 or Azure Linux 3 on every pool',
  label: () => 'Use Ubuntu 24.04 there',
  edits: ({ cluster }) =>
    cluster.nodePools
      .filter(({ osSku }) => OLD_IMAGES.includes(osSku))
      .map(({ id }) => ({ entity: id, field: 'osSku', value: 'Ubuntu2404' })),
};

const automaticSku: Setting = {
  field: 'sku',
  isMade: ({ cluster }) => cluster.sku === 'automatic',
  missing: () => 'the cluster is a Base cluster',
  label: () => 'Make it AKS Automatic',
  edits: ({ cluster }) => [{ entity: cluster.id, field: 'sku', value: 'automatic' }],
};

const automaticIdentity: Setting = {
  field: 'identity',
  isMade: ({ cluster, network }) =>
    network === undefined || network.origin === 'managed' || cluster.identity === 'user-assigned',
  missing: () => 'in a VNet of your own it needs a user-assigned identity',
  label: () => 'Use a user-assigned identity',
  edits: ({ cluster }) => [{ entity: cluster.id, field: 'identity', value: 'user-assigned' }],
};

const automaticApiServer: Setting = {
  field: 'apiServer.access',
  isMade: ({ cluster }) => cluster.apiServer.access === 'vnet-integration',
  missing: () => 'it comes with API server VNet integration, and the plan says otherwise',
  label: () => 'Use API server VNet integration',
  edits: ({ cluster }) => [{ entity: cluster.id, field: 'apiServer.access', value: 'vnet-integration' }],
};

/** Every setting. One without an entry does not compile. */
export const SETTINGS: Readonly<Record<SettingId, Setting>> = {
  'policy-engine': policyEngine,
  'fqdn-filtering': partOn('fqdn-filtering', 'FQDN filtering'),
  'fqdn-version': versionFrom(fqdnPolicyVersion),
  'l7-filtering': partOn('l7-policy', 'L7 policy'),
  'node-encryption': partOn('wireguard', 'WireGuard encryption'),
  'mutual-tls-version': versionFrom(mutualTlsVersion),
  'ebpf-routing-version': versionFrom(ebpfRoutingVersion),
  'ebpf-routing-image': ebpfImage,
  'ip-families': ipFamilies,
  'ipv6-space': ipv6Space,
  'nat-gateway-v2': natGatewayV2,
  'dual-stack-version': versionFrom(ciliumDualStackVersion),
  'windows-pool': windowsPool,
  'gateway-pool': gatewayPool,
  'auto-provisioned-pool': autoProvisionedPool,
  'paid-tier': paidTier,
  'automatic-sku': automaticSku,
  'automatic-identity': automaticIdentity,
  'automatic-api-server': automaticApiServer,
  'automatic-subnets': automaticSubnets,
};
