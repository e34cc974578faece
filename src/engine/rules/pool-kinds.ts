import { named } from '../../domain/entities.ts';
import { egressGatewayNodesAdvised } from '../../domain/facts/outbound.ts';
import {
  virtualMachinesPoolIdentity,
  virtualMachinesPoolWindows,
  virtualMachinesPoolZones,
} from '../../domain/facts/pool-kinds.ts';
import { egressGatewayPrefixLongest, egressGatewayPrefixShortest } from '../../domain/facts/range-constraints.ts';
import { blueGreenExclusions } from '../../domain/facts/upgrades.ts';
import type { Cluster, NodePool } from '../../domain/plan-input.ts';
import { type ClusterContext, hasOwnNetwork } from '../evaluation/cluster-context.ts';
import { figureText, type Sentence, worded } from '../figures/sentence.ts';
import { gatewayPoolOf } from '../outbound/egress-gateway.ts';
import { counted } from '../words/numbers.ts';
import type { Fix } from './finding.ts';
import { at, clusterRule, finding, type FindingDraft, fix, poolRule, type Rule, type RuleHead } from './rule.ts';

interface KindRule extends Omit<RuleHead, 'facts'> {
  readonly facts?: readonly string[];
  readonly field: string;
  readonly breaks: (pool: NodePool, cluster: ClusterContext) => boolean;
  readonly sentence: string | ((pool: NodePool, cluster: ClusterContext) => string | Sentence);
  readonly repair?: (pool: NodePool) => Fix;
}

/** A rule on one setting of a pool. */
function kindRule({ field, breaks, sentence, repair, facts = [], ...head }: KindRule): Rule {
  return poolRule({
    ...head,
    facts,
    check: ({ pool }, cluster) =>
      breaks(pool, cluster)
        ? finding(
            at(pool.id, field),
            worded`${named(pool)}: ${typeof sentence === 'string' ? sentence : sentence(pool, cluster)}`,
            { fix: repair?.(pool) ?? null },
          )
        : null,
  });
}

function isVirtualMachines({ kind }: NodePool): boolean {
  return kind === 'virtual-machines';
}

const SHORTEST = egressGatewayPrefixShortest.value;
const LONGEST = egressGatewayPrefixLongest.value;

const GATEWAY_NODES = egressGatewayNodesAdvised.value;
const GATEWAY_REFUSAL = 'StaticEgressGatewayInvalidGatewayNodeCount';

/** A gateway pool below two nodes: refused when it is made, a risk where it runs (ruling 56). */
function fewGatewayNodes(pool: NodePool, { lifecycle }: Cluster): FindingDraft {
  const place = at(pool.id, 'nodes');
  const repair = fix(`Set ${GATEWAY_NODES} nodes`, { ...place, value: GATEWAY_NODES });
  const nodes = counted(pool.nodes, 'gateway node');
  if (lifecycle !== 'planned') {
    const said = `${named(pool)}: ${nodes}; at least ${GATEWAY_NODES} keep egress when one fails.`;
    return finding(place, said, { severity: 'warning', fix: repair });
  }
  const said = `${named(pool)}: ${nodes}; fewer than ${GATEWAY_NODES} are refused. The article asks for ${GATEWAY_NODES} for availability only.`;
  return finding(place, said, { severity: 'error', fix: repair, serviceCode: GATEWAY_REFUSAL });
}

const gatewayRules: readonly Rule[] = [
  kindRule({
    id: 'gateway-prefix',
    severity: 'error',
    title: 'Public prefix of a gateway pool',
    facts: [egressGatewayPrefixShortest.id, egressGatewayPrefixLongest.id],
    field: 'gatewayPrefixLength',
    breaks: (pool) => pool.mode === 'gateway' && !gatewayPoolOf(pool).isPrefixAccepted,
    sentence: ({ gatewayPrefixLength }) =>
      `the public prefix is a /${gatewayPrefixLength}; /${SHORTEST} to /${LONGEST} is accepted.`,
    repair: ({ id, gatewayPrefixLength }) => {
      const value = Math.min(LONGEST, Math.max(SHORTEST, gatewayPrefixLength));
      return fix(`Make it a /${value}`, { ...at(id, 'gatewayPrefixLength'), value });
    },
  }),
  kindRule({
    id: 'gateway-nodes',
    severity: 'error',
    title: 'More gateway nodes than public addresses',
    facts: [egressGatewayPrefixLongest.id],
    field: 'nodes',
    breaks: (pool) => pool.mode === 'gateway' && !gatewayPoolOf(pool).fits,
    sentence: (pool, { cluster, candidate }) => {
      const reference = { cluster: cluster.id, candidate, pool: pool.id, figure: 'gateway-addresses' } as const;
      const offered = figureText(gatewayPoolOf(pool).publicAddresses, reference);
      return worded`${counted(pool.nodes, 'node')}, but a /${pool.gatewayPrefixLength} has ${offered} public addresses.`;
    },
  }),
  poolRule({
    id: 'gateway-availability',
    severity: 'computed',
    title: 'Gateway pool without a second node',
    facts: [egressGatewayNodesAdvised.id],
    check: ({ pool }, { cluster }) =>
      pool.mode === 'gateway' && pool.nodes < GATEWAY_NODES ? fewGatewayNodes(pool, cluster) : null,
  }),
  kindRule({
    id: 'gateway-autoscaler',
    severity: 'error',
    title: 'Gateway pool with autoscaler',
    field: 'autoscaler.enabled',
    breaks: ({ mode, autoscaler }) => mode === 'gateway' && autoscaler.enabled,
    sentence: 'gateway pools are scaled by hand only.',
    repair: ({ id }) => fix('Turn the autoscaler off', { ...at(id, 'autoscaler.enabled'), value: false }),
  }),
];

