import { oncePer } from '../../domain/once-per.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { readCluster, readConnected, type Reading, readNetwork } from '../room/placed-ranges.ts';
import { Kept, shelf } from './edit-memory.ts';
import type { EvaluatedPlan } from './evaluated-plan.ts';

const networkReading = oncePer(readNetwork);
const connectedReading = oncePer(readConnected);
const CLUSTERS = shelf(() => new Kept<readonly string[], Reading>());
const PLANS = shelf(() => new Kept<PlanInput['virtualNetworks'], Reading>());

/**
 * Every range of the plan, read, in document order; texts that are no ranges apart. An edit that changes no range leaves the
 * two lists as they were.
 */
export const readRanges = oncePer((plan: EvaluatedPlan): Reading => {
  const { virtualNetworks, connectedRanges, clusters } = plan.input;
  const kept = plan.kept(CLUSTERS);
  const clusterReading = (cluster: Cluster): Reading =>
    kept.get(cluster.podCidrs, [cluster.id, cluster.serviceCidrs, cluster.current?.podCidrs], () =>
      readCluster(cluster),
    );
  const all = [
    ...virtualNetworks.map(networkReading),
    ...connectedRanges.map(connectedReading),
    ...clusters.map(clusterReading),
  ];
  return plan.kept(PLANS).get(virtualNetworks, all, () => ({
    placed: all.flatMap(({ placed }) => placed),
    unread: all.flatMap(({ unread }) => unread),
  }));
});
