import type { CandidateId } from '../../domain/ids.ts';
import { candidateLabel } from '../../engine/models/registry.ts';
import styles from './comparison.module.css';
import type { ComparisonGroup } from './comparison-rows.ts';
import type { OpenCell } from './ComparisonSection.tsx';
import { SupportMark } from './SupportMark.tsx';

interface ComparisonTableProps {
  readonly candidates: readonly CandidateId[];
  readonly groups: readonly ComparisonGroup[];
  readonly onOpen: (cell: OpenCell) => void;
}

/** The comparison as a table; each cell opens its note and sources. */
export function ComparisonTable({ candidates, groups, onOpen }: ComparisonTableProps) {
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label="Comparison">
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {candidates.map((candidate) => (
              <th key={candidate} scope="col">
                {candidateLabel(candidate)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={candidates.length + 1}>
                {group.title}
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr key={row.id} data-criterion={row.id}>
                <th scope="row" className={row.isNeeded ? styles.needed : undefined}>
                  {row.label}
                </th>
                {row.cells.map((cell, at) => {
                  const candidate = candidates[at];
                  return candidate === undefined ? null : (
                    <td key={candidate}>
                      <button
                        type="button"
                        className={styles.cell}
                        data-support={cell.answer}
                        onClick={() => onOpen({ row, candidate, cell })}
                      >
                        {row.isFigure && cell.answer === 'yes' ? null : <SupportMark support={cell.answer} />}
                        <span>
                          {cell.value}
                          {cell.note === null ? null : <span className={styles.hasNote}> + note</span>}
                        </span>
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
