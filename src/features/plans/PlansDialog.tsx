import { useState } from 'react';
import { BOUNDS } from '../../domain/plan-input.ts';
import { appState, usePlan, useSession } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { fileStem, saveFile } from '../../ui/save-file.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from '../kit/dialogs.module.css';

const { entries, session } = appState;
const savedAt = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The plans that this browser keeps: open, rename, duplicate, delete, start a new one. */
export function PlansDialog({ onClose }: { readonly onClose: () => void }) {
  useSession(({ entriesVersion }) => entriesVersion);
  const current = usePlan(({ entryId }) => entryId);
  const [problem, setProblem] = useState<string | null>(null);
  const { entries: kept, unreadable } = entries.list();
  return (
    <Dialog title="My plans" onClose={onClose} wide>
      <div className={styles.body}>
        <div className={styles.actions}>
          <Button
            look="primary"
            onClick={() => {
              session.startNew();
              onClose();
            }}
          >
            New plan
          </Button>
        </div>
        <p className={styles.muted}>Plans are kept in this browser only. Nothing is sent anywhere.</p>
        {problem === null ? null : (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        {kept.length === 0 ? <p>No plan is kept yet: a plan is kept from its first edit on.</p> : null}
        <ul className={styles.list}>
          {kept.map(({ id, name, savedAt: at }) => (
            <PlanRow
              key={id}
              id={id}
              name={name}
              at={at}
              isCurrent={id === current}
              onClose={onClose}
              onProblem={setProblem}
            />
          ))}
        </ul>
        {unreadable.map(({ id, sentence }) => (
          <div key={id} className={styles.item}>
            <p className={styles.grow}>A plan that cannot be read. {sentence}</p>
            <Button small onClick={() => saveFile(`${fileStem(id)}.txt`, entries.storedText(id) ?? '', 'text/plain')}>
              Save its text
            </Button>
            <DeleteButton name="this plan" onDelete={() => session.remove(id)} />
          </div>
        ))}
      </div>
    </Dialog>
  );
}

interface PlanRowProps {
  readonly id: string;
  readonly name: string;
  /** When it was saved, in milliseconds since 1970. */
  readonly at: number;
  readonly isCurrent: boolean;
  readonly onClose: () => void;
  readonly onProblem: (sentence: string | null) => void;
}

function PlanRow({ id, name, at, isCurrent, onClose, onProblem }: PlanRowProps) {
  return (
    <li className={styles.item}>
      <div className={styles.grow}>
        <TextField
          id={`plan-name-${id}`}
          label={`Name of ${name}`}
          bare
          value={name}
          mostLength={BOUNDS.nameLength}
          onCommit={(next) => {
            const renamed = session.rename(id, next);
            onProblem(renamed.ok ? null : renamed.error);
          }}
        />
        <p className={styles.muted}>
          {isCurrent ? 'Open now, saved ' : 'Saved '}
          {savedAt.format(at)}
        </p>
      </div>
      <Button
        small
        disabled={isCurrent}
        aria-label={`Open ${name}`}
        onClick={() => {
          if (session.open(id)) {
            onClose();
          }
        }}
      >
        Open
      </Button>
      <Button
        small
        aria-label={`Duplicate ${name}`}
        onClick={() => {
          const copied = session.duplicate(id);
          onProblem(copied.ok ? null : copied.error);
        }}
      >
        Duplicate
      </Button>
      <DeleteButton name={name} onDelete={() => session.remove(id)} />
    </li>
  );
}

function DeleteButton({ name, onDelete }: { readonly name: string; readonly onDelete: () => void }) {
  const [isSure, setSure] = useState(false);
  return (
    <Button
      small
      aria-label={`${isSure ? 'Really delete' : 'Delete'} ${name}`}
      onClick={isSure ? onDelete : () => setSure(true)}
      onBlur={() => setSure(false)}
    >
      {isSure ? 'Really delete' : 'Delete'}
    </Button>
  );
}
