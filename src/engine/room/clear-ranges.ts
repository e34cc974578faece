import { aksReservedRanges } from '../../domain/facts/range-constraints.ts';
import { contains, type Ipv4Range, parseIpv4Range } from '../../domain/ip/range.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { Cluster, ConnectedRange, PlanInput, VirtualNetwork } from '../../domain/plan-input.ts';
import { arePeered, commonPeerOf, isReachableFrom } from '../../domain/reachability.ts';
import { spacesOf } from './network-space.ts';

/** A range that subnets of a VNet stay away from. */
export interface ClearRange {
  readonly kind: 'connected' | 'pod' | 'service' | 'aks-reserved';
  /** The connected range or cluster whose it is, by id; empty for what AKS reserves. */
  readonly entity: string;
  readonly block: Ipv4Range;
}

function blockOf(text: string | undefined): Ipv4Range | null {
  const parsed = parseIpv4Range(text ?? '');
  return parsed.ok ? parsed.value : null;
}

const connectedBlock = oncePer(({ range }: ConnectedRange) => blockOf(range));
const firstBlock = oncePer(([text]: readonly string[]) => blockOf(text));

function connectedRangesIn({ connectedRanges, clusters }: PlanInput): readonly ClearRange[] {
  const clear: ClearRange[] = [];
  const add = (kind: ClearRange['kind'], entity: string, block: Ipv4Range | null): void => {
    if (block !== null) {
      clear.push({ kind, entity, block });
    }
  };
  aksReservedRanges.value.forEach((text) => add('aks-reserved', '', blockOf(text)));
  connectedRanges.forEach((connected) => add('connected', connected.id, connectedBlock(connected)));
  for (const { id, podCidrs, serviceCidrs } of clusters) {
    add('pod', id, firstBlock(podCidrs));
    add('service', id, firstBlock(serviceCidrs));
  }
  return clear;
}

/** True where a connected range can be reached from the VNet, unless that overlap was looked at and accepted. */
function isApart(connected: ConnectedRange, network: VirtualNetwork, { acceptedFindings }: PlanInput): boolean {
  const isAccepted = acceptedFindings.some(
    ({ rule, subjects }) =>
      rule === 'vnet-overlaps-connected-range' && subjects.includes(network.id) && subjects.includes(connected.id),
  );
  return isReachableFrom(connected, [network]) && !isAccepted;
}

/** True for the own VNet of a cluster, those peered with it, and those behind a hub of both. */
function isAround(network: VirtualNetwork, { virtualNetwork }: Cluster, { virtualNetworks }: PlanInput): boolean {
  const own = virtualNetworks.find(({ id }) => id === virtualNetwork);
  return (
    own !== undefined &&
    (network === own || arePeered(network, own) || commonPeerOf(network, own, virtualNetworks) !== null)
  );
}

/**
 * What the subnets of each VNet of a plan stay away from, as far as it lies inside one of its address ranges: connected ranges
 * that it can reach (unless that overlap was accepted), pod and service CIDRs of its own clusters and of those in peered VNets,
 * and the ranges that AKS reserves. What covers a whole address range leaves no place to prefer and is not among them.
 */
export class ClearRanges {
  private readonly input: PlanInput;
  private readonly ranges: readonly ClearRange[];
  private readonly found = new Map<VirtualNetwork, readonly ClearRange[]>();

  constructor(input: PlanInput) {
    this.input = input;
    this.ranges = connectedRangesIn(input);
  }

  /** Those of one VNet; pod CIDRs count where the model of their cluster takes them. */
  in(network: VirtualNetwork): readonly ClearRange[] {
    const known = this.found.get(network) ?? this.look(network);
    this.found.set(network, known);
    return known;
  }

  private look(network: VirtualNetwork): readonly ClearRange[] {
    const spaces = spacesOf(network);
    return this.ranges.filter(
      (range) =>
        spaces.some((space) => range.block.prefixLength > space.prefixLength && contains(space, range.block)) &&
        this.concerns(range, network),
    );
  }

  private concerns({ kind, entity }: ClearRange, network: VirtualNetwork): boolean {
    if (kind === 'aks-reserved') {
      return true;
    }
    if (kind === 'connected') {
      const connected = this.input.connectedRanges.find(({ id }) => id === entity);
      return connected !== undefined && isApart(connected, network, this.input);
    }
    const cluster = this.input.clusters.find(({ id }) => id === entity);
    return cluster !== undefined && isAround(network, cluster, this.input);
  }
}
