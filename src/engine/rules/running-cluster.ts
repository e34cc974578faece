import { named } from '../../domain/entities.ts';
import { overlayMovePodCidr, podCidrGrowth, podCidrGrowthLinux } from '../../domain/facts/migration.ts';
import { formatRange, parseRange, sameRange } from '../../domain/ip/range.ts';
import { runningStateOf } from '../../domain/running.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { NO_GROWTH_SENTENCES, reasonAgainstGrowth } from '../evaluation/pod-cidr-change.ts';
import { modelOf } from '../models/registry.ts';
import { at, clusterRule, finding, type FindingDraft, fix, type Rule } from './rule.ts';

/** The pod CIDR that runs and the other one that the plan has; null where it is kept, or one of them is not given. */
function otherPodCidr({ cluster }: ClusterContext): { readonly from: string; readonly to: string } | null {
  const old = parseRange(runningStateOf(cluster)?.podCidrs[0] ?? '');
  const wanted = parseRange(cluster.podCidrs[0] ?? '');
  const isOther =
    old.ok && wanted.ok && (old.value.family !== wanted.value.family || !sameRange(old.value, wanted.value));
  return isOther ? { from: formatRange(old.value), to: formatRange(wanted.value) } : null;
}

/** Why the service refuses another pod CIDR for a cluster that stays with its model; null where it takes it. */
function refusal({ cluster, model }: ClusterContext, from: string, to: string): string | null {
  const running = runningStateOf(cluster);
  const runs = running && modelOf(running.candidate);
  if (runs?.id !== model) {
    return null;
  }
  if (runs.routing === 'route-table') {
    return 'kubenet keeps its pod CIDR: only the move to Overlay changes it.';
  }
  const reason = runs.routing === 'overlay' ? reasonAgainstGrowth(from, to, hasWindows(cluster)) : null;
  return reason && NO_GROWTH_SENTENCES[reason];
}

function hasWindows({ nodePools }: ClusterContext['cluster']): boolean {
  return nodePools.some(({ os }) => os === 'windows');
}

function refusedPodCidr(context: ClusterContext): FindingDraft | null {
  const { cluster } = context;
  const change = otherPodCidr(context);
  const why = change && refusal(context, change.from, change.to);
  if (change === null || why === null) {
    return null;
  }
  const place = at(cluster.id, 'podCidrs.0');
  return finding(place, `${named(cluster)} runs with pod CIDR ${change.from} and cannot get ${change.to}. ${why}`, {
    numbers: change,
    fix: fix(`Keep ${change.from}`, { ...place, value: change.from }),
  });
}

/** Changes that the service refuses on a cluster that runs. */
export const runningClusterRules: readonly Rule[] = [
  clusterRule({
    id: 'running-pod-cidr',
    severity: 'error',
    title: 'Another pod CIDR for a running cluster',
    facts: [podCidrGrowth.id, podCidrGrowthLinux.id, overlayMovePodCidr.id],
    check: refusedPodCidr,
  }),
];
