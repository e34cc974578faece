import { findCluster } from '../../domain/entities.ts';
import type { CandidateId } from '../../domain/ids.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { type CurrentState, runningStateOf } from '../../domain/running.ts';
import { type Move, type Route, routeOf } from '../comparison/routes.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import type { OfCluster } from '../figures/figure-ref.ts';
import { type RuleContext, ruleContextOf } from '../rules/context.ts';
import type { OfMove } from './meanwhile-figure.ts';
import { type MeanwhilePlan, meanwhilePlan } from './meanwhile-plan.ts';

/** What the checks and steps of one move may look at. */
export interface MoveContext {
  /** The plan before the move. */
  readonly plan: EvaluatedPlan;
  /** The cluster as the plan has it. */
  readonly cluster: Cluster;
  readonly current: CurrentState;
  readonly route: Route;
  readonly move: OfMove;
  /** Who is in the plan meanwhile; the plan itself is `rules.plan`. */
  readonly meanwhile: MeanwhilePlan;
  /** The plan meanwhile, as the rules see it. */
  readonly rules: RuleContext;
  /** The cluster at the target: the moved one, or the one beside it. */
  readonly target: ClusterContext;
  /** Where figures of the target are. */
  readonly at: OfCluster;
}

/** The context of a move; null when the plan has no such cluster, or it is not said what runs today, or that is the target. */
export function moveContext(plan: EvaluatedPlan, id: string, to: CandidateId): MoveContext | null {
  const { input } = plan;
  const meanwhile = meanwhilePlan(plan, id, to);
  const cluster = findCluster(input, id);
  const current = cluster && runningStateOf(cluster);
  if (!meanwhile || !cluster || !current) {
    return null;
  }
  const rules = ruleContextOf(plan.instead(meanwhile.input, meanwhile.clusters));
  const target = rules.clusters.find((context) => context.cluster.id === meanwhile.target);
  return target
    ? {
        plan,
        cluster,
        current,
        route: routeOf(current.candidate, to),
        move: { moved: id, to },
        meanwhile,
        rules,
        target,
        at: { cluster: meanwhile.target, candidate: to },
      }
    : null;
}

/** True when the way has this move. */
export function has({ route }: MoveContext, move: Move): boolean {
  return route.moves.includes(move);
}

/** True when the cluster is built anew beside the one of today. */
export function isNewCluster({ route }: MoveContext): boolean {
  return route.moves.length === 0;
}

/** True when Azure NPM or Calico runs today. */
export function hasEngineToday({ current }: MoveContext): boolean {
  return current.policyEngine === 'azure-npm' || current.policyEngine === 'calico';
}

/** True when AKS makes nodes by itself today. */
export function hasAutoProvisioningToday({ current, cluster }: MoveContext): boolean {
  return current.nodeAutoProvisioning || cluster.nodePools.some(({ kind }) => kind === 'auto-provisioned');
}

/** The Windows pools of the cluster. */
export function windowsPools({ cluster }: MoveContext) {
  return cluster.nodePools.filter(({ os }) => os === 'windows');
}
