import { memo } from 'react';
import type { PlanInput } from '../../domain/plan-input.ts';
import { useEvaluatedPlan } from '../kit/plan-view.ts';
import styles from './answer-rest.module.css';
import { AnswerCounts } from './AnswerCounts.tsx';
import { AnswerRanges } from './AnswerRanges.tsx';
import { ClusterMenu } from './ClusterMenu.tsx';

interface AnswerRestProps {
  /** The input as the slower parts show it: findings, placement and limits are not part of a key press. */
  readonly input: PlanInput;
  /** Id of the cluster of the answer; null for all clusters together. */
  readonly selected: string | null;
}

/** What stands beside the sentence of the answer and below it: what speaks against the plan, and its ranges. */
export const AnswerRest = memo(function AnswerRest({ input, selected }: AnswerRestProps) {
  const plan = useEvaluatedPlan(input);
  const { clusters } = input;
  return (
    <>
      {clusters.length > 1 ? (
        <div className={styles.menu}>
          <ClusterMenu clusters={clusters} selected={selected} />
        </div>
      ) : null}
      <div className={styles.counts}>
        <AnswerCounts plan={plan} />
      </div>
      <div className={styles.second}>
        <AnswerRanges plan={plan} cluster={clusters.find(({ id }) => id === selected)} />
      </div>
    </>
  );
});
