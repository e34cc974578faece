import { useRef, useState } from 'react';
import { addPlan } from '../../domain/add-plan.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import type { ImportSource, RefusedSource } from '../../importers/import-documents.ts';
import { type ImportedTexts, NOTHING_IMPORTED } from '../../importers/import-texts.ts';
import { appState, planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import dialogs from '../kit/dialogs.module.css';
import { usePlanInput } from '../kit/plan-access.ts';
import styles from './import.module.css';
import { readSources, textsOf } from './import-sources.ts';
import { ImportPreview } from './ImportPreview.tsx';

const PASTED = 'Pasted text';

interface SourceFieldsProps {
  readonly text: string;
  readonly isRefused: boolean;
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where documents come in: typed or pasted, chosen, or dropped anywhere on the frame. */
function SourceFields({ text, isRefused, onText, onFiles }: SourceFieldsProps) {
  const [isDropping, setDropping] = useState(false);
  return (
    <div
      className={`${styles.sources ?? ''} ${isDropping ? (styles.dropping ?? '') : ''}`}
      data-drop
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <label>
        <span>Paste here</span>
        <textarea
          className={styles.area}
          value={text}
          spellCheck={false}
          aria-invalid={isRefused}
          onChange={({ target }) => onText(target.value)}
        />
      </label>
      <label className={styles.files}>
        <span>Or choose files, or drop them here</span>
        <input
          type="file"
          multiple
          accept=".json,.jsonc,.tfstate,.txt,application/json,text/plain"
          onChange={({ target }) => {
            onFiles([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </label>
    </div>
  );
}

/** What is to be imported and what comes of it. The last reading that was started counts. */
function useImport() {
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly ImportSource[]>([]);
  const [outcome, setOutcome] = useState<ImportedTexts | null>(null);
  const latest = useRef(0);
  const read = async (pasted: string, opened: readonly ImportSource[], tooLarge: readonly RefusedSource[] = []) => {
    latest.current += 1;
    const reading = latest.current;
    const sources = pasted.trim() === '' ? opened : [{ name: PASTED, text: pasted }, ...opened];
    const found = sources.length === 0 ? null : await readSources(sources);
    if (reading === latest.current) {
      setOutcome(found === null && tooLarge.length === 0 ? null : merged(found ?? NOTHING_IMPORTED, tooLarge));
    }
  };
  const paste = (pasted: string) => {
    setText(pasted);
    void read(pasted, files);
  };
  const open = async (chosen: readonly File[]) => {
    const { sources, tooLarge } = await textsOf(chosen);
    const all = [...files.filter(({ name }) => !sources.some((source) => source.name === name)), ...sources];
    setFiles(all);
    await read(text, all, tooLarge);
  };
  const clear = () => {
    setText('');
    setFiles([]);
    void read('', []);
  };
  return { text, outcome, paste, open, clear };
}

function merged(outcome: ImportedTexts, refused: readonly RefusedSource[]): ImportedTexts {
  return { ...outcome, refused: [...outcome.refused, ...refused] };
}

interface ActionsProps {
  readonly plan: PlanInput | null;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

function Actions({ plan, onClear, onClose }: ActionsProps) {
  const [problem, setProblem] = useState('');
  const openAsNew = (imported: PlanInput) => {
    appState.session.openAsNew(imported);
    onClose();
  };
  const add = (imported: PlanInput) => {
    const added = planActions.edit((input) => addPlan(input, imported));
    if (added.ok) {
      onClose();
    } else {
      setProblem(added.error);
    }
  };
  return (
    <div className={dialogs.actions}>
      <Button look="primary" disabled={plan === null} onClick={() => plan !== null && openAsNew(plan)}>
        Open as a new plan
      </Button>
      <Button disabled={plan === null} onClick={() => plan !== null && add(plan)}>
        Add to this plan
      </Button>
      <Button look="plain" onClick={onClear}>
        Clear
      </Button>
      <p role="alert" className={dialogs.problem}>
        {problem}
      </p>
    </div>
  );
}

/**
 * Documents of Azure, plan files and links: read as soon as they are there, shown, and only then opened as a plan of their
 * own or added to the plan at hand in one step of undo.
 */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { text, outcome, paste, open, clear } = useImport();
  const plan = usePlanInput();
  return (
    <Dialog title="Import" wide onClose={onClose}>
      <div className={dialogs.body}>
        <p>
          What az, REST or PowerShell print about clusters, node pools, VNets and subnets, ARM templates with their
          parameter files, Terraform states and plans, several at once; a plan file or a link of this planner; or the
          error with which Azure refused for want of addresses. Nothing leaves this browser, and nothing changes before
          you say so.
        </p>
        <SourceFields
          text={text}
          isRefused={outcome?.refused.some(({ name }) => name === PASTED) === true}
          onText={paste}
          onFiles={(chosen) => void open(chosen)}
        />
        {outcome === null ? null : <ImportPreview outcome={outcome} plan={plan} />}
        <Actions plan={outcome?.plan ?? null} onClear={clear} onClose={onClose} />
      </div>
    </Dialog>
  );
}
