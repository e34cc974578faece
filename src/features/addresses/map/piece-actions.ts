import { parseIpv4Range } from '../../../domain/ip/range.ts';
import { areHalves } from '../../../domain/plan-edit-placement.ts';
import type { PlanInput } from '../../../domain/plan-input.ts';
import type { Result } from '../../../domain/result.ts';
import type { MapNetwork, MapSubnet } from '../../../engine/address-map/map-rows.ts';
import { join, pin, split, unpin } from './map-actions.ts';

/** What can be done with a subnet on the map: by its button, or by its key while the map has the focus. */
export interface PieceAction {
  readonly id: 'pin' | 'grow' | 'split' | 'join';
  readonly label: string;
  /** A small letter. */
  readonly key: string;
  readonly run: () => Result<PlanInput, string>;
  /** What was done, in one sentence. */
  readonly done: string;
}

/** The subnet of the plan that is the other half of this one's range, if there is one. */
function otherHalf({ placed }: MapSubnet, map: MapNetwork): { readonly id: string; readonly of: MapSubnet } | null {
  const own = parseIpv4Range(placed.range);
  for (const of of map.subnets.values()) {
    const range = parseIpv4Range(of.placed.range);
    const id = of.placed.subnet;
    if (id !== null && own.ok && range.ok && areHalves(own.value, range.value)) {
      return { id, of };
    }
  }
  return null;
}

function pinAction({ placed }: MapSubnet): PieceAction {
  const { subnet, label, range, prefixLength } = placed;
  return placed.isPinned && subnet !== null
    ? {
        id: 'pin',
        label: 'Let the planner place it',
        key: 'p',
        run: () => unpin(subnet),
        done: `${label} is left to the planner, as a /${prefixLength}.`,
      }
    : { id: 'pin', label: 'Fix position', key: 'p', run: () => pin(placed), done: `${label} is fixed at ${range}.` };
}

/** What can be done with a subnet, in the order of the buttons. */
export function actionsOf(subnet: MapSubnet, map: MapNetwork): readonly PieceAction[] {
  const { placed } = subnet;
  const { subnet: id, label, range, doubledRange } = placed;
  const half = id === null ? null : otherHalf(subnet, map);
  const actions: (PieceAction | null)[] = [
    pinAction(subnet),
    doubledRange === null
      ? null
      : {
          id: 'grow',
          label: `Double to ${doubledRange}`,
          key: 'd',
          run: () => pin({ ...placed, range: doubledRange }),
          done: `${label} now has ${doubledRange}, fixed.`,
        },
    id === null
      ? null
      : {
          id: 'split',
          label: 'Split in two',
          key: 's',
          run: () => split(id, range),
          done: `${range} is split into two subnets, both fixed.`,
        },
    id === null || half === null
      ? null
      : {
          id: 'join',
          label: `Join with ${half.of.placed.label}`,
          key: 'j',
          run: () => join({ id, range }, { id: half.id, range: half.of.placed.range }),
          done: `${half.of.placed.label} is joined into ${label}.`,
        },
  ];
  return actions.filter((action) => action !== null);
}
