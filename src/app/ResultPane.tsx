import { lazy, Suspense } from 'react';
import type { PlanInput } from '../domain/plan-input.ts';
import { AnswerBar } from '../features/answer/AnswerBar.tsx';
import { useEvaluatedPlan } from '../features/kit/plan-view.ts';
import { useView } from '../state/use-state.ts';
import styles from './app.module.css';
import type { Places } from './use-places.ts';

const loadArea = () => import('./ViewArea.tsx');
const ViewWays = lazy(async () => ({ default: (await loadArea()).ViewWays }));
const ShownView = lazy(async () => ({ default: (await loadArea()).ShownView }));

interface ResultPaneProps {
  readonly input: PlanInput;
  /** The input as the slower parts show it: a moment behind while somebody types. */
  readonly deferredInput: PlanInput;
  readonly selected: string;
  readonly places: Places;
}

/** Everything that follows from what was decided: the answer, always in sight, and one view of it below. */
export function ResultPane({ input, deferredInput, selected, places }: ResultPaneProps) {
  const plan = useEvaluatedPlan(input);
  const { clusters } = input;
  const isFleet = useView((shown) => shown.isFleetShown) && clusters.length > 1;
  return (
    <main className={styles.follow} aria-label="What follows">
      <div id="answer" tabIndex={-1} className={styles.answer}>
        <AnswerBar
          plan={plan}
          deferredInput={deferredInput}
          cluster={clusters.find(({ id }) => id === selected)}
          isFleet={isFleet}
        />
        <div className={styles.ways} data-screen-only>
          <Suspense fallback={null}>
            <ViewWays places={places} />
          </Suspense>
        </div>
      </div>
      <Suspense fallback={<div className={`${styles.view ?? ''} ${styles.later ?? ''}`} aria-busy="true" />}>
        <ShownView input={deferredInput} selected={selected} view={places.view} />
      </Suspense>
    </main>
  );
}
