import { privateRanges, sharedAddressRange, uniqueLocalRange } from '../facts/range-constraints.ts';
import { firstFreeBlock } from '../ip/first-free-block.ts';
import { type Ipv4, ipv4 } from '../ip/ipv4.ts';
import { type Ipv6, ipv6 } from '../ip/ipv6.ts';
import { addressCount, contains, type IpRange, lastAddress, parseRange } from '../ip/range.ts';
import { err, ok, type Result } from '../result.ts';

/** A block and where its copy lies: same family, same prefix length. */
export interface Move {
  readonly from: IpRange;
  readonly to: IpRange;
}

function readHomes(texts: readonly string[]): readonly IpRange[] {
  return texts.flatMap((text) => {
    const range = parseRange(text);
    return range.ok ? [range.value] : [];
  });
}

const IPV4_HOMES = readHomes([...privateRanges.value, sharedAddressRange.value]);

/**
 * The spaces in which copies of a range are put, in order of preference (private-ranges, shared-address-range,
 * unique-local-range). IPv6 text is read for IPv6 ranges alone: only a page with some has what reads it.
 */
function homesFor({ family }: IpRange): readonly IpRange[] {
  return family === 4 ? IPV4_HOMES : readHomes([uniqueLocalRange.value]);
}

/** So many times a common shift is tried further up before each block looks for a place of its own. */
const MOST_TRIES = 256;

function homeOf(range: IpRange): IpRange | undefined {
  return homesFor(range).find((home) => contains(home, range));
}

function addressOf(family: IpRange['family'], address: bigint): Ipv4 | Ipv6 {
  return family === 4 ? ipv4(Number(address)) : ipv6(address);
}

/** The range moved up by so many addresses (a multiple of its own); null beyond the space it lies in. */
function shiftedWithin(home: IpRange, range: IpRange, by: bigint): IpRange | null {
  const first = BigInt(range.first) + by;
  if (first < BigInt(home.first) || first > BigInt(lastAddress(home))) {
    return null;
  }
  const { prefixLength } = range;
  return range.family === 4
    ? { family: 4, first: ipv4(Number(first)), prefixLength }
    : { family: 6, first: ipv6(first), prefixLength };
}

/**
 * The next free block of the same prefix length: above the range in the private space it lies in, then below it there,
 * then in the other private spaces. Null when none has room.
 */
export function nextFreeBlock(range: IpRange, taken: readonly IpRange[]): IpRange | null {
  const others = [...taken, range];
  const { prefixLength } = range;
  const home = homeOf(range);
  const above = home ? firstFreeBlock(home, others, prefixLength, range.first) : null;
  if (above) {
    return above;
  }
  const homes = homesFor(range);
  const inOrder = home ? [home, ...homes.filter((other) => other !== home)] : homes;
  for (const space of inOrder) {
    const block = firstFreeBlock(space, others, prefixLength);
    if (block) {
      return block;
    }
  }
  return null;
}

/** The least shift, at least `by`, at which this range alone is free inside its home. */
function freeShift(range: IpRange, taken: readonly IpRange[], by: bigint): bigint | null {
  const home = homeOf(range);
  const start = home ? shiftedWithin(home, range, by) : null;
  if (!home || !start) {
    return null;
  }
  const from = addressOf(range.family, BigInt(start.first));
  const block = firstFreeBlock(home, taken, range.prefixLength, from);
  return block ? BigInt(block.first) - BigInt(range.first) : null;
}

/** The least common shift at which all ranges are free in their homes; null when there is none within reach. */
function commonShift(ranges: readonly IpRange[], taken: readonly IpRange[]): bigint | null {
  const step = ranges.map(addressCount).reduce((most, count) => (count > most ? count : most), 1n);
  let shift = step;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    let needed = shift;
    for (const range of ranges) {
      const free = freeShift(range, taken, shift);
      if (free === null) {
        return null;
      }
      needed = free > needed ? free : needed;
    }
    if (needed === shift) {
      return shift;
    }
    shift = ((needed + step - 1n) / step) * step;
  }
  return null;
}

/** The ranges that lie in no other one of the list, each once, in order of their first address. */
function outermost(ranges: readonly IpRange[]): IpRange[] {
  const sorted = [...ranges].sort((a, b) =>
    a.first === b.first ? a.prefixLength - b.prefixLength : a.first < b.first ? -1 : 1,
  );
  const kept: IpRange[] = [];
  for (const range of sorted) {
    const last = kept.at(-1);
    if (!last || !contains(last, range)) {
      kept.push(range);
    }
  }
  return kept;
}

function moveByCommonShift(blocks: readonly IpRange[], taken: readonly IpRange[]): Move[] | null {
  const shift = blocks.length > 1 ? commonShift(blocks, taken) : null;
  if (shift === null) {
    return null;
  }
  return blocks.flatMap((from) => {
    const home = homeOf(from);
    const to = home ? shiftedWithin(home, from, shift) : null;
    return to ? [{ from, to }] : [];
  });
}

function moveEach(blocks: readonly IpRange[], taken: readonly IpRange[]): Result<Move[], IpRange> {
  const moves: Move[] = [];
  for (const from of blocks) {
    const to = nextFreeBlock(from, [...taken, ...moves.map((move) => move.to)]);
    if (!to) {
      return err(from);
    }
    moves.push({ from, to });
  }
  return ok(moves);
}

/**
 * Where the outermost of these ranges move, so that none of them touches what is taken: all of one family by one common
 * shift if there is one, else each to its own next free block. An error is the range for which no space has room.
 */
export function moveTogether(ranges: readonly IpRange[], taken: readonly IpRange[]): Result<Move[], IpRange> {
  const moves: Move[] = [];
  for (const family of [4, 6]) {
    const blocks = outermost(ranges.filter((range) => range.family === family));
    const others = [...taken, ...ranges];
    const common = moveByCommonShift(blocks, others);
    const moved = common ? ok(common) : moveEach(blocks, others);
    if (!moved.ok) {
      return moved;
    }
    moves.push(...moved.value);
  }
  return ok(moves);
}

/** The range at the same place inside its moved block; null when it lies in none of them. */
export function follow(range: IpRange, moves: readonly Move[]): IpRange | null {
  const move = moves.find(({ from }) => contains(from, range));
  return move ? shiftedWithin(move.to, range, BigInt(move.to.first) - BigInt(move.from.first)) : null;
}
