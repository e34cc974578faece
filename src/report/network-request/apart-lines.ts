import { findVirtualNetwork, named } from '../../domain/entities.ts';
import { peeredSpacesApart, podCidrOutsideConnected, serviceCidrOverlapAvoided } from '../../domain/facts/overlaps.ts';
import { aksReservedRanges } from '../../domain/facts/range-constraints.ts';
import { CLUSTER_FIELDS } from '../../domain/fields/cluster-fields.ts';
import { CONNECTED_RANGE_FIELDS } from '../../domain/fields/network-fields.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import type { RequestLine } from './request-line.ts';

/** The peerings of each VNet, and the ranges that must not meet: connected ranges, pod and service CIDRs, and those of AKS. */
export function apartLines(input: PlanInput): RequestLine[] {
  const peerings = input.virtualNetworks.flatMap((network) =>
    network.peeredWith.map((id): RequestLine => {
      const peer = findVirtualNetwork(input, id);
      return {
        topic: 'Peerings',
        subject: named(network),
        item: peer === undefined ? id : named(peer),
        value: 'peered',
        why: peeredSpacesApart.meaning,
        facts: [peeredSpacesApart],
      };
    }),
  );
  const topic = 'Ranges that must not overlap';
  const connected = input.connectedRanges.map((range): RequestLine => ({
    topic,
    subject: named(range),
    item: CONNECTED_RANGE_FIELDS.name.label,
    value: range.range,
    why: peeredSpacesApart.meaning,
    facts: [peeredSpacesApart],
  }));
  const ofClusters = input.clusters.flatMap((cluster) =>
    [
      { item: CLUSTER_FIELDS.podCidrs.label, ranges: cluster.podCidrs, rule: podCidrOutsideConnected },
      { item: CLUSTER_FIELDS.serviceCidrs.label, ranges: cluster.serviceCidrs, rule: serviceCidrOverlapAvoided },
    ].flatMap(({ item, ranges, rule }): RequestLine[] =>
      ranges.length === 0
        ? []
        : [{ topic, subject: named(cluster), item, value: ranges.join(', '), why: rule.meaning, facts: [rule] }],
    ),
  );
  const reserved: RequestLine = {
    topic,
    subject: 'AKS',
    item: 'Reserved by AKS',
    value: aksReservedRanges.value.join(', '),
    why: aksReservedRanges.meaning,
    facts: [aksReservedRanges],
  };
  return [...peerings, ...connected, ...ofClusters, ...(input.clusters.length === 0 ? [] : [reserved])];
}
