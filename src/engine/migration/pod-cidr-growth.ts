import { podCidrGrowth, podCidrGrowthLinux } from '../../domain/facts/migration.ts';
import { contains, formatRange, parseRange, sameRange } from '../../domain/ip/range.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import type { CurrentState } from '../../domain/running.ts';
import { modelOf } from '../models/registry.ts';
import { isIpv4 } from '../room/placed-ranges.ts';
import { command, OF_CLUSTER } from './shell.ts';

export type NoGrowthReason = 'unread' | 'ipv6' | 'windows' | 'shrinks' | 'not-around';

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

const SENTENCES: Readonly<Record<NoGrowthReason, string>> = {
  unread: 'One of the two ranges cannot be read.',
  ipv6: 'An IPv6 pod CIDR cannot grow.',
  windows: 'The pod CIDR grows only on clusters whose nodes all run Linux.',
  shrinks: 'A pod CIDR cannot shrink.',
  'not-around': 'The new pod CIDR must contain the old one: it cannot be replaced or given a second block.',
};

function reasonAgainst(from: string, to: string, hasWindows: boolean): NoGrowthReason | null {
  const old = parseRange(from);
  const wanted = parseRange(to);
  if (!old.ok || !wanted.ok) {
    return 'unread';
  }
  if (!isIpv4(old.value) || !isIpv4(wanted.value)) {
    return 'ipv6';
  }
  if (hasWindows) {
    return 'windows';
  }
  if (contains(wanted.value, old.value)) {
    return null;
  }
  return contains(old.value, wanted.value) ? 'shrinks' : 'not-around';
}

function canonical(text: string): string {
  const parsed = parseRange(text);
  return parsed.ok ? formatRange(parsed.value) : text;
}

/** Whether an Overlay pod CIDR can become another range in a running cluster. (facts/aks-networking d, ruling 13) */
export function podCidrGrowthOf(from: string, to: string, hasWindows: boolean): PodCidrGrowth {
  const reason = reasonAgainst(from, to, hasWindows);
  const range = canonical(to);
  return {
    from: canonical(from),
    to: range,
    isAllowed: reason === null,
    reason,
    sentence:
      reason === null
        ? `The pod CIDR can grow from ${canonical(from)} to ${range} in place. Nothing takes it back.`
        : SENTENCES[reason],
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
