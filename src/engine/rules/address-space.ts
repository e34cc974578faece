import { indexEntities, named } from '../../domain/entities.ts';
import {
  aksReservedPodRanges,
  aksReservedRanges,
  connectedRangesReserved,
  multicastRange,
  privateRanges,
  sharedAddressRange,
  vnetRangesRefused,
  vnetShortestPrefixLength,
} from '../../domain/facts/range-constraints.ts';
import type { Severity } from '../../domain/ids.ts';
import type { IpRange } from '../../domain/ip/range.ts';
import { contains, formatRange, overlaps, parseIpv4Range } from '../../domain/ip/range.ts';
import type { Cluster, VirtualNetwork } from '../../domain/plan-input.ts';
import { arePeered, commonPeerOf, isReachableFrom } from '../../domain/reachability.ts';
import type { ClusterRange, PlacedRange } from '../room/placed-ranges.ts';
import { isIpv4 } from '../room/placed-ranges.ts';
import { listed } from '../words/list.ts';
import type { RuleContext } from './context.ts';
import { standsForNetwork } from './network-conflicts.ts';
import type { FindingDraft, Rule, RuleHead } from './rule.ts';
import { finding } from './rule.ts';

function readAll(texts: readonly string[]): readonly IpRange[] {
  return texts.flatMap((text) => {
    const parsed = parseIpv4Range(text);
    return parsed.ok ? [parsed.value] : [];
  });
}

const reservedRanges = readAll(aksReservedRanges.value);
const inside = readAll([...privateRanges.value, sharedAddressRange.value]);
const multicast = readAll([multicastRange.value]);
const refusedInVnet = readAll(vnetRangesRefused.value);

/** The ranges of a list that `range` touches, in canonical text. */
function touchedOf(ranges: readonly IpRange[], range: IpRange): readonly string[] {
  return ranges.filter((each) => overlaps(each, range)).map(formatRange);
}

/** The ranges that AKS reserves and that `range` touches, in canonical text. */
export function reservedConflicts(range: IpRange): readonly string[] {
  return touchedOf(reservedRanges, range);
}

/** True for an IPv4 range inside RFC 1918 or RFC 6598 space; IPv6 is not asked about. */
function isPrivateRange(range: IpRange): boolean {
  return !isIpv4(range) || inside.some((space) => contains(space, range));
}

/** True for an IPv4 range that touches multicast space. */
function isMulticastRange(range: IpRange): boolean {
  return multicast.some((space) => overlaps(space, range));
}

function ownerOfRange(range: PlacedRange, { clusters }: RuleContext) {
  return range.kind === 'pod' || range.kind === 'service'
    ? clusters.find(({ cluster }) => cluster.id === range.cluster)
    : undefined;
}

/** Clusters that would be created in the place of a range. */
function clustersAt(range: PlacedRange, context: RuleContext): readonly Cluster[] {
  if (range.kind === 'space' || range.kind === 'subnet') {
    return context.clusters.flatMap(({ cluster, networks }) => (networks.includes(range.network) ? [cluster] : []));
  }
  const found = ownerOfRange(range, context);
  return found ? [found.cluster] : [];
}

/** Refused at creation, tolerated where every cluster concerned is running (ruling 26). */
function severityAt(clusters: readonly Cluster[]): Severity {
  return clusters.length > 0 && clusters.every(({ lifecycle }) => lifecycle !== 'planned') ? 'warning' : 'error';
}

/** True for a range that stands for addresses of the cluster itself; a range of a VNet only where a cluster is in it. */
function isUsed(range: PlacedRange, context: RuleContext): boolean {
  switch (range.kind) {
    case 'pod':
      return ownerOfRange(range, context)?.usesPodCidr === true;
    case 'service':
      return true;
    case 'space':
    case 'subnet':
      return clustersAt(range, context).length > 0;
    case 'connected':
      return false;
  }
}

const NAMES: Readonly<Record<PlacedRange['kind'], string>> = {
  space: 'address space',
  subnet: 'subnet',
  connected: 'range',
  pod: 'pod CIDR',
  service: 'service CIDR',
};

/** The ranges that AKS reserves and that a range touches; those that Azure refuses in every VNet have a rule of their own. */
function reservedIn(range: PlacedRange): readonly string[] {
  const touched = reservedConflicts(range.range);
  return 'network' in range ? touched.filter((text) => !vnetRangesRefused.value.includes(text)) : touched;
}

function reservedFinding(range: PlacedRange, context: RuleContext): FindingDraft[] {
  const touched = reservedIn(range);
  if (touched.length === 0 || !isUsed(range, context)) {
    return [];
  }
  const text = formatRange(range.range);
  const severity = severityAt(clustersAt(range, context));
  const then = severity === 'error' ? 'Refused for new clusters.' : 'A new cluster would be refused.';
  return [
    finding(range.at, `The ${NAMES[range.kind]} ${text} touches ${listed(touched)}, which AKS reserves. ${then}`, {
      severity,
      numbers: { range: text, reserved: touched.join(', ') },
      facts: range.kind === 'pod' ? [aksReservedPodRanges.id] : [],
    }),
  ];
}

