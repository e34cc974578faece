import { formatRange, type IpRange, parseIpv4Range, parseIpv6Range, parseRange } from '../ip/range.ts';
import type { FieldRef } from '../plan-edit.ts';
import type { Subnet, SubnetPlacement, VirtualNetwork } from '../plan-input.ts';
import { bothProposed } from '../start-values.ts';
import { changedName, changedResource, type NameChange, uniqueName } from './copy-names.ts';
import { follow, type Move } from './move-ranges.ts';
import type { StampLog } from './stamp-log.ts';

/** What the copies of one stamp have in common. */
export interface CopyContext {
  readonly change: NameChange;
  readonly log: StampLog;
  /** The id of what an id of the original becomes; ids of what is not copied stay. */
  readonly idOf: (id: string) => string;
}

const PARSERS = { ipv4: parseIpv4Range, ipv6: parseIpv6Range } as const;
type Family = keyof typeof PARSERS;

function movedPlacement(subnet: Subnet, family: Family, moves: readonly Move[], context: CopyContext): SubnetPlacement {
  const placement = subnet[family];
  const at: FieldRef = { entity: context.idOf(subnet.id), field: `${family}.range` };
  const parse = PARSERS[family];
  if (placement.kind === 'pinned') {
    return { ...placement, range: context.log.move(at, placement.range, { parse, moves }) };
  }
  // a range that is kept for later would be the original's
  const kept = parse(placement.range);
  const moved = kept.ok ? follow(kept.value, moves) : null;
  return { ...placement, range: moved ? formatRange(moved) : '' };
}

function copySubnet(subnet: Subnet, moves: readonly Move[], context: CopyContext): Subnet {
  const { change, idOf } = context;
  return {
    ...subnet,
    id: idOf(subnet.id),
    name: change.kind === 'replace' ? changedName(subnet.name, change) : subnet.name,
    ipv4: movedPlacement(subnet, 'ipv4', moves, context),
    ipv6: movedPlacement(subnet, 'ipv6', moves, context),
    states: bothProposed,
    networkSecurityGroup: changedResource(subnet.networkSecurityGroup, change),
    routeTable: changedResource(subnet.routeTable, change),
    natGateway: changedResource(subnet.natGateway, change),
  };
}

interface NetworkPlace {
  readonly region: string | null;
  readonly moves: readonly Move[];
  /** Names of VNets that are taken. */
  readonly taken: string[];
}

/**
 * The VNet in its new place: spaces and pinned subnets follow their blocks; a peering with a VNet that is copied too points
 * at that copy, any other one stays.
 */
export function copyNetwork(network: VirtualNetwork, place: NetworkPlace, context: CopyContext): VirtualNetwork {
  const { change, idOf, log } = context;
  const { moves } = place;
  const id = idOf(network.id);
  return {
    ...network,
    id,
    name: uniqueName(network.name, change, place.taken),
    region: place.region ?? network.region,
    resourceGroup: changedName(network.resourceGroup, change),
    addressSpaces: network.addressSpaces.map((text, index) =>
      log.move({ entity: id, field: `addressSpaces.${index}` }, text, { parse: parseRange, moves }),
    ),
    addressSpaceStates: [],
    peeredWith: [...new Set(network.peeredWith.map(idOf))],
    subnets: network.subnets.map((subnet) => copySubnet(subnet, moves, context)),
  };
}

function sizedPlacement(subnet: Subnet, family: Family, { idOf, log }: CopyContext): SubnetPlacement {
  const placement = subnet[family];
  const { kind, range: text } = placement;
  if (kind !== 'pinned' || text === '') {
    return { ...placement, range: '' };
  }
  const entity = idOf(subnet.id);
  const range: { ok: true; value: IpRange } | { ok: false } = PARSERS[family](text);
  if (!range.ok) {
    log.assume({ entity, field: `${family}.range` }, text, 'It cannot be read as a range and is copied as typed.');
    return placement;
  }
  const { prefixLength } = range.value;
  log.assume(
    { entity, field: `${family}.prefixLength` },
    text,
    `The copy is a subnet of its own: a /${prefixLength}, placed by the planner.`,
  );
  return { kind: 'size', range: '', prefixLength };
}

/**
 * A subnet of the same prefix length in the same VNet, for a cluster that is copied alone: the planner places it, and
 * nothing else is in it yet.
 */
export function copyOwnSubnet(subnet: Subnet, taken: string[], context: CopyContext): Subnet {
  return {
    ...subnet,
    id: context.idOf(subnet.id),
    name: uniqueName(subnet.name, context.change, taken),
    ipv4: sizedPlacement(subnet, 'ipv4', context),
    ipv6: sizedPlacement(subnet, 'ipv6', context),
    states: bothProposed,
    otherAddressesInUse: 0,
  };
}
