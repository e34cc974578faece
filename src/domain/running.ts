import type { CandidateId } from './ids.ts';
import type { Cluster } from './plan-input.ts';

/** What runs today, before a cluster is moved. */
export type CurrentState = NonNullable<Cluster['current']>;

function subnetsInUse({ nodePools }: Cluster): string[] {
  return [
    ...new Set(nodePools.flatMap(({ nodeSubnet, podSubnet }) => [nodeSubnet, podSubnet].flatMap((id) => id ?? []))),
  ];
}

/** What a person is shown first when a cluster runs `candidate` today: the ranges, engine and identity of the plan. */
export function currentStart(cluster: Cluster, candidate: CandidateId): CurrentState {
  return {
    candidate,
    podCidrs: cluster.podCidrs,
    policyEngine: cluster.policyEngine,
    identity: cluster.identity,
    customIpMasq: false,
    nodeAutoProvisioning: cluster.nodePools.some(({ kind }) => kind === 'auto-provisioned'),
    subnets: subnetsInUse(cluster),
  };
}

/**
 * What a cluster runs, wherever that was entered: as what it is moved from, else as the choice of a cluster that exists. Null
 * for one that is only planned, and where nobody said what runs.
 */
export function runningStateOf(cluster: Cluster): CurrentState | null {
  const { current, lifecycle, choice } = cluster;
  return current ?? (lifecycle !== 'planned' && choice !== null ? currentStart(cluster, choice) : null);
}
