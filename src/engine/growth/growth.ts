import type { CandidateId } from '../../domain/ids.ts';
import type { RangeKey } from '../../domain/range-key.ts';
import type { LimitId } from '../capacity/limit-table.ts';
import type { RangeKind, RangeUnit } from '../demand/range-types.ts';

/**
 * How use grows month by month, and when a range or limit runs out.
 *
 * - What grows is the number of nodes at the maximum (autoscaler maximum or node cap, else nodes now), of all pools of a
 *   cluster together: by a fixed number each month, or by a percentage that compounds monthly from the size today. A part
 *   of a node counts as a node; percent is rounded up once, in the month that is looked at, and not in every month before.
 * - Added nodes go to the pools in turn, one each, in plan order: the order in which the reach of a cluster is found.
 *   Gateway pools keep their size; spot and auto-provisioned pools take their turn. So, as long as no other cluster in a
 *   shared range grows, the first month with more nodes than the cluster reaches is the month in which the limit that binds
 *   runs out. A test holds the two together.
 * - What is compared is the load with upgrade: surge is that of the grown pools, and everything that does not depend on
 *   nodes (load balancers, endpoints, addresses of others) stays as it is. Month 0 is the plan as it stands.
 * - Clusters that share a subnet or a VNet grow together, each at its own pace, the others under the candidate that they
 *   have while this one is looked at. Reach, in contrast, leaves the other clusters as they are.
 * - A range with no size given is compared with the size to ask for for today: `isGiven` tells the two apart.
 * - The size that would last is found as the size to ask for is: the use at the end of the horizon, the headroom kept
 *   free, Azure's own addresses on top.
 * - A month is a calendar month counted from the day of the plan. The clock plays no part except for that day.
 */
interface Line {
  /** Stable within a candidate: the key of a range, or `limit/...`. */
  readonly key: string;
  /** What is offered; null when no IPv4 range would be large enough. */
  readonly capacity: number | null;
  /** The first month in which more is needed than offered, 0 = already today; null = lasts to the end of the horizon. */
  readonly runOutMonth: number | null;
}

/** The use of one range over the months of the horizon. */
export interface RangeGrowth extends Line {
  readonly key: RangeKey;
  readonly kind: RangeKind;
  readonly unit: RangeUnit;
  readonly label: string;
  /** False where nothing is given and the size to ask for stands in. */
  readonly isGiven: boolean;
  /** With upgrade, for month 0 up to the end of the horizon. */
  readonly use: readonly number[];
  /** Longest prefix that holds the last month with the headroom kept free; null when no IPv4 range could. */
  readonly lastingPrefixLength: number | null;
}

/** The use of a limit that is no range, such as nodes per pool or routes. */
export interface LimitGrowth extends Line {
  readonly limit: LimitId;
  /** A pool id, cluster id or VNet id. */
  readonly subject: string;
  readonly capacity: number;
  /** With upgrade, except for limits on pods: surge nodes run none of their own. */
  readonly useNow: number;
  readonly useAtEnd: number;
  /** In the month in which it runs out; as at the end where it does not. */
  readonly useAtRunOut: number;
}

/** Everything about the growth of one cluster under one candidate. */
export interface CandidateGrowth {
  readonly cluster: string;
  readonly candidate: CandidateId;
  /** True when this cluster, or another one in its ranges, grows. */
  readonly isGrowing: boolean;
  /** Nodes of all pools at their maximum, without surge, for month 0 up to the end of the horizon. */
  readonly nodes: readonly number[];
  readonly ranges: readonly RangeGrowth[];
  readonly limits: readonly LimitGrowth[];
  /** What runs out first; among those of one month the limit that binds, else ranges before other limits. */
  readonly first: { readonly key: string; readonly month: number } | null;
}

/** As above, with the calendar month ("2027-05") in which each line runs out, for the lines that do. */
export interface DatedGrowth extends CandidateGrowth {
  readonly runOutDates: Readonly<Record<string, string>>;
}
