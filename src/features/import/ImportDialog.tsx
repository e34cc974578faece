import { useState } from 'react';
import { appState } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from '../dialogs.module.css';
import { MOST_FILE_BYTES, readPlan } from './read-plan.ts';

/** Opens a plan file or a link as a plan of its own; the present plan is kept. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (source: string) => {
    const plan = await readPlan(source);
    if (plan.ok) {
      appState.session.openAsNew(plan.value);
      onClose();
    } else {
      setProblem(plan.error);
    }
  };
  const openFile = async (file: File | undefined) => {
    if (file && file.size > MOST_FILE_BYTES) {
      setProblem('This file is larger than 10 MB and was not read.');
    } else if (file) {
      await open(await file.text());
    }
  };
  return (
    <Dialog title="Import" onClose={onClose}>
      <div className={styles.body}>
        <p>A plan file or a link of this planner. It opens as a plan of its own; your plan is kept.</p>
        <label>
          <span>Plan file</span>{' '}
          <input
            type="file"
            accept=".json,application/json,text/plain"
            onChange={({ target }) => void openFile(target.files?.[0])}
          />
        </label>
        <label>
          <span>Or paste it here</span>
          <textarea
            className={styles.area}
            value={text}
            spellCheck={false}
            aria-invalid={problem !== null}
            aria-describedby="import-problem"
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <p id="import-problem" role="alert" className={styles.problem}>
          {problem}
        </p>
        <div className={styles.actions}>
          <Button look="primary" onClick={() => void open(text)}>
            Open as a new plan
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
