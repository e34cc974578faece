import { useMemo, useState } from 'react';
import type { CandidateId } from '../../../domain/ids.ts';
import type { Cluster } from '../../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import { planMigration } from '../../../engine/migration/plan-migration.ts';
import { Checklist } from './Checklist.tsx';
import { CurrentModel } from './CurrentModel.tsx';
import styles from './migration.module.css';
import { firstTarget } from './migration-view.ts';
import { Overview } from './Overview.tsx';

interface MigrationSectionProps {
  readonly plan: EvaluatedPlan;
  readonly cluster: Cluster;
}

/** Where the selected cluster can go from what runs today, and the chosen way as a checklist. */
export function MigrationSection({ plan, cluster }: MigrationSectionProps) {
  const view = useMemo(() => planMigration(plan, cluster.id), [plan, cluster.id]);
  const [picked, setPicked] = useState<CandidateId | null>(null);
  const target = view?.targets.find(({ to }) => to === picked) ?? null;
  const shown = view && (target ?? view.targets.find(({ to }) => to === firstTarget(plan, cluster, view)) ?? null);
  return (
    <section aria-labelledby="migration-title" className={styles.section}>
      <h2 id="migration-title">Migration</h2>
      <CurrentModel input={plan.input} cluster={cluster} growth={view?.podCidrGrowth ?? null} />
      {view && shown ? (
        <>
          <Overview view={view} shown={shown.to} onPick={setPicked} />
          <Checklist
            key={`${cluster.id}/${shown.from}/${shown.to}`}
            input={plan.input}
            cluster={cluster}
            migration={shown}
          />
        </>
      ) : null}
    </section>
  );
}
