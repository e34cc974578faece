import dialogs from '../dialogs.module.css';

/** How an export ended. */
export interface Outcome {
  readonly kind: 'done' | 'failed';
  readonly sentence: string;
}

/** Says how an export ended, to screen readers too; nothing before the first one. */
export function ExportOutcome({ outcome }: { readonly outcome: Outcome | null }) {
  const isFailed = outcome?.kind === 'failed';
  return (
    <span role={isFailed ? 'alert' : 'status'} className={isFailed ? dialogs.problem : dialogs.muted}>
      {outcome?.sentence ?? ''}
    </span>
  );
}
