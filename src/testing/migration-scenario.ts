/** For the tests of this folder: a running cluster about whose moves nothing stands in the way, to be changed. */
import type { CandidateId } from '../domain/ids.ts';
import type { Cluster, NodePool, PlanInput, Subnet } from '../domain/plan-input.ts';
import type { CurrentState } from '../domain/running.ts';
import { currentStart } from '../domain/running.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../domain/start-values.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import type { Migration } from '../engine/migration/migration.ts';
import { planMigration } from '../engine/migration/plan-migration.ts';

export const TODAY = '2026-11-24';

/** What a case changes in the running cluster. */
export interface Changes {
  readonly cluster?: Partial<Cluster>;
  readonly current?: Partial<CurrentState>;
  readonly pool?: Partial<NodePool>;
  readonly subnet?: Partial<Subnet>;
  readonly addressSpaces?: string[];
}

/** A plan of one running cluster with two pools in a /24 of a /16, its pod and service CIDRs apart from all else. */
export function runningPlan(from: CandidateId, changes: Changes = {}): PlanInput {
  const pinned = (id: string, range: string, purpose: Subnet['purposes'][number]): Subnet => ({
    ...newSubnet(id, id),
    ipv4: { kind: 'pinned', range, prefixLength: 24 },
    purposes: [purpose],
  });
  const nodes = { ...pinned('s1', '10.0.0.0/22', 'nodes'), ...changes.subnet };
  const pods = pinned('s2', '10.0.16.0/20', 'pods');
  const pool = (id: string, mode: NodePool['mode']): NodePool => ({
    ...newNodePool(id, id, mode),
    nodeSubnet: 's1',
    podSubnet: 's2',
  });
  const cluster: Cluster = {
    ...newCluster('c1', 'prod', [pool('p1', 'system'), { ...pool('p2', 'user'), ...changes.pool }]),
    virtualNetwork: 'v1',
    lifecycle: 'exists',
    podCidrs: ['10.244.0.0/16'],
    serviceCidrs: ['172.20.0.0/20'],
    dnsServiceIp: '172.20.0.10',
    ...changes.cluster,
  };
  const network = {
    ...newVirtualNetwork('v1', 'spoke'),
    addressSpaces: changes.addressSpaces ?? ['10.0.0.0/16'],
    subnets: [nodes, pods],
  };
  return {
    ...newPlan(),
    virtualNetworks: [network],
    clusters: [{ ...cluster, current: { ...currentStart(cluster, from), ...changes.current } }],
  };
}

/** The way of the first cluster of a plan to a target. */
export function wayTo(input: PlanInput, to: CandidateId): Migration {
  const found = planMigration(evaluatePlan(input, TODAY), 'c1')?.targets.find((target) => target.to === to);
  if (found === undefined) {
    throw new Error(`the plan has no way to ${to}`);
  }
  return found;
}
