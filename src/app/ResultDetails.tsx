import { lazy, Suspense } from 'react';
import type { Cluster, PlanInput } from '../domain/plan-input.ts';
import { AddressMapSection } from '../features/address-map/AddressMapSection.tsx';
import { ClusterOverview } from '../features/cluster-overview/ClusterOverview.tsx';
import { CollisionsSection } from '../features/collisions/CollisionsSection.tsx';
import { FindingsSection } from '../features/findings/FindingsSection.tsx';
import { GrowthLinesSection } from '../features/growth-lines/GrowthLinesSection.tsx';
import type { HeadlineColumn } from '../features/kit/headline-columns.ts';
import { OutboundSection } from '../features/outbound/OutboundSection.tsx';
import { RecommendationSection } from '../features/recommendation/RecommendationSection.tsx';
import { UsageSection } from '../features/subnet-usage/UsageSection.tsx';
import { WhatFitsSection } from '../features/what-fits/WhatFitsSection.tsx';

const ComparisonSection = lazy(async () => ({
  default: (await import('../features/comparison/ComparisonSection.tsx')).ComparisonSection,
}));

const MigrationSection = lazy(async () => ({
  default: (await import('../features/migration/MigrationSection.tsx')).MigrationSection,
}));

const RetirementsSection = lazy(async () => ({
  default: (await import('../features/retirements/RetirementsSection.tsx')).RetirementsSection,
}));

const CodeSection = lazy(async () => ({
  default: (await import('../features/hand-over/CodeSection.tsx')).CodeSection,
}));

interface ResultDetailsProps {
  readonly input: PlanInput;
  readonly cluster: Cluster | undefined;
  readonly columns: readonly HeadlineColumn[];
}

/** What follows from the plan beyond the verdict, from the subnets to the comparison. Loaded after the first verdict. */
export function ResultDetails({ input, cluster, columns }: ResultDetailsProps) {
  const selected = cluster?.id ?? '';
  return (
    <>
      {input.clusters.length > 1 ? <ClusterOverview input={input} selected={selected} /> : null}
      {cluster ? <RecommendationSection input={input} cluster={cluster} /> : null}
      <UsageSection input={input} selected={selected} />
      {cluster ? <GrowthLinesSection input={input} cluster={cluster} /> : null}
      <AddressMapSection input={input} />
      <CollisionsSection input={input} />
      {cluster ? <WhatFitsSection input={input} cluster={cluster} /> : null}
      <FindingsSection input={input} />
      {cluster ? <OutboundSection input={input} cluster={cluster} /> : null}
      {cluster ? (
        <Suspense fallback={<div aria-busy="true" />}>
          <ComparisonSection columns={columns} cluster={cluster} input={input} />
        </Suspense>
      ) : null}
      {cluster ? (
        <Suspense fallback={<div aria-busy="true" />}>
          <MigrationSection input={input} cluster={cluster} />
        </Suspense>
      ) : null}
      <Suspense fallback={<div aria-busy="true" />}>
        <RetirementsSection input={input} />
      </Suspense>
      {cluster ? (
        <Suspense fallback={<div aria-busy="true" />}>
          <CodeSection input={input} cluster={cluster} />
        </Suspense>
      ) : null}
    </>
  );
}
