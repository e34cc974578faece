import { lazy, Suspense } from 'react';
import type { Cluster } from '../domain/plan-input.ts';
import type { EvaluatedPlan } from '../engine/evaluation/evaluated-plan.ts';
import { CollisionsSection } from '../features/addresses/conflicts/CollisionsSection.tsx';
import { AddressMapSection } from '../features/addresses/map/AddressMapSection.tsx';
import type { HeadlineColumn } from '../features/kit/headline-columns.ts';
import { GrowthLinesSection } from '../features/limits/growth-lines/GrowthLinesSection.tsx';
import { WhatFitsSection } from '../features/limits/what-fits/WhatFitsSection.tsx';
import { RecommendationSection } from '../features/models/recommendation/RecommendationSection.tsx';
import { OutboundSection } from '../features/outbound/OutboundSection.tsx';
import { FindingsSection } from '../features/overview/findings/FindingsSection.tsx';
import { ClusterOverview } from '../features/overview/fleet/ClusterOverview.tsx';
import { UsageSection } from '../features/overview/ranges/UsageSection.tsx';

const ComparisonSection = lazy(async () => ({
  default: (await import('../features/models/comparison/ComparisonSection.tsx')).ComparisonSection,
}));

const MigrationSection = lazy(async () => ({
  default: (await import('../features/migrate/checklist/MigrationSection.tsx')).MigrationSection,
}));

const RetirementsSection = lazy(async () => ({
  default: (await import('../features/migrate/dates/RetirementsSection.tsx')).RetirementsSection,
}));

const CodeSection = lazy(async () => ({
  default: (await import('../features/hand-over/CodeSection.tsx')).CodeSection,
}));

interface ResultDetailsProps {
  readonly plan: EvaluatedPlan;
  readonly cluster: Cluster | undefined;
  readonly columns: readonly HeadlineColumn[];
}

/** What follows from the plan beyond the verdict, from the subnets to the comparison. Loaded after the first verdict. */
export function ResultDetails({ plan, cluster, columns }: ResultDetailsProps) {
  const selected = cluster?.id ?? '';
  return (
    <>
      {plan.input.clusters.length > 1 ? <ClusterOverview plan={plan} selected={selected} /> : null}
      {cluster ? <RecommendationSection plan={plan} cluster={cluster} /> : null}
      <UsageSection plan={plan} selected={selected} />
      {cluster ? <GrowthLinesSection plan={plan} cluster={cluster} /> : null}
      <AddressMapSection plan={plan} />
      <CollisionsSection plan={plan} />
      {cluster ? <WhatFitsSection plan={plan} cluster={cluster} /> : null}
      <FindingsSection plan={plan} />
      {cluster ? <OutboundSection plan={plan} cluster={cluster} /> : null}
      {cluster ? (
        <Suspense fallback={<div aria-busy="true" />}>
          <ComparisonSection columns={columns} cluster={cluster} input={plan.input} />
        </Suspense>
      ) : null}
      {cluster ? (
        <Suspense fallback={<div aria-busy="true" />}>
          <MigrationSection plan={plan} cluster={cluster} />
        </Suspense>
      ) : null}
      <Suspense fallback={<div aria-busy="true" />}>
        <RetirementsSection plan={plan} />
      </Suspense>
      {cluster ? (
        <Suspense fallback={<div aria-busy="true" />}>
          <CodeSection plan={plan} cluster={cluster} />
        </Suspense>
      ) : null}
    </>
  );
}
