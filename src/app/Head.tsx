import { BOUNDS } from '../domain/plan-input.ts';
import { planActions, useCanRedo, useCanUndo, usePlan } from '../state/use-state.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './app.module.css';
import type { DialogName } from './PageDialog.tsx';
import { useTheme } from './theme.ts';

const DIALOGS = [
  ['examples', 'Examples'],
  ['import', 'Import'],
  ['share', 'Share'],
  ['export', 'Export'],
] as const;

/** The head of the page: the plan's name and what can be done with the whole plan. */
export function Head({ onOpen }: { readonly onOpen: (dialog: DialogName) => void }) {
  const name = usePlan(({ input }) => input.name);
  const canUndo = useCanUndo();
  const canRedo = useCanRedo();
  const [theme, nextTheme] = useTheme();
  return (
    <header className={styles.head}>
      <h1>AKS Network Planner</h1>
      <div className={styles.plan}>
        <TextField
          id="field-plan-name"
          label="Plan name"
          bare
          value={name}
          mostLength={BOUNDS.nameLength}
          onCommit={planActions.renamePlan}
        />
        <Button look="plain" onClick={() => onOpen('plans')}>
          My plans <Icon name="down" size={12} />
        </Button>
      </div>
      <div className={styles.tools} role="group" aria-label="Undo and redo">
        <Button look="plain" aria-label="Undo" disabled={!canUndo} onClick={planActions.undo}>
          <Icon name="undo" />
        </Button>
        <Button look="plain" aria-label="Redo" disabled={!canRedo} onClick={planActions.redo}>
          <Icon name="redo" />
        </Button>
      </div>
      <div className={styles.tools}>
        {DIALOGS.map(([dialog, label]) => (
          <Button key={dialog} look="plain" onClick={() => onOpen(dialog)}>
            {label}
          </Button>
        ))}
        <Button look="plain" aria-label={`Theme: ${theme}. Change`} title={`Theme: ${theme}`} onClick={nextTheme}>
          <Icon name="half" />
        </Button>
        <Button look="plain" aria-label="Help" onClick={() => onOpen('help')}>
          ?
        </Button>
      </div>
    </header>
  );
}
