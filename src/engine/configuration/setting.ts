import type { CandidateId, NeedId } from '../../domain/ids.ts';
import type { FieldEdit } from '../../domain/plan-edit.ts';
import type { Cluster, PlanInput, VirtualNetwork } from '../../domain/plan-input.ts';
import { type Wishes, wishesOf } from './exclusions.ts';

/** One cluster under a candidate, with what is asked of it: what a setting is looked for in. */
export interface AskedCluster {
  readonly cluster: Cluster;
  readonly candidate: CandidateId;
  readonly network: VirtualNetwork | undefined;
  readonly wishes: Wishes | null;
  /** The day, YYYY-MM-DD: a version that is set can be created on it. */
  readonly asOf: string;
}

/** The same with the plan that it is in: what a setting is made in. */
export interface SettingContext extends AskedCluster {
  readonly input: PlanInput;
}

/** A setting of the plan that delivers a need, how to tell that it is made, and how to make it. */
export interface Setting {
  /** The field of the cluster that it is about. */
  readonly field: string;
  readonly isMade: (asked: AskedCluster) => boolean;
  /** What is missing: the end of a sentence that begins with what asks for it. */
  readonly missing: (asked: AskedCluster) => string;
  /** What a button says that makes it. */
  readonly label: (context: SettingContext) => string;
  readonly edits: (context: SettingContext) => readonly FieldEdit[];
}

interface Asking {
  readonly candidate: CandidateId;
  readonly needs: readonly { readonly need: NeedId }[];
  readonly asOf: string;
}

/** A cluster in its VNet under a candidate, with these needs. */
export function askedCluster(
  cluster: Cluster,
  network: VirtualNetwork | undefined,
  { candidate, needs, asOf }: Asking,
): AskedCluster {
  return { cluster, candidate, network, asOf, wishes: wishesOf(cluster, needs, network) };
}

/** A cluster of a plan under a candidate, with these needs, on a day. */
export function settingContext(input: PlanInput, cluster: Cluster, asking: Asking): SettingContext {
  const network = input.virtualNetworks.find(({ id }) => id === cluster.virtualNetwork);
  return { input, ...askedCluster(cluster, network, asking) };
}
