import { Button } from '../../../ui/Button.tsx';
import { fileStem } from '../../../ui/save-file.ts';
import dialogs from '../../kit/dialogs.module.css';
import { usePlanInput } from '../../kit/plan-access.ts';
import { useEvaluatedPlan } from '../../kit/plan-view.ts';
import { savePlanFile } from '../../kit/save-plan-file.ts';
import { done, ExportOutcome, saved, useExport } from './ExportOutcome.tsx';

/** The plan as data: what was decided, and all that follows from it. */
export function DataExport() {
  const input = usePlanInput();
  const plan = useEvaluatedPlan(input);
  const { outcome, run } = useExport();
  const saveEvaluation = async () => {
    const { resultOf } = await import('../../../engine/compute-plan.ts');
    const name = `${fileStem(input.name)}-evaluation.json`;
    return saved(name, `${JSON.stringify(resultOf(plan), null, 2)}\n`, 'application/json');
  };
  return (
    <div className={dialogs.actions}>
      <Button small onClick={() => run(() => done(`Saved ${savePlanFile(input)}.`))}>
        Save plan
      </Button>
      <Button small onClick={() => run(saveEvaluation)}>
        Save evaluation
      </Button>
      <ExportOutcome outcome={outcome} />
    </div>
  );
}
