import { describe, expect, test } from 'vitest';
import { parsePlanFile } from '../domain/parse-plan.ts';
import { PLAN_SCHEMA_VERSION, type PlanInput } from '../domain/plan-input.ts';
import { isList, isRecord, planShape, type Shape } from '../domain/plan-schema-shape.ts';
import {
  newCluster,
  newConnectedRange,
  newNodePool,
  newPlan,
  newSubnet,
  newVirtualNetwork,
} from '../domain/start-values.ts';
import { decodeLink, encodeLink } from './codec.ts';
import golden from './golden-links.json';
import { streamCompression } from './stream-compression.ts';

/**
 * Links as they were released, each with the plan it stands for, for ever. Never written by a test or a script: a link
 * that fails here is a broken promise, not an outdated snapshot. README.md says how to add one.
 */
const compression = streamCompression(globalThis);

function planOf(file: unknown): PlanInput {
  const plan = parsePlanFile(file);
  if (!plan.ok) {
    throw new Error(plan.error);
  }
  return plan.value;
}

describe('golden links', () => {
  test.each(golden)('$name', async ({ link, file }) => {
    const plan = planOf(file);
    expect(await decodeLink(link, compression)).toEqual({ ok: true, value: plan });
    const again = await encodeLink(plan, compression);
    expect(await decodeLink(again, compression)).toEqual({ ok: true, value: plan });
  });

  test('every released schema has one', () => {
    const schemas = new Set(golden.map(({ link }) => Number(link.split('.')[1])));
    const released = Array.from({ length: PLAN_SCHEMA_VERSION }, (_, index) => index + 1);
    expect([...schemas].sort()).toEqual(released);
  });

  test('the plans are those that were recorded, character for character', () => {
    for (const { file } of golden.filter(({ file: { schema } }) => schema === PLAN_SCHEMA_VERSION)) {
      expect(JSON.stringify(planOf(file))).toBe(JSON.stringify(file.plan));
    }
  });

  test('the last of them that says so sets every field to something else than its start value', () => {
    const full = planOf(golden.findLast(({ name }) => name.startsWith('every field set'))?.file);
    const pool = newNodePool('x', '', 'system');
    const start: PlanInput = {
      ...newPlan(),
      virtualNetworks: [{ ...newVirtualNetwork('x', ''), subnets: [newSubnet('x', '')] }],
      connectedRanges: [newConnectedRange('x', '')],
      clusters: [newCluster('x', '', [pool])],
    };
    expect(unchangedFields(planShape, full, start, [])).toEqual([]);
  });
});

/** Paths of the fields that have their start value in the first entity of each kind. */
function unchangedFields(shape: Shape, value: unknown, start: unknown, path: readonly string[]): string[] {
  if (shape.type === 'object' && isRecord(value) && isRecord(start)) {
    return [...shape.entries]
      .filter(([, entry]) => entry.type !== 'id')
      .flatMap(([key, entry]) => unchangedFields(entry, value[key], start[key], [...path, key]));
  }
  if (shape.type === 'list' && isList(value) && isList(start) && value.length > 0 && start.length > 0) {
    const isEntities = shape.item.type === 'object';
    return isEntities ? unchangedFields(shape.item, value[0], start[0], path) : same(value, start, path);
  }
  return same(value, start, path);
}

function same(value: unknown, start: unknown, path: readonly string[]): string[] {
  return JSON.stringify(value) === JSON.stringify(start) ? [path.join('.')] : [];
}
