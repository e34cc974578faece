import { useMemo } from 'react';
import { type CandidateId, CANDIDATES } from '../../../domain/ids.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import { modelOf } from '../../../engine/models/registry.ts';
import { plain } from '../../../engine/words/numbers.ts';
import { viewActions } from '../../../state/use-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { Figure } from '../../kit/Figure.tsx';
import { useFindings } from '../../kit/plan-view.ts';
import { Verdict } from '../../kit/Verdict.tsx';
import styles from './cluster-overview.module.css';
import { type OverviewRow, overviewRows } from './overview-rows.ts';

interface ClusterOverviewProps {
  readonly plan: EvaluatedPlan;
  readonly selected: string;
}

/** The clusters of the plan side by side; choosing one selects it. */
export function ClusterOverview({ plan, selected }: ClusterOverviewProps) {
  const { findings } = useFindings(plan);
  const rows = useMemo(() => overviewRows(plan, findings), [plan, findings]);
  return (
    <section aria-labelledby="overview-title" className={styles.section}>
      <h2 id="overview-title">Clusters side by side</h2>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label="Clusters side by side, as a table">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Cluster</th>
              <th scope="col">Verdict and model</th>
              <th scope="col" className={styles.number}>
                Nodes
              </th>
              <th scope="col" className={styles.number}>
                VNet addresses
              </th>
              <th scope="col" className={styles.number}>
                Largest cluster, first limit
              </th>
              <th scope="col" className={styles.number}>
                Findings
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ClusterRow key={row.cluster} row={row} isSelected={row.cluster === selected} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A model in a narrow row. */
function shortLabel(candidate: CandidateId): string {
  const { shortName } = modelOf(candidate);
  return CANDIDATES[candidate].dataPlane === 'cilium' ? `${shortName}, Cilium` : shortName;
}

function ClusterRow({ row, isSelected }: { readonly row: OverviewRow; readonly isSelected: boolean }) {
  return (
    <tr className={isSelected ? styles.selected : undefined}>
      <th scope="row">
        <Button small aria-pressed={isSelected} onClick={() => viewActions.selectCluster(row.cluster)}>
          {row.name}
        </Button>
        <small>{row.network ?? 'no virtual network'}</small>
      </th>
      <td>
        <Verdict status={row.status} />
        <small>
          {shortLabel(row.candidate)}
          {row.isChosen ? '' : ', not chosen'}
        </small>
      </td>
      <td className={styles.number}>
        {plain(row.nodesNow)}
        <small>to {plain(row.nodesMaximum)}</small>
      </td>
      <td className={styles.number}>
        <Figure {...row.vnetAddresses} label={`VNet addresses of ${row.name} during an upgrade`} />
      </td>
      <td className={styles.number}>
        {row.reachNodes === null ? (
          'not known'
        ) : (
          <Figure {...row.reachNodes} label={`nodes that ${row.name} has room for`} />
        )}
        <small>{row.firstLimit ?? 'no limit'}</small>
      </td>
      <td className={styles.number}>{plain(row.findingCount)}</td>
    </tr>
  );
}