const virtualMachinesRules: readonly Rule[] = [
  kindRule({
    id: 'virtual-machines-zones',
    severity: 'error',
    title: 'Virtual Machines pool with zones',
    facts: [virtualMachinesPoolZones.id],
    field: 'zones',
    breaks: (pool) => isVirtualMachines(pool) && pool.zones.length > virtualMachinesPoolZones.value,
    sentence: 'Virtual Machines pools have no zones.',
    repair: ({ id }) => fix('Remove the zones', { ...at(id, 'zones'), value: [] }),
  }),
  kindRule({
    id: 'virtual-machines-blue-green',
    severity: 'error',
    title: 'Virtual Machines pool with blue-green upgrade',
    facts: [blueGreenExclusions.id],
    field: 'upgrade.strategy',
    breaks: (pool) => isVirtualMachines(pool) && pool.upgrade.strategy === 'blue-green',
    sentence: 'Virtual Machines pools cannot be upgraded blue-green.',
    repair: ({ id }) => fix('Upgrade rolling', { ...at(id, 'upgrade.strategy'), value: 'rolling' }),
  }),
  kindRule({
    id: 'virtual-machines-identity',
    severity: 'error',
    title: 'Virtual Machines pool with system-assigned identity',
    facts: [virtualMachinesPoolIdentity.id],
    field: 'kind',
    breaks: (pool, context) =>
      isVirtualMachines(pool) &&
      context.cluster.identity === virtualMachinesPoolIdentity.value &&
      hasOwnNetwork(context),
    sentence: 'in an own VNet a Virtual Machines pool needs a user-assigned identity.',
  }),
  kindRule({
    id: 'virtual-machines-windows',
    severity: 'warning',
    title: 'Virtual Machines pool with Windows',
    facts: [virtualMachinesPoolWindows.id],
    field: 'os',
    breaks: (pool) => isVirtualMachines(pool) && pool.os === 'windows',
    sentence: 'sources disagree on Windows in Virtual Machines pools: the article says no, a release note yes.',
  }),
];

const autoscalerRules: readonly Rule[] = [
  kindRule({
    id: 'autoscaler-range',
    severity: 'error',
    title: 'Autoscaler maximum below minimum',
    field: 'autoscaler.maximumNodes',
    breaks: ({ autoscaler }) => autoscaler.enabled && autoscaler.maximumNodes < autoscaler.minimumNodes,
    sentence: ({ autoscaler }) =>
      `the maximum (${autoscaler.maximumNodes}) is below the minimum (${autoscaler.minimumNodes}).`,
    repair: ({ id, autoscaler: { minimumNodes: value } }) =>
      fix(`Set the maximum to ${value}`, { ...at(id, 'autoscaler.maximumNodes'), value }),
  }),
];

const systemRules: readonly Rule[] = [
  clusterRule({
    id: 'no-system-pool',
    severity: 'error',
    title: 'No system pool',
    facts: [],
    check: ({ cluster }) =>
      cluster.sku === 'automatic' || cluster.nodePools.some(({ mode }) => mode === 'system')
        ? null
        : finding(at(cluster.id, 'nodePools'), `${named(cluster)} has no system pool; a cluster needs one.`),
  }),
  clusterRule({
    id: 'first-pool',
    severity: 'warning',
    title: 'First pool is no Linux system pool',
    facts: [],
    check: ({ cluster }) => {
      const first = cluster.nodePools[0];
      return first?.mode !== 'system' && first && cluster.nodePools.some(({ mode }) => mode === 'system')
        ? finding(
            at(first.id, 'mode'),
            `${named(cluster)} is created with its first pool: put a Linux system pool first.`,
          )
        : null;
    },
  }),
  kindRule({
    id: 'system-pool-windows',
    severity: 'error',
    title: 'System pool on Windows',
    field: 'os',
    breaks: ({ mode, os }) => mode === 'system' && os === 'windows',
    sentence: 'a system pool runs Linux.',
  }),
  kindRule({
    id: 'system-pool-spot',
    severity: 'error',
    title: 'System pool on spot nodes',
    field: 'priority',
    breaks: ({ mode, priority }) => mode === 'system' && priority === 'spot',
    sentence: 'spot nodes are for user pools only.',
    repair: ({ id }) => fix('Use regular nodes', { ...at(id, 'priority'), value: 'regular' }),
  }),
  kindRule({
    id: 'system-pool-empty',
    severity: 'error',
    title: 'System pool without nodes',
    field: 'nodes',
    breaks: ({ mode, kind, nodes }) => mode === 'system' && kind !== 'auto-provisioned' && nodes === 0,
    sentence: 'a system pool has at least one node.',
    repair: ({ id }) => fix('Set 1 node', { ...at(id, 'nodes'), value: 1 }),
  }),
];

export const poolKindRules: readonly Rule[] = [
  ...systemRules,
  ...autoscalerRules,
  ...gatewayRules,
  ...virtualMachinesRules,
];
