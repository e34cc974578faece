import { expect, it } from 'vitest';
import { listEntities } from '../domain/entities.ts';
import { planFile } from '../domain/parse-plan.ts';
import type { EntityKind, PlanInput } from '../domain/plan-input.ts';
import { PLAN_TABLE_IDS } from '../report/plan-table-names.ts';
import { SCENARIOS } from '../scenarios/registry.ts';
import { runCommandLine } from './run.ts';

/** Names as people give them: each says what it names. */
const NAMES: Readonly<Record<EntityKind, (count: number) => string>> = {
  'virtual-network': (count) => `VNet ${count}`,
  subnet: (count) => `snet-${count}-x`,
  'connected-range': (count) => `site ${count}`,
  cluster: (count) => `cluster ${count}`,
  'node-pool': (count) => `pool${count}`,
};

function renamed(input: PlanInput): PlanInput {
  const plan = structuredClone(input);
  listEntities(plan).forEach(({ kind, entity }, at) => Object.assign(entity, { name: NAMES[kind](at) }));
  return plan;
}

const REPEATED = /\b(?:subnet "?snet-\d+-x|(?:VNet|virtual network) "?VNet \d|cluster "?cluster \d|pool "?pool\d)/giu;

async function outputOf(plan: PlanInput, args: readonly string[]): Promise<string> {
  const text = JSON.stringify(planFile(plan));
  const { output } = await runCommandLine([...args, '-'], {
    readText: () => Promise.resolve({ ok: true, value: text }),
    listFiles: () => Promise.resolve({ ok: true, value: [] }),
    writeText: () => Promise.resolve({ ok: true, value: null }),
    today: () => '2026-11-28',
  });
  return output;
}

const DOCUMENTS = ['report-md', 'request-md', 'request-csv', ...PLAN_TABLE_IDS.map((id) => `${id}-csv`)];

it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))('no text of %s repeats a kind', async (_, load) => {
  const plan = renamed(await load());
  const outputs = await Promise.all([
    outputOf(plan, ['evaluate']),
    ...DOCUMENTS.map((document) => outputOf(plan, ['export', document])),
  ]);
  expect(outputs.flatMap((output) => output.match(REPEATED) ?? [])).toEqual([]);
});
