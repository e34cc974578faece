import { useMemo } from 'react';
import type { Cluster } from '../../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import { noReachOf } from '../../../engine/evaluation/no-reach.ts';
import { joinSentences } from '../../../engine/figures/sentence.ts';
import { upgradableSentences } from '../../../engine/fits/fits-sentences.ts';
import { candidateLabel } from '../../../engine/models/registry.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { SentenceText } from '../../kit/SentenceText.tsx';
import { BestMaxPodsModels } from './BestMaxPodsModels.tsx';
import { BestMaxPodsTable } from './BestMaxPodsTable.tsx';
import { type FitsView, fitsView } from './fits-view.ts';
import { FitsTable } from './FitsTable.tsx';
import { Ladder } from './Ladder.tsx';
import styles from './what-fits.module.css';
import { WhatIf } from './WhatIf.tsx';

interface WhatFitsSectionProps {
  readonly plan: EvaluatedPlan;
  readonly cluster: Cluster;
}

/** The reverse question: how much fits in the ranges that the selected cluster has, and what stops it. */
export function WhatFitsSection({ plan, cluster }: WhatFitsSectionProps) {
  const view = useMemo(() => fitsView(plan, cluster), [plan, cluster]);
  return (
    <section aria-labelledby="fits-title" className={styles.section}>
      <h2 id="fits-title">Limits</h2>
      {view === null || cluster.nodePools.length === 0 ? (
        <p className={styles.muted}>Add a node pool to see how much fits.</p>
      ) : view.isOpen ? (
        <OpenRanges view={view} plan={plan} cluster={cluster} />
      ) : (
        <>
          <Growth view={view} />
          <FitsTable view={view} cluster={cluster} />
          <BestMaxPodsTable view={view} cluster={cluster} />
          <BestMaxPodsModels view={view} cluster={cluster} />
          <WhatIf key={cluster.id} plan={plan} cluster={cluster} candidate={view.context.candidate} />
        </>
      )}
    </section>
  );
}

/** How far the cluster grows under its candidate, limit by limit. */
function Growth({ view }: { readonly view: FitsView }) {
  const { context, sizes } = view;
  return (
    <div className={styles.part}>
      <h3>{candidateLabel(context.candidate)}: how far it grows</h3>
      {sizes === null ? (
        <p className={styles.sentence}>
          {noReachOf(context.evaluation) === 'no-place'
            ? 'No room: the ranges that the cluster asks for do not fit in its VNet.'
            : 'Not known: a pool has no node cap. Enter one to see how far the cluster grows.'}
        </p>
      ) : (
        <p className={styles.sentence} data-upgradable>
          <SentenceText {...joinSentences(upgradableSentences(context, sizes))} />
        </p>
      )}
      <Ladder view={view} />
    </div>
  );
}

/** Nothing is given yet: what a size asks for comes first, how far that goes is folded away. */
function OpenRanges({ view, plan, cluster }: WhatFitsSectionProps & { readonly view: FitsView }) {
  return (
    <>
      <p className={styles.sentence}>
        No subnet and no pod CIDR is given yet. Set nodes and max pods to see the sizes to ask for.
      </p>
      <WhatIf key={cluster.id} plan={plan} cluster={cluster} candidate={view.context.candidate} />
      <Fold minor title="In the ranges to ask for" summary="how far the cluster grows once it has got them">
        <div className={styles.section}>
          <Growth view={view} />
          <FitsTable view={view} cluster={cluster} />
        </div>
      </Fold>
    </>
  );
}
