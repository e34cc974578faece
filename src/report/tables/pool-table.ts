import { named } from '../../domain/entities.ts';
import type { Cluster, NodePool, NodeShare, PlanInput } from '../../domain/plan-input.ts';
import { OS_NAMES, SHARE_UNITS } from '../../domain/fields/choice-names.ts';
import {
  POD_ALLOCATION_NAMES,
  POOL_KIND_NAMES,
  POOL_MODE_NAMES,
  PRIORITY_NAMES,
  UPGRADE_NAMES,
} from '../../domain/fields/folded-choice-names.ts';
import { type AmountFormat, numberColumn, textColumn } from '../blocks.ts';
import type { ReportTable } from '../document.ts';
import { nounFor } from '../../engine/words/numbers.ts';
import { subnetName } from '../entered-names.ts';

function shareText({ value, unit }: NodeShare, amount: AmountFormat): string {
  return `${amount(value)} ${unit === 'nodes' ? nounFor(value, 'node') : SHARE_UNITS[unit]}`;
}

function upgradeText({ upgrade }: NodePool, amount: AmountFormat): string {
  const strategy = UPGRADE_NAMES[upgrade.strategy];
  return upgrade.strategy === 'blue-green' ? strategy : `${strategy}, surge ${shareText(upgrade.surge, amount)}`;
}

function autoscalerText({ kind, nodeCap, autoscaler }: NodePool, amount: AmountFormat): string {
  if (kind === 'auto-provisioned') {
    return nodeCap === null ? 'no node cap' : `node cap ${amount(nodeCap)}`;
  }
  return autoscaler.enabled ? `${amount(autoscaler.minimumNodes)} to ${amount(autoscaler.maximumNodes)}` : 'off';
}

const POOL_COLUMNS = [
  textColumn('Pool'),
  textColumn('Mode, OS'),
  textColumn('Kind'),
  numberColumn('Nodes now'),
  textColumn('Autoscaler'),
  numberColumn('Max pods per node'),
  numberColumn('Expected pods per node'),
  textColumn('Upgrade'),
  textColumn('Node subnet'),
  textColumn('Pod subnet'),
  textColumn('Pod addresses'),
];

/** The node pools of clusters as entered; the name of the cluster leads each row where there are several. */
export function poolTable(input: PlanInput, clusters: readonly Cluster[], amount: AmountFormat): ReportTable {
  const isNamed = clusters.length > 1;
  const rows = clusters.flatMap((cluster) =>
    cluster.nodePools.map((pool) => [
      ...(isNamed ? [named(cluster)] : []),
      named(pool),
      [POOL_MODE_NAMES[pool.mode], OS_NAMES[pool.os], ...(pool.priority === 'spot' ? [PRIORITY_NAMES.spot] : [])].join(
        ', ',
      ),
      POOL_KIND_NAMES[pool.kind],
      amount(pool.nodes),
      autoscalerText(pool, amount),
      amount(pool.maxPodsPerNode),
      amount(pool.expectedPodsPerNode),
      upgradeText(pool, amount),
      subnetName(input, pool.nodeSubnet),
      subnetName(input, pool.podSubnet),
      POD_ALLOCATION_NAMES[pool.podAllocation],
    ]),
  );
  return { caption: 'Node pools', columns: isNamed ? [textColumn('Cluster'), ...POOL_COLUMNS] : POOL_COLUMNS, rows };
}
