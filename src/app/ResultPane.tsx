import { lazy, memo, Suspense } from 'react';
import type { Cluster, PlanInput } from '../domain/plan-input.ts';
import { runningStateOf } from '../domain/running.ts';
import { answerSentences } from '../engine/evaluation/answer.ts';
import { isRetiring } from '../engine/verdict/verdict.ts';
import { Answer } from '../features/answer/Answer.tsx';
import { headlineColumns } from '../features/kit/headline-columns.ts';
import { useEvaluatedPlan } from '../features/kit/plan-view.ts';
import { useView, viewActions } from '../state/use-state.ts';
import styles from './app.module.css';

const AnswerByWays = lazy(async () => ({
  default: (await import('../features/answer/AnswerByWays.tsx')).AnswerByWays,
}));
const ColumnsSection = lazy(async () => ({
  default: (await import('../features/overview/columns/ColumnsSection.tsx')).ColumnsSection,
}));
const ResultDetails = lazy(async () => ({ default: (await import('./ResultDetails.tsx')).ResultDetails }));

interface ResultPaneProps {
  readonly input: PlanInput;
  /** The input as the slower parts show it: a moment behind while somebody types. */
  readonly deferredInput: PlanInput;
  readonly selected: string;
}

/** True of a cluster whose answer is a way to another model: one that runs, or is planned on a model that ends. */
function isAnsweredByWays(cluster: Cluster): boolean {
  return runningStateOf(cluster) !== null || (cluster.choice !== null && isRetiring(cluster.choice));
}

/** Everything that follows from what was decided, from the verdict to the detail. */
export function ResultPane({ input, deferredInput, selected }: ResultPaneProps) {
  const plan = useEvaluatedPlan(input);
  const cluster = input.clusters.find(({ id }) => id === selected);
  return (
    <main id="answer" tabIndex={-1} className={styles.follow} aria-label="What follows">
      {cluster && isAnsweredByWays(cluster) ? (
        <Suspense fallback={<Answer sentences={[]} />}>
          <AnswerByWays plan={plan} cluster={selected} />
        </Suspense>
      ) : (
        <Answer sentences={answerSentences(plan, selected)} />
      )}
      <BelowTheAnswer input={deferredInput} selected={selected} />
    </main>
  );
}

interface BelowTheAnswerProps {
  readonly input: PlanInput;
  readonly selected: string;
}

/** The columns and the details; drawn again only when the input they show has changed. */
const BelowTheAnswer = memo(function BelowTheAnswer({ input, selected }: BelowTheAnswerProps) {
  const picked = useView(({ variants }) => variants);
  const withCustomPlugin = useView(({ isCustomPluginShown }) => isCustomPluginShown);
  const plan = useEvaluatedPlan(input);
  const cluster = input.clusters.find(({ id }) => id === selected);
  const evaluation = plan.evaluationOf(selected);
  const columns = cluster && evaluation ? headlineColumns({ evaluation, cluster, picked, withCustomPlugin }) : [];
  return (
    <Suspense fallback={<div className={styles.later} aria-busy="true" />}>
      {cluster ? (
        <ColumnsSection
          cluster={cluster}
          headroomPercent={plan.input.headroomPercent}
          columns={columns}
          withCustomPlugin={withCustomPlugin}
          onCustomPlugin={viewActions.showCustomPlugin}
          onPick={viewActions.pickVariant}
        />
      ) : null}
      <ResultDetails plan={plan} cluster={cluster} columns={columns} />
    </Suspense>
  );
});
