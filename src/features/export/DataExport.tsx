import { use, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { fileStem, saveFile } from '../../ui/save-file.ts';
import dialogs from '../dialogs.module.css';
import { usePlanInput } from '../plan-access.ts';
import { AsOfContext } from '../plan-view.ts';
import { savePlanFile } from '../save-plan-file.ts';
import { ExportOutcome, type Outcome } from './ExportOutcome.tsx';

/** The plan as data: what was decided, and all that follows from it. */
export function DataExport() {
  const input = usePlanInput();
  const asOf = use(AsOfContext);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const saveEvaluation = async () => {
    const { computePlan } = await import('../../engine/compute-plan.ts');
    const name = `${fileStem(input.name)}-evaluation.json`;
    saveFile(name, `${JSON.stringify(computePlan(input, asOf), null, 2)}\n`, 'application/json');
    setOutcome({ kind: 'done', sentence: `Saved ${name}.` });
  };
  return (
    <div className={dialogs.actions}>
      <Button small onClick={() => setOutcome({ kind: 'done', sentence: `Saved ${savePlanFile(input)}.` })}>
        Save plan
      </Button>
      <Button small onClick={() => void saveEvaluation()}>
        Save evaluation
      </Button>
      <ExportOutcome outcome={outcome} />
    </div>
  );
}
