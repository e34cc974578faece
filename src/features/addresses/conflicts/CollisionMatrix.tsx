import { type KeyboardEvent, useRef, useState } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import styles from './collisions.module.css';
import { markOf, type Matrix, type Pair } from './pairs.ts';

interface CollisionMatrixProps {
  readonly matrix: Matrix;
  readonly onOpen: (pair: Pair) => void;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Every two ranges once: a row and a column for each range, a mark where they meet. Walked through with the arrow keys. */
export function CollisionMatrix({ matrix, onOpen }: CollisionMatrixProps) {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<readonly [number, number]>([1, 0]);
  const go = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (!move) {
      return;
    }
    event.preventDefault();
    const row = Math.min(Math.max(at[0] + move[0], 1), matrix.rows.length - 1);
    const column = Math.min(Math.max(at[1] + move[1], 0), row - 1);
    setAt([row, column]);
    table.current?.querySelector<HTMLButtonElement>(`[data-cell="${row}/${column}"]`)?.focus();
  };
  return (
    <div className={styles.scroller}>
      <table ref={table} className={styles.matrix} aria-label="Every two ranges of the plan" onKeyDown={go}>
        <thead>
          <tr>
            <th scope="col">Range</th>
            {matrix.parties.slice(0, -1).map((party, column) => (
              <th key={party.key} scope="col" aria-label={`${party.label} ${party.range}`}>
                {column + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((pairs, row) => (
            <tr key={matrix.parties[row]?.key}>
              <th scope="row">
                <span className={styles.position}>{row + 1}</span> {matrix.parties[row]?.label}{' '}
                <span className={styles.mono}>{matrix.parties[row]?.range}</span>
              </th>
              {pairs.map((pair, column) => {
                const { tone, icon, word } = markOf(pair.meeting);
                return (
                  <td key={pair.other.key}>
                    <button
                      type="button"
                      data-cell={`${row}/${column}`}
                      data-tone={tone}
                      tabIndex={at[0] === row && at[1] === column ? 0 : -1}
                      aria-label={`${pair.one.label} and ${pair.other.label}: ${word}`}
                      title={`${pair.one.label} and ${pair.other.label}: ${word}`}
                      onFocus={() => setAt([row, column])}
                      onClick={() => onOpen(pair)}
                    >
                      {icon === null ? null : <Icon shape={LATER_SHAPES[icon]} size={12} />}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
