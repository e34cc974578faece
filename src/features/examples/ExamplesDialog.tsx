import { useState } from 'react';
import { SCENARIOS } from '../../scenarios/registry.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { appState } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from '../kit/dialogs.module.css';

/** Plans to look at; each opens as an entry of its own, the present plan is kept. */
export function ExamplesDialog({ onClose }: { readonly onClose: () => void }) {
  const [problem, setProblem] = useState(false);
  const open = async ({ load }: Scenario) => {
    try {
      appState.session.openAsNew(await load());
      onClose();
    } catch {
      setProblem(true);
    }
  };
  return (
    <Dialog title="Examples" onClose={onClose} wide>
      <div className={styles.body}>
        <p className={styles.muted}>An example opens as a plan of its own. Your plan is kept under My plans.</p>
        {problem ? (
          <p role="alert" className={styles.problem}>
            The example could not be loaded. Check the connection and try again.
          </p>
        ) : null}
        <ul className={styles.list}>
          {SCENARIOS.map((scenario) => (
            <li key={scenario.id} className={styles.item}>
              <div className={styles.grow}>
                <h3>{scenario.title}</h3>
                <p>{scenario.summary}</p>
                {scenario.source ? (
                  <p className={styles.muted}>
                    From{' '}
                    <a href={scenario.source.href} target="_blank" rel="noreferrer noopener">
                      {scenario.source.name}
                    </a>{' '}
                    ({scenario.source.licence}). {scenario.source.note}
                  </p>
                ) : null}
              </div>
              <Button small aria-label={`Open ${scenario.title}`} onClick={() => void open(scenario)}>
                Open
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
