import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/registry.ts';
import { arbitraryPlan } from '../../testing/arbitrary-schema-plan.ts';
import { aksReservedRanges } from '../facts/range-constraints.ts';
import { type IpRange, lastAddress, parseRange } from '../ip/range.ts';
import { parsePlanInput } from '../parse-plan.ts';
import type { PlanInput } from '../plan-input.ts';
import { type StampedPlan, stampPlan } from './stamp-plan.ts';
import type { StampRequest, StampSubject } from './stamp-request.ts';

/** A range by its ends: nothing here knows of blocks, prefixes or alignment. */
interface Ends {
  readonly text: string;
  readonly family: number;
  readonly first: bigint;
  readonly last: bigint;
}

function endsOf(text: string): Ends[] {
  const range = parseRange(text);
  const ends = (value: IpRange) => ({ first: BigInt(value.first), last: BigInt(lastAddress(value)) });
  return range.ok ? [{ text, family: range.value.family, ...ends(range.value) }] : [];
}

function meet(a: Ends, b: Ends): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

/** Every range that stood before: those of VNets and clusters, what AKS keeps, and what is connected to everything. */
function rangesBefore(input: PlanInput): Ends[] {
  return [
    ...aksReservedRanges.value,
    ...input.virtualNetworks.flatMap(({ addressSpaces, subnets }) => [
      ...addressSpaces,
      ...subnets.flatMap(({ ipv4, ipv6 }) =>
        [ipv4, ipv6].flatMap(({ kind, range }) => (kind === 'pinned' ? [range] : [])),
      ),
    ]),
    ...input.clusters.flatMap(({ podCidrs, serviceCidrs }) => [...podCidrs, ...serviceCidrs]),
    ...input.connectedRanges.flatMap(({ range, reachableFrom }) => (reachableFrom.kind === 'all' ? [range] : [])),
  ].flatMap(endsOf);
}

/** The VNet or cluster of the copy in which a shifted range stands. */
function ownerOf({ plan }: StampedPlan, entity: string): string {
  return plan.virtualNetworks.find(({ subnets }) => subnets.some(({ id }) => id === entity))?.id ?? entity;
}

function collisions(before: PlanInput, stamped: StampedPlan): string[] {
  const known = rangesBefore(before);
  const shifted = stamped.shifted.flatMap(({ from, to, at }) =>
    endsOf(from).flatMap((a) => endsOf(to).map((b) => ({ from: a, to: b, owner: ownerOf(stamped, at.entity) }))),
  );
  const withKnown = shifted.flatMap(({ to }) =>
    known.filter((other) => meet(to, other)).map(({ text }) => `${to.text} ${text}`),
  );
  const among = shifted.flatMap((a, left) =>
    shifted
      .slice(left + 1)
      .filter((b) => meet(a.to, b.to) && !(a.owner === b.owner && meet(a.from, b.from)))
      .map((b) => `${a.to.text} ${b.to.text}`),
  );
  return [...withKnown, ...among];
}

/** Ranges of one VNet that lay inside one another but not at the same place any more. */
function offsetFaults(stamped: StampedPlan): string[] {
  const shifted = stamped.shifted
    .filter(({ at }) => !at.field.startsWith('podCidrs'))
    .flatMap(({ from, to, at }) =>
      endsOf(from).flatMap((a) => endsOf(to).map((b) => ({ from: a, to: b, owner: ownerOf(stamped, at.entity) }))),
    );
  return shifted.flatMap((a) =>
    shifted
      .filter(
        (b) =>
          a.owner === b.owner && meet(a.from, b.from) && a.from.first <= b.from.first && a.from.last >= b.from.last,
      )
      .filter((b) => b.to.first - a.to.first !== b.from.first - a.from.first)
      .map((b) => `${a.from.text} ${b.from.text}`),
  );
}

function subjectsOf(input: PlanInput): StampSubject[] {
  return [
    { kind: 'plan' },
    ...input.virtualNetworks.map(({ id }) => ({ kind: 'virtual-network' as const, id })),
    ...input.clusters.map(({ id }) => ({ kind: 'cluster' as const, id })),
  ];
}

function requestOf(what: StampSubject): StampRequest {
  return { what, name: { kind: 'suffix', suffix: '-b' }, region: 'norwayeast' };
}

function originals({ plan, copies }: StampedPlan): unknown {
  const isOld = ({ id }: { readonly id: string }) => !copies.includes(id);
  return {
    clusters: plan.clusters.filter(isOld),
    spaces: plan.virtualNetworks.filter(isOld).map(({ addressSpaces }) => addressSpaces),
    subnets: plan.virtualNetworks.filter(isOld).map(({ subnets }) => subnets.filter(isOld)),
  };
}

function checkStamp(input: PlanInput, request: StampRequest): boolean {
  const result = stampPlan(input, request);
  expect(stampPlan(input, request)).toEqual(result);
  if (!result.ok) {
    expect(result.error.sentence).toMatch(/\.$/u);
    return false;
  }
  const stamped = result.value;
  expect(parsePlanInput(stamped.plan)).toEqual({ ok: true, value: stamped.plan });
  expect(collisions(input, stamped)).toEqual([]);
  expect(offsetFaults(stamped)).toEqual([]);
  expect(originals(stamped)).toEqual(originals({ plan: input, copies: [], shifted: [], assumed: [] }));
  for (const { from, to } of stamped.shifted) {
    expect(to.split('/')[1]).toBe(from.split('/')[1]);
  }
  return true;
}

/** Pairs of VNets of which each lists the other. */
function symmetricPairs(input: PlanInput): number {
  const lists = new Map(input.virtualNetworks.map(({ id, peeredWith }) => [id, new Set(peeredWith)]));
  return input.virtualNetworks.flatMap(({ id, peeredWith }) =>
    [...new Set(peeredWith)].filter((peer) => lists.get(peer)?.has(id)),
  ).length;
}

function isSymmetric(input: PlanInput): boolean {
  const all = input.virtualNetworks.reduce((sum, { peeredWith }) => sum + new Set(peeredWith).size, 0);
  return all === symmetricPairs(input);
}

describe('stampPlan', () => {
  test('generated plans: nothing collides, offsets stay, originals are untouched', () => {
    let done = 0;
    const cases = fc.tuple(arbitraryPlan({ leastClusters: 1 }), fc.nat());
    fc.assert(
      fc.property(cases, ([input, pick]) => {
        const subjects = subjectsOf(input);
        const what = subjects[pick % subjects.length];
        done += what && checkStamp(input, requestOf(what)) ? 1 : 0;
      }),
      { numRuns: 300 },
    );
    expect(done).toBeGreaterThan(100);
  });

  test.each(SCENARIOS)('$id: every part of it, and twice', async ({ load }) => {
    const input = await load();
    for (const what of subjectsOf(input)) {
      expect(checkStamp(input, requestOf(what)), what.kind).toBe(true);
    }
    const once = stampPlan(input, requestOf({ kind: 'plan' }));
    expect(once.ok && checkStamp(once.value.plan, requestOf({ kind: 'plan' }))).toBe(true);
    expect(once.ok && isSymmetric(once.value.plan)).toBe(isSymmetric(input));
  });
});
