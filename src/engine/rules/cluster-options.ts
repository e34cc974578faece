import { named } from '../../domain/entities.ts';
import { mutualTlsPolicies, virtualNodesPolicies } from '../../domain/facts/need-conflicts.ts';
import { subnetNameLengthMaximum } from '../../domain/facts/range-constraints.ts';
import type { NeedId } from '../../domain/ids.ts';
import { runningStateOf } from '../../domain/running.ts';
import { supportOf } from '../comparison/support.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { candidateLabel, NETWORK_MODELS } from '../models/registry.ts';
import { policyEngineRefused } from '../verdict/needs.ts';
import { listed } from '../words/list.ts';
import { POLICY_ENGINE_NAMES } from '../words/names.ts';
import { optionRule } from './option-rule.ts';
import { isMovingToOverlay } from './overlap-conflicts.ts';
import { at, clusterRule, finding, type FindingDraft, fix, type Rule } from './rule.ts';

const POLICY_NEEDS: readonly NeedId[] = ['network-policy', 'l7-policy'];

const CILIUM_ONLY = ['fqdn-filtering', 'l7-policy', 'wireguard', 'mtls', 'ebpf-host-routing'] as const;

function featuresWithoutCilium({ cluster, dataPlane, model }: ClusterContext): readonly string[] {
  return dataPlane === 'cilium' || NETWORK_MODELS[model].routing === 'own-plugin'
    ? []
    : CILIUM_ONLY.filter((feature) => cluster.advancedNetworking.includes(feature));
}

function refusedEngine({ cluster, candidate }: ClusterContext): string {
  return `${candidateLabel(candidate)} does not run ${POLICY_ENGINE_NAMES[cluster.policyEngine].inSentence}.`;
}

const policyRules: readonly Rule[] = [
  optionRule({
    id: 'policy-engine-cilium',
    severity: 'error',
    title: 'Cilium policy without the Cilium data plane',
    field: 'policyEngine',
    breaks: ({ cluster, candidate }) => cluster.policyEngine === 'cilium' && policyEngineRefused(cluster, candidate),
    sentence: refusedEngine,
  }),
  clusterRule({
    id: 'policy-engine-model',
    severity: 'error',
    title: 'Policy engine that the model does not run',
    facts: [],
    check: (context) => {
      const { cluster, candidate } = context;
      return cluster.policyEngine !== 'cilium' && policyEngineRefused(cluster, candidate)
        ? finding(at(cluster.id, 'policyEngine'), refusedEngine(context), {
            facts: [`${cluster.policyEngine}/${candidate}`],
          })
        : null;
    },
  }),
  optionRule({
    id: 'policy-engine-replaced',
    severity: 'info',
    title: 'Cilium replaces the policy engine',
    field: 'policyEngine',
    criterion: 'cilium-policy',
    breaks: ({ cluster, dataPlane }) =>
      dataPlane === 'cilium' && (cluster.policyEngine === 'azure-npm' || cluster.policyEngine === 'calico'),
    sentence: ({ cluster }) =>
      `On the Cilium data plane its own engine replaces ${POLICY_ENGINE_NAMES[cluster.policyEngine].inSentence}.`,
    repair: ({ cluster }) => fix('Use Cilium', { ...at(cluster.id, 'policyEngine'), value: 'cilium' }),
  }),
  optionRule({
    id: 'advanced-networking-cilium',
    severity: 'error',
    title: 'Feature needs the Cilium data plane',
    field: 'advancedNetworking',
    breaks: (context) => featuresWithoutCilium(context).length > 0,
    sentence: (context) => `Only on the Cilium data plane: ${listed(featuresWithoutCilium(context))}.`,
  }),
  optionRule({
    id: 'mtls-with-wireguard',
    severity: 'error',
    title: 'Mutual TLS with WireGuard',
    field: 'advancedNetworking',
    criterion: 'mutual-tls',
    breaks: ({ cluster: { advancedNetworking: on } }) => on.includes('mtls') && on.includes('wireguard'),
    sentence: 'Cilium mutual TLS does not go with WireGuard.',
  }),
  optionRule({
    id: 'mtls-with-policies',
    severity: 'warning',
    title: 'Mutual TLS with network policies',
    facts: [mutualTlsPolicies.id],
    field: 'advancedNetworking',
    criterion: 'mutual-tls',
    breaks: ({ cluster, needs }) =>
      cluster.advancedNetworking.includes('mtls') &&
      POLICY_NEEDS.some((policy) => needs.some(({ need }) => need === policy)),
    sentence: 'Cilium mutual TLS does not enforce L4 and L7 policies, which the plan asks for.',
    repair: ({ cluster }) =>
      fix('Switch off mutual TLS', {
        ...at(cluster.id, 'advancedNetworking'),
        value: cluster.advancedNetworking.filter((option) => option !== 'mtls'),
      }),
  }),
  optionRule({
    id: 'virtual-nodes-with-policies',
    severity: 'warning',
    title: 'Virtual nodes with network policies',
    facts: [virtualNodesPolicies.id],
    field: 'needs',
    criterion: 'virtual-nodes',
    breaks: ({ needs }) =>
      ['virtual-nodes', 'network-policy'].every((wanted) => needs.some(({ need }) => need === wanted)),
    sentence: 'Network policies do not hold for pods on virtual nodes.',
  }),
];

