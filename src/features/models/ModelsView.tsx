import type { ViewProps } from '../kit/view-props.ts';
import { ComparisonSection } from './comparison/ComparisonSection.tsx';
import { RecommendationSection } from './recommendation/RecommendationSection.tsx';

/** Why this model, why not the others, and everything that they can and cannot do. */
export function ModelsView({ plan, cluster, columns }: ViewProps) {
  return cluster ? (
    <>
      <RecommendationSection plan={plan} cluster={cluster} />
      <ComparisonSection columns={columns} cluster={cluster} input={plan.input} />
    </>
  ) : null;
}
