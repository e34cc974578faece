import { findCluster, findVirtualNetwork, named } from '../../domain/entities.ts';
import { supportPlanOfPremium } from '../../domain/facts/export-targets.ts';
import { type CandidateId, CANDIDATES } from '../../domain/ids.ts';
import type { Cluster, PlanInput, VirtualNetwork } from '../../domain/plan-input.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { clusterContextsOf } from '../../engine/evaluation/cluster-context.ts';
import { type EvaluatedPlan, evaluatePlan } from '../../engine/evaluation/evaluated-plan.ts';
import { candidateLabel, NETWORK_MODELS } from '../../engine/models/registry.ts';
import { attachmentsOf } from '../../engine/outbound/attachments.ts';
import type { ExportSubject } from '../exporter.ts';
import { addOnNotes, addOnsOf, needNotes } from './add-ons.ts';
import { createdNetwork, existingNetwork } from './attached.ts';
import type { DeployedCluster, DeployedNetworkProfile, Deployment } from './deployment.ts';
import { generalNotes } from './general-notes.ts';
import { plainName, shown } from './names.ts';
import { egressNotes } from './nat-gateway.ts';
import { entered, type OwnNetwork, ownNetwork, subnetNameOf } from './own-network.ts';
import { type DeployedPools, planPools } from './pools.ts';
import { profileOf } from './profile.ts';
import { rangesOf } from './ranges.ts';
import { refusalNotes } from './refusal-notes.ts';
import { withCreatableVersions } from './versions.ts';
import { vnetChoiceOf } from './vnet-choice.ts';

/** The plan where the candidate is the effective one already, else the plan with that choice. */
function settle({ plan, cluster, candidate }: ExportSubject): EvaluatedPlan {
  if (plan.evaluationOf(cluster)?.effective === candidate) {
    return plan;
  }
  const { input, asOf } = plan;
  const clusters = input.clusters.map((each) => (each.id === cluster ? { ...each, choice: candidate } : each));
  return evaluatePlan({ ...input, clusters }, asOf, plan);
}

const TIERS = { free: 'Free', standard: 'Standard', premium: 'Premium' } as const;

function clusterOf(
  cluster: Cluster,
  own: OwnNetwork | null,
  parts: Pick<DeployedCluster, 'network' | 'pools'>,
): DeployedCluster {
  const stem = plainName(cluster.name, cluster.id);
  return {
    name: named(cluster),
    dnsPrefix: stem,
    sku: cluster.sku === 'automatic' ? 'Automatic' : 'Base',
    tier: TIERS[cluster.tier],
    supportPlan: cluster.tier === 'premium' ? supportPlanOfPremium.value : null,
    kubernetesVersion: cluster.kubernetesVersion === '' ? null : cluster.kubernetesVersion,
    identity: cluster.identity === 'user-assigned' ? `id-${stem}` : null,
    apiServer: cluster.apiServer.access,
    apiServerSubnet: subnetNameOf(own, own?.apiServerKey ?? null),
    autoProvisioning:
      cluster.sku === 'automatic' ||
      cluster.needs.includes('node-auto-provisioning') ||
      cluster.nodePools.some(({ kind }) => kind === 'auto-provisioned'),
    addOns: addOnsOf(cluster, own?.needKeys ?? new Map(), (key) => subnetNameOf(own, key)),
    ...parts,
  };
}

/** Why no file can say a name, or null: it holds half of a character that UTF-16 writes in two. */
function brokenName(planName: string, cluster: Cluster, network: VirtualNetwork | undefined): string | null {
  const names = [planName, cluster.name, ...cluster.nodePools.map(({ name }) => name), network?.name ?? ''];
  const texts = [...names, ...(network?.subnets.map(({ name }) => name) ?? [])];
  const broken = texts.find((text) => /\p{Cs}/u.test(text));
  return broken === undefined ? null : `The name ${shown(broken)} holds half a character: type it anew.`;
}

