import { addressCountOfPrefix } from '../../domain/ip/range.ts';
import type { Operand, RoomFigure, Working } from '../figures/figure-ref.ts';
import { countedOperand, extraBlockWorking, sumSymbol, sumWorking } from '../figures/working.ts';
import type { Shortage } from '../room/block-sums.ts';
import { smallestExtraBlock } from '../room/fit-blocks.ts';
import type { NetworkRoom } from '../room/room.ts';
import { listed } from '../words/list.ts';
import type { FigureContext } from './candidate-context.ts';
import { withoutRoomOf } from './short-room.ts';

const unit = 'addresses';

function openWanted({ wants, label }: NetworkRoom, { prefixLength }: Shortage): Working {
  const operands = wants
    .filter((want) => want.prefixLength <= prefixLength)
    .map((want, index): Operand => {
      const value = addressCountOfPrefix(want.prefixLength);
      return countedOperand({ symbol: sumSymbol(index), label: `${want.label} (/${want.prefixLength})`, value, unit });
    });
  return sumWorking({ title: `Wanted in ${label} in blocks of /${prefixLength} and larger`, unit, operands });
}

function openFree({ free, label }: NetworkRoom, { prefixLength }: Shortage): Working {
  const counts = new Map<number, number>();
  for (const block of free.filter((each) => each.prefixLength <= prefixLength)) {
    counts.set(block.prefixLength, (counts.get(block.prefixLength) ?? 0) + 1);
  }
  const operands = [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([size, count], index): Operand => {
      const value = count * addressCountOfPrefix(size);
      return countedOperand({ symbol: sumSymbol(index), label: `Free blocks of /${size}: ${count}`, value, unit });
    });
  const none = countedOperand({ symbol: sumSymbol(0), label: 'No free block is that large', value: 0, unit });
  const title = `Free in ${label} in blocks of /${prefixLength} and larger`;
  return sumWorking({ title, unit, operands: operands.length === 0 ? [none] : operands });
}

function openBlock({ label }: NetworkRoom, { prefixLength, wanted, free }: Shortage): Working {
  const name = 'The first size at which more is needed than is free';
  const operand = countedOperand({ symbol: 'L', label: name, value: prefixLength, unit: 'prefix length' });
  const checks = [
    'Aligned blocks all find a place if blocks of each size and larger take no more than free blocks of it hold.',
    `In blocks of /${prefixLength} and larger, ${wanted} addresses are needed and ${free} are free.`,
  ];
  return sumWorking({ title: `Block that ${label} runs out of`, unit: 'prefix length', operands: [operand], checks });
}

function openExtra({ label, free, wants }: NetworkRoom): Working | null {
  const extra = smallestExtraBlock(free, wants);
  if (extra === null) {
    return null;
  }
  const wanted = listed(wants.map((want) => `${want.label} (/${want.prefixLength})`));
  const checks = [`With the free blocks and a further /${extra} all of these find a place: ${wanted}.`];
  return extraBlockWorking(label, extra, checks);
}

/** The working of a number of the room for the subnets without a range; null where the VNet has room for all or is not known. */
export function openRoom(context: FigureContext, figure: RoomFigure): Working | null {
  const room = withoutRoomOf(context);
  if (!room?.shortage) {
    return null;
  }
  switch (figure) {
    case 'block':
      return openBlock(room, room.shortage);
    case 'wanted':
      return openWanted(room, room.shortage);
    case 'free':
      return openFree(room, room.shortage);
    case 'extra-block':
      return openExtra(room);
  }
}
