import { plain } from '../../engine/numbers.ts';
import type { FigureRef } from '../../engine/working/figure-ref.ts';
import type { Operand } from '../../engine/working/working.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './working.module.css';

interface OperandTableProps {
  readonly operands: readonly Operand[];
  readonly onOpen: (reference: FigureRef) => void;
  readonly onField: (entity: string, field: string) => void;
}

/** What goes into a formula: symbol, meaning, value, and where the value comes from. */
export function OperandTable({ operands, onOpen, onField }: OperandTableProps) {
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
            <td className={styles.origin}>
              <Origin operand={operand} onOpen={onOpen} onField={onField} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface OriginProps extends Omit<OperandTableProps, 'operands'> {
  readonly operand: Operand;
}

function Origin({ operand, onOpen, onField }: OriginProps) {
  const { reference, field, fact, label } = operand;
  if (reference !== null) {
    return (
      <Button small aria-label={`Working of ${label}`} onClick={() => onOpen(reference)}>
        Working
      </Button>
    );
  }
  if (field !== null) {
    return (
      <Button small aria-label={`Go to the field of ${label}`} onClick={() => onField(field.entity, field.field)}>
        Field
      </Button>
    );
  }
  return fact === null ? <small>from the plan</small> : <small>fact</small>;
}
