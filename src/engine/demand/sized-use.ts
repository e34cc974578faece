import type { ClusterDemand } from './cluster-demand.ts';
import type { DemandContext } from './demand-context.ts';
import type { SizedRange } from './range-numbers.ts';
import type { RangeUse } from './range-types.ts';
import { sizedOf } from './range-use.ts';

/** What a range in use wants of its size, as the demand of a cluster that draws on it has it. */
export function sizedUse(
  range: RangeUse,
  { demand, ...around }: Pick<DemandContext, 'index' | 'sizes'> & { readonly demand: ClusterDemand | undefined },
): SizedRange {
  const { inBlocks = false } = demand?.ranges.get(range.key) ?? {};
  return sizedOf({ ...range, inBlocks }, around);
}
