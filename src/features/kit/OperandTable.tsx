import type { ReactNode } from 'react';
import type { Operand } from '../../engine/figures/figure-ref.ts';
import { plain } from '../../engine/words/numbers.ts';
import styles from './working.module.css';

interface OperandTableProps {
  readonly operands: readonly Operand[];
  /** Where an operand comes from, in words or as the way there. */
  readonly originOf: (operand: Operand) => ReactNode;
}

/** What goes into a formula: symbol, meaning, value, and where the value comes from. */
export function OperandTable({ operands, originOf }: OperandTableProps) {
  return (
    <table className={styles.operands}>
      <caption className="visually-hidden">Operands</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Symbol</th>
          <th scope="col">Meaning</th>
          <th scope="col">Value</th>
          <th scope="col">Comes from</th>
        </tr>
      </thead>
      <tbody>
        {operands.map((operand) => (
          <tr key={operand.symbol} data-operand-symbol={operand.symbol} data-operand-value={operand.value}>
            <th scope="row">
              <code>{operand.symbol}</code>
            </th>
            <td>{operand.label}</td>
            <td className={styles.value}>
              {plain(operand.value)} <small>{operand.unit}</small>
            </td>
            <td className={styles.origin}>{originOf(operand)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
