import type { ViewProps } from '../kit/view-props.ts';
import { MigrationSection } from './checklist/MigrationSection.tsx';
import { RetirementsSection } from './dates/RetirementsSection.tsx';

/** The way from one model to another, and everything in the plan that has an end date. */
export function MigrateView({ plan, cluster }: ViewProps) {
  return (
    <>
      {cluster ? <MigrationSection plan={plan} cluster={cluster} /> : null}
      <RetirementsSection plan={plan} />
    </>
  );
}
