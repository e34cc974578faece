import { Suspense } from 'react';
import type { ViewProps } from '../features/kit/view-props.ts';
import type { ViewId } from '../state/view-ids.ts';
import { tabIds } from '../ui/Tabs.tsx';
import styles from './app.module.css';
import { ViewBoundary } from './ViewBoundary.tsx';
import { VIEWS } from './views.ts';

/** One view of the page under its tab; one that fails leaves the others, and the plan, alone. */
export function ViewPanel({ id, ...props }: ViewProps & { readonly id: ViewId }) {
  const { tab, panel } = tabIds(id);
  const Part = VIEWS.find((view) => view.id === id)?.Part;
  return (
    <div key={id} role="tabpanel" id={panel} aria-labelledby={tab} className={styles.view}>
      <ViewBoundary>
        <Suspense fallback={<div className={styles.later} aria-busy="true" />}>
          {Part ? <Part {...props} /> : null}
        </Suspense>
      </ViewBoundary>
    </div>
  );
}
