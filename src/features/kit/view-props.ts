import { createContext } from 'react';
import type { Cluster } from '../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { ViewId } from '../../state/view-ids.ts';
import type { HeadlineColumn } from './headline-columns.ts';

/** What every view of the page is given. */
export interface ViewProps {
  /** As the slower parts show it: a moment behind while somebody types. */
  readonly plan: EvaluatedPlan;
  /** The selected cluster; undefined in a plan without clusters. */
  readonly cluster: Cluster | undefined;
  /** Its headline columns, the recommended one first. */
  readonly columns: readonly HeadlineColumn[];
}

/** Where in a view to go: the id of a heading in it. */
export interface ViewPlace {
  readonly view: ViewId;
  readonly place?: string;
}

/** Shows another view of the plan at hand, and puts the focus on a place in it; provided by the app. */
export const ShowViewContext = createContext<(to: ViewPlace) => void>(() => undefined);
