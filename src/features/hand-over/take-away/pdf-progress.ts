import type { PdfProgress } from '../../../report/pdf/render-pdf.ts';

/** Where each stage begins and how much of the work it is, as parts of 1: measured on the largest example. */
const STAGES: Readonly<Record<PdfProgress['stage'], { readonly from: number; readonly share: number }>> = {
  fonts: { from: 0, share: 0.2 },
  sections: { from: 0.2, share: 0.7 },
  pages: { from: 0.9, share: 0.1 },
};

const WORDS: Readonly<Record<PdfProgress['stage'], string>> = {
  fonts: 'Loading fonts',
  sections: 'Setting sections',
  pages: 'Numbering pages',
};

/** How much of the work is done, 0 to 1; undefined while the plan is worked out, which has no steps. */
export function progressPart(progress: PdfProgress | null): number | undefined {
  if (progress === null) {
    return undefined;
  }
  const { from, share } = STAGES[progress.stage];
  return from + (share * progress.done) / Math.max(1, progress.total);
}

/** What is being done, and how far it is. */
export function progressText(progress: PdfProgress | null): string {
  return progress === null ? 'Working out the plan' : `${WORDS[progress.stage]}: ${progress.done} of ${progress.total}`;
}

/** What is said when the work ends without a reason that a person can do something about. */
export const NOTHING_SAVED = 'The PDF could not be made; nothing was saved.';
