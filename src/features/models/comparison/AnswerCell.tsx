import type { ComparisonCell } from '../../../engine/comparison/criteria/registry.ts';
import { AnswerMark } from './AnswerMark.tsx';
import styles from './comparison.module.css';
import { type ComparisonRow, rulesOut } from './comparison-rows.ts';

interface AnswerCellProps {
  readonly row: ComparisonRow;
  readonly cell: ComparisonCell;
  /** What is added where one cell stands for all columns. */
  readonly forAll?: string;
  /** Where each source stands in the printed list; null on screen, where note and sources open on demand. */
  readonly sourceNumbers: ReadonlyMap<string, number> | null;
  readonly onOpen: () => void;
}

/** The element that tells a screen reader that a cell has a note; one for all cells. */
const HAS_NOTE_ID = 'comparison-has-note';

/** The hint that cells with a note refer to. */
export function NoteHint() {
  return (
    <span id={HAS_NOTE_ID} hidden>
      with a note
    </span>
  );
}

/** The places of the sources in the printed list, in their order. */
function numbersOf({ sources }: ComparisonCell, numbers: ReadonlyMap<string, number>): string {
  const places = sources.flatMap(({ id }) => numbers.get(id) ?? []);
  return places.toSorted((one, other) => one - other).join(', ');
}

/** What one cell says. Its note and sources open on demand, and are printed with it. */
export function AnswerCell({ row, cell, forAll, sourceNumbers, onOpen }: AnswerCellProps) {
  const isPlainFigure = row.isFigure && cell.answer === 'yes';
  const hasNote = cell.note !== null;
  return (
    <>
      <button
        type="button"
        className={styles.cell}
        data-says={cell.answer}
        data-note={hasNote ? true : undefined}
        data-plain={isPlainFigure ? true : undefined}
        aria-describedby={hasNote ? HAS_NOTE_ID : undefined}
        onClick={onOpen}
      >
        {isPlainFigure ? null : <AnswerMark answer={cell.answer} />}
        <span>
          {cell.value}
          {sourceNumbers === null ? null : <sup>{numbersOf(cell, sourceNumbers)}</sup>}
          {forAll === undefined ? null : <span className={styles.forAll}> {forAll}</span>}
          {rulesOut(row, cell) ? <span className={styles.ruledOut}>rules it out</span> : null}
        </span>
      </button>
      {sourceNumbers !== null && hasNote ? <p className={styles.printedNote}>{cell.note}</p> : null}
    </>
  );
}
