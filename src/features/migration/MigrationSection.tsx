import { use, useMemo, useState } from 'react';
import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { AsOfContext } from '../kit/plan-view.ts';
import { Checklist } from './Checklist.tsx';
import { CurrentModel } from './CurrentModel.tsx';
import styles from './migration.module.css';
import { firstTarget, migrationView } from './migration-view.ts';
import { Overview } from './Overview.tsx';

interface MigrationSectionProps {
  readonly input: PlanInput;
  readonly cluster: Cluster;
}

/** Where the selected cluster can go from what runs today, and the chosen way as a checklist. */
export function MigrationSection({ input, cluster }: MigrationSectionProps) {
  const asOf = use(AsOfContext);
  const view = useMemo(() => migrationView(input, cluster, asOf), [input, cluster, asOf]);
  const [picked, setPicked] = useState<CandidateId | null>(null);
  const target = view?.targets.find(({ to }) => to === picked) ?? null;
  const shown = view && (target ?? view.targets.find(({ to }) => to === firstTarget(input, cluster, view)) ?? null);
  return (
    <section aria-labelledby="migration-title" className={styles.section}>
      <h2 id="migration-title">Migration</h2>
      <CurrentModel input={input} cluster={cluster} growth={view?.podCidrGrowth ?? null} />
      {view && shown ? (
        <>
          <Overview view={view} shown={shown.to} onPick={setPicked} />
          <Checklist
            key={`${cluster.id}/${shown.from}/${shown.to}`}
            input={input}
            cluster={cluster}
            migration={shown}
          />
        </>
      ) : null}
    </section>
  );
}
