import { named } from '../../domain/entities.ts';
import { type CandidateId, CANDIDATES, type Load, LOADS } from '../../domain/ids.ts';
import { formatRange } from '../../domain/ip/range.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { type Ipv6BlockFigures, ipv6BlockFigures } from '../demand/ipv6-figures.ts';
import { type Ipv6NodeBlocks, ipv6NodeBlocksOf } from '../demand/ipv6-node-blocks.ts';
import { rangeRequest, rangeTotal } from '../demand/range-figures.ts';
import { rangeFree, rangePart, rangeReserved, rangeRoom } from '../demand/range-table-figures.ts';
import { rangeTitle } from '../demand/range-title.ts';
import { PART_NAMES, type PartKind, type RangeUse } from '../demand/range-types.ts';
import { effectiveOf } from '../evaluation/effective.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import type { ClusterEvaluation } from '../evaluation/evaluation.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { type ShownNumber, type ShownPerLoad, shownPerLoad, shownText } from '../figures/shown-number.ts';

export interface UsagePart {
  readonly kind: PartKind;
  readonly label: string;
  readonly amounts: ShownPerLoad;
}

/** The IPv6 pod CIDR of a cluster beside its IPv4 one: a node takes one block of each family. */
export interface Ipv6Usage extends Ipv6BlockFigures {
  readonly nodeBlocks: Ipv6NodeBlocks;
}

/** One range of one cluster, ready for chart and table. */
export interface UsageRow {
  readonly key: string;
  readonly cluster: string;
  /** Its effective candidate, whose view of the range this is. */
  readonly candidate: CandidateId;
  /** The cluster in words where the plan has several; else empty. */
  readonly owner: string;
  readonly title: string;
  readonly range: RangeUse;
  readonly parts: readonly UsagePart[];
  readonly total: ShownPerLoad;
  /** The size to ask for, for a range that is not given yet; else null. */
  readonly request: ShownNumber | null;
  /** Null where Azure keeps no addresses. */
  readonly reserved: ShownNumber | null;
  /** What the range offers: as given, else as it would be requested; null when no IPv4 range is large enough. */
  readonly room: ShownNumber | null;
  /** Null when no IPv4 range is large enough. */
  readonly free: ShownPerLoad | null;
  /** Beside an IPv4 pod CIDR, the IPv6 one of the same cluster; null elsewhere. */
  readonly ipv6: Ipv6Usage | null;
}

function nameById(input: PlanInput): ReadonlyMap<string, string> {
  const clusters = input.clusters.map((cluster): [string, string] => [cluster.id, named(cluster)]);
  const pools = input.clusters.flatMap(({ nodePools }) =>
    nodePools.map((pool): [string, string] => [pool.id, named(pool)]),
  );
  return new Map([...clusters, ...pools]);
}

function titleOf(title: string, owner: string): string {
  return owner === '' ? title : `${owner}: ${title}`;
}

function partsOf(range: RangeUse, at: OfCluster, names: ReadonlyMap<string, string>): UsagePart[] {
  return range.parts.map(({ kind, cluster, pool }, part) => {
    const owner = cluster === null || cluster === at.cluster ? '' : `${names.get(cluster) ?? cluster} `;
    const poolName = pool === null ? '' : (names.get(pool) ?? pool);
    const suffix = `${owner}${poolName}`.trim();
    const label = suffix === '' ? PART_NAMES[kind] : `${PART_NAMES[kind]}, ${suffix}`;
    return { kind, label, amounts: shownPerLoad((load) => rangePart(at, range, part, load)) };
  });
}

function freePerLoad(at: OfCluster, range: RangeUse): ShownPerLoad | null {
  const [today, maximum, withUpgrade] = LOADS.map((load) => rangeFree(at, range, load));
  return today && maximum && withUpgrade ? { today, maximum, withUpgrade } : null;
}

function ipv6Of(at: OfCluster, range: RangeUse, owner: Cluster | undefined): Ipv6Usage | null {
  const nodeBlocks =
    range.kind === 'pod-cidr' && owner ? ipv6NodeBlocksOf(owner, CANDIDATES[at.candidate].model) : null;
  return nodeBlocks && { nodeBlocks, ...ipv6BlockFigures(at, range.total, nodeBlocks) };
}

