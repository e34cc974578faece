import { named } from '../../domain/entities.ts';
import { ipv6NodeBlockPrefixLength } from '../../domain/facts/addressing.ts';
import { ciliumDualStackVersion } from '../../domain/facts/scale-advice.ts';
import { formatRange } from '../../domain/ip/range.ts';
import { isVersionBefore } from '../../domain/kubernetes-version.ts';
import { startVersion } from '../../domain/start-version.ts';
import { settingContext } from '../configuration/setting.ts';
import { ipv6NodeBlocksOf } from '../demand/ipv6-node-blocks.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { figureText, worded } from '../figures/sentence.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import { isIpv4 } from '../room/placed-ranges.ts';
import { settingFix } from './needs.ts';
import { type OptionRule, optionRule } from './option-rule.ts';
import { at, clusterRule, finding, fix, type Rule } from './rule.ts';

function isDualStack({ cluster }: ClusterContext): boolean {
  return cluster.ipFamilies === 'ipv4-ipv6';
}

interface ConflictRule extends Pick<OptionRule, 'id' | 'title' | 'field' | 'facts'> {
  readonly has: (cluster: ClusterContext) => boolean;
  readonly what: string;
}

/** A rule on a feature that dual stack excludes. */
function dualStackConflict({ has, what, ...head }: ConflictRule): Rule {
  return optionRule({
    ...head,
    severity: 'error',
    breaks: (context) => isDualStack(context) && has(context),
    sentence: `Dual stack does not go with ${what}.`,
  });
}

const ipv6PodCidrTooSmall = clusterRule({
  id: 'ipv6-pod-cidr-too-small',
  severity: 'error',
  title: 'IPv6 pod CIDR has too few node blocks',
  facts: [ipv6NodeBlockPrefixLength.id],
  check: (context) => {
    const { cluster, candidate, model, nodes } = context;
    const found = ipv6NodeBlocksOf(cluster, model);
    const needed = nodes.withUpgrade;
    const given = found?.given ?? null;
    if (found === null || given === null || found.blocks >= needed) {
      return null;
    }
    const { range } = found;
    const own = { cluster: cluster.id, candidate };
    const blocks = figureText(found.blocks, { ...own, figure: 'ipv6-node-blocks' });
    const peak = figureText(needed, { ...own, figure: 'cluster-nodes', load: 'withUpgrade' });
    const block = ipv6NodeBlockPrefixLength.value;
    return finding(
      at(cluster.id, `podCidrs.${given}`),
      worded`${formatRange(range)} has ${blocks} node blocks of /${block}; ${peak} nodes with upgrade need one each.`,
      { numbers: { blocks: found.blocks, nodes: needed } },
    );
  },
});

export const dualStackRules: readonly Rule[] = [
  clusterRule({
    id: 'dual-stack-model',
    severity: 'computed',
    title: 'Dual stack without Overlay',
    facts: [],
    check: (context) => {
      const { cluster, model, candidate } = context;
      if (!isDualStack(context) || NETWORK_MODELS[model].routing === 'overlay') {
        return null;
      }
      const running = NETWORK_MODELS[model].routing === 'route-table' && cluster.lifecycle !== 'planned';
      const sentence = running
        ? 'kubenet keeps dual stack in existing clusters only; a new one needs Overlay.'
        : NETWORK_MODELS[model].routing === 'own-plugin'
          ? 'Dual stack with a custom plugin is not documented; Overlay has it.'
          : 'Dual stack needs Overlay.';
      return finding(at(cluster.id, 'ipFamilies'), sentence, {
        severity: running || NETWORK_MODELS[model].routing === 'own-plugin' ? 'warning' : 'error',
        facts: [`dual-stack/${candidate}`],
      });
    },
  }),
  ipv6PodCidrTooSmall,
  optionRule({
    id: 'dual-stack-cilium-version',
    severity: 'error',
    title: 'Dual stack on Cilium needs a later Kubernetes',
    facts: [ciliumDualStackVersion.id],
    field: 'kubernetesVersion',
    breaks: (context) =>
      isDualStack(context) &&
      context.dataPlane === 'cilium' &&
      isVersionBefore(context.cluster.kubernetesVersion, ciliumDualStackVersion.value),
    sentence: `Dual stack on Cilium needs Kubernetes ${ciliumDualStackVersion.value} or later.`,
    repair: ({ cluster, asOf }) =>
      fix(`Plan on Kubernetes ${startVersion(asOf)}`, {
        ...at(cluster.id, 'kubernetesVersion'),
        value: startVersion(asOf),
      }),
  }),
  dualStackConflict({
    id: 'dual-stack-policy-engine',
    title: 'Dual stack with Azure NPM or Calico',
    field: 'policyEngine',
    has: ({ cluster, dataPlane, model }) =>
      dataPlane === 'azure' &&
      NETWORK_MODELS[model].routing !== 'own-plugin' &&
      (cluster.policyEngine === 'azure-npm' || cluster.policyEngine === 'calico'),
    what: 'Azure NPM or Calico',
  }),
  dualStackConflict({
    id: 'dual-stack-virtual-nodes',
    title: 'Dual stack with virtual nodes',
    field: 'needs',
    has: ({ cluster }) => cluster.needs.includes('virtual-nodes'),
    what: 'virtual nodes',
  }),
  dualStackConflict({
    id: 'dual-stack-node-auto-provisioning',
    title: 'Dual stack with node auto-provisioning',
    field: 'ipFamilies',
    has: ({ cluster }) =>
      cluster.needs.includes('node-auto-provisioning') ||
      cluster.nodePools.some(({ kind }) => kind === 'auto-provisioned'),
    what: 'node auto-provisioning',
  }),
  dualStackConflict({
    id: 'dual-stack-egress-gateway',
    title: 'Dual stack with static egress gateway',
    field: 'ipFamilies',
    has: ({ cluster }) =>
      cluster.needs.includes('static-egress-gateway') || cluster.nodePools.some(({ mode }) => mode === 'gateway'),
    what: 'static egress gateway',
  }),
  {
    id: 'dual-stack-vnet',
    severity: 'error',
    title: 'Dual stack in a VNet without IPv6',
    facts: [],
    check: ({ input, clusters, placed }) =>
      clusters.filter(isDualStack).flatMap(({ cluster, networks, candidate, asOf }) => {
        const network = networks[0];
        const spaces = placed.filter((range) => range.kind === 'space' && range.network === network);
        return network && spaces.length > 0 && spaces.every(({ range }) => isIpv4(range))
          ? [
              finding(
                at(network.id, 'addressSpaces'),
                `${named(network)} needs an IPv6 address space for dual stack.`,
                {
                  subjects: [network.id, cluster.id],
                  fix: settingFix('ipv6-space', settingContext(input, cluster, { candidate, needs: [], asOf })),
                },
              ),
            ]
          : [];
      }),
  },
];
