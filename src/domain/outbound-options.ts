import { managedNatGatewaySku } from './facts/nat-gateway.ts';
import type { Cluster, OutboundType } from './plan-input.ts';

/** The ways that egress can be set up: an outbound type, the managed NAT gateway by its SKU. */
export const OUTBOUND_OPTIONS = [
  'loadBalancer',
  'userDefinedRouting',
  'managedStandardV2',
  'managedStandard',
  'userAssignedNATGateway',
  'none',
  'block',
] as const;
export type OutboundOption = (typeof OUTBOUND_OPTIONS)[number];

/**
 * The SKU of the NAT gateway of these outbound settings; null where nobody has said it of one's own. A managed one that is
 * not stated is what AKS takes where the region has it (ruling 42).
 */
export function natGatewaySkuOf({ type, natGatewaySku }: Cluster['outbound']): 'Standard' | 'StandardV2' | null {
  if (natGatewaySku !== 'not-stated') {
    return natGatewaySku;
  }
  return type === 'managedNATGateway' ? managedNatGatewaySku.value : null;
}

/** Azure's word for the outbound type of an option. */
export function typeOfOption(option: OutboundOption): OutboundType {
  return option === 'managedStandard' || option === 'managedStandardV2' ? 'managedNATGateway' : option;
}

/** How egress is set up: the outbound type, the managed NAT gateway by its SKU. */
export function outboundOptionOf(outbound: Cluster['outbound']): OutboundOption {
  if (outbound.type !== 'managedNATGateway') {
    return outbound.type;
  }
  return natGatewaySkuOf(outbound) === 'Standard' ? 'managedStandard' : 'managedStandardV2';
}
