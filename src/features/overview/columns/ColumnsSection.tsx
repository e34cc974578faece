import { useEffect, useRef } from 'react';
import type { CandidateId } from '../../../domain/ids.ts';
import type { Cluster } from '../../../domain/plan-input.ts';
import { headroomSentence, SERVICE_RANGE_SENTENCE } from '../../../engine/layout/ask-words.ts';
import type { VariantColumn } from '../../../state/ui-store.ts';
import { planActions } from '../../../state/use-state.ts';
import { CheckField } from '../../../ui/CheckField.tsx';
import { type HeadlineColumn, isVariantColumn } from '../../kit/headline-columns.ts';
import { ColumnCard } from './ColumnCard.tsx';
import styles from './columns.module.css';

interface ColumnsSectionProps {
  readonly cluster: Cluster;
  readonly headroomPercent: number;
  readonly columns: readonly HeadlineColumn[];
  readonly withCustomPlugin: boolean;
  readonly onCustomPlugin: (shown: boolean) => void;
  readonly onPick: (column: VariantColumn, candidate: CandidateId) => void;
}

/** The headline columns side by side. */
export function ColumnsSection(props: ColumnsSectionProps) {
  const { cluster, headroomPercent, columns, withCustomPlugin, onCustomPlugin, onPick } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const first = columns.find(({ isChosen }) => isChosen) ?? columns.find(({ evaluation }) => evaluation.recommended);
  const firstId = first?.id;
  useEffect(() => {
    // where not all columns fit, the one that matters is in view from the start
    const card = scroller.current?.querySelector<HTMLElement>(`[data-column-id="${firstId ?? ''}"]`);
    scroller.current?.scrollTo({ left: card?.offsetLeft ?? 0 });
  }, [firstId]);
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
      <p className={styles.rule}>
        {headroomSentence(headroomPercent)} {SERVICE_RANGE_SENTENCE}
      </p>
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label="Network models">
        <div className={styles.columns}>
          {columns.map((column) => (
            <ColumnCard
              key={column.id}
              cluster={cluster}
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
