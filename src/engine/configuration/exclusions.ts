import { type CandidateId, CANDIDATES, type NeedId } from '../../domain/ids.ts';
import type { Cluster, PolicyEngine, VirtualNetwork } from '../../domain/plan-input.ts';
import { supportOf } from '../comparison/support.ts';
import { modelOf } from '../models/registry.ts';

/** Policy engines beside the one that is built into the Cilium data plane. */
export type AddedEngine = Extract<PolicyEngine, 'calico' | 'azure-npm'>;
const ADDED_ENGINES: readonly AddedEngine[] = ['calico', 'azure-npm'];

/** Options that are entered and are no needs. */
const ENTERED = ['mtls', 'ebpf-host-routing'] as const;

/** What is asked of a cluster or stands fixed: needs, options that are entered, its VNet, the model that it is put on. */
export type Wish =
  NeedId | AddedEngine | (typeof ENTERED)[number] | 'managed-network' | 'pod-subnet' | 'azure-data-plane';

/** Settings that Azure does not offer together in one cluster: two, or more. */
export type Exclusion = readonly Wish[];

/** Which settings exclude each other. What a model itself lacks stands in the comparison (`comparison/support.ts`). */
export const EXCLUSIONS: readonly Exclusion[] = [
  ['dual-stack', 'virtual-nodes'],
  ['dual-stack', 'static-egress-gateway'],
  ['dual-stack', 'node-auto-provisioning'],
  ['dual-stack', 'aks-automatic'],
  ['dual-stack', 'calico'],
  ['dual-stack', 'azure-npm'],
  ['windows-pools', 'azure-npm'],
  ['node-auto-provisioning', 'windows-pools'],
  ['node-auto-provisioning', 'calico'],
  ['mtls', 'node-encryption'],
  ['ebpf-host-routing', 'static-egress-gateway'],
  ['mtls', 'azure-data-plane'],
  ['ebpf-host-routing', 'azure-data-plane'],
  ['pod-subnet', 'managed-network'],
];

/** The id of the fact that says so; facts load on demand. */
export function factOfExclusion(exclusion: Exclusion): string {
  return exclusion.join('-without-');
}

/** What is asked of one cluster, as far as settings can exclude each other. */
export interface Wishes {
  readonly asked: ReadonlySet<Wish>;
  /** The engines that may enforce its network policy beside Cilium's: the entered one, else any; empty without policy. */
  readonly engines: readonly AddedEngine[];
}

/** Settings that are asked for and exclude each other: one of them has to go. */
export interface Conflict {
  readonly wishes: readonly Wish[];
  /** Ids of the facts that say so. */
  readonly facts: readonly string[];
}

/** What a cluster with these needs asks for; null when nothing of it could exclude anything. */
export function wishesOf(
  { advancedNetworking, policyEngine }: Cluster,
  needs: readonly { readonly need: NeedId }[],
  network: VirtualNetwork | undefined,
): Wishes | null {
  const isManaged = network?.origin === 'managed';
  if (needs.length === 0 && advancedNetworking.length === 0 && !isManaged) {
    return null;
  }
  const asked = new Set<Wish>(needs.map(({ need }) => need));
  ENTERED.filter((option) => advancedNetworking.includes(option)).forEach((option) => asked.add(option));
  if (isManaged) {
    asked.add('managed-network');
  }
  const entered = ADDED_ENGINES.filter((engine) => engine === policyEngine);
  return { asked, engines: entered.length > 0 || !asked.has('network-policy') ? entered : ADDED_ENGINES };
}

type Has = (wish: Wish) => boolean;

/** What keeps an engine from enforcing the policy, if anything does. */
function exclusionOf(engine: AddedEngine, has: Has): Exclusion | undefined {
  return EXCLUSIONS.find((wishes) => wishes.includes(engine) && wishes.every((wish) => wish === engine || has(wish)));
}

/** The added engines that run on a candidate at all. */
function enginesOn(candidate: CandidateId, { engines }: Wishes): readonly AddedEngine[] {
  return CANDIDATES[candidate].dataPlane === 'cilium' || modelOf(candidate).routing === 'own-plugin'
    ? []
    : engines.filter((engine) => supportOf(engine, candidate) !== 'no');
}

function hasOn(candidate: CandidateId, { asked }: Wishes): Has {
  const { podRange, routing } = modelOf(candidate);
  const isAzure = CANDIDATES[candidate].dataPlane === 'azure' && routing !== 'own-plugin';
  return (wish) =>
    asked.has(wish) || (wish === 'pod-subnet' ? podRange === wish : wish === 'azure-data-plane' && isAzure);
}

/** The conflict that leaves no engine for the network policy; a choice among several engines is named as the policy. */
function withoutEngine(engines: readonly AddedEngine[], has: Has): Conflict[] {
  const found = engines.map((engine) => exclusionOf(engine, has)).filter((exclusion) => exclusion !== undefined);
  const named = (wish: Wish): Wish =>
    engines.length > 1 && ADDED_ENGINES.some((engine) => engine === wish) ? 'network-policy' : wish;
  return found.length === 0 || found.length < engines.length
    ? []
    : [{ wishes: [...new Set(found.flat().map(named))], facts: found.map(factOfExclusion) }];
}

const NO_CONFLICT: readonly Conflict[] = [];

/** Why no setting of the options meets all that is asked for on a candidate; empty when one does. */
export function wishConflicts(wishes: Wishes | null, candidate: CandidateId): readonly Conflict[] {
  if (wishes === null) {
    return NO_CONFLICT;
  }
  const has = hasOn(candidate, wishes);
  const pairs = EXCLUSIONS.filter((exclusion) => exclusion.every(has));
  return [
    ...pairs.map((exclusion): Conflict => ({ wishes: exclusion, facts: [factOfExclusion(exclusion)] })),
    ...withoutEngine(enginesOn(candidate, wishes), has),
  ];
}

/** The policy engines that meet all that is asked for on a candidate, the one to choose first. */
export function enginesFor(wishes: Wishes, candidate: CandidateId): readonly PolicyEngine[] {
  return CANDIDATES[candidate].dataPlane === 'cilium'
    ? ['cilium']
    : enginesOn(candidate, wishes).filter((engine) => !exclusionOf(engine, hasOn(candidate, wishes)));
}
