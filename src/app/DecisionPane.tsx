import { Suspense } from 'react';
import type { Cluster, PlanInput } from '../domain/plan-input.ts';
import { ClustersSection } from '../features/clusters/ClustersSection.tsx';
import { NeedsSection } from '../features/needs/NeedsSection.tsx';
import { PoolGrid } from '../features/pools/PoolGrid.tsx';
import { viewActions } from '../state/use-state.ts';
import styles from './app.module.css';
import { addressSpaceSection, growthSection } from './form-parts.ts';
import { WorkloadButton } from './WorkloadButton.tsx';

const { Part: AddressSpaceSection } = addressSpaceSection;
const { Part: GrowthSection } = growthSection;

interface DecisionPaneProps {
  readonly input: PlanInput;
  readonly cluster: Cluster | undefined;
}

/** Everything that a person decides. */
export function DecisionPane({ input, cluster }: DecisionPaneProps) {
  return (
    <section className={styles.decide} aria-label="What you decide">
      {cluster ? <NeedsSection cluster={cluster} input={input} /> : null}
      <ClustersSection clusters={input.clusters} selected={cluster} onSelect={viewActions.selectCluster}>
        {cluster ? (
          <PoolGrid key={cluster.id} cluster={cluster.id} pools={cluster.nodePools}>
            <WorkloadButton cluster={cluster.id} />
          </PoolGrid>
        ) : null}
      </ClustersSection>
      <Suspense fallback={<div className={styles.later} aria-busy="true" />}>
        <AddressSpaceSection input={input} cluster={cluster} />
        <GrowthSection input={input} cluster={cluster} />
      </Suspense>
    </section>
  );
}
