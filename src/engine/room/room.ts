import { named } from '../../domain/entities.ts';
import type { Ipv4Range } from '../../domain/ip/range.ts';
import type { Subnet, VirtualNetwork } from '../../domain/plan-input.ts';
import { type RangeKey, subnetKey, subnetOfKey } from '../../domain/range-key.ts';
import type { ClusterDemand } from '../demand/cluster-demand.ts';
import { type DemandPart, RANGE_NAMES, type RangeKind, type RangeUse } from '../demand/range-types.ts';
import { prefixLengthFor } from '../demand/range-use.ts';
import { IPV4_BITS } from '../figures/formulas.ts';
import { type Shortage, shortageOf, type Want } from './block-sums.ts';
import { freeBesidePinned } from './network-space.ts';

/** A subnet without a range that is to lie in a VNet: one whose size is fixed, or one that clusters ask for. */
interface RoomWant extends Want {
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
  addresses: number;
}

/** Addresses that clusters ask of each subnet of a VNet, and of those that are still to be made in it, with upgrade. */
function askedIn(network: VirtualNetwork, demands: readonly ClusterDemand[]): ReadonlyMap<RangeKey, Asked> {
  const asked = new Map<RangeKey, Asked>();
  for (const { cluster, ranges } of demands) {
    for (const { key, kind, unit, subnet, total } of ranges.values()) {
      const isHere = subnet !== null || cluster.virtualNetwork === network.id;
      if (unit === 'addresses' && kind !== 'service-cidr' && isHere) {
        const known = asked.get(key);
        if (known) {
          known.addresses += total.withUpgrade;
        } else {
          asked.set(key, { kind, cluster: named(cluster), addresses: total.withUpgrade });
        }
      }
    }
  }
  return asked;
}

/** A subnet of which no range is known yet. */
function isToBePlaced({ kind, range }: RangeUse): boolean {
  return range === null && kind !== 'pod-cidr' && kind !== 'service-cidr';
}

/** The room, where it is short and one of a candidate's own ranges is still to be placed in it; else null. */
export function shortRoom(ranges: readonly RangeUse[], look: () => NetworkRoom | null): NetworkRoom | null {
  const room = ranges.some(isToBePlaced) ? look() : null;
  return room?.shortage ? room : null;
}

/** What surrounds the demand of clusters in a VNet: what others use in its subnets, and the share to keep free. */
export interface RoomAround {
  readonly tenants: ReadonlyMap<string, DemandPart>;
  readonly headroomPercent: number;
}

function wantOfSubnet(subnet: Subnet, asked: Asked | undefined, { tenants, headroomPercent }: RoomAround): RoomWant[] {
  const key = subnetKey(subnet.id);
  const { kind, prefixLength } = subnet.ipv4;
  if (kind === 'pinned' || (kind === 'auto' && asked === undefined)) {
    return [];
  }
  const others = tenants.get(key)?.amounts.withUpgrade ?? 0;
  const size =
    kind === 'size' || !asked ? prefixLength : prefixLengthFor(asked.kind, asked.addresses + others, headroomPercent);
  return size === null || size > IPV4_BITS ? [] : [{ key, label: named(subnet), prefixLength: size }];
}

/**
 * The room of a VNet for all subnets without a range, those that the clusters of `demands` request among them, sized as they
 * are to be requested. Subnets whose size only advice gives are left out: what is short here is short for certain. Null for
 * a VNet without an address range that can be read.
 */
export function roomOf(
  network: VirtualNetwork,
  demands: readonly ClusterDemand[],
  around: RoomAround,
): NetworkRoom | null {
  const free = freeBesidePinned(network);
  if (free === null) {
    return null;
  }
  const asked = askedIn(network, demands);
  const requested = [...asked].flatMap(([key, { kind, cluster, addresses }]): RoomWant[] => {
    const prefixLength = subnetOfKey(key) !== null ? null : prefixLengthFor(kind, addresses, around.headroomPercent);
    return prefixLength === null ? [] : [{ key, label: `${RANGE_NAMES[kind].label} of ${cluster}`, prefixLength }];
  });
  const wants = [
    ...network.subnets.flatMap((subnet) => wantOfSubnet(subnet, asked.get(subnetKey(subnet.id)), around)),
    ...requested,
  ];
  return { virtualNetwork: network.id, label: named(network), free, wants, shortage: shortageOf(free, wants) };
}
