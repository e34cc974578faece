import { renderMarkdown } from '../../../report/markdown.ts';
import { planReport } from '../../../report/plan-report.ts';
import { Button } from '../../../ui/Button.tsx';
import { fileStem } from '../../../ui/save-file.ts';
import { copyOrSave, type TextToTake } from '../../kit/copy-or-save.ts';
import dialogs from '../../kit/dialogs.module.css';
import { usePlanInput } from '../../kit/plan-access.ts';
import { pageAddress, planLink } from '../../kit/plan-link.ts';
import { useEvaluatedPlan } from '../../kit/plan-view.ts';
import { done, ExportOutcome, saved, useExport } from './ExportOutcome.tsx';

/** The report of the PDF as Markdown, for a wiki or a pull request. */
export function ReportExport() {
  const input = usePlanInput();
  const plan = useEvaluatedPlan(input);
  const { outcome, run } = useExport();
  const report = async (): Promise<TextToTake> => {
    const link = await planLink(input, pageAddress());
    const document = planReport(plan, link.ok ? link.value : null);
    return { text: renderMarkdown(document), file: `${fileStem(input.name)}.md`, mimeType: 'text/markdown' };
  };
  const save = async () => {
    const { text, file, mimeType } = await report();
    return saved(file, text, mimeType);
  };
  const copy = async () => done(await copyOrSave(await report()));
  return (
    <div className={dialogs.actions}>
      <Button small onClick={() => run(save)}>
        Save Markdown
      </Button>
      <Button small onClick={() => run(copy)}>
        Copy Markdown
      </Button>
      <ExportOutcome outcome={outcome} />
    </div>
  );
}
