import { CLUSTER_FIELDS } from '../domain/fields/cluster-fields.ts';
import { type Cluster, type NatGatewaySku, OUTBOUND_TYPES, type OutboundType } from '../domain/plan-input.ts';
import { newCluster } from '../domain/start-values.ts';
import { numberAt, recordAt, recordsAt, setNumberAt, wordAt } from './azure-fields.ts';
import type { ImportNotes } from './import-notes.ts';
import type { FoldedRecord } from './importer.ts';

/** What else is known of the egress of a cluster. */
export interface EgressParts {
  readonly label: string;
  /** True for a cluster that is only to be deployed. */
  readonly isPlanned: boolean;
  /** The NAT gateway on its node subnets, where a document has it. */
  readonly natGateway: FoldedRecord | null;
}

/** The name of the outbound type for StandardV2 in the API versions of its preview. */
const PREVIEW_OF_V2 = 'managednatgatewayv2';

const SKUS: ReadonlyMap<string | null, NatGatewaySku> = new Map([
  ['standard', 'Standard'],
  ['standardv2', 'StandardV2'],
]);

function typeOf(network: FoldedRecord, { label }: EgressParts, notes: ImportNotes): OutboundType {
  const word = wordAt(network, 'outboundtype');
  if (word === PREVIEW_OF_V2) {
    return 'managedNATGateway';
  }
  const known = OUTBOUND_TYPES.find((type) => type.toLowerCase() === word);
  if (known === undefined) {
    const field = CLUSTER_FIELDS['outbound.type'];
    const taken = 'the planner takes a load balancer';
    if (word === null) {
      notes.notTold(label, field, taken);
    } else {
      notes.assumed(`${label}: the ${field.inSentence} is "${word}"; ${taken}.`);
    }
  }
  return known ?? 'loadBalancer';
}

/** Old API versions make and keep Standard; from 2026-06-01 on, AKS chooses for a new cluster (ruling 42). */
function managedSku(network: FoldedRecord, { label, isPlanned }: EgressParts, notes: ImportNotes): NatGatewaySku {
  const isPreview = wordAt(network, 'outboundtype') === PREVIEW_OF_V2;
  const known = isPreview ? 'StandardV2' : SKUS.get(wordAt(recordAt(network, 'natgatewayprofile'), 'sku'));
  if (known === undefined) {
    const taken = isPlanned
      ? 'AKS takes StandardV2 where the region has it, older API versions make Standard'
      : 'older API versions mean Standard';
    notes.notTold(label, CLUSTER_FIELDS['outbound.natGatewaySku'], taken);
  }
  return known ?? (isPlanned ? 'not-stated' : 'Standard');
}

function skuOf(network: FoldedRecord, type: OutboundType, parts: EgressParts, notes: ImportNotes): NatGatewaySku {
  switch (type) {
    case 'managedNATGateway':
      return managedSku(network, parts, notes);
    case 'userAssignedNATGateway':
      return SKUS.get(wordAt(recordAt(parts.natGateway ?? {}, 'sku'), 'name')) ?? 'not-stated';
    default:
      // of none, what a form would show first
      return newCluster('', '', []).outbound.natGatewaySku;
  }
}

function isIpv6(reference: FoldedRecord): boolean {
  return wordAt(reference, 'publicipaddressversion') === 'ipv6';
}

/** Outbound IPs of one IP version: as asked for, as named, as in use; 1 where nothing is told. */
function countOf(network: FoldedRecord, type: OutboundType, parts: EgressParts, isOfIpv6: boolean): number {
  const gateway = parts.natGateway;
  if (type === 'userAssignedNATGateway' && gateway !== null) {
    return Math.max(1, recordsAt(gateway, isOfIpv6 ? 'publicipaddressesv6' : 'publicipaddresses').length);
  }
  const balancer = recordAt(network, 'loadbalancerprofile');
  const profile = type === 'loadBalancer' ? balancer : recordAt(network, 'natgatewayprofile');
  const key = isOfIpv6 ? 'countipv6' : 'count';
  const managed = setNumberAt(recordAt(profile, 'managedoutboundips'), key);
  const ofGateway = setNumberAt(recordAt(profile, 'managedoutboundipprofile'), key);
  const own = recordsAt(recordAt(profile, 'outboundips'), 'publicips').filter((ip) => isIpv6(ip) === isOfIpv6).length;
  const effective = isOfIpv6 ? 0 : recordsAt(profile, 'effectiveoutboundips').length;
  return managed ?? ofGateway ?? [own, effective].find((count) => count > 0) ?? 1;
}

/** The outbound settings of a cluster by its network profile and the NAT gateway of its subnets. */
export function outboundOf(network: FoldedRecord, parts: EgressParts, notes: ImportNotes): Cluster['outbound'] {
  const type = typeOf(network, parts, notes);
  const ports = numberAt(recordAt(network, 'loadbalancerprofile'), 'allocatedoutboundports');
  return {
    type,
    natGatewaySku: skuOf(network, type, parts, notes),
    ipCount: countOf(network, type, parts, false),
    ipv6Count: countOf(network, type, parts, true),
    portsPerNode: ports ?? 0,
  };
}
