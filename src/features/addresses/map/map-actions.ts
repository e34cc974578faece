import {
  joinSubnets,
  pinRequested,
  pinSubnet,
  type RequestedSubnet,
  splitSubnet,
  type SubnetAt,
  unpinSubnets,
} from '../../../domain/plan-edit-placement.ts';
import type { PlanInput } from '../../../domain/plan-input.ts';
import { newSubnetOfKey } from '../../../domain/range-key.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { NetworkLayout, PlacedSubnet } from '../../../engine/layout/network-layout.ts';
import { planActions } from '../../../state/use-state.ts';

function requestOf({ key, range }: PlacedSubnet): RequestedSubnet | null {
  const asked = newSubnetOfKey(key);
  return asked && { ...asked, range };
}

function pinned(input: PlanInput, placed: PlacedSubnet): Result<PlanInput, string> {
  if (placed.subnet !== null) {
    return ok(pinSubnet(input, placed.subnet, placed.range));
  }
  const request = requestOf(placed);
  return request ? pinRequested(input, request) : ok(input);
}

/** Pins one subnet where the planner put it; one that a cluster requests becomes a subnet of the plan. */
export function pin(placed: PlacedSubnet): Result<PlanInput, string> {
  return planActions.edit((input) => pinned(input, placed));
}

/** Pins every subnet of a VNet where it is, in one step. */
export function pinAll({ subnets }: NetworkLayout): Result<PlanInput, string> {
  return planActions.edit((input) =>
    subnets
      .filter(({ isPinned }) => !isPinned)
      .reduce<Result<PlanInput, string>>((plan, each) => (plan.ok ? pinned(plan.value, each) : plan), ok(input)),
  );
}

/** Leaves one pinned subnet to the planner again, with its size. */
export function unpin(id: string): Result<PlanInput, string> {
  return planActions.edit((input) => ok(unpinSubnets(input, [id])));
}

/** Leaves every pinned subnet of a VNet to the planner again, each with its size. */
export function placeAgain({ subnets }: NetworkLayout): void {
  planActions.edit((input) =>
    ok(
      unpinSubnets(
        input,
        subnets.flatMap(({ subnet, isPinned }) => (isPinned && subnet !== null ? [subnet] : [])),
      ),
    ),
  );
}

/** Splits a subnet into two halves. */
export function split(id: string, range: string): Result<PlanInput, string> {
  return planActions.edit((input) => splitSubnet(input, id, range));
}

/** Joins two halves of a range into the first subnet. */
export function join(keep: SubnetAt, other: SubnetAt): Result<PlanInput, string> {
  return planActions.edit((input) => joinSubnets(input, keep, other));
}

/** Pins the IPv6 range of a subnet where the planner put it. */
export function pinIpv6(entity: string, range: string): Result<PlanInput, string> {
  return planActions.applyFix([
    { entity, field: 'ipv6.kind', value: 'pinned' },
    { entity, field: 'ipv6.range', value: range },
  ]);
}
