import type { Cluster } from '../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import styles from './answer-rest.module.css';
import { AnswerCounts } from './AnswerCounts.tsx';
import { AnswerRanges } from './AnswerRanges.tsx';
import { ClusterMenu } from './ClusterMenu.tsx';

interface AnswerRestProps {
  readonly plan: EvaluatedPlan;
  /** Undefined for all clusters together. */
  readonly cluster: Cluster | undefined;
}

/** What stands beside the sentence of the answer and below it: what speaks against the plan, and its ranges. */
export function AnswerRest({ plan, cluster }: AnswerRestProps) {
  return (
    <>
      {plan.input.clusters.length > 1 ? (
        <div className={styles.menu}>
          <ClusterMenu clusters={plan.input.clusters} selected={cluster?.id ?? null} />
        </div>
      ) : null}
      <div className={styles.counts}>
        <AnswerCounts plan={plan} />
      </div>
      <div className={styles.second}>
        <AnswerRanges plan={plan} cluster={cluster} />
      </div>
    </>
  );
}
