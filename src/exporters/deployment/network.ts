import { named } from '../../domain/entities.ts';
import { formatRange, parseRange } from '../../domain/ip/range.ts';
import type { Cluster, VirtualNetwork } from '../../domain/plan-input.ts';
import { newSubnetOfKey, type NewSubnetRole, type RangeKey, subnetKey } from '../../domain/range-key.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { delegationsOf, purposeOfNewSubnet } from '../../engine/demand/delegations.ts';
import type { NetworkLayout, PlacedSubnet, UnplacedSubnet } from '../../engine/layout/network-layout.ts';
import type { DeployedSubnet } from './deployment.ts';
import { firstFree, plainName, shown } from './names.ts';

/** A subnet with its name in the code, before route table and NAT gateway are decided. */
export type NamedSubnet = Pick<DeployedSubnet, 'name' | 'ranges' | 'delegations'> & { readonly key: RangeKey };

export interface PlannedNetwork {
  readonly addressSpaces: readonly string[];
  readonly subnets: readonly NamedSubnet[];
  readonly notes: readonly string[];
}

const NEW_SUBNETS: Readonly<Record<NewSubnetRole, string>> = {
  'node-subnet': 'nodes',
  'pod-subnet': 'pods',
  'api-server-subnet': 'api-server',
  'application-gateway-subnet': 'application-gateway',
  'application-gateway-for-containers-subnet': 'gateway-for-containers',
  'virtual-nodes-subnet': 'virtual-nodes',
};

const NO_PLACE: Readonly<Record<UnplacedSubnet['reason'], string>> = {
  'no-room': 'has no room in its virtual network: give that more address space',
  'no-size': 'has no size yet: enter a range or a size',
  'no-address-space': 'has no place: enter an address space for its virtual network',
  'too-large': 'would be larger than IPv4 allows: plan fewer nodes or pods',
  'unread-range': 'has a range that cannot be read: correct it',
};

/** The name that a subnet requested for the cluster gets: `snet-prod-nodes`. */
function nameOfRequested({ key }: PlacedSubnet, clusters: readonly Cluster[]): string {
  const asked = newSubnetOfKey(key);
  const cluster = clusters.find(({ id }) => id === asked?.cluster);
  return `snet-${plainName(cluster?.name ?? '', asked?.cluster ?? '')}-${asked === null ? 'subnet' : NEW_SUBNETS[asked.role]}`;
}

function nameSubnets(
  network: VirtualNetwork,
  layout: NetworkLayout,
  clusters: readonly Cluster[],
): Result<ReadonlyMap<string, string>, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const subnet of network.subnets) {
    const name = named(subnet);
    if (taken.has(name.toLowerCase())) {
      return err(`Two subnets of ${shown(named(network))} are named ${shown(name)}: give each a name of its own.`);
    }
    taken.add(name.toLowerCase());
    names.set(subnetKey(subnet.id), name);
  }
  for (const placed of layout.subnets.filter(({ subnet }) => subnet === null)) {
    const wanted = nameOfRequested(placed, clusters);
    const name = firstFree(
      (number) => (number === 1 ? wanted : `${wanted}-${number}`),
      (tried) => taken.has(tried.toLowerCase()),
    );
    taken.add(name.toLowerCase());
    names.set(placed.key, name);
  }
  return ok(names);
}

function addressSpacesOf(network: VirtualNetwork, isExisting: boolean): Result<readonly string[], string> {
  const spaces: string[] = [];
  for (const text of network.addressSpaces) {
    const range = parseRange(text);
    if (!range.ok) {
      return err(`An address space of ${shown(named(network))} cannot be read, correct it: ${range.error.sentence}`);
    }
    spaces.push(formatRange(range.value));
  }
  return spaces.length === 0 && !isExisting
    ? err(`The virtual network ${shown(named(network))} has no address space: enter one.`)
    : ok(spaces);
}

/** What a cluster needs of its network. */
export interface NeededSubnets {
  readonly keys: ReadonlySet<string>;
  readonly apiServer: string | null;
  /** The network is there already: its address space need not be told. */
  readonly isExisting: boolean;
}

/**
 * The network with every subnet at its literal range. `keys` are the keys of the subnets that the cluster itself uses:
 * without a place for one of them there is no code. Others without a place are left out, which a note says.
 */
export function planNetwork(
  network: VirtualNetwork,
  layout: NetworkLayout,
  clusters: readonly Cluster[],
  { keys: needed, apiServer, isExisting }: NeededSubnets,
): Result<PlannedNetwork, string> {
  const addressSpaces = addressSpacesOf(network, isExisting);
  if (!addressSpaces.ok) {
    return addressSpaces;
  }
  const names = nameSubnets(network, layout, clusters);
  if (!names.ok) {
    return names;
  }
  const stuck = layout.unplaced.find(({ key }) => needed.has(key));
  if (stuck) {
    return err(`The subnet ${shown(stuck.label)} ${NO_PLACE[stuck.reason]}.`);
  }
  const byKey = new Map(network.subnets.map((subnet) => [subnetKey(subnet.id), subnet]));
  const ipv6 = new Map(layout.ipv6.map(({ key, range }) => [key, range]));
  const withoutIpv6 = layout.withoutIpv6.find((key) => needed.has(key));
  if (withoutIpv6 !== undefined) {
    return err(
      `The subnet ${shown(names.value.get(withoutIpv6) ?? withoutIpv6)} needs an IPv6 range: enter an IPv6 address space for ${shown(named(network))}.`,
    );
  }
  const subnets = layout.subnets.map(({ key, range }): NamedSubnet => {
    const second = ipv6.get(key);
    return {
      key,
      name: names.value.get(key) ?? key,
      ranges: second === undefined ? [range] : [range, second],
      delegations: delegationsOf(byKey.get(key), key === apiServer ? 'api-server' : purposeOfNewSubnet(key)).map(
        ({ service }) => service,
      ),
    };
  });
  const notes = layout.unplaced.map(
    ({ label, reason }) => `The subnet ${shown(label)} is left out: it ${NO_PLACE[reason]}.`,
  );
  return ok({ addressSpaces: addressSpaces.value, subnets, notes: [...notes, ...networkNotes(network)] });
}

/** What the plan says about the network and the code leaves to others. */
function networkNotes(network: VirtualNetwork): readonly string[] {
  const groups = network.subnets.flatMap(({ networkSecurityGroup }) => networkSecurityGroup ?? []);
  return [
    ...(network.peeredWith.length > 0
      ? [`Peerings of ${shown(named(network))} are not part of the code: they belong to both networks.`]
      : []),
    ...(network.customDns
      ? [`The plan knows that ${shown(named(network))} has DNS servers of its own, but not their addresses: add them.`]
      : []),
    ...[...new Set(groups)].map(
      (group) => `The network security group ${shown(group)} is not part of the code: attach it to its subnets.`,
    ),
  ];
}