/** Clusters that are connected with a range without being in it: its VNet is peered, directly or behind one hub. */
function clustersReaching(range: PlacedRange, { clusters, input }: RuleContext): readonly Cluster[] {
  if (range.kind === 'connected') {
    return clusters.flatMap(({ cluster, networks }) => (isReachableFrom(range.connected, networks) ? [cluster] : []));
  }
  if (!standsForNetwork(range)) {
    return [];
  }
  const { network } = range;
  const isNear = (own: VirtualNetwork): boolean =>
    arePeered(own, network) || commonPeerOf(own, network, input.virtualNetworks) !== null;
  return clusters.flatMap(({ cluster, networks }) =>
    !networks.includes(network) && networks.some(isNear) ? [cluster] : [],
  );
}

/** A range that AKS reserves elsewhere: hosts there may not be reached (ruling 54). */
function connectedReserved(range: PlacedRange, context: RuleContext): FindingDraft[] {
  const touched = reservedIn(range);
  const clusters = touched.length === 0 || isUsed(range, context) ? [] : clustersReaching(range, context);
  if (clusters.length === 0) {
    return [];
  }
  const text = formatRange(range.range);
  const found = indexEntities(context.input).get(range.at.entity);
  const name = found ? `${named(found.entity)} ${text}` : text;
  const said = `${name} touches ${listed(touched)}, which AKS reserves: hosts there may not be reached from ${listed(clusters.map(named))}.`;
  return [
    finding(range.at, said, {
      subjects: [range.at.entity, ...clusters.map(({ id }) => id)],
      numbers: { range: text, reserved: touched.join(', ') },
    }),
  ];
}

function refusedInVnetFinding(range: PlacedRange): FindingDraft[] {
  const touched = standsForNetwork(range) ? touchedOf(refusedInVnet, range.range) : [];
  const text = formatRange(range.range);
  return touched.length === 0
    ? []
    : [
        finding(range.at, `${text} touches ${listed(touched)}, which Azure refuses in a VNet.`, {
          numbers: { range: text, refused: touched.join(', ') },
        }),
      ];
}

interface SpaceRule extends RuleHead {
  readonly kind: ClusterRange['kind'];
  readonly breaks: (range: IpRange) => boolean;
  readonly consequence: string;
}

function spaceRule({ kind, breaks, consequence, ...head }: SpaceRule): Rule {
  return {
    ...head,
    check: (context) =>
      context.placed
        .filter((range) => range.kind === kind && breaks(range.range) && isUsed(range, context))
        .map(({ at, range }) => {
          const text = formatRange(range);
          return finding(at, `The ${NAMES[kind]} ${text} ${consequence}`, { numbers: { range: text } });
        }),
  };
}

function isPublic(range: IpRange): boolean {
  return !isPrivateRange(range) && !isMulticastRange(range) && reservedConflicts(range).length === 0;
}

export const addressSpaceRules: readonly Rule[] = [
  {
    id: 'range-reserved-by-aks',
    severity: 'computed',
    title: 'Range touches space that AKS reserves',
    facts: [aksReservedRanges.id],
    check: (context) => context.placed.flatMap((range) => reservedFinding(range, context)),
  },
  {
    id: 'connected-range-reserved-by-aks',
    severity: 'warning',
    title: 'Connected range touches space that AKS reserves',
    facts: [connectedRangesReserved.id, aksReservedRanges.id],
    check: (context) => context.placed.flatMap((range) => connectedReserved(range, context)),
  },
  {
    id: 'vnet-range-refused',
    severity: 'error',
    title: 'Range that Azure refuses in a VNet',
    facts: [vnetRangesRefused.id],
    check: ({ placed }) => placed.flatMap(refusedInVnetFinding),
  },
  spaceRule({
    id: 'pod-cidr-public',
    severity: 'warning',
    title: 'Pod CIDR outside private space',
    facts: [privateRanges.id, sharedAddressRange.id],
    kind: 'pod',
    breaks: (range) => isPublic(range) || isMulticastRange(range),
    consequence: 'is outside private space (RFC 1918, RFC 6598): not blocked, not supported.',
  }),
  spaceRule({
    id: 'service-cidr-public',
    severity: 'warning',
    title: 'Service CIDR in public space',
    facts: [privateRanges.id],
    kind: 'service',
    breaks: isPublic,
    consequence: 'is public space: the service may block it, and hosts there cannot be reached.',
  }),
  spaceRule({
    id: 'service-cidr-multicast',
    severity: 'error',
    title: 'Service CIDR in multicast space',
    facts: [multicastRange.id],
    kind: 'service',
    breaks: isMulticastRange,
    consequence: `touches multicast space (${multicastRange.value}): refused.`,
  }),
  {
    id: 'vnet-too-large',
    severity: 'error',
    title: 'Address space larger than Azure allows',
    facts: [vnetShortestPrefixLength.id],
    check: ({ placed }) =>
      placed
        .filter(
          ({ kind, range }) => kind === 'space' && isIpv4(range) && range.prefixLength < vnetShortestPrefixLength.value,
        )
        .map(({ at, range }) =>
          finding(at, `A VNet is at most a /${vnetShortestPrefixLength.value}; ${formatRange(range)} is larger.`, {
            numbers: { prefixLength: range.prefixLength },
          }),
        ),
  },
];
