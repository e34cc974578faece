import { named } from '../../domain/entities.ts';
import { clusterApiVersion } from '../../domain/facts/api-versions.ts';
import { type CandidateId, CANDIDATES } from '../../domain/ids.ts';
import type { Cluster, OutboundType } from '../../domain/plan-input.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { modelOf } from '../../engine/models/registry.ts';
import { hasOutboundIpv6 } from '../../engine/outbound/outbound-addresses.ts';
import type { OutboundTypeWord } from './azure-words.ts';
import type { AdvancedNetworking, DeployedNetworkProfile } from './deployment.ts';
import { shown } from './names.ts';
import type { ClusterRanges } from './ranges.ts';

/** Outbound types of the ARM schema of the version in fact `cluster-api-version`. */
const OUTBOUND_TYPES: readonly OutboundTypeWord[] = [
  'loadBalancer',
  'userDefinedRouting',
  'managedNATGateway',
  'userAssignedNATGateway',
  'none',
];

function outboundTypeOf(type: OutboundType): OutboundTypeWord | null {
  return OUTBOUND_TYPES.find((known) => known === type) ?? null;
}

interface Policy {
  readonly policy: DeployedNetworkProfile['policy'];
  readonly notes: readonly string[];
}

/** The policy engine that goes with a candidate; one that does not is left out, which a note says. */
function policyOf(cluster: Cluster, candidate: CandidateId): Policy {
  const { policyEngine } = cluster;
  const { dataPlane } = CANDIDATES[candidate];
  const network = modelOf(candidate);
  const without = (why: string): Policy => ({
    policy: null,
    notes: [`The policy engine that the plan names for ${shown(named(cluster))} is left out: ${why}.`],
  });
  if (policyEngine === 'none') {
    return { policy: null, notes: [] };
  }
  if (network.plugin === 'none') {
    return without('with your own CNI, network policy is its business');
  }
  if (dataPlane === 'cilium') {
    const note = `On the Cilium data plane the code asks for the Cilium policy engine, whatever the plan names for ${shown(named(cluster))}.`;
    return { policy: 'cilium', notes: policyEngine === 'cilium' ? [] : [note] };
  }
  if (policyEngine === 'cilium') {
    return without('Cilium policy needs the Cilium data plane');
  }
  if (policyEngine === 'azure-npm') {
    return network.plugin === 'kubenet'
      ? without('the azure policy engine needs Azure CNI')
      : { policy: 'azure', notes: [] };
  }
  return { policy: 'calico', notes: [] };
}

function advancedOf({ advancedNetworking: chosen }: Cluster): AdvancedNetworking | null {
  return chosen.length === 0
    ? null
    : {
        observability: chosen.includes('observability'),
        policies: chosen.includes('l7-policy') ? 'L7' : chosen.includes('fqdn-filtering') ? 'FQDN' : null,
        wireguard: chosen.includes('wireguard'),
        ebpfHostRouting: chosen.includes('ebpf-host-routing'),
      };
}

const MANAGED_OUTBOUND: readonly OutboundTypeWord[] = ['loadBalancer', 'managedNATGateway'];

/** The network profile of a cluster under a candidate. Refused: an outbound type that the ARM schema does not know. */
export function profileOf(
  cluster: Cluster,
  candidate: CandidateId,
  ranges: ClusterRanges,
): Result<{ readonly profile: DeployedNetworkProfile; readonly notes: readonly string[] }, string> {
  const outboundType = outboundTypeOf(cluster.outbound.type);
  if (outboundType === null) {
    return err(
      `Outbound type ${cluster.outbound.type} is not in the stable API version ${clusterApiVersion.value}, so no code can say it: choose another, or set it by hand.`,
    );
  }
  const { dataPlane } = CANDIDATES[candidate];
  const network = modelOf(candidate);
  const { policy, notes } = policyOf(cluster, candidate);
  const { ipCount, ipv6Count, natGatewaySku, portsPerNode } = cluster.outbound;
  const isManaged = MANAGED_OUTBOUND.includes(outboundType);
  const profile: DeployedNetworkProfile = {
    plugin: network.plugin,
    isOverlay: network.pluginMode === 'overlay',
    dataPlane,
    policy,
    isDualStack: cluster.ipFamilies === 'ipv4-ipv6',
    podCidrs: ranges.podCidrs,
    serviceCidrs: ranges.serviceCidrs,
    dnsServiceIp: ranges.dnsServiceIp,
    outboundType,
    managedOutboundIps: isManaged && ipCount > 0 ? ipCount : null,
    managedOutboundIpv6s: isManaged && hasOutboundIpv6(cluster) && ipv6Count > 0 ? ipv6Count : null,
    natGatewaySku: outboundType === 'managedNATGateway' && natGatewaySku !== 'not-stated' ? natGatewaySku : null,
    outboundPortsPerNode: outboundType === 'loadBalancer' && portsPerNode > 0 ? portsPerNode : null,
    staticEgressGateway:
      cluster.needs.includes('static-egress-gateway') || cluster.nodePools.some(({ mode }) => mode === 'gateway'),
    advanced: advancedOf(cluster),
  };
  const mtls = cluster.advancedNetworking.includes('mtls')
    ? [`mTLS between pods is not in the stable API version ${clusterApiVersion.value}: turn it on by hand.`]
    : [];
  return ok({ profile, notes: [...ranges.notes, ...notes, ...mtls] });
}
