import type { Load } from '../../domain/ids.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { shown, type ShownNumber } from '../figures/shown-number.ts';
import type { PerLoad } from './per-load.ts';
import type { RangeUse } from './range-types.ts';

/** The numbers of a cluster as a whole, for rows and sentences, each with what opens it. */

/** The start of a reference to a figure of a cluster. */
export function atCluster<F extends string>({ cluster, candidate }: OfCluster, figure: F) {
  return { cluster, candidate, figure };
}

/** Addresses that the cluster takes from its VNet. */
export function vnetAddresses(at: OfCluster, amounts: PerLoad, load: Load): ShownNumber {
  return shown(amounts[load], { ...atCluster(at, 'vnet-addresses'), load });
}

/** Addresses of the VNet that the cluster takes: static blocks with every address in them, which count as one mapping each. */
export function vnetSpace(
  at: OfCluster,
  ranges: readonly Pick<RangeUse, 'kind' | 'unit' | 'parts'>[],
  load: Load,
): ShownNumber {
  let taken = 0;
  for (const { kind, unit, parts } of ranges) {
    for (const { cluster, amounts } of unit === 'addresses' && kind !== 'service-cidr' ? parts : []) {
      taken += cluster === at.cluster ? amounts[load] : 0;
    }
  }
  return shown(taken, { ...atCluster(at, 'vnet-space'), load });
}

/** Nodes of all pools. */
export function clusterNodes(at: OfCluster, nodes: PerLoad, load: Load): ShownNumber {
  return shown(nodes[load], { ...atCluster(at, 'cluster-nodes'), load });
}
