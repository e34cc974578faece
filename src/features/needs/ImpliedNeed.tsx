import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { impliedReason } from '../../engine/verdict/need-reasons.ts';
import type { ImpliedNeedId } from '../../engine/verdict/needs.ts';
import { useEvaluatedPlan } from '../kit/plan-view.ts';
import { SentenceText } from '../kit/SentenceText.tsx';
import styles from './needs.module.css';

interface ImpliedNeedProps {
  readonly need: ImpliedNeedId;
  readonly cluster: Cluster;
  readonly input: PlanInput;
}

/** Why the plan asks for a need that nobody ticked. */
export function ImpliedNeed({ need, cluster, input }: ImpliedNeedProps) {
  const evaluation = useEvaluatedPlan(input).evaluationOf(cluster.id);
  return evaluation === undefined ? null : (
    <p className={styles.reason}>
      <SentenceText
        {...impliedReason(need, { cluster, input, at: { cluster: cluster.id, candidate: evaluation.effective } })}
      />
    </p>
  );
}
