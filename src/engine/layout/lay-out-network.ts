import { freeBlocks } from '../../domain/ip/free-space.ts';
import { ipv4 } from '../../domain/ip/ipv4.ts';
import {
  addressCountOfPrefix,
  contains,
  formatRange,
  halves,
  type Ipv4Range,
  parseIpv4Range,
} from '../../domain/ip/range.ts';
import type { VirtualNetwork } from '../../domain/plan-input.ts';
import type { Want } from '../room/block-sums.ts';
import { fitBlocks, smallestExtraBlock } from '../room/fit-blocks.ts';
import { spacesOf } from '../room/network-space.ts';
import type { KeptClear } from './kept-clear.ts';
import { layOutSpace } from './lay-out-space.ts';
import type { NetworkLayout, NoPlaceReason, PlacedSubnet, UnplacedSubnet } from './network-layout.ts';
import { placeIpv6 } from './place-ipv6.ts';
import type { TakenBlock, WantedSubnet } from './wanted-subnets.ts';

function pinnedBlocks(wanted: readonly WantedSubnet[]): readonly TakenBlock[] {
  return wanted.flatMap((each) => {
    const placement = each.subnet?.ipv4;
    const parsed = placement?.kind === 'pinned' ? parseIpv4Range(placement.range) : null;
    return parsed?.ok ? [{ wanted: each, block: parsed.value }] : [];
  });
}

/** Nodes and pods first: their subnets are the first to run out. */
function growingFirst(wants: readonly WantedSubnet[]): readonly WantedSubnet[] {
  return [...wants.filter(({ grows }) => grows), ...wants.filter(({ grows }) => !grows)];
}

function wantsOf(wanted: readonly WantedSubnet[]): Want[] {
  return growingFirst(wanted).flatMap(({ key, prefixLength, subnet }) =>
    prefixLength === null || subnet?.ipv4.kind === 'pinned' ? [] : [{ key, prefixLength }],
  );
}

function reasonOf(wanted: WantedSubnet, spaces: readonly Ipv4Range[]): NoPlaceReason {
  if (wanted.subnet?.ipv4.kind === 'pinned') {
    return 'unread-range';
  }
  if (wanted.isTooLarge) {
    return 'too-large';
  }
  if (wanted.prefixLength === null) {
    return 'no-size';
  }
  return spaces.length === 0 ? 'no-address-space' : 'no-room';
}

function unplacedOf(wanted: WantedSubnet, spaces: readonly Ipv4Range[]): UnplacedSubnet {
  const { key, subnet, label, prefixLength, sizeOrigin } = wanted;
  return { key, subnet: subnet?.id ?? null, label, prefixLength, sizeOrigin, reason: reasonOf(wanted, spaces) };
}

/** The free room around the placed subnets of a VNet. */
interface Room {
  readonly spaces: readonly Ipv4Range[];
  /** Texts of the maximal free blocks. */
  readonly freeTexts: ReadonlySet<string>;
}

/**
 * The range of twice the size around a block, if the other half of it is free. Beside a taken block a free half cannot be
 * part of a larger free block, so it is one of the maximal ones itself.
 */
function doubledRange(block: Ipv4Range, { spaces, freeTexts }: Room): string | null {
  if (block.prefixLength === 0) {
    return null;
  }
  const twice = 2 * addressCountOfPrefix(block.prefixLength);
  const parent: Ipv4Range = {
    family: 4,
    first: ipv4(block.first - (block.first % twice)),
    prefixLength: block.prefixLength - 1,
  };
  const [lower, upper] = halves(parent);
  const other = block.first === parent.first ? upper : lower;
  const isFree = freeTexts.has(formatRange(other)) && spaces.some((space) => contains(space, parent));
  return isFree ? formatRange(parent) : null;
}

function placedOf({ wanted, block }: TakenBlock, room: Room): PlacedSubnet {
  const isPinned = wanted.subnet?.ipv4.kind === 'pinned';
  return {
    key: wanted.key,
    subnet: wanted.subnet?.id ?? null,
    label: wanted.label,
    range: formatRange(block),
    prefixLength: block.prefixLength,
    isPinned,
    sizeOrigin: isPinned ? 'range' : wanted.sizeOrigin,
    doubledRange: doubledRange(block, room),
  };
}

/** One VNet with its pinned subnets where they are and all others placed. */
export function layOutNetwork(
  network: VirtualNetwork,
  wanted: readonly WantedSubnet[],
  clear: readonly KeptClear[],
): NetworkLayout {
  const spaces = spacesOf(network);
  const pinned = pinnedBlocks(wanted);
  const blocked = [...pinned.map(({ block }) => block), ...clear.map(({ block }) => block)];
  const freeFor = (taken: readonly Ipv4Range[]): Ipv4Range[] => spaces.flatMap((space) => freeBlocks(space, taken));
  const free = freeFor(blocked);
  const wants = wantsOf(wanted);
  const fit = fitBlocks(free, wants);
  const taken: TakenBlock[] = [
    ...pinned,
    ...wanted.flatMap((each) => {
      const fitted = fit.placed.get(each.key);
      return fitted ? [{ wanted: each, block: fitted }] : [];
    }),
  ].sort((a, b) => a.block.first - b.block.first || a.block.prefixLength - b.block.prefixLength);
  const left = freeFor([...blocked, ...fit.placed.values()]);
  const room = { spaces, freeTexts: new Set(left.map(formatRange)) };
  const placedKeys = new Set(taken.map(({ wanted: { key } }) => key));
  return {
    virtualNetwork: network.id,
    subnets: taken.map((each) => placedOf(each, room)),
    spaces: spaces.map((space) => layOutSpace(space, { taken, clear, free: left })),
    unplaced: wanted.filter(({ key }) => !placedKeys.has(key)).map((each) => unplacedOf(each, spaces)),
    extraPrefixLength: fit.withoutRoom.length === 0 ? null : smallestExtraBlock(free, wants),
    ...placeIpv6(network, wanted),
  };
}
