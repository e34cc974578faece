import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANDIDATE_IDS } from '../../domain/ids.ts';
import { overlaps } from '../../domain/ip/range.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { currentStart } from '../../domain/running.ts';
import { SCENARIOS } from '../../scenarios/registry.ts';
import { onePlan } from '../../testing/arbitrary-one-cluster-plan.ts';
import { runningPlan, TODAY, wayTo } from '../../testing/migration-scenario.ts';
import { readIpv4Range } from '../../testing/read-range.ts';
import { complaintsAboutFigures } from '../../testing/sentence-check.ts';
import { evaluatePlan } from '../evaluation/evaluated-plan.ts';
import { explain } from '../explain/explain.ts';
import { figureKey } from '../figures/figure-ref.ts';
import { worded } from '../figures/sentence.ts';
import type { Migration } from './migration.ts';
import { planMigration } from './plan-migration.ts';

const LONG_MILLISECONDS = 180_000;

/** The plan with its first cluster running a candidate today. */
function running(input: PlanInput, from: (typeof CANDIDATE_IDS)[number]): PlanInput {
  const clusters = input.clusters.map((cluster, at) =>
    at === 0 ? { ...cluster, current: cluster.current ?? currentStart(cluster, from) } : cluster,
  );
  return { ...input, clusters };
}

function waysOf(input: PlanInput): readonly Migration[] {
  return planMigration(evaluatePlan(input, TODAY), input.clusters[0]?.id ?? '')?.targets ?? [];
}

/** Everything that a person reads in a migration, its ranges as sentences of a number each. */
function sentencesOf({ checks, steps, summary, ranges }: Migration) {
  const figures = ranges.flatMap(({ need, needReference, room, roomReference }) => [
    worded`${{ text: need.toLocaleString('en-US'), reference: needReference }}`,
    ...(room === null || roomReference === null
      ? []
      : [worded`${{ text: room.toLocaleString('en-US'), reference: roomReference }}`]),
  ]);
  return [...checks, ...steps, summary, ...figures];
}

/** What is wrong with the figures; numbers of steps and of documented differences are no arithmetic. */
function complaints(input: PlanInput): readonly string[] {
  return waysOf(input).flatMap((way) => complaintsAboutFigures(input, sentencesOf(way)));
}

describe('figures of migrations', () => {
  it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))(
    'of %s open their workings',
    async (_, load) => {
      expect(complaints(running(await load(), 'kubenet'))).toEqual([]);
    },
    LONG_MILLISECONDS,
  );

  it(
    'of any plan of one cluster open their workings',
    () => {
      fc.assert(
        fc.property(onePlan, fc.constantFrom(...CANDIDATE_IDS), (input, from) => {
          expect(complaints(running(input, from))).toEqual([]);
        }),
        { numRuns: 12 },
      );
    },
    LONG_MILLISECONDS,
  );

  it('lead on to figures of the same plan, and to no field of the cluster beside', () => {
    const input = runningPlan('azure-cni-overlay');
    const plan = evaluatePlan(input, TODAY);
    const [range] = wayTo(input, 'azure-cni-node-subnet').ranges;
    const working = range && explain(plan, range.needReference);
    expect(working?.value).toBe(range?.need);
    const references = working?.operands.flatMap(({ reference }) => reference ?? []) ?? [];
    expect(references.length).toBeGreaterThan(0);
    expect(references.every((reference) => figureKey(reference).startsWith('meanwhile|c1|'))).toBe(true);
    expect(references.map((reference) => explain(plan, reference)?.value)).not.toContain(undefined);
  });
});

describe('a cluster beside the one of today', () => {
  it('gets room apart from everything that is there', () => {
    const input = runningPlan('azure-cni-overlay');
    const { ranges } = wayTo(input, 'pod-subnet-dynamic');
    const inNetwork = ranges.filter(({ kind }) => kind !== 'pod-cidr').flatMap(({ range }) => range ?? []);
    expect(ranges.map(({ kind, place }) => [kind, place])).toEqual([
      ['node-subnet', 'placed'],
      ['pod-subnet', 'placed'],
      ['node-subnet', 'given'],
      ['pod-cidr', 'given'],
    ]);
    const parsed = inNetwork.map(readIpv4Range);
    parsed.forEach((one, at) => {
      expect(parsed.slice(at + 1).some((other) => overlaps(one, other))).toBe(false);
      expect(overlaps(one, readIpv4Range('10.0.0.0/16'))).toBe(true);
    });
  });

  it('has no room where the VNet is full, and the smallest further range is named', () => {
    // 2 pools of 3 nodes and a surge node each, 111 addresses a node: 888, a /22; the VNet holds the old subnets alone
    const input = runningPlan('azure-cni-overlay', { addressSpaces: ['10.0.0.0/22', '10.0.16.0/20'] });
    const way = wayTo(input, 'azure-cni-node-subnet');
    expect(way.ranges[0]).toMatchObject({ need: 888, place: 'no-room', range: null });
    expect(way.blockedBy.map(({ sentence }) => sentence)).toEqual([
      'No room for Node subnet of prod-new: 888 addresses needed during an upgrade. Add a /22 to spoke and both have room.',
    ]);
  });

  it('keeps the nodes of old and new pools in the node subnet while pools replace each other', () => {
    const { ranges } = wayTo(runningPlan('pod-subnet-dynamic'), 'pod-subnet-static-block');
    // twice 3 + 1 nodes in two pools
    expect(ranges.find(({ key }) => key === 'subnet/s1')?.need).toBe(16);
    expect(ranges.filter(({ kind }) => kind === 'pod-subnet').map(({ key, place }) => [key, place])).toEqual([
      ['new-pod-subnet/c2', 'placed'],
      ['subnet/s2', 'given'],
    ]);
  });
});

describe('planning a migration', () => {
  it('leaves the plan and its evaluation as they were', () => {
    const input = runningPlan('kubenet');
    const before = evaluatePlan(input, TODAY);
    const text = JSON.stringify([input, before.clusters]);
    planMigration(before, 'c1');
    const after = evaluatePlan(input, TODAY, before);
    expect(JSON.stringify([input, after.clusters])).toBe(text);
    expect(after.clusters[0]).toBe(before.clusters[0]);
  });

  it('gives nothing while it is not said what runs today', () => {
    const input = runningPlan('kubenet');
    const clusters = input.clusters.map((cluster) => ({ ...cluster, current: null }));
    expect(planMigration(evaluatePlan({ ...input, clusters }, TODAY), 'c1')).toBeNull();
    expect(planMigration(evaluatePlan(input, TODAY), 'none')).toBeNull();
  });

  it('keeps the pod CIDR from kubenet unless the plan gives another one', () => {
    const podCidr = (podCidrs: string[]) =>
      wayTo(
        runningPlan('kubenet', { cluster: { podCidrs }, current: { podCidrs: ['10.244.0.0/16'] } }),
        'azure-cni-overlay',
      ).ranges.find(({ kind }) => kind === 'pod-cidr')?.range;
    expect(podCidr([])).toBe('10.244.0.0/16');
    expect(podCidr(['10.240.0.0/14'])).toBe('10.240.0.0/14');
  });
});
