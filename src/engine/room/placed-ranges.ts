import { type IpRange, type Ipv4Range, parseIpv4Range, parseIpv6Range, parseRange } from '../../domain/ip/range.ts';
import type { RangeTextError } from '../../domain/ip/text-error.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { Cluster, ConnectedRange, Subnet, VirtualNetwork } from '../../domain/plan-input.ts';
import type { Result } from '../../domain/result.ts';

const IPV4 = 4;

/** True for a range of IPv4 addresses. */
export function isIpv4(range: IpRange): range is Ipv4Range {
  return range.family === IPV4;
}

interface Place {
  readonly at: FieldRef;
  readonly range: IpRange;
}

export interface SpaceRange extends Place {
  readonly kind: 'space';
  readonly network: VirtualNetwork;
}

export interface SubnetRange extends Place {
  readonly kind: 'subnet';
  readonly network: VirtualNetwork;
  readonly subnet: Subnet;
  /** True when nothing is known of the VNet's address space, so that its subnets stand for it. */
  readonly standsForSpace: boolean;
}

export interface OutsideRange extends Place {
  readonly kind: 'connected';
  readonly connected: ConnectedRange;
}

export interface ClusterRange extends Place {
  readonly kind: 'pod' | 'service';
  readonly cluster: string;
}

/** A range of the plan that could be read, with the field it stands in. */
export type PlacedRange = SpaceRange | SubnetRange | OutsideRange | ClusterRange;

/** A text that could not be read as a range. */
export interface UnreadRange {
  readonly at: FieldRef;
  readonly error: RangeTextError;
}

/** What was read of some texts. */
export interface Reading {
  readonly placed: readonly PlacedRange[];
  readonly unread: readonly UnreadRange[];
}

/** Reads one text; what becomes of it lands in one of the two lists. */
class Reader implements Reading {
  readonly placed: PlacedRange[] = [];
  readonly unread: UnreadRange[] = [];

  read(place: FieldRef, parsed: Result<IpRange, RangeTextError>, placed: (range: IpRange) => PlacedRange | null): void {
    if (!parsed.ok) {
      this.unread.push({ at: place, error: parsed.error });
      return;
    }
    const found = placed(parsed.value);
    if (found) {
      this.placed.push(found);
    }
  }
}

/** The address ranges of a VNet and its pinned subnets. */
export function readNetwork(network: VirtualNetwork): Reading {
  const reader = new Reader();
  network.addressSpaces.forEach((text, index) => {
    const at = { entity: network.id, field: `addressSpaces.${index}` };
    reader.read(at, parseRange(text), (range) => ({ kind: 'space', at, range, network }));
  });
  const standsForSpace = reader.placed.length === 0;
  for (const subnet of network.subnets) {
    for (const family of ['ipv4', 'ipv6'] as const) {
      const placement = subnet[family];
      if (placement.kind === 'pinned') {
        const at = { entity: subnet.id, field: `${family}.range` };
        const parsed = family === 'ipv4' ? parseIpv4Range(placement.range) : parseIpv6Range(placement.range);
        reader.read(at, parsed, (range) => ({ kind: 'subnet', at, range, network, subnet, standsForSpace }));
      }
    }
  }
  return reader;
}

/** A connected range. */
export function readConnected(connected: ConnectedRange): Reading {
  const reader = new Reader();
  const at = { entity: connected.id, field: 'range' };
  reader.read(at, parseRange(connected.range), (range) => ({ kind: 'connected', at, range, connected }));
  return reader;
}

/** The pod and service ranges of a cluster; those of today are read, but not placed. */
export function readCluster(cluster: Cluster): Reading {
  const reader = new Reader();
  const readList = (texts: readonly string[], field: string, kind: ClusterRange['kind'] | null): void => {
    texts.forEach((text, index) => {
      // an empty text means that no range is given yet
      if (text !== '') {
        const at = { entity: cluster.id, field: `${field}.${index}` };
        const parsed = index === 0 ? parseIpv4Range(text) : parseIpv6Range(text);
        reader.read(at, parsed, (range) => (kind === null ? null : { kind, at, range, cluster: cluster.id }));
      }
    });
  };
  readList(cluster.podCidrs, 'podCidrs', 'pod');
  readList(cluster.serviceCidrs, 'serviceCidrs', 'service');
  readList(cluster.current?.podCidrs ?? [], 'current.podCidrs', null);
  return reader;
}
