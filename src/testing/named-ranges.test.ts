import fc from 'fast-check';
import { expect, it } from 'vitest';
import { named } from '../domain/entities.ts';
import { formatRange, parseRange } from '../domain/ip/range.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import type { Finding } from '../engine/rules/finding.ts';
import { findingsOf } from '../engine/rules/findings.ts';
import { SCENARIOS } from '../scenarios/registry.ts';
import { onePlan } from './arbitrary-one-cluster-plan.ts';
import { arbitraryPlan } from './arbitrary-schema-plan.ts';

const TODAY = '2026-11-28';
const LONG_MILLISECONDS = 120_000;

/** Names that a range at a field goes by: its own text, and the subnet or VNet that has it. Empty for a field of no range. */
function namesOf(input: PlanInput, { entity, field }: Finding['at']): readonly string[] {
  const subnets = input.virtualNetworks.flatMap((network) => network.subnets);
  const subnet = subnets.find(({ id }) => id === entity);
  if (subnet && field.startsWith('ipv')) {
    return [named(subnet), ...textsOf(subnet.ipv4.range), ...textsOf(subnet.ipv6.range)];
  }
  const [list, at = ''] = field.split('.');
  const owner = [...input.virtualNetworks, ...input.clusters].find(({ id }) => id === entity);
  const lists = owner && ('addressSpaces' in owner ? { addressSpaces: owner.addressSpaces } : rangesOf(owner));
  const texts = Object.entries(lists ?? {}).find(([key]) => key === list)?.[1];
  return texts?.[Number(at)] === undefined || !owner ? [] : [named(owner), ...textsOf(texts[Number(at)] ?? '')];
}

function rangesOf({ podCidrs, serviceCidrs }: PlanInput['clusters'][number]) {
  return { podCidrs, serviceCidrs };
}

function textsOf(text: string): readonly string[] {
  const parsed = parseRange(text);
  return [text, ...(parsed.ok ? [formatRange(parsed.value)] : [])].filter((each) => each.trim() !== '');
}

/** Errors about a range that is not named in them. */
function unnamed(input: PlanInput): readonly string[] {
  return findingsOf(evaluatePlan(input, TODAY)).flatMap(({ severity, sentence, at, rule }) => {
    const names = namesOf(input, at);
    const isNamed = names.length === 0 || names.some((name) => sentence.includes(name.slice(0, 30)));
    return severity !== 'error' || isNamed ? [] : [`${rule} at ${at.entity} ${at.field}: ${sentence}`];
  });
}

it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))('errors of %s name their range', async (_, load) => {
  expect(unnamed(await load())).toEqual([]);
});

it(
  'errors of any plan name their range',
  () => {
    fc.assert(
      fc.property(fc.oneof(onePlan, arbitraryPlan()), (input) => {
        expect(unnamed(input)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  },
  LONG_MILLISECONDS,
);
