import { findVirtualNetwork, named } from '../../domain/entities.ts';
import type { CandidateId } from '../../domain/ids.ts';
import type { NeedPurpose } from '../../domain/need-subnets.ts';
import type { Cluster, VirtualNetwork } from '../../domain/plan-input.ts';
import type { RangeKey } from '../../domain/range-key.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { apiServerKeyOf } from '../../engine/demand/delegations.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { layoutOf } from '../../engine/layout/layout.ts';
import { needKeysOf } from './add-ons.ts';
import { shown } from './names.ts';
import { type NamedSubnet, planNetwork } from './network.ts';
import { subnetsOfPool } from './pools.ts';

/** The own network of a cluster with the places of its subnets, and which of them the cluster uses for what. */
export interface OwnNetwork {
  readonly network: VirtualNetwork;
  readonly subnets: readonly NamedSubnet[];
  readonly addressSpaces: readonly string[];
  readonly notes: readonly string[];
  /** Keys of the subnets of the cluster's pools. */
  readonly nodeKeys: ReadonlySet<string>;
  readonly podKeys: ReadonlySet<string>;
  readonly apiServerKey: string | null;
  readonly needKeys: ReadonlyMap<NeedPurpose, RangeKey>;
  /** Keys of the subnets that the cluster uses in any way. */
  readonly usedKeys: ReadonlySet<string>;
}

/** The own network of a cluster; null in one that AKS makes. Refused: no network, no address space, a subnet without place. */
export function ownNetwork(
  cluster: Cluster,
  { candidate, isExisting }: { readonly candidate: CandidateId; readonly isExisting: boolean },
  settled: EvaluatedPlan,
): Result<OwnNetwork | null, string> {
  const network = findVirtualNetwork(settled.input, cluster.virtualNetwork ?? '');
  if (!network) {
    return err(`${shown(named(cluster))} is in no virtual network yet: choose one, or add one with an address space.`);
  }
  const keys = cluster.nodePools.map((pool) => subnetsOfPool(pool, cluster, candidate));
  const nodeKeys = new Set(keys.map(({ nodes }) => nodes));
  const podKeys = new Set(keys.flatMap(({ pods }) => pods ?? []));
  const apiServerKey = apiServerKeyOf(cluster);
  const needKeys = needKeysOf(cluster, settled);
  if (network.origin === 'managed') {
    return podKeys.size === 0
      ? ok(null)
      : err(
          `Pod subnets need a virtual network of your own, and AKS manages ${shown(named(network))}: change its origin.`,
        );
  }
  const needed = new Set([
    ...nodeKeys,
    ...podKeys,
    ...needKeys.values(),
    ...(apiServerKey === null ? [] : [apiServerKey]),
  ]);
  const layout = layoutOf(settled).networks.find(({ virtualNetwork }) => virtualNetwork === network.id);
  const known = new Set([...(layout?.subnets ?? []), ...(layout?.unplaced ?? [])].map(({ key }) => key));
  if (!layout || [...needed].some((key) => !known.has(key))) {
    return err(`A subnet that ${shown(named(cluster))} uses is not in ${shown(named(network))}: choose one that is.`);
  }
  const planned = planNetwork(network, layout, settled.input.clusters, {
    keys: needed,
    apiServer: apiServerKey,
    isExisting,
  });
  return planned.ok
    ? ok({ network, ...planned.value, nodeKeys, podKeys, apiServerKey, needKeys, usedKeys: needed })
    : planned;
}

/** The name of a subnet of the network by its key; null without one. */
export function subnetNameOf(own: OwnNetwork | null, key: string | null): string | null {
  return own?.subnets.find((subnet) => subnet.key === key)?.name ?? null;
}

/** A text of the plan, null where none is entered. */
export function entered(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
