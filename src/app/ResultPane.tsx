import { lazy, Suspense } from 'react';
import type { Cluster, PlanInput } from '../domain/plan-input.ts';
import { answerSentences } from '../engine/answer.ts';
import { Answer } from '../features/answer/Answer.tsx';
import { ColumnsSection } from '../features/columns/ColumnsSection.tsx';
import { headlineColumns } from '../features/headline-columns.ts';
import { usePlan } from '../features/plan-view.ts';
import { useView, viewActions } from '../state/use-state.ts';
import styles from './app.module.css';

const ComparisonSection = lazy(async () => ({
  default: (await import('../features/comparison/ComparisonSection.tsx')).ComparisonSection,
}));

const UsageSection = lazy(async () => ({
  default: (await import('../features/subnet-usage/UsageSection.tsx')).UsageSection,
}));
const FindingsSection = lazy(async () => ({
  default: (await import('../features/findings/FindingsSection.tsx')).FindingsSection,
}));

interface ResultPaneProps {
  readonly input: PlanInput;
  /** The input as the slower parts show it: a moment behind while somebody types. */
  readonly deferredInput: PlanInput;
  readonly cluster: Cluster | undefined;
}

/** Everything that follows from what was decided, from the verdict to the detail. */
export function ResultPane({ input, deferredInput, cluster }: ResultPaneProps) {
  const plan = usePlan();
  const picked = useView(({ variants }) => variants);
  const withCustomPlugin = useView(({ isCustomPluginShown }) => isCustomPluginShown);
  const evaluation = plan.clusters.find((entry) => entry.cluster === cluster?.id);
  const columns = cluster && evaluation ? headlineColumns({ evaluation, cluster, picked, withCustomPlugin }) : [];
  return (
    <main id="answer" tabIndex={-1} className={styles.follow} aria-label="What follows">
      <Answer sentences={answerSentences(plan, input, cluster?.id ?? '')} />
      {cluster ? (
        <ColumnsSection
          cluster={cluster}
          columns={columns}
          withCustomPlugin={withCustomPlugin}
          onCustomPlugin={viewActions.showCustomPlugin}
          onPick={viewActions.pickVariant}
        />
      ) : null}
      <Suspense fallback={<div className={styles.later} />}>
        <UsageSection input={deferredInput} selected={cluster?.id ?? ''} />
        <FindingsSection input={deferredInput} />
      </Suspense>
      <Suspense fallback={null}>
        {cluster ? <ComparisonSection columns={columns} cluster={cluster} input={deferredInput} /> : null}
      </Suspense>
    </main>
  );
}
