import { describe, expect, it } from 'vitest';
import { hubAndSpoke3 } from '../scenarios/hub-and-spoke-3.ts';
import { kubenetNearEnd } from '../scenarios/kubenet-near-end.ts';
import { addPlan } from './add-plan.ts';
import { entityIds } from './entities.ts';
import { parsePlanInput } from './parse-plan.ts';
import { BOUNDS, type PlanInput } from './plan-input.ts';
import { newConnectedRange, newPlan } from './start-values.ts';

function added(input: PlanInput, other: PlanInput): PlanInput {
  const plan = addPlan(input, other);
  if (!plan.ok) {
    throw new Error(plan.error);
  }
  return plan.value;
}

/** The plan as text with each id replaced by the place where it first stands, so that plans of other ids compare. */
function shapeOf(plan: PlanInput): string {
  const ids = entityIds(plan);
  return JSON.stringify([plan.virtualNetworks, plan.connectedRanges, plan.clusters], (_key, value: unknown) =>
    typeof value === 'string' && ids.includes(value) ? `#${ids.indexOf(value)}` : value,
  );
}

describe('addPlan', () => {
  it.each([
    ['hub and spoke', hubAndSpoke3()],
    ['kubenet', kubenetNearEnd()],
    ['itself', newPlan()],
  ])('puts %s behind the plan at hand', (_name, other) => {
    const input = { ...newPlan(), name: 'mine', headroomPercent: 40 };
    const plan = added(input, other);
    expect(parsePlanInput(plan)).toEqual({ ok: true, value: plan });
    expect(plan).toMatchObject({ name: 'mine', headroomPercent: 40 });
    expect(plan.clusters[0]).toBe(input.clusters[0]);
    expect(shapeOf({ ...plan, clusters: plan.clusters.slice(input.clusters.length) })).toBe(shapeOf(other));
  });

  it('keeps accepted findings of what comes, but not those about the plan as a whole', () => {
    const finding = { rule: 'r', reason: '', date: '2026-01-01' };
    const other = {
      ...newPlan(),
      acceptedFindings: [
        { ...finding, subjects: ['c1'] },
        { ...finding, subjects: ['plan'] },
      ],
    };
    expect(added(newPlan(), other).acceptedFindings).toEqual([{ ...finding, subjects: ['c2'] }]);
  });

  it('refuses what a plan cannot hold', () => {
    const ranges = Array.from({ length: BOUNDS.connectedRanges }, (_, index) => newConnectedRange(`r${index}`, ''));
    const full = { ...newPlan(), connectedRanges: ranges };
    const one = { ...newPlan(), connectedRanges: [newConnectedRange('r1', '')] };
    expect(addPlan(full, one)).toEqual({
      ok: false,
      error: 'Both plans together have more connected ranges than a plan can hold (2000).',
    });
  });
});
