import { named } from '../../domain/entities.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import {
  ownDnsForwarder,
  privateClusterZone,
  privateZoneLink,
  privateZoneLinkOthers,
  vnetIntegrationZone,
} from '../../domain/facts/private-dns.ts';
import type { Cluster, PlanInput, VirtualNetwork } from '../../domain/plan-input.ts';
import { arePeered } from '../../domain/reachability.ts';
import { inRegion, isOtherCloud, regionOf } from './region.ts';
import type { RequestLine } from './request-line.ts';
import type { RequestedCluster } from './requested-cluster.ts';

/** The private DNS zone of a cluster's API server as the documentation names it; null for a public API server. */
function zoneOf({ apiServer }: Cluster): Fact<string> | null {
  switch (apiServer.access) {
    case 'private-endpoint':
      return privateClusterZone;
    case 'vnet-integration':
      return vnetIntegrationZone;
    case 'public':
      return null;
  }
}

/** The name of the zone in the cluster's region, which is documented for Azure Global; null for a public API server. */
export function zoneNameOf({ cluster, network }: RequestedCluster): string | null {
  const zone = zoneOf(cluster);
  const region = regionOf(network);
  if (zone === null) {
    return null;
  }
  return isOtherCloud(region) ? 'the zone of this cloud (name not documented)' : inRegion(zone.value, region);
}

function linkLines(network: VirtualNetwork, input: PlanInput) {
  const peers = input.virtualNetworks.filter((other) => other !== network && arePeered(other, network));
  return [
    { item: 'Link of the zone', value: named(network), entry: privateZoneLink },
    ...peers.map((peer) => ({ item: 'Link for a peered VNet', value: named(peer), entry: privateZoneLinkOthers })),
  ];
}

/** The private DNS zone of a private API server, its links, and the forwarder where the VNet has own DNS servers. */
export function dnsLines(requested: RequestedCluster, input: PlanInput): RequestLine[] {
  const { cluster, name, network } = requested;
  const zone = zoneOf(cluster);
  const zoneName = zoneNameOf(requested);
  if (zone === null || zoneName === null) {
    return [];
  }
  const lines = [
    { item: 'Zone', value: zoneName, entry: zone },
    ...(network === null ? [] : linkLines(network, input)),
    ...(network?.customDns
      ? [{ item: 'Conditional forwarder', value: `${zoneName} to ${ownDnsForwarder.value}`, entry: ownDnsForwarder }]
      : []),
  ];
  return lines.map(({ item, value, entry }) => ({
    topic: 'Private DNS',
    subject: name,
    item,
    value,
    why: entry.meaning,
    facts: [entry],
  }));
}
