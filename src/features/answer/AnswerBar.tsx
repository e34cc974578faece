import { lazy, Suspense } from 'react';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { runningStateOf } from '../../domain/running.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { shortAnswer } from '../../engine/evaluation/short-answer.ts';
import styles from './answer.module.css';
import { AnswerText } from './AnswerText.tsx';

const OtherSentence = lazy(async () => ({ default: (await import('./OtherSentence.tsx')).OtherSentence }));
const AnswerRest = lazy(async () => ({ default: (await import('./AnswerRest.tsx')).AnswerRest }));

interface AnswerBarProps {
  readonly plan: EvaluatedPlan;
  /** The input as the slower parts show it: a moment behind while somebody types. */
  readonly deferredInput: PlanInput;
  readonly cluster: Cluster | undefined;
  /** All clusters together, instead of one. */
  readonly isFleet: boolean;
}

/** The answer, what it asks for, and what speaks against it: in sight wherever the page is scrolled to. */
export function AnswerBar({ plan, deferredInput, cluster, isFleet }: AnswerBarProps) {
  const isOther = isFleet || (cluster !== undefined && runningStateOf(cluster) !== null);
  return (
    <section aria-label="Answer" className={styles.bar}>
      <div className={styles.first}>
        {isOther ? (
          <Suspense fallback={<p className={styles.sentence} data-answer aria-busy="true" />}>
            <OtherSentence plan={plan} cluster={isFleet ? null : (cluster?.id ?? null)} />
          </Suspense>
        ) : (
          <AnswerText sentences={shortAnswer(plan, cluster?.id ?? '')} />
        )}
      </div>
      <Suspense fallback={null}>
        <AnswerRest input={deferredInput} selected={isFleet ? null : (cluster?.id ?? null)} />
      </Suspense>
    </section>
  );
}
