import { called, type Name } from '../../domain/name.ts';
import type { OutboundOption } from '../../domain/outbound-options.ts';
import type { OutboundType } from '../../domain/plan-input.ts';

/** What outbound types are called. */
export const OUTBOUND_TYPE_NAMES: Readonly<Record<OutboundType, Name>> = {
  loadBalancer: called('load balancer'),
  userDefinedRouting: called('user-defined routing'),
  managedNATGateway: called('managed NAT gateway'),
  userAssignedNATGateway: called('own NAT gateway'),
  none: called('none'),
  block: called('block'),
};

/** What the ways to set up egress are called: as the types, the managed NAT gateway with its SKU. */
export const OUTBOUND_OPTION_NAMES: Readonly<Record<OutboundOption, Name>> = {
  ...OUTBOUND_TYPE_NAMES,
  managedStandardV2: called('managed NAT gateway, StandardV2'),
  managedStandard: called('managed NAT gateway, Standard'),
};
