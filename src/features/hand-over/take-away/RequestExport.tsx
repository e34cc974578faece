import type { RequestFormat } from '../../../report/network-request/request-text.ts';
import { appState } from '../../../state/use-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { fileStem } from '../../../ui/save-file.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import dialogs from '../../kit/dialogs.module.css';
import { usePlanInput } from '../../kit/plan-access.ts';
import { pageAddress, planLink } from '../../kit/plan-link.ts';
import { useEvaluatedPlan } from '../../kit/plan-view.ts';
import { ExportOutcome, type Outcome, saved, useExport } from './ExportOutcome.tsx';
import { requestFileEnd } from './request-since.ts';
import { useRequestSince } from './use-request-since.ts';

const MIME_TYPES: Readonly<Record<RequestFormat, string>> = { md: 'text/markdown', csv: 'text/csv' };

/** The network request as text: all of it, or only what changes since another plan. */
export function RequestExport() {
  const input = usePlanInput();
  const plan = useEvaluatedPlan(input);
  const { outcome, run, clear } = useExport();
  const { options, chosen, choose, read } = useRequestSince();
  const save = async (format: RequestFormat): Promise<Outcome> => {
    const since = read();
    if (!since.ok) {
      return { kind: 'failed', sentence: since.error };
    }
    // the other plan may have IPv6 where this one has none
    await appState.computed.loadAll();
    const { requestText } = await import('../../../report/network-request/request-text.ts');
    const link = await planLink(input, pageAddress());
    const text = requestText({ plan, link: link.ok ? link.value : null, since: since.value }, format);
    const name = `${fileStem(input.name)}${requestFileEnd(since.value)}.${format}`;
    return saved(name, text, MIME_TYPES[format]);
  };
  return (
    <div className={dialogs.actions}>
      {options.length > 1 ? (
        <SelectField
          id="request-since"
          label="Lines of the request"
          bare
          value={chosen}
          options={options}
          onCommit={(value) => {
            choose(value);
            clear();
          }}
        />
      ) : null}
      <Button small onClick={() => run(() => save('md'))}>
        Save Markdown
      </Button>
      <Button small onClick={() => run(() => save('csv'))}>
        Save CSV
      </Button>
      <ExportOutcome outcome={outcome} />
    </div>
  );
}
