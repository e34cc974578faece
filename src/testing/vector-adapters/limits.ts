import * as v from 'valibot';
import { type CandidateId, CANDIDATES } from '../../domain/ids.ts';
import { POLICY_ENGINES, type PolicyEngine } from '../../domain/plan-input.ts';
import type { BrokenLimit } from '../../engine/capacity/capacity.ts';
import type { LimitId } from '../../engine/capacity/limit-table.ts';
import { supportOf } from '../../engine/comparison/support.ts';
import { demandOf } from '../../engine/demand/cluster-demand.ts';
import { indexNetworks } from '../../engine/demand/network-index.ts';
import { podSpaceLoad, podSpaceOf } from '../../engine/demand/pool-numbers.ts';
import { capacityOfRange } from '../../engine/demand/range-use.ts';
import { NO_RANGES, type SinglePoolAnswer, singlePoolPlan } from '../../engine/evaluation/single-pool.ts';
import { adapter, candidatesOf, underEach, type VectorModel } from './adapter.ts';
import { askedPool, askPool, nodesOf } from './asked-pool.ts';
import { scaleLimitsOf, withinScaleLimits } from './scale-limits.ts';

const count = v.number();
/** Ranges that a vector does not mention stop no growth. */
const WIDE = { nodeSubnet: 8, podSubnet: 8, podCidr: 8 };

function brokenIn({ evaluation }: SinglePoolAnswer, id: LimitId): BrokenLimit | undefined {
  return evaluation.limitsBroken.find(({ limit }) => limit === id);
}

/** The candidates of a model that run a policy engine. */
function candidatesWith(model: VectorModel, engine: PolicyEngine): readonly CandidateId[] {
  const all = candidatesOf(model);
  return engine === 'calico' || engine === 'azure-npm' ? all.filter((id) => supportOf(engine, id) !== 'no') : all;
}

/** Vectors about how far a range or a documented limit goes. */
export const limitAdapters = [
  adapter(
    v.strictObject({ subnetPrefix: count, maxPods: count }),
    ['usableAddresses', 'maxNodesNoHeadroom', 'maxNodesWithSurge1', 'maxPods'],
    ({ subnetPrefix, maxPods }, model) =>
      underEach(model, (candidate) => {
        const asked = { nodes: 0, maxPodsPerNode: maxPods };
        const ranges = { ...WIDE, nodeSubnet: subnetPrefix };
        const plain = askPool(candidate, asked, ranges).evaluation.capacity?.together;
        const surging = askPool(candidate, { ...asked, surge: nodesOf(1) }, ranges).evaluation.capacity?.together;
        return {
          usableAddresses: capacityOfRange('node-subnet', subnetPrefix),
          maxNodesNoHeadroom: plain?.nodes,
          maxNodesWithSurge1: surging?.nodes,
          maxPods: plain?.pods,
        };
      }),
  ),
  adapter(
    v.strictObject({ podCidrPrefix: count }),
    ['nodeBlocks', 'maxNodesIncludingSurge'],
    ({ podCidrPrefix }, model) =>
      underEach(model, (candidate) => {
        const { podCidr, evaluation } = askPool(candidate, { nodes: 0 }, { ...WIDE, podCidr: podCidrPrefix });
        return { nodeBlocks: podCidr?.capacity, maxNodesIncludingSurge: evaluation.capacity?.together.nodes };
      }),
  ),
  adapter(
    v.strictObject({ maxPods: count, poolNodes: count }),
    ['valid', 'podSpace'],
    ({ maxPods, poolNodes }, model) =>
      underEach(model, (candidate) => {
        const { pool, limitsBroken } = askPool(candidate, { nodes: poolNodes, maxPodsPerNode: maxPods });
        return {
          valid: !limitsBroken.includes('pods-per-node') && !limitsBroken.includes('pool-pod-space'),
          podSpace: podSpaceOf(pool, podSpaceLoad(pool)),
        };
      }),
  ),
  adapter(v.strictObject({ maxPods: count }), ['valid', 'maximum'], ({ maxPods }, model) =>
    underEach(model, (candidate) => {
      const broken = brokenIn(askPool(candidate, { maxPodsPerNode: maxPods }), 'pods-per-node');
      return { valid: broken === undefined, maximum: broken?.capacity };
    }),
  ),
  adapter(v.strictObject({ nodes: count }), ['valid', 'limit'], ({ nodes }, model) =>
    underEach(model, (candidate) => {
      const broken = brokenIn(askPool(candidate, { nodes }), 'route-table');
      return { valid: broken === undefined, limit: broken?.capacity };
    }),
  ),
  adapter(
    v.strictObject({ nodes: count, maxSurgeNodes: count }),
    ['routesNeeded', 'routeLimit', 'canSurge'],
    ({ nodes, maxSurgeNodes }, model) =>
      underEach(model, (candidate) => {
        const broken = brokenIn(askPool(candidate, { nodes, surge: nodesOf(maxSurgeNodes) }), 'route-table');
        return {
          routesNeeded: broken?.needs.withUpgrade,
          routeLimit: broken?.capacity,
          canSurge: broken?.failsAt !== 'withUpgrade',
        };
      }),
  ),
  adapter(
    v.strictObject({ nodes: count, maxSurgeNodes: count, maxPods: count }),
    ['addressesNeeded', 'exceedsVnetIpLimit', 'vnetIpLimit'],
    ({ nodes, maxSurgeNodes, maxPods }, model) =>
      underEach(model, (candidate) => {
        const answer = askPool(candidate, { nodes, surge: nodesOf(maxSurgeNodes), maxPodsPerNode: maxPods });
        const broken = brokenIn(answer, 'vnet-addresses');
        return {
          addressesNeeded: answer.nodeSubnet.total.withUpgrade,
          exceedsVnetIpLimit: broken !== undefined,
          vnetIpLimit: broken?.capacity,
        };
      }),
  ),
  adapter(
    v.strictObject({ policyEngine: v.optional(v.picklist(POLICY_ENGINES), 'none'), nodes: count, pods: count }),
    ['withinLimit', 'nodeLimit', 'podLimit'],
    ({ policyEngine, nodes, pods }, model) =>
      underEach(candidatesWith(model, policyEngine), (candidate) => {
        const plan = singlePoolPlan(askedPool(candidate, {}), NO_RANGES);
        const [cluster] = plan.clusters.map((entry) => ({ ...entry, policyEngine }));
        const limits =
          cluster && scaleLimitsOf(candidate, demandOf(cluster, CANDIDATES[candidate].model, indexNetworks([])));
        return {
          withinLimit: limits && withinScaleLimits({ nodes, pods }, limits),
          nodeLimit: limits?.nodes,
          podLimit: limits?.pods,
        };
      }),
  ),
];
