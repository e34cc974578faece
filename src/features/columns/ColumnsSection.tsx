import type { Cluster } from '../../domain/plan-input.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import type { VariantColumn } from '../../state/ui-store.ts';
import { isVariantColumn, type HeadlineColumn } from '../headline-columns.ts';
import type { CandidateId } from '../../domain/ids.ts';
import { planActions } from '../../state/use-state.ts';
import { ColumnCard } from './ColumnCard.tsx';
import styles from './columns.module.css';

interface ColumnsSectionProps {
  readonly cluster: Cluster;
  readonly columns: readonly HeadlineColumn[];
  readonly withCustomPlugin: boolean;
  readonly onCustomPlugin: (shown: boolean) => void;
  readonly onPick: (column: VariantColumn, candidate: CandidateId) => void;
}

/** The headline columns side by side. */
export function ColumnsSection({ cluster, columns, withCustomPlugin, onCustomPlugin, onPick }: ColumnsSectionProps) {
  return (
    <section aria-labelledby="columns-title" className={styles.section}>
      <div className={styles.title}>
        <h2 id="columns-title">Network models side by side</h2>
        <CheckField
          id="show-custom-plugin"
          label="Custom plugin"
          checked={withCustomPlugin}
          onCommit={onCustomPlugin}
        />
      </div>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label="Network models">
        <div className={styles.columns}>
          {columns.map((column) => (
            <ColumnCard
              key={column.id}
              cluster={cluster.id}
              column={column}
              onPick={(candidate) => {
                if (isVariantColumn(column.id)) {
                  onPick(column.id, candidate);
                }
              }}
              onChoose={(candidate) => planActions.setField({ entity: cluster.id, field: 'choice' }, candidate)}
            />
          ))}
        </div>
      </div>
    </section>
  );
}
