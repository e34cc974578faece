import { findVirtualNetwork } from '../../domain/entities.ts';
import { peeredSpacesApart, podCidrOutsideConnected, serviceCidrOverlapAvoided } from '../../domain/facts/overlaps.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import type { RequestLine } from './request-line.ts';

/** The peerings of each VNet, and the ranges that must not meet: connected ranges, pod CIDRs and service CIDRs. */
export function apartLines(input: PlanInput): RequestLine[] {
  const peerings = input.virtualNetworks.flatMap(({ name, peeredWith }) =>
    peeredWith.map((peer): RequestLine => ({
      topic: 'Peerings',
      subject: name,
      item: findVirtualNetwork(input, peer)?.name ?? peer,
      value: 'peered',
      why: peeredSpacesApart.meaning,
      facts: [peeredSpacesApart],
    })),
  );
  const topic = 'Ranges to keep apart';
  const connected = input.connectedRanges.map(({ name, range }): RequestLine => ({
    topic,
    subject: name,
    item: 'Connected range',
    value: range,
    why: peeredSpacesApart.meaning,
    facts: [peeredSpacesApart],
  }));
  const ofClusters = input.clusters.flatMap(({ name, podCidrs, serviceCidrs }) =>
    [
      { item: 'Pod CIDR', ranges: podCidrs, rule: podCidrOutsideConnected },
      { item: 'Service CIDR', ranges: serviceCidrs, rule: serviceCidrOverlapAvoided },
    ].flatMap(({ item, ranges, rule }): RequestLine[] =>
      ranges.length === 0
        ? []
        : [{ topic, subject: name, item, value: ranges.join(', '), why: rule.meaning, facts: [rule] }],
    ),
  );
  return [...peerings, ...connected, ...ofClusters];
}
