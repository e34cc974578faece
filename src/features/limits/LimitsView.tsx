import type { ViewProps } from '../kit/view-props.ts';
import { GrowthLinesSection } from './growth-lines/GrowthLinesSection.tsx';
import { WhatFitsSection } from './what-fits/WhatFitsSection.tsx';

/** How far the cluster grows, what stops it, and when. */
export function LimitsView({ plan, cluster }: ViewProps) {
  return cluster ? (
    <>
      <WhatFitsSection plan={plan} cluster={cluster} />
      <GrowthLinesSection plan={plan} cluster={cluster} />
    </>
  ) : null;
}
