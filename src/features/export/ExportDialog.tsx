import { type ComponentType, lazy, type ReactNode, Suspense, useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from '../kit/dialogs.module.css';
import { usePlanInput } from '../kit/plan-access.ts';
import { DataExport } from './DataExport.tsx';
import exportStyles from './export.module.css';
import { PdfExport } from './PdfExport.tsx';
import { RequestExport } from './RequestExport.tsx';

function NotLoaded() {
  return (
    <p role="alert" className={styles.problem}>
      This part did not load. Check the connection and reload the page: your plan is kept.
    </p>
  );
}

/** A part that loads once the dialog is open; one that cannot be loaded leaves the others usable. */
function part(load: () => Promise<ComponentType>) {
  return lazy(async () => ({ default: await load().catch(() => NotLoaded) }));
}

const ReportExport = part(async () => (await import('./ReportExport.tsx')).ReportExport);
const TableExport = part(async () => (await import('./TableExport.tsx')).TableExport);
const PictureExport = part(async () => (await import('./PictureExport.tsx')).PictureExport);

interface ItemProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
  readonly waiting?: string | undefined;
}

/** One thing to take away: what it is, and its controls, whose room is kept while they load. */
function Item({ title, text, children, waiting = exportStyles.waiting }: ItemProps) {
  const heading = useId();
  return (
    <li className={styles.item}>
      <div className={styles.grow}>
        <h3 id={heading}>{title}</h3>
        <p className={styles.muted}>{text}</p>
      </div>
      <div role="group" aria-labelledby={heading} className={exportStyles.controls}>
        <Suspense fallback={<div className={waiting} aria-busy="true" />}>{children}</Suspense>
      </div>
    </li>
  );
}

/** Scrolls to the code of the selected cluster, and reads on from there. */
function goToCode(): void {
  const title = document.getElementById('code-title');
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}

/** What can be taken away from the page. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { clusters } = usePlanInput();
  /** Does something on the page behind the dialog, once that is gone. */
  const closeAnd = (act: () => void) => () => {
    onClose();
    setTimeout(act);
  };
  return (
    <Dialog title="Export" onClose={onClose} wide>
      <div className={styles.body}>
        <ul className={styles.list}>
          <Item title="PDF" text="To hand over: the plan with its reasons, or what to ask the network team for.">
            <PdfExport />
          </Item>
          <Item title="Report" text="The same report as text, for a wiki or a pull request.">
            <ReportExport />
          </Item>
          <Item
            title="Network request"
            text="What to ask the network team for, every line with its source: as text to read, or for a spreadsheet."
          >
            <RequestExport />
          </Item>
          <Item title="Tables" text="For a spreadsheet: every row of every cluster, numbers in bare digits.">
            <TableExport />
          </Item>
          <Item
            title="Pictures"
            text="Charts and maps for slides and documents: SVG stays sharp at any size."
            waiting={exportStyles.waitingPicture}
          >
            <PictureExport />
          </Item>
          {clusters.length === 0 ? null : (
            <Item title="Code" text="az CLI, Bicep, Terraform and ARM of the selected cluster stand below the results.">
              <Button small onClick={closeAnd(goToCode)}>
                Go to code
              </Button>
            </Item>
          )}
          <Item
            title="Data (JSON)"
            text="The plan file holds everything you decided: import it here or give it to the command line. The evaluation holds all that follows."
          >
            <DataExport />
          </Item>
          <Item title="This page on paper" text="Prints the answer, the models, usage, findings and the comparison.">
            <Button small onClick={closeAnd(() => print())}>
              Print
            </Button>
          </Item>
        </ul>
      </div>
    </Dialog>
  );
}
