import type { NetworkRoom } from '../room/room.ts';
import { shortRoom } from '../room/short-room.ts';
import type { FigureContext } from './candidate-context.ts';

/** The VNet of the cluster where it has no room for what the candidate asks for in it; else null. */
export function withoutRoomOf({ cluster, plan, evaluation }: FigureContext): NetworkRoom | null {
  const { model, ranges } = evaluation;
  return shortRoom(ranges, () => plan.surroundings.roomFor(cluster, model));
}
