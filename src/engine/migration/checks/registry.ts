import type { CheckRule } from '../check.ts';
import { gatewayRouteTable } from './gateway-route-table.ts';
import { supportedVersion } from './kubernetes-support.ts';
import { POD_CIDR_CHECKS } from './pod-cidr.ts';
import { ROOM_CHECKS } from './room.ts';
import { SERVICE_CONDITION_CHECKS } from './service-conditions.ts';
import { TARGET_CHECKS } from './target.ts';

/** Every check of a move, in the order in which they are listed. */
export const CHECKS: readonly CheckRule[] = [
  supportedVersion,
  ...SERVICE_CONDITION_CHECKS,
  gatewayRouteTable,
  ...POD_CIDR_CHECKS,
  ...ROOM_CHECKS,
  ...TARGET_CHECKS,
];
