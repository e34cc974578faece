import { useMemo, useState } from 'react';
import type { CandidateId } from '../../../domain/ids.ts';
import type { Cluster } from '../../../domain/plan-input.ts';
import { BOUNDS } from '../../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import { editsFor } from '../../../engine/fits/question.ts';
import { plain } from '../../../engine/words/numbers.ts';
import { planActions } from '../../../state/use-state.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Option } from '../../../ui/SelectField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { SliderField } from './SliderField.tsx';
import styles from './what-fits.module.css';
import type { Asked } from './what-if.ts';
import {
  ALL_POOLS,
  askedRows,
  firstTarget,
  growingPools,
  MAX_PODS_BOUNDS,
  nodesToSlideTo,
  questionOf,
} from './what-if.ts';
import { WhatIfAnswer } from './WhatIfAnswer.tsx';

interface WhatIfProps {
  readonly plan: EvaluatedPlan;
  readonly cluster: Cluster;
  /** The effective candidate of the plan. */
  readonly candidate: CandidateId;
}

function poolOptions(cluster: Cluster): readonly Option[] {
  const pools = growingPools(cluster).map(({ id, name }): Option => [id, name || id]);
  return pools.length > 1 ? [...pools, [ALL_POOLS, 'All pools, each']] : pools;
}

/** Other nodes and max pods for one pool or all: what would fit, answered while they slide. Not stored until put into the pool. */
export function WhatIf({ plan, cluster, candidate }: WhatIfProps) {
  const options = poolOptions(cluster);
  const [asked, setAsked] = useState<Asked>({ target: firstTarget(cluster), nodes: null, maxPodsPerNode: null });
  const target = options.find(([id]) => id === asked.target)?.[0] ?? options[0]?.[0];
  const question = useMemo(
    () => (target === undefined ? null : questionOf(cluster, { ...asked, target })),
    [cluster, asked, target],
  );
  const rows = useMemo(() => (question ? askedRows(plan, question) : []), [plan, question]);
  if (question === null || target === undefined) {
    return null;
  }
  const isAsPlanned = target !== ALL_POOLS && asked.nodes === null && asked.maxPodsPerNode === null;
  const plannedWord = target === ALL_POOLS ? 'planned, at most' : 'planned';
  const planned = { target, nodes: null, maxPodsPerNode: null };
  return (
    <div className={styles.part}>
      <h3 id="fits-what-if">What if</h3>
      <div className={styles.asked}>
        <SelectField
          id="fits-pool"
          label="Pool"
          value={target}
          options={options}
          onCommit={(pool) => setAsked({ target: pool, nodes: null, maxPodsPerNode: null })}
        />
        <SliderField
          id="fits-nodes"
          label="Nodes at most"
          note={`${plannedWord}: ${plain(questionOf(cluster, planned).nodes)}`}
          value={question.nodes}
          least={1}
          slideTo={nodesToSlideTo(cluster, target)}
          most={BOUNDS.nodes}
          onChange={(nodes) => setAsked({ ...asked, target, nodes })}
        />
        <SliderField
          id="fits-max-pods"
          label="Max pods per node"
          note={`${plannedWord}: ${plain(questionOf(cluster, planned).maxPodsPerNode)}`}
          value={question.maxPodsPerNode}
          least={MAX_PODS_BOUNDS.least}
          slideTo={MAX_PODS_BOUNDS.most}
          most={MAX_PODS_BOUNDS.most}
          onChange={(maxPodsPerNode) => setAsked({ ...asked, target, maxPodsPerNode })}
        />
      </div>
      <WhatIfAnswer candidate={candidate} question={question} rows={rows} />
      <div className={styles.actions}>
        <Button
          look={isAsPlanned ? 'normal' : 'primary'}
          aria-disabled={isAsPlanned}
          onClick={() => {
            if (!isAsPlanned && planActions.applyFix(editsFor(plan.input, question)).ok) {
              setAsked(planned);
            }
          }}
        >
          {question.pool === null ? 'Apply to all pools' : 'Apply to pool'}
        </Button>
        <Button look="plain" aria-disabled={isAsPlanned} onClick={() => setAsked(planned)}>
          Reset
        </Button>
        <span className={styles.muted}>{isAsPlanned ? 'Same as your plan.' : 'Not saved.'}</span>
      </div>
    </div>
  );
}
