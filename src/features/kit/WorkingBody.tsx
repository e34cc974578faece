import type { ReactNode } from 'react';
import type { Operand, Working } from '../../engine/figures/figure-ref.ts';
import { expressionText } from '../../engine/figures/working.ts';
import { plain } from '../../engine/words/numbers.ts';
import { FactList } from './FactList.tsx';
import { OperandTable } from './OperandTable.tsx';
import styles from './working.module.css';

interface WorkingBodyProps {
  readonly working: Working;
  readonly originOf: (operand: Operand) => ReactNode;
}

/** A working as it is shown wherever it opens: formula, result, operands, what was compared, facts. */
export function WorkingBody({ working, originOf }: WorkingBodyProps) {
  return (
    <div className={styles.working}>
      <p className={styles.formula}>
        <code data-working-expression={working.expression}>{expressionText(working)}</code>
        <span>
          = <strong data-working-result={working.value}>{plain(working.value)}</strong> {working.unit}
        </span>
      </p>
      {working.operands.length > 0 ? <OperandTable operands={working.operands} originOf={originOf} /> : null}
      {working.checks.length > 0 ? (
        <ul className={styles.checks}>
          {working.checks.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ul>
      ) : null}
      <FactList facts={working.facts} />
    </div>
  );
}
