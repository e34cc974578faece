import type { Load } from '../../domain/ids.ts';
import type { Subnet, SubnetPurpose, VirtualNetwork } from '../../domain/plan-input.ts';
import { PURPOSE_OF_RANGE } from '../demand/delegations.ts';
import type { PartKind, RangeUse } from '../demand/range-types.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { planRanges } from '../evaluation/plan-ranges.ts';
import { layoutOf } from '../layout/layout.ts';
import type { Ipv6Subnet, Layout, NetworkLayout, PlacedSubnet } from '../layout/network-layout.ts';

/** A VNet on the map, with what its subnets hold. */
export interface MapNetwork {
  readonly network: VirtualNetwork;
  readonly layout: NetworkLayout;
  readonly subnets: ReadonlyMap<string, MapSubnet>;
}

export interface MapSubnet {
  readonly placed: PlacedSubnet;
  /** The subnet of the plan; null for one that a cluster requests anew. */
  readonly subnet: Subnet | null;
  /** What decides its colour. */
  readonly purpose: SubnetPurpose;
  /** What the clusters put into it; undefined where none does. */
  readonly use: RangeUse | undefined;
  /** Its IPv6 range, pinned or placed; undefined where it has none. */
  readonly ipv6: Ipv6Subnet | undefined;
}

export interface AddressMap {
  readonly layout: Layout;
  readonly networks: readonly MapNetwork[];
}

function purposeOf(subnet: Subnet | null, use: RangeUse | undefined): SubnetPurpose {
  if (use && use.kind !== 'other-subnet') {
    return PURPOSE_OF_RANGE[use.kind];
  }
  // a new subnet is marked for nodes until somebody says otherwise
  return subnet?.purposes.find((purpose) => purpose !== 'nodes') ?? subnet?.purposes[0] ?? 'other';
}

/** The map of every VNet of a plan. */
export function addressMap(plan: EvaluatedPlan): AddressMap {
  const layout = layoutOf(plan);
  const uses = planRanges(plan);
  const { subnets, virtualNetworks } = plan.index;
  const networks = layout.networks.flatMap((laidOut) => {
    const network = virtualNetworks.get(laidOut.virtualNetwork);
    const ipv6 = new Map(laidOut.ipv6.map((each) => [each.key, each]));
    const rows = laidOut.subnets.map((placed): [string, MapSubnet] => {
      const subnet = (placed.subnet === null ? null : subnets.get(placed.subnet)?.subnet) ?? null;
      const use = uses.get(placed.key);
      return [placed.key, { placed, subnet, use, purpose: purposeOf(subnet, use), ipv6: ipv6.get(placed.key) }];
    });
    return network ? [{ network, layout: laidOut, subnets: new Map(rows) }] : [];
  });
  return { layout, networks };
}

/** A share of a subnet: so many addresses of one kind. */
export interface Share {
  readonly kind: PartKind | 'reserved' | 'free';
  readonly addresses: number;
}

/** What lies in a subnet of so many addresses under one load: parts by kind, what Azure keeps, what is free. */
export function sharesOf(use: RangeUse | undefined, addresses: number, load: Load): readonly Share[] {
  if (!use) {
    return [];
  }
  const sums = new Map<PartKind, number>();
  for (const { kind, amounts } of use.parts) {
    sums.set(kind, (sums.get(kind) ?? 0) + amounts[load]);
  }
  const used = use.total[load] + use.reserved;
  return [
    ...[...sums].flatMap(([kind, amount]) => (amount > 0 ? [{ kind, addresses: amount }] : [])),
    { kind: 'reserved' as const, addresses: use.reserved },
    { kind: 'free' as const, addresses: Math.max(0, addresses - used) },
  ];
}
