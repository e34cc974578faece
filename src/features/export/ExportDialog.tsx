import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from '../dialogs.module.css';
import { usePlanInput } from '../plan-access.ts';
import { savePlanFile } from '../save-plan-file.ts';
import { PdfExport } from './PdfExport.tsx';

/** What can be taken away from the page. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const input = usePlanInput();
  return (
    <Dialog title="Export" onClose={onClose}>
      <div className={styles.body}>
        <ul className={styles.list}>
          <li className={styles.item}>
            <div className={styles.grow}>
              <h3>Plan file (JSON)</h3>
              <p className={styles.muted}>Everything you decided. Import it here or give it to the command line.</p>
            </div>
            <Button small onClick={() => savePlanFile(input)}>
              Save
            </Button>
          </li>
          <li className={styles.item}>
            <div className={styles.grow}>
              <h3>PDF</h3>
              <p className={styles.muted}>
                To hand over: the plan with its reasons, or what to ask the network team for.
              </p>
            </div>
            <PdfExport />
          </li>
          <li className={styles.item}>
            <div className={styles.grow}>
              <h3>This page on paper</h3>
              <p className={styles.muted}>Prints the answer, the models, usage, findings and the comparison.</p>
            </div>
            <Button
              small
              onClick={() => {
                onClose();
                setTimeout(() => print());
              }}
            >
              Print
            </Button>
          </li>
        </ul>
      </div>
    </Dialog>
  );
}
