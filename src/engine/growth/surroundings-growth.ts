import { type CandidateId, CANDIDATES } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { type Constraint, constraintUse, NO_BASE } from '../capacity/constraint.ts';
import { constraintsOf } from '../capacity/limits.ts';
import { demandOf, subnetKeysOf } from '../demand/cluster-demand.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { grownNodesOf } from './grown-nodes.ts';

/** The other clusters that grow and that share a subnet or the VNet with this one. */
export function growingNeighbours(cluster: Cluster, { input, index }: EvaluatedPlan): readonly Cluster[] {
  const others = input.clusters.filter((other) => other !== cluster && grownNodesOf(other).isGrowing);
  if (others.length === 0) {
    return others;
  }
  const own = new Set(subnetKeysOf(cluster, index));
  return others.filter(
    (other) =>
      (other.virtualNetwork !== null && other.virtualNetwork === cluster.virtualNetwork) ||
      subnetKeysOf(other, index).some((key) => own.has(key)),
  );
}

/** How much more the neighbours of a cluster use of a range or VNet, by its key or id, in a given month than today. */
export type AddedByOthers = (subject: string, month: number) => number;

interface Shared {
  readonly ranges: readonly RangeUse[];
  readonly candidate: CandidateId;
}

/** The constraints of a neighbour on what it shares. Only differences of their use are taken, so their base is of no matter. */
function sharedConstraints(
  other: Cluster,
  { index }: EvaluatedPlan,
  { ranges, candidate }: Shared,
): readonly Constraint[] {
  const taken = other.choice ?? candidate;
  const demand = demandOf(other, CANDIDATES[taken].model, index);
  const shared = ranges.flatMap((range) => (demand.ranges.has(range.key) ? [{ ...range, capacity: 0 }] : []));
  const constraints = constraintsOf({ candidate: taken, demand, ranges: shared, vnetAddressesOfOthers: NO_BASE });
  const subjects = new Set([...shared.map(({ key }) => key), other.virtualNetwork ?? '']);
  return constraints.filter(({ subject }) => subjects.has(subject));
}

/** What the growth of other clusters adds to the ranges and the VNet of one cluster under one candidate. */
export function addedByOthers(cluster: Cluster, plan: EvaluatedPlan, shared: Shared): AddedByOthers {
  const terms = growingNeighbours(cluster, plan).flatMap((other) => {
    const { stateIn } = grownNodesOf(other);
    return sharedConstraints(other, plan, shared).map((constraint) => ({ constraint, stateIn }));
  });
  return (subject, month) =>
    terms.reduce(
      (sum, { constraint, stateIn }) =>
        constraint.subject === subject
          ? sum + constraintUse(constraint, stateIn(month)) - constraintUse(constraint, stateIn(0))
          : sum,
      0,
    );
}
