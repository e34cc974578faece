import { useRef, useState } from 'react';
import { saveFile } from '../../../ui/save-file.ts';
import dialogs from '../../kit/dialogs.module.css';

/** How an export ended. */
export interface Outcome {
  readonly kind: 'done' | 'failed';
  readonly sentence: string;
}

const NOT_LOADED: Outcome = {
  kind: 'failed',
  sentence: 'Nothing was saved: a part of the page did not load. Check the connection and try again.',
};

/** Saves a file and says so. */
export function saved(name: string, content: string | Uint8Array<ArrayBuffer>, mimeType: string): Outcome {
  saveFile(name, content, mimeType);
  return done(`Saved ${name}.`);
}

/** An export that worked, in a sentence. */
export function done(sentence: string): Outcome {
  return { kind: 'done', sentence };
}

interface Exporting {
  readonly outcome: Outcome | null;
  /** Does the work and tells how it ended; work that throws ends in a sentence too. The last one that was started counts. */
  readonly run: (work: () => Outcome | Promise<Outcome>) => void;
  /** Forgets what was said, as it was of another choice. */
  readonly clear: () => void;
}

/** The outcome of one item of the view. */
export function useExport(): Exporting {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const latest = useRef(0);
  const start = (): number => (latest.current += 1);
  const run: Exporting['run'] = (work) => {
    const own = start();
    // deferred, so that what throws at once ends like what throws later
    const ended = Promise.resolve().then(work);
    void ended
      .catch(() => NOT_LOADED)
      .then((found) => {
        if (own === latest.current) {
          setOutcome(found);
        }
      });
  };
  const clear = () => {
    start();
    setOutcome(null);
  };
  return { outcome, run, clear };
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
