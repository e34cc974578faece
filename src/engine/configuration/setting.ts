import type { CandidateId, NeedId } from '../../domain/ids.ts';
import type { FieldEdit } from '../../domain/plan-edit.ts';
import type { Cluster, PlanInput, VirtualNetwork } from '../../domain/plan-input.ts';
import { type Wishes, wishesOf } from './exclusions.ts';

/** One cluster under a candidate, with what is asked of it: what a setting is looked for in. */
export interface SettingContext {
  readonly input: PlanInput;
  readonly cluster: Cluster;
  readonly candidate: CandidateId;
  readonly network: VirtualNetwork | undefined;
  readonly wishes: Wishes | null;
}

/** A setting of the plan that delivers a need, how to tell that it is made, and how to make it. */
export interface Setting {
  /** The field of the cluster that it is about. */
  readonly field: string;
  readonly isMade: (context: SettingContext) => boolean;
  /** What is missing: the end of a sentence that begins with what asks for it. */
  readonly missing: (context: SettingContext) => string;
  /** What a button says that makes it. */
  readonly label: (context: SettingContext) => string;
  readonly edits: (context: SettingContext) => readonly FieldEdit[];
}

/** A cluster of a plan under a candidate, with these needs. */
export function settingContext(
  input: PlanInput,
  cluster: Cluster,
  { candidate, needs }: { readonly candidate: CandidateId; readonly needs: readonly { readonly need: NeedId }[] },
): SettingContext {
  const network = input.virtualNetworks.find(({ id }) => id === cluster.virtualNetwork);
  return { input, cluster, candidate, network, wishes: wishesOf(cluster, needs, network) };
}
