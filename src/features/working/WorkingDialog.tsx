import { useState } from 'react';
import { explain } from '../../engine/explain/explain.ts';
import type { FigureRef, Operand } from '../../engine/figures/figure-ref.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { goToField } from '../kit/go-to-field.ts';
import { usePlanInput } from '../kit/plan-access.ts';
import { useEvaluatedPlan } from '../kit/plan-view.ts';
import { WorkingBody } from '../kit/WorkingBody.tsx';

interface WorkingDialogProps {
  readonly reference: FigureRef;
  readonly onClose: () => void;
}

/** The working of one figure; an operand that is a figure itself opens in its place, with a way back. */
export function WorkingDialog({ reference, onClose }: WorkingDialogProps) {
  const plan = useEvaluatedPlan(usePlanInput());
  const [deeper, setDeeper] = useState<readonly FigureRef[]>([]);
  const shown = deeper.at(-1) ?? reference;
  const working = explain(plan, shown);
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
          originOf={(operand) => (
            <Origin
              operand={operand}
              isOfPlan={shown.figure !== 'carried'}
              onOpen={(next) => setDeeper([...deeper, next])}
              onField={(entity, field) => {
                onClose();
                setTimeout(() => goToField(entity, field));
              }}
            />
          )}
        />
      )}
    </Dialog>
  );
}

interface OriginProps {
  readonly operand: Operand;
  /** False for a number that no plan holds: its label says where it is from. */
  readonly isOfPlan: boolean;
  readonly onOpen: (reference: FigureRef) => void;
  readonly onField: (entity: string, field: string) => void;
}

function Origin({ operand, isOfPlan, onOpen, onField }: OriginProps) {
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
  if (fact !== null) {
    return <small>fact</small>;
  }
  return isOfPlan ? <small>from the plan</small> : null;
}
