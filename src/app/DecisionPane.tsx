import { Suspense } from 'react';
import type { Cluster, PlanInput } from '../domain/plan-input.ts';
import { ClustersSection } from '../features/clusters/ClustersSection.tsx';
import { NeedsSection } from '../features/needs/NeedsSection.tsx';
import { PoolGrid } from '../features/pools/PoolGrid.tsx';
import { viewActions } from '../state/use-state.ts';
import styles from './app.module.css';
import { addressSpaceSection, growthSection, workloadButton } from './form-parts.ts';

const { Part: AddressSpaceSection } = addressSpaceSection;
const { Part: GrowthSection } = growthSection;
const { Part: WorkloadButton } = workloadButton;

interface DecisionPaneProps {
  readonly input: PlanInput;
  readonly cluster: Cluster | undefined;
}

/** Everything that a person decides. */
export function DecisionPane({ input, cluster }: DecisionPaneProps) {
  return (
    <div className={styles.decide}>
      {cluster ? <NeedsSection cluster={cluster} input={input} /> : null}
      <ClustersSection clusters={input.clusters} selected={cluster} onSelect={viewActions.selectCluster}>
        {cluster ? (
          <PoolGrid key={cluster.id} cluster={cluster.id} pools={cluster.nodePools}>
            <Suspense fallback={null}>
              <WorkloadButton cluster={cluster.id} />
            </Suspense>
          </PoolGrid>
        ) : null}
      </ClustersSection>
      <Suspense fallback={<div className={styles.later} aria-busy="true" />}>
        <AddressSpaceSection input={input} cluster={cluster} />
        <GrowthSection input={input} cluster={cluster} />
      </Suspense>
    </div>
  );
}
