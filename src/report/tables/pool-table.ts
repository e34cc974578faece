import { findClusterOfPool, named } from '../../domain/entities.ts';
import { OS_NAMES, SHARE_UNITS } from '../../domain/fields/choice-names.ts';
import { POOL_MODE_NAMES, PRIORITY_NAMES, UPGRADE_NAMES } from '../../domain/fields/folded-choice-names.ts';
import { NODE_POOL_FIELDS } from '../../domain/fields/node-pool-fields.ts';
import type { Cluster, NodePool, NodeShare, PlanInput } from '../../domain/plan-input.ts';
import { nounFor } from '../../engine/words/numbers.ts';
import { type AmountFormat, textColumn } from '../blocks.ts';
import type { ReportTable } from '../document.ts';
import { type EnteredField, enteredFields, enteredTable } from '../entered/entered-fields.ts';

function modeText({ mode, gatewayPrefixLength, os, priority }: NodePool): string {
  return [
    POOL_MODE_NAMES[mode],
    ...(mode === 'gateway' ? [`prefix /${gatewayPrefixLength}`] : []),
    OS_NAMES[os],
    ...(priority === 'spot' ? [PRIORITY_NAMES.spot] : []),
  ].join(', ');
}

function shareText({ value, unit }: NodeShare, amount: AmountFormat): string {
  return `${amount(value)} ${unit === 'nodes' ? nounFor(value, 'node') : SHARE_UNITS[unit]}`;
}

function upgradeText({ upgrade }: NodePool, amount: AmountFormat): string {
  const { strategy, surge, maxUnavailable } = upgrade;
  if (strategy === 'blue-green') {
    return UPGRADE_NAMES[strategy];
  }
  const unavailable = maxUnavailable.value === 0 ? '' : `, max unavailable ${shareText(maxUnavailable, amount)}`;
  return `${UPGRADE_NAMES[strategy]}, surge ${shareText(surge, amount)}${unavailable}`;
}

function autoscalerText({ kind, nodeCap, autoscaler }: NodePool, amount: AmountFormat): string {
  if (kind === 'auto-provisioned') {
    return nodeCap === null ? 'no node cap' : `node cap ${amount(nodeCap)}`;
  }
  return autoscaler.enabled ? `${amount(autoscaler.minimumNodes)} to ${amount(autoscaler.maximumNodes)}` : 'off';
}

const POOL_FIELDS: readonly EnteredField<NodePool>[] = enteredFields<NodePool>('node-pool', [
  { tells: ['name'], textOf: named },
  {
    tells: ['mode', 'gatewayPrefixLength', 'os', 'priority'],
    title: `${NODE_POOL_FIELDS.mode.label}, ${NODE_POOL_FIELDS.os.label}`,
    textOf: modeText,
  },
  {
    tells: ['autoscaler.enabled', 'autoscaler.minimumNodes', 'autoscaler.maximumNodes', 'nodeCap'],
    textOf: (pool, { amount }) => autoscalerText(pool, amount),
  },
  {
    tells: [
      'upgrade.strategy',
      'upgrade.surge.value',
      'upgrade.surge.unit',
      'upgrade.maxUnavailable.value',
      'upgrade.maxUnavailable.unit',
    ],
    title: 'Upgrade',
    textOf: (pool, { amount }) => upgradeText(pool, amount),
  },
]);

/** What the nodes of a pool are, apart from how many: paper gives these a table of their own. */
const MACHINE_FIELDS: readonly string[] = [
  'osSku',
  'vmSize',
  'zones',
  'kubernetesVersion',
] satisfies readonly (keyof NodePool)[];

const [NAME, ...OTHERS] = POOL_FIELDS;
const isMachine = ({ path }: EnteredField<NodePool>): boolean => MACHINE_FIELDS.includes(path);

/** All fields of the node pools of a plan; the name of the cluster leads each row where there are several. */
export function poolTable(input: PlanInput, clusters: readonly Cluster[], amount: AmountFormat): ReportTable {
  const pools = clusters.flatMap(({ nodePools }) => nodePools);
  const ofCluster: EnteredField<NodePool> = {
    path: 'cluster',
    column: textColumn('Cluster'),
    textOf: ({ id }) => {
      const cluster = findClusterOfPool(input, id);
      return cluster ? named(cluster) : '';
    },
  };
  const fields = clusters.length > 1 ? [ofCluster, ...POOL_FIELDS] : POOL_FIELDS;
  return enteredTable('Node pools', fields, pools, { input, amount });
}

/** The node pools of one cluster on paper: how many nodes and pods and where, then what the nodes are. */
export function poolTables(input: PlanInput, { nodePools }: Cluster, amount: AmountFormat): ReportTable[] {
  const lead = NAME === undefined ? [] : [NAME];
  const plan = { input, amount };
  const sizes = OTHERS.filter((field) => !isMachine(field));
  return [
    enteredTable('Node pools', [...lead, ...sizes], nodePools, plan),
    enteredTable('Nodes of the pools', [...lead, ...OTHERS.filter(isMachine)], nodePools, plan),
  ];
}
