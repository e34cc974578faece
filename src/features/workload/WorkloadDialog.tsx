import { useState } from 'react';
import { findCluster, findPool } from '../../domain/entities.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { nodesForWorkload } from '../../engine/workload/nodes-for-workload.ts';
import { workloadCaution, workloadSentence } from '../../engine/workload/sentences.ts';
import type { Workload } from '../../engine/workload/workload.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { type Option, SelectField } from '../../ui/SelectField.tsx';
import dialogStyles from '../kit/dialogs.module.css';
import { usePlanInput } from '../kit/plan-access.ts';
import { START_WORKLOAD } from './fields.ts';
import { NEW_POOL, poolsForWorkload } from './put-into-pool.ts';
import styles from './workload.module.css';
import { WorkloadFields } from './WorkloadFields.tsx';
import { WorkloadSteps } from './WorkloadSteps.tsx';
import { WorkloadTarget } from './WorkloadTarget.tsx';

interface WorkloadDialogProps {
  /** The cluster whose pools the answer can go into. */
  readonly cluster: string;
  readonly onClose: () => void;
}

const OS_NAMES = { linux: 'Linux', windows: 'Windows' };

function poolOptions(cluster: Cluster): Option[] {
  const pools = poolsForWorkload(cluster).map(({ id, name, os }): Option => [id, `${name || id}, ${OS_NAMES[os]}`]);
  return [[NEW_POOL, 'A new pool, Linux'], ...pools];
}

/** Nodes and max pods from pods and what they request: inputs left, answer and arithmetic right. Nothing of it is stored. */
export function WorkloadDialog({ cluster: clusterId, onClose }: WorkloadDialogProps) {
  const input = usePlanInput();
  const [quantities, setQuantities] = useState(START_WORKLOAD);
  const [target, setTarget] = useState(NEW_POOL);
  const cluster = findCluster(input, clusterId);
  const pool = findPool(input, target);
  const kubernetesVersion = pool?.kubernetesVersion ?? cluster?.kubernetesVersion ?? '';
  const workload: Workload = { ...quantities, os: pool?.os ?? 'linux', kubernetesVersion };
  const answer = nodesForWorkload(workload);
  const caution = answer.ok ? workloadCaution(workload) : null;
  return (
    <Dialog title="Nodes from workload" onClose={onClose} wide>
      <div className={styles.columns}>
        <div className={styles.answer}>
          <p role="status" className={answer.ok ? undefined : styles.refusal} data-workload-answer>
            {answer.ok ? workloadSentence(workload, answer.value) : `No answer: ${answer.error.sentence}`}
          </p>
        </div>
        <WorkloadFields
          workload={workload}
          fault={answer.ok ? null : answer.error}
          onChange={(quantity, value) => setQuantities({ ...quantities, [quantity]: value })}
        />
        <div className={styles.result}>
          {caution === null ? null : <p className={dialogStyles.muted}>{caution}</p>}
          {cluster ? (
            <SelectField
              id="workload-pool"
              label="Pool"
              note={`Reserved memory as in Kubernetes ${kubernetesVersion}.`}
              value={target}
              options={poolOptions(cluster)}
              onCommit={setTarget}
            />
          ) : null}
          {cluster && answer.ok ? (
            <WorkloadTarget key={target} cluster={cluster} target={target} answer={answer.value} onDone={onClose} />
          ) : null}
          {answer.ok ? <WorkloadSteps steps={answer.value.steps} /> : null}
        </div>
      </div>
    </Dialog>
  );
}
