import { Suspense } from 'react';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { Fold } from '../../ui/Fold.tsx';
import { needsList } from './needs-list.ts';
import { needsSummary } from './needs-summary.ts';

const { Part: NeedsList } = needsList;

/** What the selected cluster must be able to do: one line, and the list behind it. */
export function NeedsSection({ cluster, input }: { readonly cluster: Cluster; readonly input: PlanInput }) {
  return (
    <Fold id="section-needs" title="Needs" summary={needsSummary(cluster, input)}>
      <Suspense>
        <NeedsList cluster={cluster} input={input} />
      </Suspense>
    </Fold>
  );
}
