import type { PlanInput } from '../../../domain/plan-input.ts';
import type { RequestSubject } from '../../../report/network-request/request-text.ts';
import type { Paper, PdfProgress } from '../../../report/pdf/render-pdf.ts';
import { NOTHING_SAVED } from './pdf-progress.ts';

/** Which document of a plan is made. */
export type PdfKind = 'plan' | 'network-request';

/** What a PDF worker is asked for, once in its life. */
export interface PdfJob {
  readonly input: PlanInput;
  readonly asOf: string;
  readonly kind: PdfKind;
  /** What a network request is compared with; null for all of it, and for the plan. */
  readonly since: RequestSubject['since'];
  readonly paper: Paper;
  /** The address of the page, to which the link of the plan is added. */
  readonly page: string;
}

/** What it answers: progress, then one of the others. */
export type PdfReply =
  | { readonly kind: 'progress'; readonly progress: PdfProgress }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly sentence: string };

/** Makes a PDF in a worker of its own and tells how it goes. The result ends the work at once and silently. */
export function startPdfJob(job: PdfJob, onReply: (reply: PdfReply) => void): () => void {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<PdfReply>) => {
    if (data.kind !== 'progress') {
      worker.terminate();
    }
    onReply(data);
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    onReply({ kind: 'failed', sentence: NOTHING_SAVED });
  });
  worker.postMessage(job);
  return () => worker.terminate();
}
