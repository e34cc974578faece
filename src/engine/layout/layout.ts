import { oncePer } from '../../domain/once-per.ts';
import type { RangeKey } from '../../domain/range-key.ts';
import type { RangeUse } from '../demand/range-types.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import { planRanges } from '../evaluation/plan-ranges.ts';
import { keptClearIn } from './kept-clear.ts';
import type { Layout } from './network-layout.ts';
import { layOutOrReuse, LAYOUTS } from './reuse-network.ts';
import { wantedSubnets } from './wanted-subnets.ts';

function build(plan: EvaluatedPlan): Layout {
  const { input } = plan;
  const wanted = wantedSubnets(plan, planRanges(plan));
  const kept = plan.kept(LAYOUTS);
  return {
    networks: input.virtualNetworks.map((network) =>
      layOutOrReuse(kept, {
        network,
        wanted: wanted.byNetwork.get(network.id) ?? [],
        clear: keptClearIn(plan, network),
      }),
    ),
    withoutNetwork: wanted.withoutNetwork,
  };
}

/**
 * Places every subnet that has no range yet into the free space of its VNet: aligned, inside one address range, apart from
 * pinned subnets and from what the VNet has to be kept clear of, with room to double where space allows. A subnet's size is
 * the one fixed by a person, else the one its clusters ask for at their effective candidates with the headroom kept free,
 * else documented advice for its purposes; a request holds its size.
 */
export const layoutOf = oncePer(build);

/** Where each subnet lies that has a place, pinned or placed: its literal range by its key. */
const placesOf = oncePer((plan: EvaluatedPlan): ReadonlyMap<RangeKey, string> => {
  const subnets = layoutOf(plan).networks.flatMap((network) => network.subnets);
  return new Map(subnets.map(({ key, range }) => [key, range]));
});

/** Where a range lies, literally: as given or as placed; else its size as text, and null while that is open. */
export function placeText(plan: EvaluatedPlan, { key, range, prefixLength }: RangeUse): string | null {
  return range ?? placesOf(plan).get(key) ?? (prefixLength === null ? null : `/${prefixLength}`);
}
