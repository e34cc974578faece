import { named } from '../../domain/entities.ts';
import type { VirtualNetwork } from '../../domain/plan-input.ts';
import { arePeered, commonPeerOf, isReachableFrom, peeredHubsBetween } from '../../domain/reachability.ts';
import type { OutsideRange, PlacedRange, SpaceRange, SubnetRange } from '../room/placed-ranges.ts';
import { type Conflict, conflict, type Surroundings } from './overlap-conflict.ts';

/** True when one cluster has subnets in both VNets. */
function isOneCluster(a: VirtualNetwork, b: VirtualNetwork, { clusters }: Surroundings): boolean {
  for (const { networks } of clusters.values()) {
    if (networks.length > 1 && networks.includes(a) && networks.includes(b)) {
      return true;
    }
  }
  return false;
}

/** True for a VNet that holds a cluster which runs: the VNet and its peerings exist. */
function holdsRunningCluster(network: VirtualNetwork, { clusters }: Surroundings): boolean {
  return [...clusters.values()].some(
    ({ cluster, networks }) => cluster.lifecycle !== 'planned' && networks.includes(network),
  );
}

/** Two VNets that are not peered with each other: what stands between them may still keep them apart. */
function conflictThroughHubs(
  own: SpaceRange | SubnetRange,
  other: SpaceRange | SubnetRange,
  around: Surroundings,
): Conflict | null {
  const pair = [own.network, other.network] as const;
  const hub = commonPeerOf(...pair, around.networks);
  if (hub) {
    return pair.every((network) => holdsRunningCluster(network, around))
      ? conflict('vnet-overlaps-common-peer', own, other, {
          severity: 'warning',
          consequence: `Both run and are entered as peered with ${named(hub)}, which Azure refuses: is one of these ranges out of date, or are only subnets peered?`,
        })
      : conflict('vnet-overlaps-common-peer', own, other, {
          consequence: `Both are peered with ${named(hub)}, and Azure refuses the second of these peerings.`,
        });
  }
  const hubs = peeredHubsBetween(...pair, around.networks);
  return hubs === null
    ? null
    : conflict('vnet-overlaps-across-hubs', own, other, {
        consequence: `Their hubs ${named(hubs[0])} and ${named(hubs[1])} are peered: routes between them can lead to one of the two only.`,
      });
}

/** Whether a range says where its VNet's addresses lie. */
export function standsForNetwork(range: PlacedRange): range is SpaceRange | SubnetRange {
  return range.kind === 'space' || (range.kind === 'subnet' && range.standsForSpace);
}

/** Two ranges that are both of VNets; null where they may overlap. */
export function networkConflict(
  a: SpaceRange | SubnetRange,
  b: SpaceRange | SubnetRange,
  around: Surroundings,
): Conflict | null {
  if (a.network === b.network) {
    if (a.kind === 'subnet' && b.kind === 'subnet') {
      return conflict('subnet-overlaps-subnet', b, a);
    }
    return a.kind === 'space' && b.kind === 'space' ? conflict('vnet-spaces-overlap', b, a) : null;
  }
  if (!standsForNetwork(a) || !standsForNetwork(b)) {
    return null;
  }
  return arePeered(a.network, b.network) || isOneCluster(a.network, b.network, around)
    ? conflict('vnet-overlaps-vnet', b, a)
    : conflictThroughHubs(b, a, around);
}

/** Two ranges outside the plan: VNets that are peered with one and the same VNet are kept apart as well. */
function outsideConflict(a: OutsideRange, b: OutsideRange, { networks }: Surroundings): Conflict | null {
  const isPeeredWith = ({ connected }: OutsideRange, { id }: VirtualNetwork): boolean =>
    connected.kind === 'peered-vnet' && connected.reachableFrom.virtualNetworks.includes(id);
  const hub = networks.find((network) => isPeeredWith(a, network) && isPeeredWith(b, network));
  return hub === undefined
    ? null
    : conflict('vnet-overlaps-common-peer', b, a, {
        consequence: `Both are peered with ${named(hub)}, and Azure refuses the second of these peerings.`,
      });
}

/** A range against a connected range outside the plan; null where they may overlap. */
export function connectedConflict(range: PlacedRange, outside: OutsideRange, around: Surroundings): Conflict | null {
  if (range.kind === 'connected') {
    return outsideConflict(range, outside, around);
  }
  if (!standsForNetwork(range)) {
    return null;
  }
  const { connected } = outside;
  if (isReachableFrom(connected, [range.network])) {
    const severity = connected.kind === 'peered-vnet' ? 'error' : 'warning';
    return conflict('vnet-overlaps-connected-range', range, outside, { severity });
  }
  const hub = around.networks.find(
    (network) => arePeered(network, range.network) && connected.reachableFrom.virtualNetworks.includes(network.id),
  );
  return connected.kind === 'peered-vnet' && hub
    ? conflict('vnet-overlaps-common-peer', range, outside, {
        consequence: `Both are peered with ${named(hub)}, and Azure refuses the second of these peerings.`,
      })
    : null;
}
