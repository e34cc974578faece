import { type CSSProperties, memo } from 'react';
import { AnswerCell } from './AnswerCell.tsx';
import { ColumnName, VariantPicker } from './ColumnHead.tsx';
import styles from './comparison.module.css';
import type { ComparisonColumn } from './comparison-columns.ts';
import { type ComparisonGroup, type ComparisonRow, isSameForAll } from './comparison-rows.ts';
import type { OpenCell } from './open-cell.ts';

interface ComparisonTableProps {
  readonly columns: readonly ComparisonColumn[];
  readonly groups: readonly ComparisonGroup[];
  readonly sourceNumbers: ReadonlyMap<string, number> | null;
  readonly onOpen: (cell: OpenCell) => void;
}

/** How a pinned column keeps its place beside the labels while the others pass below it. */
function pinStyle({ isPinned }: ComparisonColumn, position: number): CSSProperties | undefined {
  return isPinned ? { left: `calc(var(--label) + ${position} * var(--column))` } : undefined;
}

/** The comparison as a table; each cell opens its note and sources. */
export const ComparisonTable = memo(function ComparisonTable(props: ComparisonTableProps) {
  const { columns, groups } = props;
  return (
    <table className={styles.table} style={{ minWidth: `calc(var(--label) + ${columns.length} * var(--column))` }}>
      <caption className="visually-hidden">Network models, feature by feature</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column, position) => (
            <th
              key={column.id}
              scope="col"
              className={column.isPinned ? styles.pinned : undefined}
              style={pinStyle(column, position)}
            >
              <ColumnName column={column} />
            </th>
          ))}
        </tr>
        <tr data-screen-only>
          <td />
          {columns.map((column, position) => (
            <td
              key={column.id}
              className={column.isPinned ? styles.pinned : undefined}
              style={pinStyle(column, position)}
            >
              <VariantPicker column={column} />
            </td>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id} data-group={group.id}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={columns.length + 1}>
              <span>{group.title}</span>
            </th>
          </tr>
          {group.rows.map((row) => (
            <WideRow key={row.id} {...props} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
});

function WideRow({ row, columns, sourceNumbers, onOpen }: ComparisonTableProps & { readonly row: ComparisonRow }) {
  const [first] = row.cells;
  const candidates = columns.map(({ candidate }) => candidate);
  return (
    <tr data-criterion={row.id}>
      <th scope="row" className={row.isNeeded ? styles.needed : undefined}>
        {row.label}
        {row.isNeeded ? <span className={styles.tag}>needed</span> : null}
      </th>
      {first && isSameForAll(row) ? (
        <td colSpan={columns.length}>
          <AnswerCell
            row={row}
            cell={first}
            forAll="the same for all"
            sourceNumbers={sourceNumbers}
            onOpen={() => onOpen({ row, cell: first, candidates })}
          />
        </td>
      ) : (
        columns.map((column, position) => {
          const cell = row.cells[position];
          return cell === undefined ? null : (
            <td
              key={column.id}
              className={column.isPinned ? styles.pinned : undefined}
              style={pinStyle(column, position)}
            >
              <AnswerCell
                row={row}
                cell={cell}
                sourceNumbers={sourceNumbers}
                onOpen={() => onOpen({ row, cell, candidates: [column.candidate] })}
              />
            </td>
          );
        })
      )}
    </tr>
  );
}
