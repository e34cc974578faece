import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';

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
