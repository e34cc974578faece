import { named } from '../../domain/entities.ts';
import { aksReservedRanges } from '../../domain/facts/range-constraints.ts';
import { CANDIDATES } from '../../domain/ids.ts';
import { formatRange, type Ipv4Range, parseIpv4Range } from '../../domain/ip/range.ts';
import type { FieldRef } from '../../domain/plan-edit.ts';
import type { Cluster, PlanInput, VirtualNetwork } from '../../domain/plan-input.ts';
import { arePeered, commonPeerOf, isReachableFrom } from '../../domain/reachability.ts';
import { Kept, shelf } from '../evaluation/edit-memory.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { readRanges } from '../evaluation/read-ranges.ts';
import { NETWORK_MODELS } from '../models/registry.ts';
import { isIpv4, type PlacedRange } from '../room/placed-ranges.ts';

/** A range that subnets of a VNet stay away from. */
export interface KeptClear {
  readonly kind: 'connected' | 'pod' | 'service' | 'aks-reserved';
  readonly label: string;
  readonly range: string;
  readonly block: Ipv4Range;
  /** The field it comes from; null for what AKS reserves. */
  readonly at: FieldRef | null;
}

const RESERVED: readonly KeptClear[] = aksReservedRanges.value.flatMap((text): readonly KeptClear[] => {
  const parsed = parseIpv4Range(text);
  return parsed.ok
    ? [{ kind: 'aks-reserved', label: 'Reserved by AKS', range: text, block: parsed.value, at: null }]
    : [];
});

/** True when this overlap of a VNet and a connected range was looked at and accepted. */
function isAccepted(input: PlanInput, network: VirtualNetwork, connected: string): boolean {
  return input.acceptedFindings.some(
    ({ rule, subjects }) =>
      rule === 'vnet-overlaps-connected-range' && subjects.includes(network.id) && subjects.includes(connected),
  );
}

/** The VNets whose subnets a cluster's pod and service ranges must not touch: its own, those peered with it, and those behind a hub of both. */
function networksAround(cluster: Cluster, { virtualNetworks }: PlanInput): readonly VirtualNetwork[] {
  const own = virtualNetworks.find(({ id }) => id === cluster.virtualNetwork);
  return own
    ? virtualNetworks.filter(
        (network) => network === own || arePeered(network, own) || commonPeerOf(network, own, virtualNetworks) !== null,
      )
    : [];
}

interface Found {
  readonly networks: readonly VirtualNetwork[];
  readonly clear: KeptClear;
}

function foundIn(placed: PlacedRange, input: PlanInput, clusters: ReadonlyMap<string, Cluster>): Found | null {
  if (!isIpv4(placed.range)) {
    return null;
  }
  const common = { range: formatRange(placed.range), block: placed.range, at: placed.at };
  if (placed.kind === 'connected') {
    const { connected } = placed;
    const networks = input.virtualNetworks.filter(
      (network) => isReachableFrom(connected, [network]) && !isAccepted(input, network, connected.id),
    );
    return { networks, clear: { kind: 'connected', label: named(connected), ...common } };
  }
  if (placed.kind === 'pod' || placed.kind === 'service') {
    const cluster = clusters.get(placed.cluster);
    const label = `${placed.kind === 'pod' ? 'Pod' : 'Service'} CIDR of ${cluster ? named(cluster) : placed.cluster}`;
    return cluster === undefined
      ? null
      : { networks: networksAround(cluster, input), clear: { kind: placed.kind, label, ...common } };
  }
  return null;
}

type ClearByNetwork = ReadonlyMap<string, readonly KeptClear[]>;

/** Ids of the clusters whose model takes no pod addresses from their pod CIDRs. */
function clustersWithoutPodCidr({ clusters }: EvaluatedPlan): readonly string[] {
  return clusters.flatMap(({ cluster, effective }) => {
    const { podRange } = NETWORK_MODELS[CANDIDATES[effective].model];
    return podRange === 'pod-cidr' || podRange === 'declared-only' ? [] : [cluster];
  });
}

function collect(plan: EvaluatedPlan, withoutPodCidr: ReadonlySet<string>): ClearByNetwork {
  const { input } = plan;
  const clusters = new Map(input.clusters.map((cluster) => [cluster.id, cluster]));
  const clear = new Map<string, KeptClear[]>(input.virtualNetworks.map(({ id }) => [id, [...RESERVED]]));
  for (const placed of readRanges(plan).placed) {
    const found = placed.kind === 'pod' && withoutPodCidr.has(placed.cluster) ? null : foundIn(placed, input, clusters);
    found?.networks.forEach(({ id }) => clear.get(id)?.push(found.clear));
  }
  return clear;
}

const CLEARANCES = shelf(() => new Kept<PlanInput['virtualNetworks'], ClearByNetwork>());

/**
 * What the subnets of each VNet stay away from, by the VNet's id: connected ranges it can reach (unless that overlap was
 * accepted), pod and service CIDRs of its own clusters and of those in peered VNets, and the ranges that AKS reserves. A plan
 * in which nothing of this has changed gives the same lists.
 */
export function keptClearOf(plan: EvaluatedPlan): ClearByNetwork {
  const { input } = plan;
  const withoutPodCidr = clustersWithoutPodCidr(plan);
  const dependencies = [
    readRanges(plan).placed,
    input.acceptedFindings,
    ...input.clusters.flatMap(({ id, name, virtualNetwork }) => [id, name, virtualNetwork]),
    ...withoutPodCidr,
  ];
  return plan.kept(CLEARANCES).get(input.virtualNetworks, dependencies, () => collect(plan, new Set(withoutPodCidr)));
}
