import { addressCount, addressCountOfPrefix, formatRange, type Ipv4Range, lastAddress } from '../../domain/ip/range.ts';
import type { KeptClear } from './kept-clear.ts';
import type { SpaceLayout, SpacePiece } from './network-layout.ts';
import type { TakenBlock } from './wanted-subnets.ts';

interface Contents {
  readonly taken: readonly TakenBlock[];
  readonly clear: readonly KeptClear[];
  /** Maximal free blocks of all spaces, each space in address order. */
  readonly free: readonly Ipv4Range[];
}

interface Occupied {
  readonly block: Ipv4Range;
  readonly piece: (first: number, addresses: number) => SpacePiece;
}

function occupiedOf({ taken, clear }: Contents): readonly Occupied[] {
  return [
    ...taken.map(({ wanted, block }): Occupied => {
      return { block, piece: (first, addresses) => ({ kind: 'subnet', key: wanted.key, first, addresses }) };
    }),
    ...clear.map((each): Occupied => {
      return {
        block: each.block,
        piece: (first, addresses) => ({ kind: 'kept-clear', clear: each, first, addresses }),
      };
    }),
  ].sort((a, b) => a.block.first - b.block.first || a.block.prefixLength - b.block.prefixLength);
}

/** What is taken in a space, cut at its ends; blocks nest or are apart, so only the outermost are listed. */
function takenPieces(space: Ipv4Range, contents: Contents): SpacePiece[] {
  const pieces: SpacePiece[] = [];
  let next: number = space.first;
  const end = lastAddress(space) + 1;
  for (const { block, piece } of occupiedOf(contents)) {
    const first = Math.max(block.first, space.first);
    const after = Math.min(lastAddress(block) + 1, end);
    if (first >= next && after > first) {
      pieces.push(piece(first, after - first));
      next = after;
    }
  }
  return pieces;
}

/** Free blocks that lie side by side, as one gap. */
function gapPieces(space: Ipv4Range, free: readonly Ipv4Range[]): SpacePiece[] {
  const runs: Ipv4Range[][] = [];
  let next = -1;
  for (const block of free) {
    if (block.first >= space.first && block.first <= lastAddress(space)) {
      if (block.first === next) {
        runs.at(-1)?.push(block);
      } else {
        runs.push([block]);
      }
      next = block.first + addressCountOfPrefix(block.prefixLength);
    }
  }
  return runs.flatMap((run): SpacePiece[] => {
    const [start] = run;
    const largest = run.toSorted((a, b) => a.prefixLength - b.prefixLength)[0];
    const addresses = run.reduce((sum, { prefixLength }) => sum + addressCountOfPrefix(prefixLength), 0);
    return start && largest ? [{ kind: 'gap', first: start.first, addresses, largest: formatRange(largest) }] : [];
  });
}

/** One address range of a VNet from end to end: what is taken, what is kept clear, what is free. */
export function layOutSpace(space: Ipv4Range, contents: Contents): SpaceLayout {
  const gaps = gapPieces(space, contents.free);
  const pieces = [...takenPieces(space, contents), ...gaps].sort((a, b) => a.first - b.first);
  return {
    range: formatRange(space),
    first: space.first,
    addresses: Number(addressCount(space)),
    freeAddresses: gaps.reduce((sum, { addresses }) => sum + addresses, 0),
    pieces,
  };
}
