import { useMemo } from 'react';
import { useView } from '../../state/use-state.ts';
import type { ViewProps } from '../kit/view-props.ts';
import { FindingsStrip } from './findings/FindingsStrip.tsx';
import { ClusterOverview } from './fleet/ClusterOverview.tsx';
import { ModelsTable } from './models-table/ModelsTable.tsx';
import { leadingFirst } from './models-table/shown-columns.ts';
import { RangesSection } from './ranges/RangesSection.tsx';

/** What a person in a hurry reads: what is wrong, how full each range is, and all models side by side. */
export function OverviewView({ plan, cluster, columns }: ViewProps) {
  const isFleetShown = useView((view) => view.isFleetShown);
  const hasSeveral = plan.input.clusters.length > 1;
  const isFleet = hasSeveral && isFleetShown;
  const ordered = useMemo(() => leadingFirst(columns), [columns]);
  return (
    <>
      {hasSeveral ? <ClusterOverview plan={plan} selected={isFleet ? '' : (cluster?.id ?? '')} /> : null}
      <FindingsStrip plan={plan} />
      <RangesSection plan={plan} selected={cluster?.id ?? ''} isFleet={isFleet} />
      {cluster && !isFleet ? (
        <ModelsTable cluster={cluster} headroomPercent={plan.input.headroomPercent} columns={ordered} />
      ) : null}
    </>
  );
}
