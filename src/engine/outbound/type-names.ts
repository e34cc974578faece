import { called, type Name } from '../../domain/name.ts';
import type { OutboundType } from '../../domain/plan-input.ts';

export const OUTBOUND_TYPE_NAMES: Readonly<Record<OutboundType, Name>> = {
  loadBalancer: called('load balancer'),
  userDefinedRouting: called('user-defined routing'),
  managedNATGateway: called('managed NAT gateway'),
  managedNATGatewayV2: called('managed NAT gateway v2'),
  userAssignedNATGateway: called('own NAT gateway'),
  none: called('none'),
  block: called('block'),
};
