import { findCluster, findVirtualNetwork, named } from '../../domain/entities.ts';
import { supportPlanOfPremium } from '../../domain/facts/export-targets.ts';
import { type CandidateId, CANDIDATES } from '../../domain/ids.ts';
import type { NeedPurpose } from '../../domain/need-subnets.ts';
import type { Cluster, PlanInput, Subnet, VirtualNetwork } from '../../domain/plan-input.ts';
import { type RangeKey, subnetKey } from '../../domain/range-key.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { apiServerKeyOf } from '../../engine/demand/delegations.ts';
import { clusterContextsOf } from '../../engine/evaluation/cluster-context.ts';
import { type EvaluatedPlan, evaluatePlan } from '../../engine/evaluation/evaluated-plan.ts';
import { layoutOf } from '../../engine/layout/layout.ts';
import { candidateLabel, NETWORK_MODELS } from '../../engine/models/registry.ts';
import { type Attachments, attachmentsOf } from '../../engine/outbound/attachments.ts';
import type { ExportSubject } from '../exporter.ts';
import { addOnNotes, addOnsOf, needKeysOf, needNotes } from './add-ons.ts';
import type { DeployedCluster, DeployedNetwork, DeployedNetworkProfile, Deployment } from './deployment.ts';
import { generalNotes } from './general-notes.ts';
import { networkNameNotes } from './name-notes.ts';
import { plainName, shown } from './names.ts';
import { egressNotes, ownNatGateway } from './nat-gateway.ts';
import { type NamedSubnet, planNetwork } from './network.ts';
import { type DeployedPools, planPools, subnetsOfPool } from './pools.ts';
import { profileOf } from './profile.ts';
import { rangesOf } from './ranges.ts';
import { refusalNotes } from './refusal-notes.ts';
import { withCreatableVersions } from './versions.ts';

/** The plan where the candidate is the effective one already, else the plan with that choice. */
function settle({ plan, cluster, candidate }: ExportSubject): EvaluatedPlan {
  if (plan.evaluationOf(cluster)?.effective === candidate) {
    return plan;
  }
  const { input, asOf } = plan;
  const clusters = input.clusters.map((each) => (each.id === cluster ? { ...each, choice: candidate } : each));
  return evaluatePlan({ ...input, clusters }, asOf, plan);
}

interface OwnNetwork {
  readonly network: VirtualNetwork;
  readonly subnets: readonly NamedSubnet[];
  readonly addressSpaces: readonly string[];
  readonly notes: readonly string[];
  /** Keys of the subnets of the cluster's pools. */
  readonly nodeKeys: ReadonlySet<string>;
  readonly podKeys: ReadonlySet<string>;
  readonly apiServerKey: string | null;
  readonly needKeys: ReadonlyMap<NeedPurpose, RangeKey>;
}

/** The own network of a cluster; null in one that AKS makes. Refused: no network, no address space, a subnet without place. */
function ownNetwork(
  cluster: Cluster,
  candidate: CandidateId,
  settled: EvaluatedPlan,
): Result<OwnNetwork | null, string> {
  const network = findVirtualNetwork(settled.input, cluster.virtualNetwork ?? '');
  if (!network) {
    return err(`${shown(named(cluster))} is in no virtual network yet: choose one, or add one with an address space.`);
  }
  const keys = cluster.nodePools.map((pool) => subnetsOfPool(pool, cluster, candidate));
  const nodeKeys = new Set(keys.map(({ nodes }) => nodes));
  const podKeys = new Set(keys.flatMap(({ pods }) => pods ?? []));
  const apiServerKey = apiServerKeyOf(cluster);
  const needKeys = needKeysOf(cluster, settled);
  if (network.origin === 'managed') {
    return podKeys.size === 0
      ? ok(null)
      : err(
          `Pod subnets need a virtual network of your own, and AKS manages ${shown(named(network))}: change its origin.`,
        );
  }
  const needed = new Set([
    ...nodeKeys,
    ...podKeys,
    ...needKeys.values(),
    ...(apiServerKey === null ? [] : [apiServerKey]),
  ]);
  const layout = layoutOf(settled).networks.find(({ virtualNetwork }) => virtualNetwork === network.id);
  const known = new Set([...(layout?.subnets ?? []), ...(layout?.unplaced ?? [])].map(({ key }) => key));
  if (!layout || [...needed].some((key) => !known.has(key))) {
    return err(`A subnet that ${shown(named(cluster))} uses is not in ${shown(named(network))}: choose one that is.`);
  }
  const planned = planNetwork(network, layout, settled.input.clusters, { keys: needed, apiServer: apiServerKey });
  return planned.ok ? ok({ network, ...planned.value, nodeKeys, podKeys, apiServerKey, needKeys }) : planned;
}