const modelRules: readonly Rule[] = [
  optionRule({
    id: 'byo-pod-cidr',
    severity: 'error',
    title: 'Custom plugin without a pod CIDR',
    field: 'podCidrs.0',
    breaks: ({ cluster, model }) =>
      NETWORK_MODELS[model].podRange === 'declared-only' && (cluster.podCidrs[0] ?? '') === '',
    sentence: ({ cluster }) => `${named(cluster)}: with a custom plugin the pod CIDR must be declared.`,
  }),
  optionRule({
    id: 'automatic-model',
    severity: 'error',
    title: 'AKS Automatic without Overlay and Cilium',
    field: 'choice',
    criterion: 'aks-automatic',
    breaks: ({ cluster, candidate }) => cluster.sku === 'automatic' && supportOf('aks-automatic', candidate) === 'no',
    sentence: 'AKS Automatic runs on Overlay with Cilium only.',
  }),
  optionRule({
    id: 'egress-gateway-model',
    severity: 'error',
    title: 'Gateway pool with Pod Subnet',
    field: 'choice',
    criterion: 'static-egress-gateway',
    breaks: ({ cluster, model }) =>
      NETWORK_MODELS[model].podRange === 'pod-subnet' && cluster.nodePools.some(({ mode }) => mode === 'gateway'),
    sentence: 'Static egress gateway does not go with Pod Subnet.',
  }),
  optionRule({
    id: 'migration-custom-ip-masq',
    severity: 'error',
    title: 'Own ip-masq-agent settings block the move to Overlay',
    field: 'current.customIpMasq',
    breaks: (context) => isMovingToOverlay(context) && runningStateOf(context.cluster)?.customIpMasq === true,
    sentence: 'Own ip-masq-agent settings block the move to Overlay; remove them first.',
  }),
];

function longNames(context: ClusterContext): FindingDraft[] {
  if (NETWORK_MODELS[context.model].routing !== 'overlay') {
    return [];
  }
  const subnets = context.subnetIds.flatMap((id) => context.index.subnets.get(id)?.subnet ?? []);
  const named = [
    ...context.networks.flatMap(({ id, name, resourceGroup }) => [
      { place: at(id, 'name'), text: name },
      { place: at(id, 'resourceGroup'), text: resourceGroup },
    ]),
    ...subnets.map(({ id, name }) => ({ place: at(id, 'name'), text: name })),
  ];
  const most = subnetNameLengthMaximum.value;
  return named
    .filter(({ text }) => text.length > most)
    .map(({ place, text }) =>
      finding(
        place,
        `This name has ${text.length} characters; Overlay takes at most ${most} for subnet, VNet and group.`,
        {
          subjects: [place.entity, context.cluster.id],
          numbers: { length: text.length },
        },
      ),
    );
}

const nameRule = clusterRule({
  id: 'overlay-name-length',
  severity: 'error',
  title: 'Name too long for Overlay',
  facts: [subnetNameLengthMaximum.id],
  check: longNames,
});

export const clusterOptionRules: readonly Rule[] = [...policyRules, ...modelRules, nameRule];
