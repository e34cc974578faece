import { named } from '../../domain/entities.ts';
import type { Ipv4Range } from '../../domain/ip/range.ts';
import type { Subnet, VirtualNetwork } from '../../domain/plan-input.ts';
import { type RangeKey, subnetKey, subnetOfKey } from '../../domain/range-key.ts';
import { heldPrefixLength } from '../../domain/range-state.ts';
import type { ClusterDemand } from '../demand/cluster-demand.ts';
import { sizedRange, type SizeRule } from '../demand/range-numbers.ts';
import { type DemandPart, RANGE_NAMES, type RangeKind } from '../demand/range-types.ts';
import { sizeToAskFor } from '../demand/range-use.ts';
import { IPV4_BITS } from '../figures/formulas.ts';
import { type Shortage, shortageOf, type Want } from './block-sums.ts';
import type { ClearRange } from './clear-ranges.ts';
import { freeBeside, freeBesidePinned } from './network-space.ts';
import { sizeWithoutClusters } from './subnet-size.ts';

/** A subnet without a range that is to lie in a VNet: one whose size is fixed, or one that clusters ask for. */
interface RoomWant extends Want {
  readonly key: RangeKey;
  readonly label: string;
}

/** What is to lie in a VNet beside its pinned subnets, and the blocks that are free for it. */
export interface NetworkRoom {
  readonly virtualNetwork: string;
  readonly label: string;
  readonly free: readonly Ipv4Range[];
  readonly wants: readonly RoomWant[];
  /** Null when all wants find a place. */
  readonly shortage: Shortage | null;
}

interface Asked {
  readonly kind: RangeKind;
  readonly cluster: string;
  inBlocks: boolean;
  addresses: number;
}

/** Addresses that clusters ask of each subnet of a VNet, and of those that are still to be made in it, with upgrade. */
function askedIn(network: VirtualNetwork, demands: readonly ClusterDemand[]): ReadonlyMap<RangeKey, Asked> {
  const asked = new Map<RangeKey, Asked>();
  for (const { cluster, ranges } of demands) {
    for (const { key, kind, unit, subnet, inBlocks, total } of ranges.values()) {
      const isHere = subnet !== null || cluster.virtualNetwork === network.id;
      if (unit === 'addresses' && kind !== 'service-cidr' && isHere) {
        const known = asked.get(key);
        if (known) {
          known.addresses += total.withUpgrade;
          known.inBlocks ||= inBlocks;
        } else {
          asked.set(key, { kind, cluster: named(cluster), inBlocks, addresses: total.withUpgrade });
        }
      }
    }
  }
  return asked;
}

/** What surrounds the demand of clusters in VNets: what others use in their subnets, and what sizes to ask for keep to. */
export interface RoomAround {
  readonly tenants: ReadonlyMap<string, DemandPart>;
  readonly sizes: SizeRule;
}

/** What the clusters of a VNet ask of it, and what its subnets stay away from. */
export interface RoomAsked {
  readonly demands: readonly ClusterDemand[];
  readonly clear: readonly ClearRange[];
}

function wantedSize(subnet: Subnet, asked: Asked | undefined, { tenants, sizes }: RoomAround): number | null {
  const others = tenants.get(subnetKey(subnet.id))?.amounts.withUpgrade ?? 0;
  return asked === undefined
    ? sizeWithoutClusters(subnet, sizes)
    : sizeToAskFor(
        sizedRange(asked.kind, sizes.advisedSize(subnet.purposes), asked.inBlocks),
        asked.addresses + others,
        sizes,
      );
}

function wantOfSubnet(subnet: Subnet, asked: Asked | undefined, around: RoomAround): RoomWant[] {
  const size = subnet.ipv4.kind === 'pinned' ? null : (heldPrefixLength(subnet) ?? wantedSize(subnet, asked, around));
  return size === null || size > IPV4_BITS
    ? []
    : [{ key: subnetKey(subnet.id), label: named(subnet), prefixLength: size }];
}

function freeInNetwork(network: VirtualNetwork, clear: readonly ClearRange[]): readonly Ipv4Range[] | null {
  return clear.length === 0
    ? freeBesidePinned(network)
    : freeBeside(
        network,
        clear.map(({ block }) => block),
      );
}

/**
 * The room of a VNet for all subnets without a range, those that the clusters of `demands` request among them, sized as they
 * are to be requested, apart from what they stay away from: as the layout places them. Null for a VNet without an address range
 * that can be read.
 */
export function roomOfNetwork(
  network: VirtualNetwork,
  { demands, clear }: RoomAsked,
  around: RoomAround,
): NetworkRoom | null {
  const free = freeInNetwork(network, clear);
  if (free === null) {
    return null;
  }
  const asked = askedIn(network, demands);
  const requested = [...asked].flatMap(([key, { kind, cluster, inBlocks, addresses }]): RoomWant[] => {
    const prefixLength =
      subnetOfKey(key) !== null ? null : sizeToAskFor(sizedRange(kind, null, inBlocks), addresses, around.sizes);
    return prefixLength === null ? [] : [{ key, label: `${RANGE_NAMES[kind].label} of ${cluster}`, prefixLength }];
  });
  const wants = [
    ...network.subnets.flatMap((subnet) => wantOfSubnet(subnet, asked.get(subnetKey(subnet.id)), around)),
    ...requested,
  ];
  return { virtualNetwork: network.id, label: named(network), free, wants, shortage: shortageOf(free, wants) };
}