interface Named {
  readonly name: string;
  /** Names that the plan gives to others of its kind. */
  readonly others: readonly string[];
  /** All names that the plan gives, this one last if it is one of them. */
  readonly given: readonly string[];
}

/** The name that the plan gives to the route table or NAT gateway of the cluster's subnets, else one made for it. */
function attachedName(own: OwnNetwork, read: (subnet: Subnet) => string | null, otherwise: string): Named {
  const isOurs = ({ id }: Subnet) => own.nodeKeys.has(subnetKey(id)) || own.podKeys.has(subnetKey(id));
  const first = own.network.subnets.filter(isOurs).flatMap((subnet) => read(subnet) ?? [])[0];
  const name = entered(first);
  const all = own.network.subnets.flatMap((subnet) => entered(read(subnet)) ?? []);
  const others = [...new Set(all)].filter((each) => each !== name);
  return { name: name ?? otherwise, others, given: name === null ? others : [...others, name] };
}

interface Attaching {
  readonly needs: Attachments;
  /** What made names end in. */
  readonly stem: string;
  readonly cluster: Cluster;
}

type Attached = Pick<Deployment, 'network' | 'routeTable' | 'natGateway' | 'roleScopes' | 'notes'>;

/** Which subnets get the route table and the NAT gateway: those of the nodes, and of the pods where they leave by their own. */
function attach(own: OwnNetwork, { needs, stem, cluster }: Attaching): Attached {
  const { routeTable: needsTable, natGateway: needsGateway, defaultRoute, roleScopes } = needs;
  const table = attachedName(own, ({ routeTable }) => routeTable, `rt-${stem}`);
  const gateway = attachedName(own, ({ natGateway }) => natGateway, `ng-${stem}`);
  const isOurs = (key: string) => own.nodeKeys.has(key) || own.podKeys.has(key);
  const network: DeployedNetwork = {
    name: named(own.network),
    addressSpaces: own.addressSpaces,
    encrypted: own.network.encrypted,
    subnets: own.subnets.map(({ key, ...subnet }) => ({
      ...subnet,
      hasRouteTable: needsTable && isOurs(key),
      hasNatGateway: needsGateway && isOurs(key),
    })),
  };
  const left = [...(needsTable ? table.others : table.given), ...(needsGateway ? gateway.others : gateway.given)];
  return {
    network,
    routeTable: needsTable ? { name: table.name, defaultRoute } : null,
    natGateway: needsGateway ? ownNatGateway(cluster, gateway.name, stem) : null,
    roleScopes,
    notes: left.map((name) => `${shown(name)}, which the plan names for a subnet, is not part of the code: attach it.`),
  };
}

const TIERS = { free: 'Free', standard: 'Standard', premium: 'Premium' } as const;

function subnetNameOf(own: OwnNetwork | null, key: string | null): string | null {
  return own?.subnets.find((subnet) => subnet.key === key)?.name ?? null;
}

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
  const own = ownNetwork(cluster, subject.candidate, settled);
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
  const decided = { own: own.value, profile: profile.value.profile, notes, pools: pools.value };
  return ok(assemble(settled.input, cluster, subject.candidate, decided));
}

interface Decided {
  readonly own: OwnNetwork | null;
  readonly profile: DeployedNetworkProfile;
  readonly notes: readonly string[];
  readonly pools: DeployedPools;
}

/** Puts together what has been decided, with the names that nobody entered. */
function assemble(input: PlanInput, cluster: Cluster, candidate: CandidateId, decided: Decided): Deployment {
  const { own, profile, notes, pools } = decided;
  const network = findVirtualNetwork(input, cluster.virtualNetwork ?? '');
  const stem = plainName(cluster.name, cluster.id);
  const needs = attachmentsOf(profile.outboundType, CANDIDATES[candidate].model);
  const attached = own === null ? null : attach(own, { needs, stem, cluster });
  const deployed = clusterOf(cluster, own, { network: profile, pools: pools.pools });
  return {
    planName: input.name,
    candidateLabel: candidateLabel(candidate),
    resourceGroup: entered(network?.resourceGroup),
    location: entered(network?.region),
    network: attached?.network ?? null,
    routeTable: attached?.routeTable ?? null,
    natGateway: attached?.natGateway ?? null,
    roleScopes: deployed.identity === null ? [] : (attached?.roleScopes ?? []),
    cluster: deployed,
    notes: [
      ...generalNotes(cluster, network, own !== null),
      ...addOnNotes(cluster, deployed.addOns),
      ...(attached === null ? [] : networkNameNotes(attached)),
      ...(own?.notes ?? []),
      ...(attached?.notes ?? []),
      ...notes,
      ...pools.notes,
    ],
  };
}

/** A text of the plan, null where none is entered. */
function entered(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
