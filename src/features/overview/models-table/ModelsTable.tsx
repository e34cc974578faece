import { use, useMemo, useRef, useState } from 'react';
import type { Cluster } from '../../../domain/plan-input.ts';
import { headroomSentence, SERVICE_RANGE_SENTENCE } from '../../../engine/layout/ask-words.ts';
import type { ColumnId } from '../../../engine/models/network-model.ts';
import { useView, viewActions } from '../../../state/use-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckField } from '../../../ui/CheckField.tsx';
import { useWidth } from '../../../ui/use-width.ts';
import type { HeadlineColumn } from '../../kit/headline-columns.ts';
import { ShowViewContext } from '../../kit/view-props.ts';
import { ChooseCell } from './ChooseCell.tsx';
import { modelFacts } from './model-facts.ts';
import { MODEL_ROWS } from './model-rows.tsx';
import { ModelHead } from './ModelHead.tsx';
import styles from './models-table.module.css';
import { columnsThatFit, shownColumns } from './shown-columns.ts';

interface ModelsTableProps {
  readonly cluster: Cluster;
  readonly headroomPercent: number;
  /** The recommended one first. */
  readonly columns: readonly HeadlineColumn[];
}

/** All models side by side, in one table whose rows are aligned: what each takes, what to ask for, how far it goes. */
export function ModelsTable({ cluster, headroomPercent, columns }: ModelsTableProps) {
  const section = useRef<HTMLElement>(null);
  const most = columnsThatFit(useWidth(section));
  const [picked, setPicked] = useState<readonly (ColumnId | null)[]>([]);
  const withCustomPlugin = useView(({ isCustomPluginShown }) => isCustomPluginShown);
  const show = use(ShowViewContext);
  const shown = shownColumns(columns, most, picked);
  const facts = useMemo(
    () => new Map(columns.map(({ id, evaluation }) => [id, modelFacts(cluster, evaluation)])),
    [columns, cluster],
  );
  const pick = (place: number) => (id: ColumnId) => {
    const others = shown.slice(1).map((column) => (column.id === id ? null : column.id));
    setPicked(others.with(place, id));
  };
  return (
    <section ref={section} aria-labelledby="columns-title" className={styles.section}>
      <div className={styles.title}>
        <h2 id="columns-title">Network models side by side</h2>
        <CheckField
          id="show-custom-plugin"
          label="Custom plugin"
          checked={withCustomPlugin}
          onCommit={viewActions.showCustomPlugin}
        />
        <Button small look="plain" onClick={() => show({ view: 'models', place: 'comparison-title' })}>
          All features
        </Button>
      </div>
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {shown.map((column, place) => (
                <ModelHead
                  key={column.id}
                  column={column}
                  others={place === 0 || shown.length === columns.length ? null : columns.slice(1)}
                  onSwap={pick(place - 1)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {MODEL_ROWS.map(({ id, title, Cell }) => (
              <tr key={id} data-row={id}>
                <th scope="row">{title}</th>
                {shown.map((column) => {
                  const model = facts.get(column.id);
                  return (
                    <td key={column.id} data-best={column.evaluation.recommended ? '' : undefined}>
                      {model ? <Cell evaluation={column.evaluation} facts={model} /> : null}
                    </td>
                  );
                })}
              </tr>
            ))}
            <tr data-row="choose" data-screen-only>
              <th scope="row">
                <span className="visually-hidden">Choose</span>
              </th>
              {shown.map((column) => (
                <td key={column.id} data-best={column.evaluation.recommended ? '' : undefined}>
                  <ChooseCell cluster={cluster} column={column} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <p className={styles.rule}>
        {headroomSentence(headroomPercent)} {SERVICE_RANGE_SENTENCE}
      </p>
    </section>
  );
}
