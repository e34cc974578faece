import {
  dualStackNatGatewaySku,
  natGatewayPublicIpSku,
  natGatewayUpgrade,
  ownNatGatewayReplaced,
  standardNatGatewayOfNewCluster,
} from '../../domain/facts/nat-gateway.ts';
import type { OutboundOption } from '../../domain/outbound-options.ts';
import type { OutboundSubject, TypeConflict } from './type-conflict.ts';

function isDualStack({ cluster }: OutboundSubject): boolean {
  return cluster.ipFamilies === 'ipv4-ipv6';
}

function isPlanned({ cluster }: OutboundSubject): boolean {
  return cluster.lifecycle === 'planned';
}

/** How a Standard NAT gateway becomes StandardV2, in a sentence. */
function wayToV2(option: OutboundOption, subject: OutboundSubject): string {
  if (isPlanned(subject)) {
    return option === 'managedStandard' ? 'Use StandardV2.' : 'Plan a StandardV2 one, with StandardV2 public IPs.';
  }
  return option === 'managedStandard'
    ? `Move it to StandardV2: in place, ${natGatewayUpgrade.value}, no way back.`
    : 'It is not converted in place: put a StandardV2 one with StandardV2 public IPs on the subnets.';
}

/** What the SKU of a NAT gateway excludes. Rulings 42, 43. */
export const NAT_GATEWAY_CONFLICTS: readonly TypeConflict[] = [
  {
    rule: 'dual-stack-nat-gateway',
    title: 'Dual stack with a Standard NAT gateway',
    severity: 'error',
    facts: [dualStackNatGatewaySku, natGatewayUpgrade, ownNatGatewayReplaced],
    options: ['managedStandard', 'userAssignedNATGateway'],
    applies: (subject, option) =>
      isDualStack(subject) && (option === 'managedStandard' || subject.cluster.outbound.natGatewaySku === 'Standard'),
    sentence: (option, subject) =>
      `Dual stack needs a StandardV2 NAT gateway; a Standard one is IPv4 only. ${wayToV2(option, subject)}`,
    isSolvedByV2: (subject, option) => option === 'managedStandard' || isPlanned(subject),
  },
  {
    rule: 'nat-gateway-sku-not-stated',
    title: 'Dual stack with a NAT gateway of an unknown SKU',
    severity: 'warning',
    facts: [dualStackNatGatewaySku, natGatewayPublicIpSku],
    options: ['userAssignedNATGateway'],
    applies: (subject) => isDualStack(subject) && subject.cluster.outbound.natGatewaySku === 'not-stated',
    sentence: () => 'Dual stack needs a StandardV2 NAT gateway, and the plan does not state the SKU of yours.',
    isSolvedByV2: isPlanned,
  },
  {
    rule: 'nat-gateway-standard-new',
    title: 'Managed Standard NAT gateway on a new cluster',
    severity: 'error',
    facts: [standardNatGatewayOfNewCluster],
    options: ['managedStandard'],
    applies: isPlanned,
    sentence: () =>
      `AKS refuses a Standard NAT gateway on a new cluster where the region has StandardV2 (${standardNatGatewayOfNewCluster.value}). Use StandardV2.`,
    isSolvedByV2: () => true,
  },
];
