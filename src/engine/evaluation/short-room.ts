import { indexNetworks } from '../demand/network-index.ts';
import { type NetworkRoom, shortRoom } from '../room/room.ts';
import type { FigureContext } from './candidate-context.ts';
import { surroundingsOf } from './surroundings.ts';

/** The VNet of the cluster where it has no room for what the candidate asks for in it; else null. */
export function withoutRoomOf({ cluster, input, evaluation }: FigureContext): NetworkRoom | null {
  const { model, ranges } = evaluation;
  return shortRoom(ranges, () => surroundingsOf(input, indexNetworks(input.virtualNetworks)).roomFor(cluster, model));
}
