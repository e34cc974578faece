import type { ComparisonCell } from '../../engine/comparison/criteria/registry.ts';
import { AnswerMark } from './AnswerMark.tsx';
import styles from './comparison.module.css';
import { rulesOut, type ComparisonRow } from './comparison-rows.ts';

interface AnswerCellProps {
  readonly row: ComparisonRow;
  readonly cell: ComparisonCell;
  /** What is added where one cell stands for all columns. */
  readonly forAll?: string;
  /** Where each source stands in the printed list. */
  readonly sourceNumbers: ReadonlyMap<string, number>;
  readonly onOpen: () => void;
}

/** The places of the sources in the printed list, in their order. */
function numbersOf({ sources }: ComparisonCell, numbers: ReadonlyMap<string, number>): string {
  const places = sources.flatMap(({ id }) => numbers.get(id) ?? []);
  return places.toSorted((one, other) => one - other).join(', ');
}

/** What one cell says. Its note and sources open on demand, and are printed with it. */
export function AnswerCell({ row, cell, forAll, sourceNumbers, onOpen }: AnswerCellProps) {
  const isPlainFigure = row.isFigure && cell.answer === 'yes';
  return (
    <>
      <button
        type="button"
        className={styles.cell}
        data-answer={cell.answer}
        data-note={cell.note === null ? undefined : true}
        onClick={onOpen}
      >
        {isPlainFigure ? <span className={styles.noMark} /> : <AnswerMark answer={cell.answer} />}
        <span>
          {cell.value}
          <sup className={styles.printedNumbers} aria-hidden="true">
            {numbersOf(cell, sourceNumbers)}
          </sup>
          {forAll === undefined ? null : <span className={styles.forAll}> {forAll}</span>}
          {rulesOut(row, cell) ? <span className={styles.ruledOut}>rules it out</span> : null}
          {cell.note === null ? null : <span className="visually-hidden">, with a note</span>}
        </span>
      </button>
      {cell.note === null ? null : <span className={styles.printed}>{cell.note}</span>}
    </>
  );
}
