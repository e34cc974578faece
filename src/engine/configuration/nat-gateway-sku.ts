import { dualStackNatGatewaySku } from '../../domain/facts/nat-gateway.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import type { Setting } from './setting.ts';

function isStandard({ type, natGatewaySku }: Cluster['outbound']): boolean {
  return (type === 'managedNATGateway' || type === 'userAssignedNATGateway') && natGatewaySku === 'Standard';
}

/**
 * A NAT gateway that carries IPv6, where there is one (ruling 43): made before the cluster gets both IP families. Of a cluster
 * that has them, the rule on its NAT gateway speaks.
 */
export const natGatewayV2: Setting = {
  field: 'outbound.natGatewaySku',
  isMade: ({ cluster }) => cluster.ipFamilies === 'ipv4-ipv6' || !isStandard(cluster.outbound),
  missing: () => 'its NAT gateway is Standard, which is IPv4 only',
  label: () => `Use a ${dualStackNatGatewaySku.value} NAT gateway`,
  edits: ({ cluster }) => [
    { entity: cluster.id, field: 'outbound.natGatewaySku', value: dualStackNatGatewaySku.value },
  ],
};
