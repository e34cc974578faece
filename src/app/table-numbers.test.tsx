import fc from 'fast-check';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LOADS } from '../domain/ids.ts';
import type { Cluster, PlanInput } from '../domain/plan-input.ts';
import { newPlan } from '../domain/start-values.ts';
import { addressMap } from '../engine/address-map/map-rows.ts';
import type { EvaluatedPlan } from '../engine/evaluation/evaluated-plan.ts';
import type { ClusterEvaluation } from '../engine/evaluation/evaluation.ts';
import type { FigureRef } from '../engine/figures/figure-ref.ts';
import { growthView } from '../engine/growth/growth-view.ts';
import { usageBars, usageRows } from '../engine/usage/usage-rows.ts';
import { AddressTable } from '../features/addresses/map/AddressTable.tsx';
import { MonthTable } from '../features/limits/growth-lines/MonthTable.tsx';
import { OtherCandidates } from '../features/limits/growth-lines/OtherCandidates.tsx';
import { RunOutTable } from '../features/limits/growth-lines/RunOutTable.tsx';
import { BestMaxPodsModels } from '../features/limits/what-fits/BestMaxPodsModels.tsx';
import { BestMaxPodsTable } from '../features/limits/what-fits/BestMaxPodsTable.tsx';
import { fitsView } from '../features/limits/what-fits/fits-view.ts';
import { FitsTable } from '../features/limits/what-fits/FitsTable.tsx';
import { Ladder } from '../features/limits/what-fits/Ladder.tsx';
import { askedRows, firstTarget, questionOf } from '../features/limits/what-fits/what-if.ts';
import { WhatIfAnswer } from '../features/limits/what-fits/WhatIfAnswer.tsx';
import { outboundView } from '../features/outbound/outbound-view.ts';
import { OutboundNumbers } from '../features/outbound/OutboundNumbers.tsx';
import { overviewRows } from '../features/overview/fleet/overview-rows.ts';
import { modelFacts } from '../features/overview/models-table/model-facts.ts';
import { MODEL_ROWS } from '../features/overview/models-table/model-rows.tsx';
import { RangeList } from '../features/overview/ranges/RangeList.tsx';
import { UsageTable } from '../features/overview/ranges/UsageTable.tsx';
import { SCENARIOS } from '../scenarios/registry.ts';
import { onePlan } from '../testing/arbitrary-one-cluster-plan.ts';
import { arbitraryPlan } from '../testing/arbitrary-schema-plan.ts';
import { evaluated } from '../testing/evaluated.ts';
import { complaintsAbout, numbersOfRows, writtenIn, type WrittenNumber } from '../testing/table-numbers.ts';

/** How many numbers of random plans are opened, of rows and page together: `TABLE_NUMBERS=50000` opens as many as that. */
const MOST_NUMBERS = Number(process.env.TABLE_NUMBERS ?? 2_000);
const LONG_MILLISECONDS = 1_800_000;

/** The tables of one cluster as the page draws them. */
function tablesOf(plan: EvaluatedPlan, cluster: Cluster, evaluation: ClusterEvaluation): ReactNode {
  const fits = fitsView(plan, cluster);
  const growth = growthView(plan, cluster);
  const outbound = outboundView(plan, cluster);
  const question = questionOf(cluster, { target: firstTarget(cluster), nodes: 40, maxPodsPerNode: 60 });
  return (
    <>
      {evaluation.candidates.map((candidate) => {
        const facts = modelFacts(cluster, candidate);
        return MODEL_ROWS.map(({ id, Cell }) => (
          <div key={`${candidate.candidate} ${id}`}>
            <Cell evaluation={candidate} facts={facts} />
          </div>
        ));
      })}
      {fits ? (
        <>
          <Ladder view={fits} />
          <FitsTable view={fits} cluster={cluster} />
          <BestMaxPodsTable view={fits} cluster={cluster} />
          <BestMaxPodsModels view={fits} cluster={cluster} />
        </>
      ) : null}
      {cluster.nodePools.length === 0 ? null : (
        <WhatIfAnswer candidate={evaluation.effective} question={question} rows={askedRows(plan, question)} />
      )}
      {typeof growth === 'string' ? null : (
        <>
          <RunOutTable view={growth} />
          <MonthTable view={growth} />
          <OtherCandidates plan={plan} cluster={cluster} shown={evaluation.effective} />
        </>
      )}
      {outbound ? <OutboundNumbers view={outbound} /> : null}
    </>
  );
}

/** The tables of a plan as the page draws them. */
function pageOf(plan: EvaluatedPlan): ReactNode {
  const { input } = plan;
  const selected = input.clusters[0]?.id ?? '';
  const rows = usageRows(plan, selected);
  return (
    <>
      <UsageTable rows={rows} />
      {LOADS.map((load) => (
        <RangeList key={load} plan={plan} bars={usageBars(rows, load)} load={load} />
      ))}
      <AddressTable networks={addressMap(plan).networks} clusters={plan.clusters} />
      {plan.clusters.map((evaluation) => {
        const cluster = input.clusters.find(({ id }) => id === evaluation.cluster);
        return cluster ? <div key={cluster.id}>{tablesOf(plan, cluster, evaluation)}</div> : null;
      })}
    </>
  );
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&([#\w]+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}

function isReference(value: unknown): value is FigureRef {
  return typeof value === 'object' && value !== null && 'figure' in value;
}

/** The numbers in markup that open a working. */
function numbersIn(markup: string): readonly WrittenNumber[] {
  return [...markup.matchAll(/data-figure="([^"]*)"[^>]*>([^<]*)</gu)].flatMap(([, written = '', text = '']) => {
    const reference: unknown = JSON.parse(unescaped(written));
    return isReference(reference) ? [{ text: unescaped(text), value: null, reference }] : [];
  });
}

/** The numbers of the rows and of the page, with what is wrong with them. */
function openAll(input: PlanInput): { readonly count: number; readonly complaints: readonly string[] } {
  const plan = evaluated(input);
  const overview = writtenIn(overviewRows(plan, []));
  const written = [...numbersOfRows(plan), ...overview, ...numbersIn(renderToStaticMarkup(pageOf(plan)))];
  return { count: written.length, complaints: complaintsAbout(plan, written) };
}

const anyPlan = fc.oneof(onePlan, arbitraryPlan({ leastClusters: 1, leastNodePools: 1 }));

describe('every number of a table opens a working with the same number', () => {
  it.each(SCENARIOS.map(({ id, load }) => [id, load] as const))('in the example %s', async (_, load) => {
    const { count, complaints } = openAll(await load());
    expect(count).toBeGreaterThan(500);
    expect(complaints).toEqual([]);
  });

  it(
    `in random plans, ${MOST_NUMBERS} numbers`,
    () => {
      let opened = 0;
      while (opened < MOST_NUMBERS) {
        const [input] = fc.sample(anyPlan, 1);
        const { count, complaints } = openAll(input ?? newPlan());
        expect(complaints, JSON.stringify(input)).toEqual([]);
        opened += count;
      }
      expect(opened).toBeGreaterThanOrEqual(MOST_NUMBERS);
    },
    LONG_MILLISECONDS,
  );
});
