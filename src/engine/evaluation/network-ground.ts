import { advisedSize } from '../../domain/advised-sizes.ts';
import { CANDIDATES, NETWORK_MODEL_IDS, type NetworkModelId } from '../../domain/ids.ts';
import type { Cluster, PlanInput, VirtualNetwork } from '../../domain/plan-input.ts';
import { type ClusterDemand, demandOf } from '../demand/cluster-demand.ts';
import type { NetworkIndex } from '../demand/network-index.ts';
import type { SizeRule } from '../demand/range-numbers.ts';
import type { DemandPart } from '../demand/range-types.ts';
import { takesPodCidr } from '../models/network-model.ts';
import { MODEL_WITH_ALL_SUBNETS, NETWORK_MODELS } from '../models/registry.ts';
import { type ClearRange, ClearRanges } from '../room/clear-ranges.ts';
import { type NetworkRoom, type RoomAround, roomOfNetwork } from '../room/room.ts';
import { servicePrefixLengthOf } from '../room/service-size.ts';
import { type EditMemory, Kept, shelf } from './edit-memory.ts';
import type { NetworkPlace, Surroundings } from './surroundings.ts';

/** The model of a cluster where it has chosen one, else the given one. */
export function modelBeside({ choice }: Cluster, undecided: NetworkModelId): NetworkModelId {
  return choice === null ? undecided : CANDIDATES[choice].model;
}

const SERVICE_SIZES = shelf(() => new Kept<PlanInput['virtualNetworks'], number>());

/** The rule of sizes of a plan; the size of service ranges is worked out when it is first asked for. */
function sizeRuleOf(input: PlanInput, memory: EditMemory): SizeRule {
  const { headroomPercent, virtualNetworks, connectedRanges, clusters } = input;
  return {
    headroomPercent,
    advisedSize,
    get servicePrefixLength() {
      const dependencies = [connectedRanges, ...clusters.map(({ podCidrs }) => podCidrs)];
      return memory.at(SERVICE_SIZES).get(virtualNetworks, dependencies, () => servicePrefixLengthOf(input));
    },
  };
}

const CLEAR_RANGES = shelf(() => new Kept<PlanInput['virtualNetworks'], ClearRanges>());

/** What the subnets of each VNet of a plan stay away from; kept while nothing of it changes. */
function clearRangesOf(input: PlanInput, memory: EditMemory): ClearRanges {
  const { virtualNetworks, connectedRanges, acceptedFindings, clusters } = input;
  const ofClusters = clusters.flatMap(({ id, virtualNetwork, podCidrs, serviceCidrs }) => [
    id,
    virtualNetwork,
    podCidrs,
    serviceCidrs,
  ]);
  const dependencies = [connectedRanges, acceptedFindings, ...ofClusters];
  return memory.at(CLEAR_RANGES).get(virtualNetworks, dependencies, () => new ClearRanges(input));
}

/** What the subnets of a VNet stay away from when each undecided cluster takes one given model. */
function clearUnder({ clusters }: PlanInput, clear: ClearRanges) {
  return (network: VirtualNetwork, model: NetworkModelId): readonly ClearRange[] =>
    clear.in(network).filter(({ kind, entity }) => {
      const cluster = kind === 'pod' ? clusters.find(({ id }) => id === entity) : undefined;
      return cluster === undefined || takesPodCidr(NETWORK_MODELS[modelBeside(cluster, model)]);
    });
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

interface Around extends RoomAround {
  readonly clearOf: ReturnType<typeof clearUnder>;
}

/** The room of each VNet under each model, looked at once: every cluster of the VNet asks. */
class NetworkRooms {
  private readonly rooms = new Map<NetworkModelId, Map<VirtualNetwork, NetworkRoom | null>>();
  private readonly inNetwork: ReadonlyMap<string, ReadonlySet<Cluster>>;
  private readonly index: NetworkIndex;
  private readonly around: Around;
  private readonly kept: KeptRooms;

  constructor({ input, index }: NetworkPlace, around: Around, kept: KeptRooms) {
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

  /** As `roomOfNetwork`; the same VNet with the same demands in it gives the room found before. */
  private look(network: VirtualNetwork, model: NetworkModelId): NetworkRoom | null {
    const demands: ClusterDemand[] = [];
    this.inNetwork.get(network.id)?.forEach((cluster) => {
      demands.push(demandOf(cluster, modelBeside(cluster, model), this.index));
    });
    const { sizes, clearOf } = this.around;
    const clear = clearOf(network, model);
    const make = (): NetworkRoom | null => roomOfNetwork(network, { demands, clear }, this.around);
    return this.kept.get(model)?.get(network, [sizes.headroomPercent, ...demands, ...clear], make) ?? null;
  }
}

/** What the networks of a plan mean for its clusters. */
interface NetworkGround extends Pick<Surroundings, 'sizes' | 'clearRanges'> {
  /** The room of a VNet when each undecided cluster takes one given model; null without an address range that is known. */
  readonly roomOf: (network: VirtualNetwork, model: NetworkModelId) => NetworkRoom | null;
}

/** The ground of the networks of a plan; what is kept in `memory` and still holds is taken from there. */
export function networkGround(
  place: NetworkPlace,
  tenants: ReadonlyMap<string, DemandPart>,
  memory: EditMemory,
): NetworkGround {
  const sizes = sizeRuleOf(place.input, memory);
  const clearRanges = clearRangesOf(place.input, memory);
  const around: Around = { tenants, sizes, clearOf: clearUnder(place.input, clearRanges) };
  const rooms = new NetworkRooms(place, around, memory.at(ROOMS));
  return { sizes, clearRanges, roomOf: (network, model) => rooms.of(network, model) };
}
