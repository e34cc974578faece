import { type ComponentType, lazy, type ReactNode, Suspense, useId } from 'react';
import { Button } from '../../../ui/Button.tsx';
import styles from '../../kit/dialogs.module.css';
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

/** A part that loads once the view is open; one that cannot be loaded leaves the others usable. */
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

/** What can be taken away from the page. */
export function TakeAway() {
  return (
    <section aria-labelledby="take-away-title" className={exportStyles.section}>
      <h2 id="take-away-title" tabIndex={-1}>
        Hand over
      </h2>
      <ul className={`${styles.list ?? ''} ${exportStyles.frame ?? ''}`}>
        <Item
          title="Network request"
          text="What to ask the network team for, every line with its source: as text to read, or for a spreadsheet."
        >
          <RequestExport />
        </Item>
        <Item title="PDF" text="To hand over: the plan with its reasons, or what to ask the network team for.">
          <PdfExport />
        </Item>
        <Item title="Report" text="The same report as text, for a wiki or a pull request.">
          <ReportExport />
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
        <Item
          title="Data (JSON)"
          text="The plan file holds everything you decided: import it here or give it to the command line. The evaluation holds all that follows."
        >
          <DataExport />
        </Item>
        <Item title="This page on paper" text="Prints the answer and the view that is shown.">
          <Button small onClick={() => print()}>
            Print
          </Button>
        </Item>
      </ul>
    </section>
  );
}
