import type { NetworkModelId } from '../../domain/ids.ts';
import type { Cluster, PlanInput, VirtualNetwork } from '../../domain/plan-input.ts';
import { NO_BASE } from '../capacity/constraint.ts';
import { indexOf, type NetworkIndex } from '../demand/network-index.ts';
import type { PerLoad } from '../demand/per-load.ts';
import type { SizeRule } from '../demand/range-numbers.ts';
import type { DemandPart } from '../demand/range-types.ts';
import type { ClearRange } from '../room/clear-ranges.ts';
import type { NetworkRoom } from '../room/room.ts';
import { EditMemory } from './edit-memory.ts';

/** What the rest of the plan puts into the ranges of one cluster, when undecided clusters take a given model. */
export interface Surroundings {
  /** What every size to ask for keeps to. */
  readonly sizes: SizeRule;
  /** What the subnets of each VNet stay away from. */
  readonly clearRanges: { readonly in: (network: VirtualNetwork) => readonly ClearRange[] };
  /** The other clusters that draw on a subnet of this one. */
  neighboursOf(cluster: Cluster): readonly Cluster[];
  partsInRange(key: string, cluster: string, model: NetworkModelId): readonly DemandPart[];
  vnetAddressesOfOthers(cluster: Cluster, model: NetworkModelId): PerLoad;
  /** The room of the cluster's VNet; null without a VNet whose address range is known. */
  roomFor(cluster: Cluster, model: NetworkModelId): NetworkRoom | null;
}

/** A plan and the index of its own networks. */
export interface NetworkPlace {
  readonly input: PlanInput;
  readonly index: NetworkIndex;
}

export type MakeSurroundings = (place: NetworkPlace, memory: EditMemory) => Surroundings;

let provided: MakeSurroundings | null = null;

/**
 * Hands over what knows networks, before a plan that has some is computed: the page does so when it first meets such a plan,
 * the command line and the workers when they start. There is one (`network-surroundings.ts`), so twice does no harm.
 */
export function provideNetworks(make: MakeSurroundings): void {
  provided = make;
}

/** Whether plans with networks can be computed yet. */
export function hasNetworks(): boolean {
  return provided !== null;
}

/** Whether a plan has a VNet or knows a network beside it. */
export function needsNetworks({ virtualNetworks, connectedRanges }: PlanInput): boolean {
  return virtualNetworks.length > 0 || connectedRanges.length > 0;
}

/** Azure's own default, a /16: with nothing around, one is free. */
const SERVICE_PREFIX_LENGTH = 16;

/** Without networks no cluster meets another. */
function aloneIn({ headroomPercent }: PlanInput): Surroundings {
  return {
    sizes: { headroomPercent, servicePrefixLength: SERVICE_PREFIX_LENGTH, advisedSize: () => null },
    clearRanges: { in: () => [] },
    neighboursOf: () => [],
    partsInRange: () => [],
    vnetAddressesOfOthers: () => NO_BASE,
    roomFor: () => null,
  };
}

/** A plan that has networks before `provideNetworks` is our own bug and throws. */
function surroundingsOf(place: NetworkPlace, memory: EditMemory): Surroundings {
  if (!needsNetworks(place.input)) {
    return aloneIn(place.input);
  }
  if (provided === null) {
    throw new Error('A plan has networks, but provideNetworks was not called.');
  }
  return provided(place, memory);
}

/** A plan with what each of its clusters is evaluated among. */
export interface PlanGround extends NetworkPlace {
  readonly surroundings: Surroundings;
}

/** The ground of a plan; what is kept in `memory` and still holds is taken from there. */
export function groundOf(input: PlanInput, memory = new EditMemory()): PlanGround {
  const index = indexOf(input);
  return { input, index, surroundings: surroundingsOf({ input, index }, memory) };
}
