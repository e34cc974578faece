import { use, useEffect, useRef, useState } from 'react';
import type { Paper, PdfProgress } from '../../report/pdf/render-pdf.ts';
import { Button } from '../../ui/Button.tsx';
import { fileStem, saveFile } from '../../ui/save-file.ts';
import { Segments } from '../../ui/Segments.tsx';
import dialogs from '../dialogs.module.css';
import { AsOfContext } from '../plan-view.ts';
import { usePlanInput } from '../plan-access.ts';
import { pageAddress } from '../plan-link.ts';
import { startPdfJob, type PdfKind } from './pdf-job.ts';
import { progressPart, progressText } from './pdf-progress.ts';

type State =
  | { readonly kind: 'idle'; readonly outcome: string }
  | { readonly kind: 'running'; readonly progress: PdfProgress | null }
  | { readonly kind: 'failed'; readonly sentence: string };

const KINDS = [
  ['plan', 'Plan summary'],
  ['network-request', 'Network request'],
] as const satisfies readonly (readonly [PdfKind, string])[];

const FILE_ENDS: Readonly<Record<PdfKind, string>> = { plan: '', 'network-request': '-network-request' };

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
  return { state, start, cancel };
}

/** The plan as a PDF: which document, which paper, a button that starts and cancels, how far it is, and how it ended. */
export function PdfExport() {
  const input = usePlanInput();
  const asOf = use(AsOfContext);
  const [kind, setKind] = useState<PdfKind>('plan');
  const [paper, setPaper] = useState<Paper>('A4');
  const { state, start, cancel } = usePdf();
  const save = () =>
    start({ input, asOf, kind, paper, page: pageAddress() }, `${fileStem(input.name)}${FILE_ENDS[kind]}.pdf`);
  const isRunning = state.kind === 'running';
  return (
    <div className={dialogs.actions} data-pdf-export>
      <Segments label="Document" options={KINDS} value={kind} onChange={setKind} />
      <Segments label="Paper" options={PAPERS} value={paper} onChange={setPaper} />
      <Button small look={isRunning ? 'normal' : 'primary'} onClick={isRunning ? cancel : save}>
        {isRunning ? 'Cancel' : 'Save PDF'}
      </Button>
      {isRunning ? (
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
    </div>
  );
}
