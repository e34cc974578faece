import { factById } from '../../../domain/facts/registry.ts';
import type { Party } from '../../../engine/collisions/collisions.ts';
import { workingFact } from '../../../engine/figures/working.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import { FactList } from '../../kit/FactList.tsx';
import { goToField } from '../../kit/go-to-field.ts';
import styles from './collisions.module.css';
import { markOf, type Pair } from './pairs.ts';

interface MeetingDialogProps {
  readonly pair: Pair;
  readonly onClose: () => void;
}

function PartyLine({ party, onClose }: { readonly party: Party; readonly onClose: () => void }) {
  const { at } = party;
  return (
    <p className={styles.party}>
      <strong>{party.label}</strong> <span className={styles.mono}>{party.range}</span>
      {at ? (
        <Button
          small
          look="plain"
          onClick={() => {
            onClose();
            goToField(at.entity, at.field);
          }}
        >
          Go to the field
        </Button>
      ) : null}
    </p>
  );
}

/** Two ranges, what holds for them, and where that is written. */
export function MeetingDialog({ pair, onClose }: MeetingDialogProps) {
  const { one, other, meeting } = pair;
  const { tone, icon, word } = markOf(meeting);
  const facts = meeting.facts.flatMap((id) => factById(id) ?? []);
  return (
    <Dialog title="Two ranges" onClose={onClose}>
      <div className={styles.meeting}>
        <PartyLine party={one} onClose={onClose} />
        <PartyLine party={other} onClose={onClose} />
        <p className={styles.mark} data-tone={tone}>
          {icon === null ? null : <Icon shape={LATER_SHAPES[icon]} size={12} />} {word}
        </p>
        <p>{meeting.sentence}</p>
        {meeting.accepted ? (
          <p>
            Accepted on {meeting.accepted.date}: {meeting.accepted.reason}
          </p>
        ) : null}
        <FactList facts={facts.map(workingFact)} />
      </div>
    </Dialog>
  );
}
