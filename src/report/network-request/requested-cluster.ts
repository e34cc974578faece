import { findCluster, findVirtualNetwork, named } from '../../domain/entities.ts';
import type { NetworkModelId } from '../../domain/ids.ts';
import type { Cluster, VirtualNetwork } from '../../domain/plan-input.ts';
import { demandOf } from '../../engine/demand/cluster-demand.ts';
import { apiServerKeyOf } from '../../engine/demand/delegations.ts';
import { atTarget } from '../../engine/evaluation/at-target.ts';
import { effectiveOf } from '../../engine/evaluation/effective.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { layoutOf } from '../../engine/layout/layout.ts';
import type { Layout } from '../../engine/layout/network-layout.ts';
import { NETWORK_MODELS } from '../../engine/models/registry.ts';

/** A cluster at its effective candidate, with the texts by which lines name its ranges. */
export interface RequestedCluster {
  readonly cluster: Cluster;
  readonly name: string;
  readonly model: NetworkModelId;
  /** Null while the plan has none for it. */
  readonly network: VirtualNetwork | null;
  /** False where AKS makes and owns the network. True also while there is none, since one is to be requested. */
  readonly hasOwnNetwork: boolean;
  /** Its node subnets: `node subnets (10.1.0.0/24)`. */
  readonly nodes: string;
  /** The first of them, in which a private endpoint of the API server lies. */
  readonly firstNodes: string;
  /** Its pod subnets or pod CIDRs; null where pods lie in the node subnets or are a plugin's own business. */
  readonly pods: string | null;
  /** The subnet of its API server; null without API server VNet integration. */
  readonly apiServer: string | null;
}

/** The place of every range of the layout by key: its range, else that it is still to be placed. */
function placesOf({ networks }: Layout): ReadonlyMap<string, string> {
  return new Map(
    networks.flatMap(({ subnets, unplaced }) => [
      ...subnets.map(({ key, range }) => [key, range] as const),
      ...unplaced.map(({ key, label }) => [key, `${label}, to be placed`] as const),
    ]),
  );
}

function rangesText(what: string, keys: readonly string[], places: ReadonlyMap<string, string>): string {
  const ranges = [...new Set(keys)].map((key) => places.get(key) ?? 'to be placed');
  return `${what} (${ranges.join(', ') || 'none yet'})`;
}

function podsOf(
  { podCidrs }: Cluster,
  keys: readonly string[],
  model: NetworkModelId,
  places: ReadonlyMap<string, string>,
) {
  switch (NETWORK_MODELS[model].podRange) {
    case 'pod-subnet':
      return rangesText('pod subnets', keys, places);
    case 'pod-cidr':
      return `pod CIDR (${podCidrs.length === 0 ? 'not given yet' : podCidrs.join(', ')})`;
    default:
      return null;
  }
}

/** Every cluster of a plan at its effective candidate, in plan order. */
export function requestedClusters(plan: EvaluatedPlan): readonly RequestedCluster[] {
  const { input, index } = plan;
  const places = placesOf(layoutOf(plan));
  return plan.clusters.flatMap((evaluation): RequestedCluster[] => {
    const cluster = findCluster(input, evaluation.cluster);
    const model = effectiveOf(evaluation)?.model;
    if (cluster === undefined || model === undefined) {
      return [];
    }
    const network = findVirtualNetwork(input, cluster.virtualNetwork ?? '') ?? null;
    const { pools } = demandOf(cluster, model, index);
    const nodeKeys = pools.map(({ nodeRange }) => nodeRange);
    const podKeys = pools.flatMap(({ podRange }) => podRange ?? []);
    const apiServerKey = apiServerKeyOf(cluster);
    return [
      {
        cluster,
        name: named(cluster),
        model,
        network,
        hasOwnNetwork: network?.origin !== 'managed',
        nodes: rangesText('node subnets', nodeKeys, places),
        firstNodes: rangesText('the first node subnet', nodeKeys.slice(0, 1), places),
        pods: podsOf(atTarget(cluster, model, index), podKeys, model, places),
        apiServer: apiServerKey === null ? null : rangesText('API server subnet', [apiServerKey], places),
      },
    ];
  });
}
