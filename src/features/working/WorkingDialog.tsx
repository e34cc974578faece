import { useState } from 'react';
import { plain } from '../../engine/numbers.ts';
import { explain } from '../../engine/working/explain.ts';
import type { FigureRef } from '../../engine/working/figure-ref.ts';
import type { Working } from '../../engine/working/working.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { goToField } from '../go-to-field.ts';
import { usePlanInput } from '../plan-access.ts';
import { FactList } from './FactList.tsx';
import { OperandTable } from './OperandTable.tsx';
import styles from './working.module.css';

interface WorkingDialogProps {
  readonly reference: FigureRef;
  readonly onClose: () => void;
}

/** The working of one figure; an operand that is a figure itself opens in its place, with a way back. */
export function WorkingDialog({ reference, onClose }: WorkingDialogProps) {
  const input = usePlanInput();
  const [deeper, setDeeper] = useState<readonly FigureRef[]>([]);
  const working = explain(input, deeper.at(-1) ?? reference);
  return (
    <Dialog title={working?.title ?? 'Working'} onClose={onClose}>
      {deeper.length > 0 ? (
        <Button small look="plain" onClick={() => setDeeper(deeper.slice(0, -1))}>
          Back
        </Button>
      ) : null}
      {working === null ? (
        <p>This number is no longer part of the plan.</p>
      ) : (
        <WorkingBody
          working={working}
          onOpen={(next) => setDeeper([...deeper, next])}
          onField={(entity, field) => {
            onClose();
            setTimeout(() => goToField(entity, field));
          }}
        />
      )}
    </Dialog>
  );
}

interface WorkingBodyProps {
  readonly working: Working;
  readonly onOpen: (reference: FigureRef) => void;
  readonly onField: (entity: string, field: string) => void;
}

function WorkingBody({ working, onOpen, onField }: WorkingBodyProps) {
  return (
    <div className={styles.working}>
      <p className={styles.formula}>
        <code data-working-expression={working.expression}>
          {working.expression === 'Σ'
            ? working.operands.map(({ symbol }) => symbol).join(' + ') || '0'
            : working.expression}
        </code>
        <span>
          = <strong data-working-result={working.value}>{plain(working.value)}</strong> {working.unit}
        </span>
      </p>
      {working.operands.length > 0 ? (
        <OperandTable operands={working.operands} onOpen={onOpen} onField={onField} />
      ) : null}
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
