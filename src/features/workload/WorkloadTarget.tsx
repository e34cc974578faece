import { useState } from 'react';
import { findPool } from '../../domain/entities.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { plain } from '../../engine/words/numbers.ts';
import type { WorkloadAnswer } from '../../engine/workload/workload.ts';
import { planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import dialogStyles from '../kit/dialogs.module.css';
import { goToField } from '../kit/go-to-field.ts';
import { usePlanInput } from '../kit/plan-access.ts';
import { NEW_POOL, poolIdOf, putIntoPool } from './put-into-pool.ts';
import styles from './workload.module.css';

interface WorkloadTargetProps {
  readonly cluster: Cluster;
  readonly target: string;
  readonly answer: WorkloadAnswer;
  readonly onDone: () => void;
}

/** What the answer writes into the pool, and the button that does it, in one step of undo. */
export function WorkloadTarget({ cluster, target, answer, onDone }: WorkloadTargetProps) {
  const input = usePlanInput();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const autoscale = chosen ?? findPool(input, target)?.autoscaler.enabled ?? false;
  const put = () => {
    const pool = poolIdOf(input, target);
    const done = planActions.edit((plan) => putIntoPool(plan, { cluster: cluster.id, target, answer, autoscale }));
    if (!done.ok) {
      setProblem(done.error);
      return;
    }
    onDone();
    setTimeout(() => goToField(pool, 'nodes'));
  };
  const { nodes, nodesWithoutSpare, maxPodsPerNode, expectedPodsPerNode } = answer;
  return (
    <>
      <CheckField
        id="workload-autoscale"
        label="With the autoscaler"
        note={
          nodesWithoutSpare === nodes
            ? `at ${plain(nodes)} nodes: the spare asks for no further one`
            : `from ${plain(nodesWithoutSpare)} nodes, without the spare, to ${plain(nodes)}`
        }
        checked={autoscale}
        onCommit={setChosen}
      />
      <p className={dialogStyles.muted}>
        {target === NEW_POOL ? 'Adds a pool with' : 'Writes'} nodes {plain(nodes)}, max pods per node{' '}
        {plain(maxPodsPerNode)}, expected pods per node {plain(expectedPodsPerNode)}. Undo takes it back.
      </p>
      {problem === null ? null : (
        <p role="alert" className={dialogStyles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.put}>
        <Button look="primary" onClick={put}>
          Apply to pool
        </Button>
      </div>
    </>
  );
}
