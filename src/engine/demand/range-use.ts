import { named } from '../../domain/entities.ts';
import { azureReservedPerSubnet } from '../../domain/facts/first-numbers.ts';
import { type Load, LOADS } from '../../domain/ids.ts';
import { formatRange, parseIpv4Range } from '../../domain/ip/range.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { type RangeState, stateOfPlacement, stateOfRange } from '../../domain/range-state.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import type { RangeDemand } from './cluster-demand.ts';
import type { NetworkIndex } from './network-index.ts';
import { type PerLoad, sumParts } from './per-load.ts';
import { deriveOffer, derivePrefix, isOfOneSize, type SizedRange, sizedRange, type SizeRule } from './range-numbers.ts';
import { rangeLabel } from './range-title.ts';
import type { DemandPart, RangeKind, RangeStatus, RangeUse } from './range-types.ts';

interface GivenRange {
  readonly range: string | null;
  readonly prefixLength: number | null;
  readonly name: string | null;
  readonly state: RangeState;
}

const NOTHING_GIVEN: GivenRange = { range: null, prefixLength: null, name: null, state: 'proposed' };

function givenText(text: string | undefined, stored: string): GivenRange {
  const parsed = parseIpv4Range(text ?? '');
  return parsed.ok
    ? {
        range: formatRange(parsed.value),
        prefixLength: parsed.value.prefixLength,
        name: null,
        state: stateOfRange(stored, text),
      }
    : NOTHING_GIVEN;
}

function givenFor(demand: RangeDemand, cluster: Cluster, index: NetworkIndex): GivenRange {
  if (demand.kind === 'pod-cidr') {
    return givenText(cluster.podCidrs[0], cluster.podCidrStates.ipv4);
  }
  if (demand.kind === 'service-cidr') {
    return givenText(cluster.serviceCidrs[0], cluster.serviceCidrStates.ipv4);
  }
  const place = demand.subnet === null ? undefined : index.subnets.get(demand.subnet);
  if (!place) {
    return NOTHING_GIVEN;
  }
  const { ipv4, states } = place.subnet;
  const { range } = ipv4.kind === 'pinned' ? givenText(ipv4.range, states.ipv4) : NOTHING_GIVEN;
  const state = stateOfPlacement(states.ipv4, ipv4);
  return { range, prefixLength: place.prefixLength, name: named(place.subnet), state };
}

/** What a range of a cluster wants of its size, of its kind and of the purposes of its subnet. */
export function sizedOf(
  { kind, subnet, inBlocks }: Pick<RangeDemand, 'kind' | 'subnet' | 'inBlocks'>,
  { index, sizes }: { readonly index: NetworkIndex; readonly sizes: SizeRule },
): SizedRange {
  const purposes = subnet === null ? undefined : index.subnets.get(subnet)?.subnet.purposes;
  return sizedRange(kind, purposes ? sizes.advisedSize(purposes) : null, inBlocks);
}

/** What a range of a given prefix length offers, in its own unit. */
export function capacityOfRange(kind: RangeKind, prefixLength: number): number {
  return deriveOffer(NUMBERS, kind, prefixLength);
}

/** The longest prefix that just holds `need`; null when no IPv4 range is large enough. */
function smallestFor(range: SizedRange, need: number): number | null {
  const prefixLength = derivePrefix(NUMBERS, range, { need, rule: null });
  return prefixLength >= 0 ? prefixLength : null;
}

/** The size to ask for, of every range everywhere; null when no range that is allowed is large enough. */
export function sizeToAskFor(range: SizedRange, need: number, rule: SizeRule): number | null {
  const { shortestAsked } = range;
  const prefixLength = derivePrefix(NUMBERS, range, { need, rule });
  const isTooLarge = shortestAsked !== null && (smallestFor(range, need) ?? -1) < shortestAsked.value;
  return prefixLength < 0 || isTooLarge ? null : prefixLength;
}

function firstFailing(total: PerLoad, capacity: number | null): Load | null {
  return capacity === null ? null : (LOADS.find((load) => total[load] > capacity) ?? null);
}

function statusOf(total: PerLoad, capacity: number | null, headroomPercent: number): RangeStatus {
  if (capacity === null) {
    return 'open';
  }
  const free = capacity - total.withUpgrade;
  if (free < 0) {
    return 'does-not-fit';
  }
  return free * 100 < headroomPercent * capacity ? 'tight' : 'fits';
}

/**
 * Demand and room of one range: the cluster's own parts, those of other clusters in the same subnet and the addresses that
 * others use there, against what is given.
 */
export function useRange(
  demand: RangeDemand,
  otherParts: readonly DemandPart[],
  context: { readonly cluster: Cluster; readonly index: NetworkIndex; readonly sizes: SizeRule },
): RangeUse {
  const given = givenFor(demand, context.cluster, context.index);
  const parts = otherParts.length === 0 ? demand.parts : [...demand.parts, ...otherParts];
  const total = otherParts.length === 0 ? demand.total : sumParts(parts);
  const sized = sizedOf(demand, context);
  const isSubnet = demand.kind !== 'pod-cidr' && demand.kind !== 'service-cidr';
  const capacity = given.prefixLength === null ? null : capacityOfRange(demand.kind, given.prefixLength);
  return {
    key: demand.key,
    kind: demand.kind,
    unit: demand.unit,
    label: rangeLabel(demand.kind, given.name),
    subnet: demand.subnet,
    range: given.range,
    state: given.range !== null && context.cluster.lifecycle !== 'planned' ? 'allocated' : given.state,
    prefixLength: given.prefixLength,
    parts,
    total,
    reserved: isSubnet ? azureReservedPerSubnet.value : 0,
    capacity,
    smallestPrefixLength: smallestFor(sized, total.withUpgrade),
    requestPrefixLength: sizeToAskFor(sized, total.withUpgrade, context.sizes),
    status: statusOf(total, capacity, isOfOneSize(demand.kind) ? 0 : context.sizes.headroomPercent),
    failsAt: firstFailing(total, capacity),
  };
}

/** What a range offers as given, else in the size to ask for; null when no IPv4 range is large enough. */
export function roomOfRange({ kind, capacity, requestPrefixLength }: RangeUse): number | null {
  return capacity ?? (requestPrefixLength === null ? null : capacityOfRange(kind, requestPrefixLength));
}

/** True for a range still to be asked for that no IPv4 range could be. */
export function cannotBeAsked({ capacity, requestPrefixLength }: RangeUse): boolean {
  return capacity === null && requestPrefixLength === null;
}
