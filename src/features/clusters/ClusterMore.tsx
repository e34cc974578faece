import { use } from 'react';
import { CLUSTER_FIELDS } from '../../domain/fields/cluster-fields.ts';
import { creatableVersions } from '../../domain/kubernetes-support.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { planActions } from '../../state/use-state.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { fieldId } from '../kit/field-id.ts';
import formStyles from '../kit/form.module.css';
import { AsOfContext } from '../kit/plan-view.ts';
import { PlanChoices } from '../kit/PlanChoices.tsx';
import { PlanFields } from '../kit/PlanFields.tsx';
import { PlanTexts } from '../kit/PlanTexts.tsx';
import styles from './clusters.module.css';
import { LoadBalancers } from './LoadBalancers.tsx';
import {
  CLUSTER_ADVANCED,
  CLUSTER_CURRENT,
  CLUSTER_MORE,
  CLUSTER_TRAFFIC,
  CURRENT_POD_CIDRS,
  CURRENT_START,
  CURRENT_SUBNETS,
} from './more-fields.ts';

/** The folded fields of a cluster. */
export function ClusterMore({ cluster }: { readonly cluster: Cluster }) {
  const subject = { owner: 'cluster', entity: cluster, id: cluster.id } as const;
  const versions = creatableVersions(cluster.tier, use(AsOfContext));
  const list = `versions-${cluster.id}`;
  return (
    <div className={styles.more}>
      <div className={formStyles.grid}>
        <PlanFields {...subject} specs={CLUSTER_MORE} lists={{ kubernetesVersion: list }} />
        <datalist id={list}>
          {versions.map((version) => (
            <option key={version} value={version} />
          ))}
        </datalist>
      </div>
      <PlanChoices {...subject} field="advancedNetworking" spec={CLUSTER_ADVANCED} />
      <h3>Traffic in and out</h3>
      <div className={formStyles.grid}>
        <PlanFields {...subject} specs={CLUSTER_TRAFFIC} />
      </div>
      <LoadBalancers cluster={cluster} />
      <h3>Moved from</h3>
      <CheckField
        id={fieldId(cluster.id, 'current')}
        label={CLUSTER_FIELDS.current.label}
        checked={cluster.current !== null}
        onCommit={(checked) =>
          planActions.setField({ entity: cluster.id, field: 'current' }, checked ? CURRENT_START : null)
        }
      />
      {cluster.current === null ? null : (
        <>
          <div className={formStyles.grid}>
            <PlanFields {...subject} specs={CLUSTER_CURRENT} />
            <PlanTexts
              {...subject}
              field="current.podCidrs"
              spec={CURRENT_POD_CIDRS}
              places={['Current pod CIDR', 'Current IPv6 pod CIDR']}
            />
          </div>
          <PlanChoices {...subject} field="current.subnets" spec={CURRENT_SUBNETS} />
        </>
      )}
    </div>
  );
}
