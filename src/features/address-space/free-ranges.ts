import { CANDIDATES } from '../../domain/ids.ts';
import type { FieldEdit } from '../../domain/plan-edit.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { suggestClusterRanges } from '../../engine/layout/suggest-range.ts';
import { NETWORK_MODELS } from '../../engine/models/registry.ts';
import { listed } from '../../engine/words/list.ts';

/** Ranges for the fields of a cluster, and the edits that put them there. */
export interface FreeRanges {
  /** Empty where the chosen model takes no addresses from a pod CIDR. */
  readonly podCidrs: readonly string[];
  readonly serviceCidrs: readonly string[];
  readonly edits: readonly FieldEdit[];
}

/** True unless a model was chosen that ignores the pod CIDR: what is undecided is compared with one. */
function usesPodCidr({ choice }: Cluster): boolean {
  const source = choice === null ? 'pod-cidr' : NETWORK_MODELS[CANDIDATES[choice].model].podRange;
  return source === 'pod-cidr' || source === 'declared-only';
}

/** Free ranges for a cluster; says why there are none. A pod CIDR that its model ignores is left as it is. */
export function freeRangesOf(plan: EvaluatedPlan, cluster: Cluster): Result<FreeRanges, string> {
  const suggested = suggestClusterRanges(plan, cluster);
  if (suggested === null) {
    return err('Private address space has no room left for a pod CIDR and a service CIDR. Nothing was changed.');
  }
  const { serviceCidrs, dnsServiceIp } = suggested;
  const podCidrs = usesPodCidr(cluster) ? suggested.podCidrs : [];
  const entity = cluster.id;
  return ok({
    podCidrs,
    serviceCidrs,
    edits: [
      ...(podCidrs.length > 0 ? [{ entity, field: 'podCidrs', value: podCidrs }] : []),
      { entity, field: 'serviceCidrs', value: serviceCidrs },
      { entity, field: 'dnsServiceIp', value: dnsServiceIp },
    ],
  });
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** What was put into the fields of the cluster, in one sentence; empty once they hold something else. */
export function sayRanges({ podCidrs, serviceCidrs }: FreeRanges, cluster: Cluster): string {
  const stand =
    areSame(serviceCidrs, cluster.serviceCidrs) && (podCidrs.length === 0 || areSame(podCidrs, cluster.podCidrs));
  const pods = podCidrs.length > 0 ? `pods in ${listed(podCidrs)}, ` : '';
  return stand ? `Set: ${pods}services in ${listed(serviceCidrs)}. They meet no other range of the plan.` : '';
}
