import { named } from '../../domain/entities.ts';
import { npmNodes } from '../../domain/facts/first-numbers.ts';
import type { Load } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import type { BrokenLimit } from '../capacity/capacity.ts';
import { type LimitId, LIMITS } from '../capacity/limit-table.ts';
import { rangeMention } from '../demand/range-title.ts';
import type { RangeKind, RangeUse } from '../demand/range-types.ts';
import { whoNeeds } from '../demand/who-needs.ts';
import type { FigureRef, OfCluster } from '../figures/figure-ref.ts';
import { loadNumber, shortfallWords } from '../figures/load-number.ts';
import { figureText, type Sentence, worded } from '../figures/sentence.ts';
import { plain } from '../words/numbers.ts';
import { limitCapacity } from './limit-figures.ts';

/** Kinds of ranges that nodes of the cluster, or their pods, are in. */
const WITH_NODES: readonly RangeKind[] = ['node-subnet', 'pod-subnet', 'pod-cidr'];

/** True for a range that no node of the cluster is in: the number of nodes changes nothing in it. */
export function isWithoutNodes({ kind }: RangeUse): boolean {
  return !WITH_NODES.includes(kind);
}

/** What is short in a range: who needs how much under which load, and what is there. */
export function shortRangeSentence(range: RangeUse, at: OfCluster): Sentence {
  const { key, label, parts, total, prefixLength } = range;
  const of = { ...at, range: key };
  const usable = figureText(range.capacity ?? 0, { ...of, figure: 'range-capacity' });
  if (isWithoutNodes(range)) {
    const need = figureText(total.withUpgrade, { ...of, figure: 'range-total', load: 'withUpgrade' });
    const name = range.subnet === null && range.range !== null ? `${label} ${range.range}` : label;
    return worded`${name}: ${whoNeeds(parts)} ${need} addresses, ${usable} are usable.`;
  }
  const { most, others } = shortfallWords({
    needs: total,
    refer: (load) => ({ ...of, figure: 'range-total', load }),
    capacity: range.capacity ?? 0,
  });
  const units = range.unit === 'addresses' ? 'addresses' : 'node blocks (/24)';
  return worded`${most} ${units} in ${rangeMention(range)}; ${range.range ?? `the /${prefixLength}`} has ${usable}${others}.`;
}

/** What a limit that is no range counts, and where. */
const COUNTED: Readonly<Partial<Record<LimitId, string>>> = {
  'route-table': 'routes in the route table',
  'nodes-per-cluster': 'nodes in the cluster',
  'pods-per-cluster': 'pods in the cluster',
  'vnet-addresses': 'addresses in the VNet',
  'outbound-ports': 'SNAT ports',
  'ipv6-pod-cidr': 'node blocks of the IPv6 pod CIDR',
};

function countedBy({ limit, subject, capacity }: BrokenLimit, { nodePools }: Cluster): string {
  if (limit === 'policy-engine') {
    return `${capacity === npmNodes.value ? 'nodes' : 'pods'} with Azure NPM`;
  }
  const pool = nodePools.find(({ id }) => id === subject);
  return COUNTED[limit] ?? `nodes in ${pool ? named(pool) : 'the pool'}`;
}

/** What of a limit is broken: how much is needed under which load, and what the limit is. */
export function brokenLimitSentence(
  broken: BrokenLimit,
  { cluster, ranges, at }: { readonly cluster: Cluster; readonly ranges: readonly RangeUse[]; readonly at: OfCluster },
): Sentence {
  const { limit, needs, capacity } = broken;
  const range = ranges.find(({ key }) => key === broken.subject);
  if (range) {
    return shortRangeSentence(range, at);
  }
  const { name, need } = LIMITS[limit];
  const allowed = limitCapacity(broken, at);
  if (need === null) {
    const bound = broken.need < capacity ? 'at least' : 'at most';
    return worded`${name.label}: ${plain(broken.need)}, ${bound} ${allowed} allowed.`;
  }
  const refer = (load: Load): FigureRef => need(broken, { cluster: at.cluster, candidate: at.candidate, load });
  if (broken.need < capacity) {
    return worded`${name.label}: ${loadNumber(needs, broken.failsAt, refer)}, at least ${allowed} required.`;
  }
  const { most, others } = shortfallWords({ needs, refer, capacity });
  return worded`${most} ${countedBy(broken, cluster)}; the limit is ${allowed}${others}.`;
}
