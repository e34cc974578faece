import { named } from '../../domain/entities.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { viewActions } from '../../state/use-state.ts';
import styles from './cluster-menu.module.css';

const ALL = 'all';

interface ClusterMenuProps {
  readonly clusters: readonly Cluster[];
  /** Null while all are shown together. */
  readonly selected: string | null;
}

/** Which cluster the answer is about, or all of them. */
export function ClusterMenu({ clusters, selected }: ClusterMenuProps) {
  return (
    <select
      className={styles.clusterMenu}
      aria-label="Cluster of the answer"
      value={selected ?? ALL}
      onChange={({ target }) => {
        if (target.value === ALL) {
          viewActions.showFleet();
        } else {
          viewActions.selectCluster(target.value);
        }
      }}
    >
      <option value={ALL}>All {clusters.length} clusters</option>
      {clusters.map((cluster) => (
        <option key={cluster.id} value={cluster.id}>
          {named(cluster)}
        </option>
      ))}
    </select>
  );
}
