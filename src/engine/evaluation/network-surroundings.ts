import type { Load, NetworkModelId } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { NO_BASE } from '../capacity/constraint.ts';
import { demandOf, subnetKeysOf } from '../demand/cluster-demand.ts';
import type { NetworkIndex } from '../demand/network-index.ts';
import { addLoads, constantLoad, type PerLoad } from '../demand/per-load.ts';
import { otherTenantsOf } from '../demand/tenants.ts';
import { modelBeside, networkGround } from './network-ground.ts';
import type { MakeSurroundings } from './surroundings.ts';

function clustersBySubnet(input: PlanInput, index: NetworkIndex): ReadonlyMap<string, readonly Cluster[]> {
  const sharers = new Map<string, Cluster[]>();
  for (const cluster of input.clusters) {
    for (const key of subnetKeysOf(cluster, index)) {
      const known = sharers.get(key);
      if (known) {
        known.push(cluster);
      } else {
        sharers.set(key, [cluster]);
      }
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

/** VNet addresses of all clusters of each VNet together, when each undecided cluster takes one given model. */
class NetworkTotals {
  private readonly totals = new Map<NetworkModelId, ReadonlyMap<string, PerLoad>>();
  private readonly clusters: readonly Cluster[];
  private readonly index: NetworkIndex;

  constructor(clusters: readonly Cluster[], index: NetworkIndex) {
    this.clusters = clusters;
    this.index = index;
  }

  addressesOf(cluster: Cluster, model: NetworkModelId): PerLoad {
    return demandOf(cluster, modelBeside(cluster, model), this.index).vnetAddresses;
  }

  of(network: string, model: NetworkModelId): PerLoad {
    const known = this.totals.get(model) ?? this.sum(model);
    this.totals.set(model, known);
    return known.get(network) ?? NO_BASE;
  }

  private sum(model: NetworkModelId): ReadonlyMap<string, PerLoad> {
    const sums = new Map<string, PerLoad>();
    for (const cluster of this.clusters) {
      const { virtualNetwork } = cluster;
      if (virtualNetwork !== null) {
        const others = sums.get(virtualNetwork) ?? NO_BASE;
        sums.set(virtualNetwork, addLoads(others, this.addressesOf(cluster, model)));
      }
    }
    return sums;
  }
}

/** Ids of the VNets that hold more than one cluster. */
function sharedNetworks(clusters: readonly Cluster[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { virtualNetwork } of clusters) {
    if (virtualNetwork !== null) {
      (seen.has(virtualNetwork) ? shared : seen).add(virtualNetwork);
    }
  }
  return shared;
}

/**
 * What surrounds each cluster: candidate X of one cluster is seen with every decided cluster at its choice and every
 * undecided one at X, and with the addresses that others use. A cluster alone in its VNet costs nothing.
 */
export const networkSurroundings: MakeSurroundings = ({ input, index }, memory) => {
  const tenants = otherTenantsOf(index);
  const sharers = clustersBySubnet(input, index);
  const shared = sharedNetworks(input.clusters);
  const totals = new NetworkTotals(input.clusters, index);
  const networks = networkGround({ input, index }, tenants.parts, memory);
  return {
    sizes: networks.sizes,
    clearRanges: networks.clearRanges,
    neighboursOf: (cluster) => neighboursOf(cluster, sharers, index),
    partsInRange(key, cluster, model) {
      const parts = (sharers.get(key) ?? []).flatMap((other) =>
        other.id === cluster ? [] : (demandOf(other, modelBeside(other, model), index).ranges.get(key)?.parts ?? []),
      );
      const tenant = tenants.parts.get(key);
      return tenant ? [...parts, tenant] : parts;
    },
    roomFor(cluster, model) {
      const network = cluster.virtualNetwork === null ? undefined : index.virtualNetworks.get(cluster.virtualNetwork);
      return network ? networks.roomOf(network, model) : null;
    },
    vnetAddressesOfOthers(cluster, model) {
      const network = cluster.virtualNetwork;
      const taken = network === null ? 0 : (tenants.perNetwork.get(network) ?? 0);
      if (network === null || !shared.has(network)) {
        return taken === 0 ? NO_BASE : constantLoad(taken);
      }
      const all = totals.of(network, model);
      const own = totals.addressesOf(cluster, model);
      const without = (load: Load): number => all[load] - own[load] + taken;
      return { today: without('today'), maximum: without('maximum'), withUpgrade: without('withUpgrade') };
    },
  };
};
