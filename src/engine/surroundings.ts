import type { NetworkModelId } from '../domain/ids.ts';
import { CANDIDATES } from '../domain/ids.ts';
import type { Cluster, PlanInput } from '../domain/plan-input.ts';
import type { ClusterDemand } from './demand/cluster-demand.ts';
import { demandOf } from './demand/cluster-demand.ts';
import type { NetworkIndex } from './demand/network-index.ts';
import type { Surroundings } from './evaluate-cluster.ts';
import { constantLoad } from './per-load.ts';
import type { DemandPart } from './plan.ts';

/** Everything the clusters of a plan put into shared ranges, when each undecided cluster takes one given model. */
class SharedDemand {
  readonly partsByRange = new Map<string, (readonly DemandPart[])[]>();
  readonly vnetAddresses = new Map<string, number>();

  add(demand: ClusterDemand): void {
    for (const key of demand.subnetKeys) {
      const parts = demand.ranges.get(key)?.parts ?? [];
      const known = this.partsByRange.get(key);
      if (known) {
        known.push(parts);
      } else {
        this.partsByRange.set(key, [parts]);
      }
    }
    const network = demand.cluster.virtualNetwork;
    if (network !== null) {
      this.vnetAddresses.set(network, (this.vnetAddresses.get(network) ?? 0) + demand.vnetAddresses.withUpgrade);
    }
  }
}

function modelOf(cluster: Cluster, undecided: NetworkModelId): NetworkModelId {
  return cluster.choice === null ? undecided : CANDIDATES[cluster.choice].model;
}

/** What others take in the subnets of the plan: a part for each such subnet, and their sum in each VNet. */
export function otherTenantsOf(index: NetworkIndex): {
  parts: Map<string, DemandPart>;
  perNetwork: Map<string, number>;
} {
  const parts = new Map<string, DemandPart>();
  const perNetwork = new Map<string, number>();
  for (const { subnet, virtualNetwork } of index.subnets.values()) {
    const inUse = subnet.otherAddressesInUse;
    if (inUse > 0) {
      parts.set(`subnet/${subnet.id}`, {
        kind: 'other-addresses',
        cluster: null,
        pool: null,
        amounts: constantLoad(inUse),
      });
      perNetwork.set(virtualNetwork.id, (perNetwork.get(virtualNetwork.id) ?? 0) + inUse);
    }
  }
  return { parts, perNetwork };
}

/** Every subnet of the plan that a cluster draws on under one model or another. */
function subnetKeysOf(cluster: Cluster, index: NetworkIndex): readonly string[] {
  return demandOf(cluster, 'pod-subnet-dynamic', index).subnetKeys;
}

function clustersBySubnet(input: PlanInput, index: NetworkIndex): ReadonlyMap<string, readonly Cluster[]> {
  const sharers = new Map<string, Cluster[]>();
  for (const cluster of input.clusters) {
    for (const key of subnetKeysOf(cluster, index)) {
      sharers.set(key, [...(sharers.get(key) ?? []), cluster]);
    }
  }
  return sharers;
}

function neighboursOf(
  cluster: Cluster,
  sharers: ReadonlyMap<string, readonly Cluster[]>,
  index: NetworkIndex,
): readonly Cluster[] {
  const found = new Set(subnetKeysOf(cluster, index).flatMap((key) => sharers.get(key) ?? []));
  found.delete(cluster);
  return [...found];
}

/**
 * What surrounds each cluster: candidate X of one cluster is seen with every decided cluster at its choice and every
 * undecided one at X, and with the addresses that others use.
 */
export function surroundingsOf(input: PlanInput, index: NetworkIndex): Surroundings {
  const shared = new Map<NetworkModelId, SharedDemand>();
  const tenants = otherTenantsOf(index);
  const sharedUnder = (model: NetworkModelId): SharedDemand => {
    let demand = shared.get(model);
    if (!demand) {
      demand = new SharedDemand();
      for (const cluster of input.clusters) {
        demand.add(demandOf(cluster, modelOf(cluster, model), index));
      }
      shared.set(model, demand);
    }
    return demand;
  };
  const sharers = clustersBySubnet(input, index);
  return {
    neighboursOf: (cluster) => neighboursOf(cluster, sharers, index),
    partsInRange(key, cluster, model) {
      const parts = (sharedUnder(model).partsByRange.get(key) ?? []).flatMap((list) =>
        list[0]?.cluster === cluster ? [] : list,
      );
      const tenant = tenants.parts.get(key);
      return tenant ? [...parts, tenant] : parts;
    },
    vnetAddressesOfOthers(cluster, model) {
      if (cluster.virtualNetwork === null) {
        return 0;
      }
      const all = sharedUnder(model).vnetAddresses.get(cluster.virtualNetwork) ?? 0;
      const own = demandOf(cluster, modelOf(cluster, model), index).vnetAddresses.withUpgrade;
      return all - own + (tenants.perNetwork.get(cluster.virtualNetwork) ?? 0);
    },
  };
}
