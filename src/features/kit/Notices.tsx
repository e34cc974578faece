import { appState, useNotices } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../ui/later-shapes.ts';
import styles from './notices.module.css';

const { notices, session } = appState;

/** What happened to the plans, shown until it is closed. */
export function Notices() {
  return (
    <div className={styles.notices} data-screen-only>
      {useNotices().map(({ id, tone, sentence, entryId, action }) => (
        <div key={id} className={styles[tone]} role={tone === 'problem' ? 'alert' : 'status'}>
          <p>{sentence}</p>
          {entryId === null ? null : (
            <Button
              small
              onClick={() => {
                if (session.open(entryId)) {
                  notices.dismiss(id);
                }
              }}
            >
              Open it
            </Button>
          )}
          {action === null ? null : (
            <Button
              small
              onClick={() => {
                action.run();
                notices.dismiss(id);
              }}
            >
              {action.label}
            </Button>
          )}
          <Button small look="plain" aria-label="Close this notice" onClick={() => notices.dismiss(id)}>
            <Icon shape={LATER_SHAPES.cross} size={12} />
          </Button>
        </div>
      ))}
    </div>
  );
}
