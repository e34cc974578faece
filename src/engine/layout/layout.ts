import type { PlanInput } from '../../domain/plan-input.ts';
import type { ClusterEvaluation } from '../evaluation/evaluation.ts';
import { planRanges } from '../evaluation/plan-ranges.ts';
import { keptClearOf } from './kept-clear.ts';
import type { Layout } from './network-layout.ts';
import { layOutOrReuse } from './reuse-network.ts';
import { wantedSubnets } from './wanted-subnets.ts';

const layouts = new WeakMap<readonly ClusterEvaluation[], Layout>();

function build(input: PlanInput, clusters: readonly ClusterEvaluation[]): Layout {
  const wanted = wantedSubnets(input, planRanges(input, clusters));
  const clear = keptClearOf(input, clusters);
  return {
    networks: input.virtualNetworks.map((network) =>
      layOutOrReuse(network, wanted.byNetwork.get(network.id) ?? [], clear.get(network.id) ?? []),
    ),
    withoutNetwork: wanted.withoutNetwork,
  };
}

/**
 * Places every subnet that has no range yet into the free space of its VNet: aligned, inside one address range, apart from
 * pinned subnets and from what the VNet has to be kept clear of, with room to double where space allows. A subnet's size is
 * the one fixed by a person, else the one its clusters ask for at their effective candidates with the headroom kept free,
 * else documented advice for its purposes. `clusters` is the evaluation of this very input.
 */
export function layoutOf(input: PlanInput, clusters: readonly ClusterEvaluation[]): Layout {
  const known = layouts.get(clusters);
  if (known) {
    return known;
  }
  const layout = build(input, clusters);
  layouts.set(clusters, layout);
  return layout;
}
