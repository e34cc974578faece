import { CANDIDATES, type Load, NETWORK_MODEL_IDS, type NetworkModelId } from '../../domain/ids.ts';
import type { Cluster, PlanInput, VirtualNetwork } from '../../domain/plan-input.ts';
import { NO_BASE } from '../capacity/constraint.ts';
import { type ClusterDemand, demandOf, subnetKeysOf } from '../demand/cluster-demand.ts';
import { indexOf, type NetworkIndex } from '../demand/network-index.ts';
import { addLoads, constantLoad, type PerLoad } from '../demand/per-load.ts';
import type { DemandPart } from '../demand/range-types.ts';
import { otherTenantsOf } from '../demand/tenants.ts';
import { MODEL_WITH_ALL_SUBNETS } from '../models/registry.ts';
import { type NetworkRoom, type RoomAround, roomOf } from '../room/room.ts';
import { EditMemory, Kept, shelf } from './edit-memory.ts';

function modelOf(cluster: Cluster, undecided: NetworkModelId): NetworkModelId {
  return cluster.choice === null ? undecided : CANDIDATES[cluster.choice].model;
}

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
    return demandOf(cluster, modelOf(cluster, model), this.index).vnetAddresses;
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

/** The clusters that have a subnet in each VNet, or ask for one there, by the VNet's id. */
function clustersByNetwork(
  clusters: readonly Cluster[],
  index: NetworkIndex,
): ReadonlyMap<string, ReadonlySet<Cluster>> {
  const found = new Map<string, Set<Cluster>>();
  const add = (cluster: Cluster, network: string): void => {
    found.set(network, (found.get(network) ?? new Set()).add(cluster));
  };
  for (const cluster of clusters) {
    if (cluster.virtualNetwork !== null) {
      add(cluster, cluster.virtualNetwork);
    }
    for (const { subnet } of demandOf(cluster, MODEL_WITH_ALL_SUBNETS, index).ranges.values()) {
      const place = subnet === null ? undefined : index.subnets.get(subnet);
      if (place) {
        add(cluster, place.virtualNetwork.id);
      }
    }
  }
  return found;
}

type KeptRooms = ReadonlyMap<NetworkModelId, Kept<VirtualNetwork, NetworkRoom | null>>;

const ROOMS = shelf((): KeptRooms => new Map(NETWORK_MODEL_IDS.map((model) => [model, new Kept()])));

/** A plan and the index of its own networks. */
type Place = Pick<PlanGround, 'input' | 'index'>;

/** The room of each VNet under each model, looked at once: every cluster of the VNet asks. */
class NetworkRooms {
  private readonly rooms = new Map<NetworkModelId, Map<VirtualNetwork, NetworkRoom | null>>();
  private readonly inNetwork: ReadonlyMap<string, ReadonlySet<Cluster>>;
  private readonly index: NetworkIndex;
  private readonly around: RoomAround;
  private readonly kept: KeptRooms;

  constructor({ input, index }: Place, around: RoomAround, kept: KeptRooms) {
    const { clusters } = input;
    this.inNetwork = clustersByNetwork(clusters, index);
    this.index = index;
    this.around = around;
    this.kept = kept;
  }

  of(network: VirtualNetwork, model: NetworkModelId): NetworkRoom | null {
    const rooms = this.rooms.get(model) ?? new Map<VirtualNetwork, NetworkRoom | null>();
    this.rooms.set(model, rooms);
    const known = rooms.get(network);
    if (known !== undefined) {
      return known;
    }
    const room = this.look(network, model);
    rooms.set(network, room);
    return room;
  }

  /** As `roomOf`; the same VNet with the same demands in it gives the room found before. */
  private look(network: VirtualNetwork, model: NetworkModelId): NetworkRoom | null {
    const demands: ClusterDemand[] = [];
    this.inNetwork.get(network.id)?.forEach((cluster) => {
      demands.push(demandOf(cluster, modelOf(cluster, model), this.index));
    });
    const make = (): NetworkRoom | null => roomOf(network, demands, this.around);
    return this.kept.get(model)?.get(network, [this.around.headroomPercent, ...demands], make) ?? null;
  }
}

/**
 * What surrounds each cluster: candidate X of one cluster is seen with every decided cluster at its choice and every
 * undecided one at X, and with the addresses that others use. A cluster alone in its VNet costs nothing.
 */
function surroundingsOf({ input, index }: Place, memory: EditMemory): Surroundings {
  const tenants = otherTenantsOf(index);
  const sharers = clustersBySubnet(input, index);
  const shared = sharedNetworks(input.clusters);
  const totals = new NetworkTotals(input.clusters, index);
  const around = { tenants: tenants.parts, headroomPercent: input.headroomPercent };
  const rooms = new NetworkRooms({ input, index }, around, memory.at(ROOMS));
  return {
    neighboursOf: (cluster) => neighboursOf(cluster, sharers, index),
    partsInRange(key, cluster, model) {
      const parts = (sharers.get(key) ?? []).flatMap((other) =>
        other.id === cluster ? [] : (demandOf(other, modelOf(other, model), index).ranges.get(key)?.parts ?? []),
      );
      const tenant = tenants.parts.get(key);
      return tenant ? [...parts, tenant] : parts;
    },
    roomFor(cluster, model) {
      const network = cluster.virtualNetwork === null ? undefined : index.virtualNetworks.get(cluster.virtualNetwork);
      return network ? rooms.of(network, model) : null;
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
}

/** What the rest of the plan puts into the ranges of one cluster, when undecided clusters take a given model. */
export interface Surroundings {
  /** The other clusters that draw on a subnet of this one. */
  neighboursOf(cluster: Cluster): readonly Cluster[];
  partsInRange(key: string, cluster: string, model: NetworkModelId): readonly DemandPart[];
  vnetAddressesOfOthers(cluster: Cluster, model: NetworkModelId): PerLoad;
  /** The room of the cluster's VNet; null without a VNet whose address range is known. */
  roomFor(cluster: Cluster, model: NetworkModelId): NetworkRoom | null;
}

/** A plan with what each of its clusters is evaluated among. */
export interface PlanGround {
  readonly input: PlanInput;
  readonly index: NetworkIndex;
  readonly surroundings: Surroundings;
}

/** The ground of a plan; what is kept in `memory` and still holds is taken from there. */
export function groundOf(input: PlanInput, memory = new EditMemory()): PlanGround {
  const index = indexOf(input);
  return { input, index, surroundings: surroundingsOf({ input, index }, memory) };
}
