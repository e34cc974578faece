import {
  managedNatGatewaySku,
  natGatewayPublicIpSku,
  standardNatGatewayOfNewCluster,
} from '../../domain/facts/nat-gateway.ts';
import { outboundOptionOf } from '../../domain/outbound-options.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { hasOutboundIpv6 } from '../../engine/outbound/outbound-addresses.ts';
import type { OutboundSubject } from '../../engine/outbound/type-conflict.ts';
import { TYPE_CONFLICTS } from '../../engine/outbound/type-conflicts.ts';
import type { NatGatewaySku } from './azure-words.ts';
import type { DeployedNatGateway } from './deployment.ts';

/** The SKU that code gives to a NAT gateway of one's own: as stated, else the one of new clusters. */
function ownSku({ natGatewaySku }: Cluster['outbound']): NatGatewaySku {
  return natGatewaySku === 'not-stated' ? managedNatGatewaySku.value : natGatewaySku;
}

/** An own NAT gateway with public IPs of its SKU, at least one; `stem` is what made names end in. */
export function ownNatGateway(cluster: Cluster, name: string, stem: string): DeployedNatGateway {
  const { ipCount, ipv6Count } = cluster.outbound;
  const numbered = (start: string, count: number) =>
    Array.from({ length: Math.max(1, count) }, (_, index) => `${start}-${stem}-${index + 1}`);
  return {
    name,
    sku: ownSku(cluster.outbound),
    publicIps: numbered('pip', ipCount),
    publicIpv6s: hasOutboundIpv6(cluster) ? numbered('pip6', ipv6Count) : [],
  };
}

/** What a plan leaves open about the SKU of a NAT gateway, and what AKS says to it. Rulings 42, 43. */
function skuNotes({ lifecycle, outbound }: Cluster): readonly string[] {
  const { type, natGatewaySku } = outbound;
  if (type === 'userAssignedNATGateway') {
    return natGatewaySku === 'not-stated'
      ? [
          `The plan does not state the SKU of the NAT gateway: the code makes it ${managedNatGatewaySku.value}. ${natGatewayPublicIpSku.meaning}`,
        ]
      : [];
  }
  if (type !== 'managedNATGateway') {
    return [];
  }
  if (natGatewaySku === 'not-stated') {
    return [managedNatGatewaySku.meaning];
  }
  return outboundOptionOf(outbound) === 'managedStandard' && lifecycle !== 'planned'
    ? [standardNatGatewayOfNewCluster.meaning]
    : [];
}

/** What the code cannot make true of the egress that the plan names: what excludes it, and the SKU of a NAT gateway. */
export function egressNotes(subject: OutboundSubject): readonly string[] {
  const { cluster } = subject;
  const option = outboundOptionOf(cluster.outbound);
  const refused = TYPE_CONFLICTS.filter(({ options, applies }) => options.includes(option) && applies(subject, option));
  return [...refused.map(({ sentence }) => sentence(option, subject)), ...skuNotes(cluster)];
}
