import { type ReactNode, Suspense } from 'react';
import { named } from '../../domain/entities.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { Icon } from '../../ui/Icon.tsx';
import formStyles from '../kit/form.module.css';
import { PlanFields } from '../kit/PlanFields.tsx';
import { clusterActions, clusterMore } from './cluster-more.ts';
import styles from './clusters.module.css';
import { clustersSummary } from './clusters-summary.ts';
import { CLUSTER_MAIN } from './fields.ts';

const { Part: ClusterMore } = clusterMore;
const { Part: ClusterActions } = clusterActions;

interface ClustersSectionProps {
  readonly clusters: readonly Cluster[];
  readonly selected: Cluster | undefined;
  readonly onSelect: (cluster: string) => void;
  /** The node pools of the selected cluster. */
  readonly children: ReactNode;
}

/** The clusters of the plan, and the fields of the selected one. */
export function ClustersSection({ clusters, selected, onSelect, children }: ClustersSectionProps) {
  return (
    <Fold id="section-clusters" title="Clusters and node pools" summary={clustersSummary(clusters)} open>
      <div className={styles.bar}>
        <div className={styles.list} role="group" aria-label="Clusters">
          {clusters.map((cluster) => (
            <Button
              key={cluster.id}
              id={`entity-${cluster.id}`}
              small
              look={cluster === selected ? 'primary' : 'normal'}
              aria-pressed={cluster === selected}
              onClick={() => onSelect(cluster.id)}
            >
              {named(cluster)}
            </Button>
          ))}
        </div>
        <Button small look="plain" onClick={() => void planActions.addCluster()}>
          <Icon name="plus" size={14} /> Add cluster
        </Button>
      </div>
      {selected ? (
        <ClusterForm cluster={selected}>{children}</ClusterForm>
      ) : (
        <p className={formStyles.note}>No cluster yet.</p>
      )}
    </Fold>
  );
}

function ClusterForm({ cluster, children }: { readonly cluster: Cluster; readonly children: ReactNode }) {
  const subject = { owner: 'cluster', entity: cluster, id: cluster.id } as const;
  return (
    <>
      <div className={`${formStyles.grid ?? ''} ${styles.main ?? ''}`}>
        <PlanFields {...subject} specs={CLUSTER_MAIN} />
      </div>
      {children}
      <Fold
        minor
        id={`more-${cluster.id}`}
        title="More about this cluster"
        summary={`${cluster.tier} tier, Kubernetes ${cluster.kubernetesVersion}`}
      >
        <Suspense fallback={null}>
          <ClusterMore cluster={cluster} />
        </Suspense>
      </Fold>
      <Suspense fallback={<div className={formStyles.actions} aria-busy="true" />}>
        <ClusterActions cluster={cluster} />
      </Suspense>
    </>
  );
}
