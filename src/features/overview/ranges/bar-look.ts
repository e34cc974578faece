import type { BarStretch } from '../../../engine/usage/usage-rows.ts';

/** Height of a bar in pixels. */
export const BAR_HEIGHT = 18;

/** Gateways and virtual nodes stand alone in their subnets, so one colour serves them all. */
const LIKE_API_SERVER: readonly BarStretch['part'][] = [
  'application-gateway',
  'application-gateway-for-containers',
  'virtual-nodes',
];

/** The colour of a part of a bar, as the name of a token; free space is hatched instead. */
export function partColor(part: BarStretch['part']): string {
  return `var(--part-${LIKE_API_SERVER.includes(part) ? 'api-server' : part})`;
}
