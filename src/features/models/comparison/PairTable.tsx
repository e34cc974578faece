import { memo } from 'react';
import type { CandidateId } from '../../../domain/ids.ts';
import { candidateLabel } from '../../../engine/models/registry.ts';
import { AnswerCell } from './AnswerCell.tsx';
import styles from './comparison.module.css';
import { type ComparisonGroup, type ComparisonRow, isSameForAll } from './comparison-rows.ts';
import type { OpenCell } from './open-cell.ts';

interface PairTableProps {
  readonly candidates: readonly CandidateId[];
  readonly groups: readonly ComparisonGroup[];
  readonly sourceNumbers: ReadonlyMap<string, number> | null;
  readonly onOpen: (cell: OpenCell) => void;
}

const columnId = (position: number) => `comparison-model-${position}`;

/** One model against another, for narrow screens: each criterion is a line of its own above its two answers. */
export const PairTable = memo(function PairTable(props: PairTableProps) {
  const { candidates, groups } = props;
  return (
    <table className={`${styles.table ?? ''} ${styles.pairTable ?? ''}`}>
      <caption className="visually-hidden">Two network models, feature by feature</caption>
      <thead>
        <tr>
          {candidates.map((candidate, position) => (
            <th key={position} id={columnId(position)} scope="col">
              {candidateLabel(candidate)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id} data-group={group.id}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={candidates.length}>
              <span>{group.title}</span>
            </th>
          </tr>
          {group.rows.map((row) => (
            <PairRow key={row.id} {...props} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
});

function PairRow({ row, candidates, sourceNumbers, onOpen }: PairTableProps & { readonly row: ComparisonRow }) {
  const labelId = `comparison-row-${row.id}`;
  const [first] = row.cells;
  return (
    <>
      <tr className={styles.pairLabel}>
        <th id={labelId} colSpan={candidates.length} className={row.isNeeded ? styles.needed : undefined}>
          {row.label}
          {row.isNeeded ? <span className={styles.tag}>needed</span> : null}
        </th>
      </tr>
      <tr data-criterion={row.id}>
        {first && isSameForAll(row) ? (
          <td
            colSpan={candidates.length}
            headers={`${labelId} ${candidates.map((_, index) => columnId(index)).join(' ')}`}
          >
            <AnswerCell
              row={row}
              cell={first}
              forAll="the same for both"
              sourceNumbers={sourceNumbers}
              onOpen={() => onOpen({ row, cell: first, candidates })}
            />
          </td>
        ) : (
          row.cells.map((cell, position) => (
            <td key={position} headers={`${labelId} ${columnId(position)}`}>
              <AnswerCell
                row={row}
                cell={cell}
                sourceNumbers={sourceNumbers}
                onOpen={() => onOpen({ row, cell, candidates: candidates.slice(position, position + 1) })}
              />
            </td>
          ))
        )}
      </tr>
    </>
  );
}
