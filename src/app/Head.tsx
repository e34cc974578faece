import { use } from 'react';
import { BOUNDS } from '../domain/plan-input.ts';
import { ShowViewContext } from '../features/kit/view-props.ts';
import { appState, planActions, useCanRedo, useCanUndo, usePlan, useSession } from '../state/use-state.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './app.module.css';
import type { DialogName } from './PageDialog.tsx';
import { useTheme } from './theme.ts';

/** The head of the page: the plan's name and what can be done with the whole plan. */
export function Head({ onOpen }: { readonly onOpen: (dialog: DialogName) => void }) {
  const [theme, nextTheme] = useTheme();
  const show = use(ShowViewContext);
  return (
    <header className={styles.head}>
      <h1 className={styles.brand}>
        <Icon name="network" />
        <span>AKS Network Planner</span>
      </h1>
      <PlanName onOpen={onOpen} />
      <Steps />
      <div className={styles.tools}>
        <Plain onClick={() => appState.session.startNew()}>New</Plain>
        <Plain onClick={() => onOpen('import')}>Import</Plain>
        <Button className={styles.wide} onClick={() => show({ view: 'hand-over', place: 'take-away-title' })}>
          Hand over
        </Button>
        <Button look="primary" onClick={() => onOpen('share')}>
          Share
        </Button>
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

/** A button that small screens leave out: it stands under "More" there, or in "My plans". */
function Plain({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <Button look="plain" className={styles.wide} onClick={onClick}>
      {children}
    </Button>
  );
}

function PlanName({ onOpen }: { readonly onOpen: (dialog: DialogName) => void }) {
  const name = usePlan(({ input }) => input.name);
  const isKept = useSession(({ link }) => link !== null);
  return (
    <div className={styles.plan}>
      <TextField
        id="field-plan-name"
        label="Plan name"
        bare
        value={name}
        mostLength={BOUNDS.nameLength}
        onCommit={planActions.renamePlan}
      />
      <Button look="plain" small onClick={() => onOpen('plans')}>
        My plans <Icon name="down" size={12} />
      </Button>
      <Plain onClick={() => onOpen('examples')}>Examples</Plain>
      {isKept ? <span className={styles.saved}>Saved in this browser</span> : null}
    </div>
  );
}

function Steps() {
  const canUndo = useCanUndo();
  const canRedo = useCanRedo();
  return (
    <div className={styles.tools} role="group" aria-label="Undo and redo">
      <Button look="plain" aria-label="Undo" disabled={!canUndo} onClick={planActions.undo}>
        <Icon name="undo" />
      </Button>
      <Button look="plain" aria-label="Redo" disabled={!canRedo} onClick={planActions.redo}>
        <Icon name="redo" />
      </Button>
    </div>
  );
}
