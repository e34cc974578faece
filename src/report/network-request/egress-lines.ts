import type { Fact } from '../../domain/facts/fact.ts';
import { outboundTypesOfIsolatedClusters } from '../../domain/facts/outbound-types.ts';
import {
  type Egress,
  egressUnrestricted,
  firewallTag,
  isolatedClusterEgress,
  ownDnsEgress,
  publicApiServerEgress,
  requiredEgressNames,
  tunnelEgress,
  ubuntuEgress,
  windowsEgress,
} from '../../domain/facts/required-egress.ts';
import { inRegion, isOtherCloud, regionOf } from './region.ts';
import type { RequestLine } from './request-line.ts';
import type { RequestedCluster } from './requested-cluster.ts';

/** What this cluster reaches by name or tag, from the facts that speak of it. */
function egressFacts({ cluster }: RequestedCluster): readonly Fact<readonly Egress[]>[] {
  const { nodePools, apiServer } = cluster;
  return [
    requiredEgressNames,
    ...(apiServer.access === 'public' ? [publicApiServerEgress, tunnelEgress] : []),
    ...(nodePools.some(({ os }) => os === 'windows') ? [windowsEgress] : []),
    ...(nodePools.some(({ os, osSku }) => os === 'linux' && osSku.startsWith('Ubuntu')) ? [ubuntuEgress] : []),
  ];
}

/** How the way out is narrowed: by a firewall with its tag, or not at all. */
function filterLine({ cluster, name }: RequestedCluster): RequestLine {
  const common = { topic: 'Required egress', subject: name } as const;
  return cluster.outbound.type === 'userDefinedRouting'
    ? {
        ...common,
        item: 'Azure Firewall',
        value: `Application rule with FQDN tag ${firewallTag.value}`,
        why: firewallTag.meaning,
        facts: [firewallTag],
      }
    : {
        ...common,
        item: 'Filtering',
        value: egressUnrestricted.value,
        why: `${egressUnrestricted.meaning} Where one does, it lets the following through.`,
        facts: [egressUnrestricted],
      };
}

/** What a cluster has to reach outside its VNet: nothing for a network isolated one, else names, service tags and ports. */
export function egressLines(requested: RequestedCluster): RequestLine[] {
  const { cluster, name, network } = requested;
  const line = (item: string, value: string, entry: Fact<unknown>): RequestLine => ({
    topic: 'Required egress',
    subject: name,
    item,
    value,
    why: entry.meaning,
    facts: [entry],
  });
  const dns = network?.customDns ? [line('Own DNS servers', ownDnsEgress.value, ownDnsEgress)] : [];
  if (outboundTypesOfIsolatedClusters.value.some((type) => type === cluster.outbound.type)) {
    return [line('Way to the internet', isolatedClusterEgress.value, isolatedClusterEgress), ...dns];
  }
  const region = regionOf(network);
  if (isOtherCloud(region)) {
    const other = line('Names', 'not listed here: this cloud has names of its own', requiredEgressNames);
    return [filterLine(requested), { ...other, why: 'The article lists the names of each cloud.' }, ...dns];
  }
  return [
    filterLine(requested),
    ...egressFacts(requested).flatMap((entry) =>
      entry.value.map(({ use, destinations, ports }) =>
        line(use, `${inRegion(destinations.join(', '), region)}: ${ports}`, entry),
      ),
    ),
    ...dns,
  ];
}