/**
 * What is deployed for one cluster at one candidate, with its virtual network: the one place that decides it for every
 * format. Refused with a sentence that says what to enter: no network, no address space, a needed subnet without a place,
 * an unknown number of nodes, an outbound type that the stable API does not know.
 */
export function deploymentOf(subject: ExportSubject): Result<Deployment, string> {
  const settled = settle(subject);
  const found = findCluster(settled.input, subject.cluster);
  if (!found) {
    return err(`The plan has no cluster ${shown(subject.cluster)}: name one of its clusters.`);
  }
  const { cluster, notes: versionNotes } = withCreatableVersions(found, settled.asOf);
  const virtualNetwork = findVirtualNetwork(settled.input, cluster.virtualNetwork ?? '');
  const broken = brokenName(settled.input.name, cluster, virtualNetwork);
  if (broken !== null) {
    return err(broken);
  }
  const isExisting = (subject.vnet ?? vnetChoiceOf(settled.input, cluster)) === 'existing';
  const own = ownNetwork(cluster, { candidate: subject.candidate, isExisting }, settled);
  if (!own.ok) {
    return own;
  }
  const hasPodCidr = NETWORK_MODELS[CANDIDATES[subject.candidate].model].podRange === 'pod-cidr';
  const ranges = rangesOf(settled, cluster, hasPodCidr);
  if (!ranges.ok) {
    return ranges;
  }
  const pools = planPools(cluster, subject.candidate, (key) => subnetNameOf(own.value, key));
  if (!pools.ok) {
    return pools;
  }
  const profile = profileOf(cluster, subject.candidate, ranges.value);
  if (!profile.ok) {
    return profile;
  }
  const context = clusterContextsOf(settled).find((each) => each.cluster.id === cluster.id);
  const notes = [
    ...versionNotes,
    ...needNotes(settled, cluster, subject.candidate),
    ...(context === undefined ? [] : [...refusalNotes(context), ...egressNotes(context)]),
    ...profile.value.notes,
  ];
  const decided = {
    own: own.value,
    isExisting: isExisting && own.value !== null,
    profile: profile.value.profile,
    notes,
    pools: pools.value,
  };
  return ok(assemble(settled.input, cluster, subject.candidate, decided));
}

interface Decided {
  readonly own: OwnNetwork | null;
  /** The own network is there already. */
  readonly isExisting: boolean;
  readonly profile: DeployedNetworkProfile;
  readonly notes: readonly string[];
  readonly pools: DeployedPools;
}

/** Puts together what has been decided, with the names that nobody entered. */
function assemble(input: PlanInput, cluster: Cluster, candidate: CandidateId, decided: Decided): Deployment {
  const { own, profile, notes, pools, isExisting } = decided;
  const network = findVirtualNetwork(input, cluster.virtualNetwork ?? '');
  const stem = plainName(cluster.name, cluster.id);
  const needs = attachmentsOf(profile.outboundType, CANDIDATES[candidate].model);
  const attached = own === null ? null : (isExisting ? existingNetwork : createdNetwork)(own, { needs, stem, cluster });
  const deployed = clusterOf(cluster, own, { network: profile, pools: pools.pools });
  return {
    planName: input.name,
    candidateLabel: candidateLabel(candidate),
    resourceGroup: isExisting ? null : entered(network?.resourceGroup),
    location: entered(network?.region),
    network: attached?.network ?? null,
    routeTable: attached?.routeTable ?? null,
    natGateway: attached?.natGateway ?? null,
    roleScopes: deployed.identity === null ? [] : (attached?.roleScopes ?? []),
    cluster: deployed,
    notes: [
      ...generalNotes({ cluster, network, hasOwnNetwork: own !== null, isExisting }),
      ...addOnNotes(cluster, deployed.addOns),
      ...(attached?.notes ?? []),
      ...notes,
      ...pools.notes,
    ],
  };
}
