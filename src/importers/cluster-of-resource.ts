import { defaultTier } from '../domain/facts/service-defaults.ts';
import { CLUSTER_FIELDS } from '../domain/fields/cluster-fields.ts';
import type { CandidateId } from '../domain/ids.ts';
import { labelled } from '../domain/labelled.ts';
import type { Cluster, NodePool, PolicyEngine } from '../domain/plan-input.ts';
import { currentStart } from '../domain/running.ts';
import { newCluster } from '../domain/start-values.ts';
import { isOn, recordAt, textAt, wordAt } from './azure-fields.ts';
import { rangesOf } from './cluster-ranges.ts';
import type { ImportNotes } from './import-notes.ts';
import type { FoldedRecord } from './importer.ts';
import { isOnCilium } from './network-candidate.ts';
import { outboundOf } from './outbound-of-resource.ts';
import type { ParentResource } from './resource-tree.ts';

/** What is known about a cluster before its own fields are read. */
export interface ClusterParts {
  readonly id: string;
  readonly candidate: CandidateId | null;
  readonly kubernetesVersion: string;
  readonly virtualNetwork: string | null;
  readonly pools: NodePool[];
  readonly internalLoadBalancers: Cluster['internalLoadBalancers'];
  /** The NAT gateway on its node subnets, where a document has it. */
  readonly natGateway: FoldedRecord | null;
  /** Ids in the plan by resource id in lower case. */
  readonly subnetIds: ReadonlyMap<string, string>;
}

const POLICIES: ReadonlyMap<string | null, PolicyEngine> = new Map([
  ['azure', 'azure-npm'],
  ['calico', 'calico'],
  ['cilium', 'cilium'],
]);

function identityOf(fields: FoldedRecord, label: string, notes: ImportNotes): Cluster['identity'] {
  const type = wordAt(recordAt(fields, 'identity'), 'type');
  if (type === 'systemassigned') {
    return 'system-assigned';
  }
  if (type !== 'userassigned') {
    const principal = textAt(recordAt(fields, 'serviceprincipalprofile'), 'clientid');
    const taken = 'the planner takes a user-assigned identity';
    if (principal === null || principal === 'msi') {
      notes.notTold(label, CLUSTER_FIELDS.identity, taken);
    } else {
      notes.assumed(`${label}: it has a service principal; ${taken}.`);
    }
  }
  return 'user-assigned';
}

/** `Paid` was the name of the Standard tier. */
function tierOf(fields: FoldedRecord, label: string, notes: ImportNotes): Cluster['tier'] {
  const tier = wordAt(recordAt(fields, 'sku'), 'tier');
  if (tier === 'standard' || tier === 'premium' || tier === 'free') {
    return tier;
  }
  if (tier !== 'paid') {
    notes.notTold(label, CLUSTER_FIELDS.tier, "Free is Azure's default");
  }
  return tier === 'paid' ? 'standard' : defaultTier.value;
}

function accessOf(fields: FoldedRecord, subnetIds: ReadonlyMap<string, string>): Cluster['apiServer'] {
  const profile = recordAt(fields, 'apiserveraccessprofile');
  const subnet = subnetIds.get(wordAt(profile, 'subnetid') ?? '') ?? null;
  if (isOn(profile, 'enablevnetintegration')) {
    return { access: 'vnet-integration', subnet };
  }
  return { access: isOn(profile, 'enableprivatecluster') ? 'private-endpoint' : 'public', subnet };
}

function isSilent(part: FoldedRecord): boolean {
  return part.enabled === undefined || part.enabled === null;
}

/** Parts of Advanced Container Networking that are on; its preview of 2023 was called `monitoring`. */
function advancedOf(network: FoldedRecord): Cluster['advancedNetworking'] {
  const advanced = recordAt(network, 'advancednetworking');
  const security = recordAt(advanced, 'security');
  // what is silent inside of it is on once the whole is on, and policies are FQDN (ARM schema of managed clusters)
  const isSet = (part: FoldedRecord) => isOn(part, 'enabled') || (isOn(advanced, 'enabled') && isSilent(part));
  const isSecure = isOn(security, 'enabled') || (isOnCilium(network) && isSet(security));
  const policies = isSecure ? (wordAt(security, 'advancednetworkpolicies') ?? 'fqdn') : null;
  const encryption = wordAt(recordAt(security, 'transitencryption'), 'type');
  const isObserved = isSet(recordAt(advanced, 'observability')) || isOn(recordAt(network, 'monitoring'), 'enabled');
  const isFast = wordAt(recordAt(advanced, 'performance'), 'accelerationmode') === 'bpfveth';
  const parts: [Cluster['advancedNetworking'][number], boolean][] = [
    ['observability', isObserved],
    ['fqdn-filtering', policies === 'fqdn' || policies === 'l7'],
    ['l7-policy', policies === 'l7'],
    ['wireguard', encryption === 'wireguard'],
    ['mtls', encryption === 'mtls'],
    ['ebpf-host-routing', isFast],
  ];
  return parts.filter(([, isPresent]) => isPresent).map(([part]) => part);
}

/** True when nodes come and go by node auto-provisioning. */
export function isAutoProvisioned(fields: FoldedRecord): boolean {
  return wordAt(recordAt(fields, 'nodeprovisioningprofile'), 'mode') === 'auto';
}

/**
 * A cluster that exists, with what runs as its choice and as what it would be moved from; one that is only to be deployed is
 * planned, with a note.
 */
export function clusterOf(resource: ParentResource, parts: ClusterParts, notes: ImportNotes): Cluster {
  const { name, fields, isPlanned } = resource;
  const { id, candidate, kubernetesVersion, pools, subnetIds, virtualNetwork } = parts;
  const label = labelled('Cluster', name);
  const network = recordAt(fields, 'networkprofile');
  const policyEngine = POLICIES.get(wordAt(network, 'networkpolicy')) ?? 'none';
  const identity = identityOf(fields, label, notes);
  const ranges = rangesOf(network, candidate, label, notes);
  const cluster: Cluster = {
    ...newCluster(id, name, pools),
    ...ranges,
    virtualNetwork,
    internalLoadBalancers: parts.internalLoadBalancers,
    lifecycle: isPlanned ? 'planned' : 'exists',
    sku: wordAt(recordAt(fields, 'sku'), 'name') === 'automatic' ? 'automatic' : 'base',
    tier: tierOf(fields, label, notes),
    kubernetesVersion,
    choice: candidate,
    identity,
    policyEngine,
    advancedNetworking: advancedOf(network),
    apiServer: accessOf(fields, subnetIds),
    outbound: outboundOf(network, { label, isPlanned, natGateway: parts.natGateway }, notes),
  };
  if (isPlanned) {
    notes.assumed(
      `${label}: the document says what is to be deployed, not whether it is there; the planner takes the cluster as planned.`,
    );
  }
  return { ...cluster, current: candidate !== null && !isPlanned ? currentStart(cluster, candidate) : null };
}
