import { use, useDeferredValue, useMemo, useState } from 'react';
import { BOUNDS } from '../../domain/plan-input.ts';
import { stampPlan } from '../../domain/stamp/stamp-plan.ts';
import type { StampRequest, StampSubject } from '../../domain/stamp/stamp-request.ts';
import { stamp } from '../../state/stamp-action.ts';
import { appState, viewActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import dialogStyles from '../kit/dialogs.module.css';
import { usePlanInput } from '../kit/plan-access.ts';
import { AsOfContext } from '../kit/plan-view.ts';
import { NameChangeFields } from './NameChangeFields.tsx';
import styles from './stamp.module.css';
import { previewOf, subjectChoices, subjectKey, subjectNote } from './stamp-preview.ts';
import { StampPreviewPart } from './StampPreviewPart.tsx';

interface StampDialogProps {
  readonly what: StampSubject;
  readonly onClose: () => void;
}

/** Copies a cluster, a VNet with its clusters, or the plan; shows every range that moves before anything changes. */
export function StampDialog({ what: first, onClose }: StampDialogProps) {
  const input = usePlanInput();
  const asOf = use(AsOfContext);
  const [request, setRequest] = useState<StampRequest>({
    what: first,
    name: { kind: 'suffix', suffix: '-2' },
    region: null,
  });
  const shown = useDeferredValue(request);
  const stamped = useMemo(() => stampPlan(input, shown), [input, shown]);
  const preview = useMemo(() => (stamped.ok ? previewOf(stamped.value, asOf) : null), [stamped, asOf]);
  const choices = subjectChoices(input);
  const errorAt = (at: string) => (!stamped.ok && stamped.error.at === at ? stamped.error.sentence : null);
  const change = (part: Partial<StampRequest>) => setRequest({ ...request, ...part });
  const apply = () => {
    const done = stamp(appState.plan, request);
    if (done.ok) {
      const { copies, plan } = done.value;
      viewActions.selectCluster(plan.clusters.find(({ id }) => copies.includes(id))?.id ?? null);
      onClose();
    }
  };
  return (
    <Dialog title="Duplicate for another region or environment" onClose={onClose} wide>
      <form
        className={dialogStyles.body}
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <div className={styles.fields}>
          <SelectField
            id="stamp-what"
            label="Copy"
            value={subjectKey(request.what)}
            options={choices.map(([what, label]) => [subjectKey(what), label])}
            note={subjectNote(input, request.what)}
            error={errorAt('what')}
            onCommit={(key) => change({ what: choices.find(([what]) => subjectKey(what) === key)?.[0] ?? first })}
          />
          <NameChangeFields value={request.name} error={errorAt('name')} onChange={(name) => change({ name })} />
          {request.what.kind === 'cluster' ? null : (
            <TextField
              id="stamp-region"
              label="Region of the copies"
              note="Empty keeps the region of each network."
              value={request.region ?? ''}
              mostLength={BOUNDS.nameLength}
              error={errorAt('region')}
              onCommit={(region) => change({ region: region === '' ? null : region })}
            />
          )}
        </div>
        {preview ? <StampPreviewPart preview={preview} /> : null}
        <div className={dialogStyles.actions}>
          <Button type="submit" look="primary">
            Duplicate
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
