import { use, useState } from 'react';
import { BOUNDS } from '../../../domain/plan-input.ts';
import type { Finding } from '../../../engine/rules/finding.ts';
import { planActions } from '../../../state/use-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { AsOfContext } from '../../kit/plan-view.ts';
import styles from './findings.module.css';

interface AcceptDialogProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** Asks for the reason with which a finding is kept. The reason is shown wherever the finding would be. */
export function AcceptDialog({ finding, onClose }: AcceptDialogProps) {
  const [reason, setReason] = useState('');
  const date = use(AsOfContext);
  return (
    <Dialog title="Accept this finding" onClose={onClose}>
      <form
        className={styles.accept}
        onSubmit={(event) => {
          event.preventDefault();
          planActions.acceptFinding({
            rule: finding.rule,
            subjects: [...finding.subjects],
            reason: reason.trim(),
            date,
          });
          onClose();
        }}
      >
        <p>{finding.sentence}</p>
        <TextField
          id="accept-reason"
          label="Reason"
          note="Printed with the plan, so that whoever approves it sees why."
          value={reason}
          mostLength={BOUNDS.reasonLength}
          onCommit={setReason}
        />
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={reason.trim() === ''}>
            Accept
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
