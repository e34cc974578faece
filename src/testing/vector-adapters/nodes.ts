import * as v from 'valibot';
import { nodesPerScaleSet } from '../../domain/facts/limits.ts';
import { CANDIDATES } from '../../domain/ids.ts';
import { newCluster, newNodePool } from '../../domain/start-values.ts';
import { demandOf } from '../../engine/demand/cluster-demand.ts';
import { indexNetworks } from '../../engine/demand/network-index.ts';
import { sumParts } from '../../engine/demand/per-load.ts';
import { sizePool, surgeNodesFor } from '../../engine/demand/pool-size.ts';
import { adapter, underEach } from './adapter.ts';
import { askPool, poolWith, shareOf } from './asked-pool.ts';

const nodes = v.number();
const share = v.string();

/** Vectors about nodes: surge, blue-green upgrades and the limit of one scale set. */
export const nodeAdapters = [
  adapter(
    v.strictObject({ poolNodes: nodes, maxSurge: v.nullable(share) }),
    ['surgeNodes'],
    ({ poolNodes, maxSurge }) => ({
      surgeNodes: surgeNodesFor(
        poolWith({ upgrade: { ...poolWith({}).upgrade, surge: shareOf(maxSurge) } }),
        poolNodes,
      ),
    }),
  ),
  adapter(
    v.strictObject({ poolNodes: nodes, maxSurge: share }),
    ['poolPeak', 'surgeNodes', 'upgradeAccepted', 'vmssLimit'],
    ({ poolNodes, maxSurge }, model) =>
      underEach(model, (candidate) => {
        const asked = { kind: 'scale-set' as const, nodes: poolNodes, surge: shareOf(maxSurge) };
        const { pool, limitsBroken } = askPool(candidate, asked);
        return {
          poolPeak: pool.nodes.withUpgrade,
          surgeNodes: pool.surgeNodes,
          upgradeAccepted: !limitsBroken.includes('nodes-per-pool'),
          vmssLimit: nodesPerScaleSet.value,
        };
      }),
  ),
  adapter(
    v.strictObject({ pools: v.array(v.strictObject({ nodes, maxSurge: share })) }),
    ['surgePerPool', 'surgeTotal'],
    ({ pools }, model) =>
      underEach(model, (candidate) => {
        const asked = pools.map((pool, index) => {
          const start = newNodePool(`p${index}`, '', 'user');
          return { ...start, nodes: pool.nodes, upgrade: { ...start.upgrade, surge: shareOf(pool.maxSurge) } };
        });
        const demand = demandOf(newCluster('c1', '', asked), CANDIDATES[candidate].model, indexNetworks([]));
        const parts = [...demand.ranges.values()]
          .filter(({ kind }) => kind === 'node-subnet')
          .flatMap((range) => range.parts);
        return {
          surgePerPool: demand.pools.map(({ surgeNodes }) => surgeNodes),
          surgeTotal: sumParts(parts.filter(({ kind }) => kind === 'surge-nodes')).withUpgrade,
        };
      }),
  ),
  adapter(
    v.strictObject({ poolNodes: nodes, strategy: v.literal('blue-green') }),
    ['peakNodes'],
    ({ poolNodes, strategy }) => {
      const pool = poolWith({ nodes: poolNodes, upgrade: { ...poolWith({}).upgrade, strategy } });
      return { peakNodes: sizePool(pool).nodes.withUpgrade };
    },
  ),
];