/** Rows of all clusters at their effective candidates, the selected cluster first; a shared subnet appears once. */
export function usageRows(plan: EvaluatedPlan, selected: string): readonly UsageRow[] {
  const { input } = plan;
  const names = nameById(input);
  const seen = new Set<string>();
  const first = (evaluation: ClusterEvaluation): number => (evaluation.cluster === selected ? 0 : 1);
  const ordered = [...plan.clusters].sort((a, b) => first(a) - first(b));
  return ordered.flatMap((evaluation) => {
    const { cluster, effective } = evaluation;
    const at: OfCluster = { cluster, candidate: effective };
    const ranges = effectiveOf(evaluation)?.ranges ?? [];
    const fresh = ranges.filter(({ key }) => !seen.has(key));
    fresh.forEach(({ key }) => seen.add(key));
    const own = input.clusters.find(({ id }) => id === cluster);
    const owner = plan.clusters.length > 1 ? (names.get(cluster) ?? cluster) : '';
    return fresh.map((range) => ({
      key: `${cluster}/${range.key}`,
      cluster,
      candidate: effective,
      owner,
      title: titleOf(rangeTitle(range), owner),
      range,
      parts: partsOf(range, at, names),
      total: shownPerLoad((load) => rangeTotal(at, range, load)),
      request: range.capacity === null ? rangeRequest(at, range) : null,
      reserved: rangeReserved(at, range),
      room: rangeRoom(at, range),
      free: freePerLoad(at, range),
      ipv6: ipv6Of(at, range, own),
    }));
  });
}

/** What the IPv6 pod CIDR beside an IPv4 one is called: its cluster where there are several, and its range. */
export function ipv6Title({ owner }: UsageRow, { nodeBlocks }: Ipv6Usage): string {
  const { range, given } = nodeBlocks;
  const place = given === null ? `/${range.prefixLength}, Azure’s default` : formatRange(range);
  return titleOf(`IPv6 pod CIDR ${place}`, owner);
}

/** Segments of a bar in hundredths of its length, by what they are; `free` and `reserved` are among them. */
export type Segments = Readonly<Partial<Record<PartKind | 'reserved' | 'free', number>>>;

export interface UsageBar {
  readonly key: string;
  readonly title: string;
  readonly row: UsageRow;
  readonly isOver: boolean;
  readonly segments: Segments;
  /** The numbers behind the segments, in words, for the tooltip. */
  readonly lines: readonly string[];
}

/** Most lines of a tooltip: a longer list is read in the table. */
const MOST_LINES = 12;

/** The numbers of the table's column for this load, in words: parts, what Azure keeps, what stays free or is missing. */
function tooltipLines({ parts, reserved, free }: UsageRow, load: Load): readonly string[] {
  const used = parts.filter(({ amounts }) => amounts[load].value > 0);
  const lines = used.slice(0, MOST_LINES).map(({ label, amounts }) => `${label} ${shownText(amounts[load])}`);
  return [
    ...lines,
    ...(used.length > MOST_LINES ? ['More parts are in the table.'] : []),
    ...(reserved === null ? [] : [`Reserved by Azure ${shownText(reserved)}`]),
    ...(free === null ? [] : [`Free ${shownText(free[load])}`]),
  ];
}

function sumsByKind({ range }: UsageRow, load: Load): Map<PartKind, number> {
  const sums = new Map<PartKind, number>();
  for (const { kind, amounts } of range.parts) {
    sums.set(kind, (sums.get(kind) ?? 0) + amounts[load]);
  }
  return sums;
}

/** One bar per row, scaled to its own range so that small and large ones can both be read. */
export function usageBars(rows: readonly UsageRow[], load: Load): readonly UsageBar[] {
  return rows.map((row) => {
    const used = row.range.total[load];
    const room = row.room?.value ?? used;
    const free = Math.max(0, room - used);
    const length = Math.max(room, used) + row.range.reserved;
    const share = (amount: number): number => (length === 0 ? 0 : (amount / length) * 100);
    const sums = [...sumsByKind(row, load)].filter(([, amount]) => amount > 0);
    return {
      key: row.key,
      title: row.title,
      row,
      isOver: used > room,
      segments: {
        ...Object.fromEntries(sums.map(([kind, amount]) => [kind, share(amount)])),
        reserved: share(row.range.reserved),
        free: share(free),
      },
      lines: tooltipLines(row, load),
    };
  });
}

/** The kinds of parts that occur in any bar, in a fixed order: the series of the chart and its legend. */
export function kindsIn(rows: readonly UsageRow[]): readonly PartKind[] {
  const present = new Set(rows.flatMap(({ parts }) => parts.map(({ kind }) => kind)));
  return PART_ORDER.filter((kind) => present.has(kind));
}

const PART_ORDER: readonly PartKind[] = [
  'nodes',
  'pods',
  'surge-nodes',
  'surge-pods',
  'internal-load-balancers',
  'private-link-service',
  'private-endpoint',
  'api-server',
  'application-gateway',
  'application-gateway-for-containers',
  'virtual-nodes',
  'services',
  'service-range-own',
  'other-addresses',
];

/** A stretch of a bar, in hundredths of its length. */
export interface BarStretch {
  readonly part: keyof Segments;
  readonly length: number;
}

/** The stretches of a bar that have a length, from the left: parts in their fixed order, then what Azure keeps and what is free. */
export function barStretches({ segments }: Pick<UsageBar, 'segments'>): readonly BarStretch[] {
  return [...PART_ORDER, 'reserved' as const, 'free' as const].flatMap((part) => {
    const length = segments[part] ?? 0;
    return length > 0 ? [{ part, length }] : [];
  });
}
