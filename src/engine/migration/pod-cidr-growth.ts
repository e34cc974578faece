import { podCidrGrowth, podCidrGrowthLinux } from '../../domain/facts/migration.ts';
import { formatRange, parseRange, sameRange } from '../../domain/ip/range.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import type { CurrentState } from '../../domain/running.ts';
import { NO_GROWTH_SENTENCES, type NoGrowthReason, reasonAgainstGrowth } from '../evaluation/pod-cidr-change.ts';
import { modelOf } from '../models/registry.ts';
import { command, OF_CLUSTER } from './shell.ts';

/** Whether the pod CIDR of an Overlay cluster can become another range, and how. */
export interface PodCidrGrowth {
  readonly from: string;
  readonly to: string;
  readonly isAllowed: boolean;
  /** Why not; null where it is allowed. */
  readonly reason: NoGrowthReason | null;
  readonly sentence: string;
  readonly commands: readonly string[];
  readonly facts: readonly string[];
}

function canonical(text: string): string {
  const parsed = parseRange(text);
  return parsed.ok ? formatRange(parsed.value) : text;
}

/** Whether an Overlay pod CIDR can become another range in a running cluster. (facts/aks-networking d, ruling 13) */
export function podCidrGrowthOf(from: string, to: string, hasWindows: boolean): PodCidrGrowth {
  const reason = reasonAgainstGrowth(from, to, hasWindows);
  const range = canonical(to);
  return {
    from: canonical(from),
    to: range,
    isAllowed: reason === null,
    reason,
    sentence:
      reason === null
        ? `The pod CIDR can grow from ${canonical(from)} to ${range} in place. Nothing takes it back.`
        : NO_GROWTH_SENTENCES[reason],
    commands:
      reason === null
        ? [
            command('az aks update', ...OF_CLUSTER, `--pod-cidr ${range}`),
            'kubectl get nnc --all-namespaces --output yaml',
          ]
        : [],
    facts: [podCidrGrowth.id, podCidrGrowthLinux.id],
  };
}

/** The growth that the plan asks of a running Overlay cluster; null where it keeps the pod CIDR or gives none. */
export function plannedPodCidrGrowth(cluster: Cluster, current: CurrentState): PodCidrGrowth | null {
  const [from = ''] = current.podCidrs;
  const [to = ''] = cluster.podCidrs;
  const old = parseRange(from);
  const wanted = parseRange(to);
  const isKept = old.ok && wanted.ok && old.value.family === wanted.value.family && sameRange(old.value, wanted.value);
  const isOverlay = modelOf(current.candidate).routing === 'overlay';
  return !isOverlay || from === '' || to === '' || isKept
    ? null
    : podCidrGrowthOf(
        from,
        to,
        cluster.nodePools.some(({ os }) => os === 'windows'),
      );
}
