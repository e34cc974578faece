import { use, useEffect, useRef, useState } from 'react';
import { ok } from '../../../domain/result.ts';
import type { Paper, PdfProgress } from '../../../report/pdf/render-pdf.ts';
import { Button } from '../../../ui/Button.tsx';
import { fileStem, saveFile } from '../../../ui/save-file.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import dialogs from '../../kit/dialogs.module.css';
import { usePlanInput } from '../../kit/plan-access.ts';
import { pageAddress } from '../../kit/plan-link.ts';
import { AsOfContext } from '../../kit/plan-view.ts';
import { type PdfKind, startPdfJob } from './pdf-job.ts';
import { progressPart, progressText } from './pdf-progress.ts';
import { requestFileEnd } from './request-since.ts';
import { useRequestSince } from './use-request-since.ts';

type State =
  | { readonly kind: 'idle'; readonly outcome: string }
  | { readonly kind: 'running'; readonly progress: PdfProgress | null }
  | { readonly kind: 'failed'; readonly sentence: string };

const KINDS = [
  ['plan', 'Plan summary'],
  ['network-request', 'Network request'],
] as const satisfies readonly (readonly [PdfKind, string])[];

const PAPERS = [
  ['A4', 'A4'],
  ['Letter', 'Letter'],
] as const satisfies readonly (readonly [Paper, string])[];

/** Starts and ends the making of a PDF; at most one at a time. */
function usePdf() {
  const [state, setState] = useState<State>({ kind: 'idle', outcome: '' });
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  const start = (job: Parameters<typeof startPdfJob>[0], name: string) => {
    setState({ kind: 'running', progress: null });
    stop.current = startPdfJob(job, (reply) => {
      if (reply.kind === 'done') {
        saveFile(name, reply.bytes, 'application/pdf');
        setState({ kind: 'idle', outcome: `Saved ${name}.` });
      } else {
        setState(reply.kind === 'failed' ? reply : { kind: 'running', progress: reply.progress });
      }
    });
  };
  const cancel = () => {
    stop.current?.();
    setState({ kind: 'idle', outcome: 'Cancelled; nothing was saved.' });
  };
  const fail = (sentence: string) => setState({ kind: 'failed', sentence });
  return { state, start, cancel, fail };
}

/** How far a PDF is, what went wrong, or that it was saved. */
function PdfOutcome({ state }: { readonly state: State }) {
  return (
    <>
      {state.kind === 'running' ? (
        <div className={dialogs.progress}>
          <progress aria-label="Progress of the PDF" max={1} value={progressPart(state.progress)} />
          <span className={dialogs.muted}>{progressText(state.progress)}</span>
        </div>
      ) : null}
      {state.kind === 'failed' ? (
        <p role="alert" className={dialogs.problem}>
          {state.sentence}
        </p>
      ) : null}
      <span role="status" className={dialogs.muted}>
        {state.kind === 'idle' ? state.outcome : ''}
      </span>
    </>
  );
}

/** The plan as a PDF: which document, which paper, a button that starts and cancels, how far it is, and how it ended. */
export function PdfExport() {
  const input = usePlanInput();
  const asOf = use(AsOfContext);
  const [kind, setKind] = useState<PdfKind>('plan');
  const [paper, setPaper] = useState<Paper>('A4');
  const { options, chosen, choose, read } = useRequestSince();
  const { state, start, cancel, fail } = usePdf();
  const isRequest = kind === 'network-request';
  const save = () => {
    const since = isRequest ? read() : ok(null);
    if (!since.ok) {
      fail(since.error);
      return;
    }
    const name = `${fileStem(input.name)}${isRequest ? requestFileEnd(since.value) : ''}.pdf`;
    start({ input, asOf, kind, since: since.value, paper, page: pageAddress() }, name);
  };
  const isRunning = state.kind === 'running';
  return (
    <div className={dialogs.actions} data-pdf-export>
      <Segments label="Document" options={KINDS} value={kind} onChange={setKind} />
      {isRequest && options.length > 1 ? (
        <SelectField
          id="pdf-request-since"
          label="Lines of the request in the PDF"
          bare
          value={chosen}
          options={options}
          onCommit={choose}
        />
      ) : null}
      <Segments label="Paper" options={PAPERS} value={paper} onChange={setPaper} />
      <Button small look={isRunning ? 'normal' : 'primary'} onClick={isRunning ? cancel : save}>
        {isRunning ? 'Cancel' : 'Save PDF'}
      </Button>
      <PdfOutcome state={state} />
    </div>
  );
}
