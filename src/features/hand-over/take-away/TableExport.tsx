import { useState } from 'react';
import { renderCsv } from '../../../report/csv.ts';
import type { ReportTable } from '../../../report/document.ts';
import { renderHtmlTable } from '../../../report/html-table.ts';
import { PLAN_TABLE_IDS, PLAN_TABLE_NAMES, type PlanTableId } from '../../../report/plan-table-names.ts';
import { planTable } from '../../../report/plan-tables.ts';
import { renderTsv } from '../../../report/tsv.ts';
import { Button } from '../../../ui/Button.tsx';
import { fileStem } from '../../../ui/save-file.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { copyOrSave } from '../../kit/copy-or-save.ts';
import dialogs from '../../kit/dialogs.module.css';
import { usePlanInput } from '../../kit/plan-access.ts';
import { useEvaluatedPlan } from '../../kit/plan-view.ts';
import { done, ExportOutcome, type Outcome, saved, useExport } from './ExportOutcome.tsx';

const OPTIONS = PLAN_TABLE_IDS.map((id) => [id, PLAN_TABLE_NAMES[id]] as const);
const MIME_TYPE = 'text/csv';

/** One table of the plan for a spreadsheet: as a file, or through the clipboard. */
export function TableExport() {
  const input = usePlanInput();
  const plan = useEvaluatedPlan(input);
  const [id, setId] = useState<PlanTableId>('models');
  const { outcome, run, clear } = useExport();
  const file = `${fileStem(input.name)}-${id}.csv`;
  /** Tells how it went; a table without rows goes nowhere. */
  const take = async (way: (table: ReportTable) => Outcome | Promise<Outcome>): Promise<Outcome> => {
    const table = planTable(id, plan);
    return table.rows.length === 0
      ? { kind: 'failed', sentence: `This plan has no rows in “${PLAN_TABLE_NAMES[id]}”: nothing was taken.` }
      : way(table);
  };
  const save = () => take((table) => saved(file, renderCsv(table), MIME_TYPE));
  const copy = () =>
    take(async (table) => {
      const text = renderTsv(table);
      const html = renderHtmlTable(table);
      return done(await copyOrSave({ text, html, file, fileText: renderCsv(table), mimeType: MIME_TYPE }));
    });
  return (
    <div className={dialogs.actions} data-table-export>
      <SelectField
        id="export-table"
        label="Table"
        bare
        value={id}
        options={OPTIONS}
        onCommit={(value) => {
          setId(PLAN_TABLE_IDS.find((each) => each === value) ?? 'models');
          clear();
        }}
      />
      <Button small onClick={() => run(save)}>
        Save CSV
      </Button>
      <Button small onClick={() => run(copy)}>
        Copy table
      </Button>
      <ExportOutcome outcome={outcome} />
    </div>
  );
}
