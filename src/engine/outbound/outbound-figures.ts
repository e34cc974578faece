import { NUMBERS } from '../figures/arithmetic.ts';
import type { FigureRef } from '../figures/figure-ref.ts';
import type { OutboundFigure } from '../figures/outbound-figure.ts';
import { shown, type ShownNumber } from '../figures/shown-number.ts';
import type { WayOut } from './outbound-arithmetic.ts';
import { deriveOutbound } from './outbound-number.ts';

/** Points at a figure about the way out of a cluster. */
export function outboundReference({ cluster, candidate }: WayOut, outbound: OutboundFigure): FigureRef {
  return { figure: 'outbound', cluster: cluster.id, candidate, outbound };
}

/** A number about the way out with what opens it; null where it is not documented. */
export function outboundNumber(way: WayOut, figure: OutboundFigure): ShownNumber | null {
  const value = deriveOutbound(NUMBERS, way, figure);
  return value === null ? null : shown(value, outboundReference(way, figure));
}
