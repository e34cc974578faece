/** Ruling 24: whatever is said of a date is in the future before it, and in the past from the first day without support on. */
import { describe, expect, it } from 'vitest';
import type { EndFact } from '../domain/facts/fact.ts';
import { kubernetesVersions } from '../domain/facts/kubernetes-versions.ts';
import { FACTS } from '../domain/facts/registry.ts';
import * as retirements from '../domain/facts/retirements.ts';
import { CANDIDATE_IDS } from '../domain/ids.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { citationOf } from '../engine/comparison/citation.ts';
import { cellOf } from '../engine/comparison/criteria/registry.ts';
import { CRITERION_IDS } from '../engine/comparison/support-table.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import { clusterAnswer } from '../engine/migration/cluster-answer.ts';
import { recommend } from '../engine/recommendation/recommend.ts';
import { retirementsOf } from '../engine/retirements/retirements.ts';
import { findingsOf } from '../engine/rules/findings.ts';
import { planReport } from '../report/plan-report.ts';
import { runningPlan } from './migration-scenario.ts';

const ENDS: readonly EndFact[] = Object.values(retirements);
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** So many days after a day. */
function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** What a sentence says of a date: "ends on 31 March 2028", "ended at the end of November 2026", "were removed on 1 April 2027". */
const SAID = /\b(ends|ended|are removed|were removed) (on|at the end of) (?:(\d{1,2}) )?([A-Z][a-z]+) (\d{4})/gu;

/** The first day without support in what a sentence says, read from its words alone: after a month is the first of the next. */
function firstDayWithout(preposition: string, date: string | undefined, month: string, year: string): string {
  const at = MONTHS.indexOf(month);
  const utc = preposition === 'on' ? Date.UTC(Number(year), at, Number(date)) : Date.UTC(Number(year), at + 1, 1);
  return new Date(utc).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** What is said in the wrong tense on a day. */
function wrongOn(day: string, texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    [...text.matchAll(SAID)].flatMap(([said, verb = '', preposition = '', date, month = '', year = '']) => {
      const isPast = day >= firstDayWithout(preposition, date, month, year);
      return (verb === 'ended' || verb === 'were removed') === isPast ? [] : [`${day}: ${said}`];
    }),
  );
}

/** Running clusters with everything in them that has an end. */
const PLANS: readonly PlanInput[] = [
  runningPlan('kubenet', { cluster: { choice: 'kubenet' } }),
  runningPlan('azure-cni-overlay', {
    cluster: { choice: 'azure-cni-overlay', policyEngine: 'azure-npm', kubernetesVersion: '1.30' },
    pool: { os: 'windows', osSku: 'Windows2019' },
  }),
  runningPlan('azure-cni-overlay', {
    cluster: { choice: 'azure-cni-overlay', policyEngine: 'azure-npm' },
    pool: { os: 'windows', osSku: 'Windows2022' },
  }),
  runningPlan('azure-cni-overlay', { pool: { osSku: 'Ubuntu2204' } }),
  runningPlan('azure-cni-overlay', { pool: { osSku: 'CBLMariner' } }),
];

function textsOf(input: PlanInput, day: string): string[] {
  const plan = evaluatePlan(input, day);
  const watch = retirementsOf(plan);
  return [
    ...findingsOf(plan).map(({ sentence }) => sentence),
    ...[...watch.inPlan, ...watch.elsewhere].map(({ sentence }) => sentence),
    ...clusterAnswer(plan, 'c1').map(({ sentence }) => sentence),
    ...(recommend(plan, 'c1')?.losers.flatMap(({ why }) => why.map(({ sentence }) => sentence)) ?? []),
  ];
}

function textsOn(day: string): string[] {
  return [
    ...CRITERION_IDS.flatMap((criterion) =>
      CANDIDATE_IDS.flatMap((candidate) => {
        const { value, note } = cellOf(criterion, candidate, day);
        return [value, note ?? ''];
      }),
    ),
    ...FACTS.flatMap(({ id }) => citationOf(id, day)?.statement ?? []),
    ...PLANS.flatMap((input) => textsOf(input, day)),
    // findings, answer and cells as the report and the PDF have them
    ...PLANS.slice(0, 2).map((input) => JSON.stringify(planReport(evaluatePlan(input, day), null))),
  ];
}

describe('an end', () => {
  it.each(ENDS)('$id: its value is the first day without what its notice names', ({ value, notice }) => {
    const [year = '', month = '', date] = notice.split('-');
    const preposition = date === undefined ? 'at the end of' : 'on';
    expect(firstDayWithout(preposition, date, MONTHS[Number(month) - 1] ?? '', year)).toBe(value);
  });

  it.each(ENDS)('$id: every text is right the day before, on the day and the day after', ({ value }) => {
    for (const day of [daysLater(value, -1), value, daysLater(value, 1)]) {
      expect(wrongOn(day, textsOn(day))).toEqual([]);
    }
  });

  it.each(kubernetesVersions.value)(
    'of Kubernetes $version is said as of the day',
    ({ version, community, longTerm }) => {
      for (const end of [community.value, longTerm.value]) {
        for (const day of [daysLater(end, -1), end, daysLater(end, 1)]) {
          const texts = (['standard', 'premium'] as const).flatMap((tier) =>
            textsOf(runningPlan('kubenet', { cluster: { kubernetesVersion: version, tier } }), day),
          );
          expect(wrongOn(day, texts)).toEqual([]);
          expect(texts.join('\n')).toMatch(
            day < end ? /upport of Kubernetes [\d.]+ ends/u : /upport of Kubernetes [\d.]+ ended/u,
          );
        }
      }
    },
  );

  it('is seen where a tense is wrong', () => {
    expect(wrongOn('2028-03-31', ['Support of kubenet ends on 31 March 2028.'])).toHaveLength(1);
    expect(wrongOn('2026-11-30', ['Support of it ended at the end of November 2026.'])).toHaveLength(1);
    expect(wrongOn('2026-12-01', ['Support of it ended at the end of November 2026.'])).toEqual([]);
  });

  it('is said at all, each before and after it', () => {
    const said = (day: string) => textsOn(day).join('\n');
    expect(said('2025-09-29')).toContain('Support of the Basic load balancer ends on 30 September 2025.');
    expect(said('2025-09-30')).toContain('Support of the Basic load balancer ended on 30 September 2025.');
    const today = said('2026-11-28');
    expect(today).toContain('Support of Azure NPM on Windows nodes ended on 30 September 2026.');
    expect(today).not.toMatch(/(Azure NPM on Windows nodes|Basic load balancer) (ends|is retiring|will)/u);
    expect(today).toContain('ends at the end of November 2026');
    expect(said('2026-12-01')).toContain('ended at the end of November 2026');
  });
});
