import type { OutboundType } from '../../domain/plan-input.ts';

export const OUTBOUND_TYPE_NAMES: Readonly<Record<OutboundType, string>> = {
  loadBalancer: 'Load balancer',
  userDefinedRouting: 'User-defined routing',
  managedNATGateway: 'Managed NAT gateway',
  managedNATGatewayV2: 'Managed NAT gateway v2',
  userAssignedNATGateway: 'Own NAT gateway',
  none: 'None',
  block: 'Block',
};
