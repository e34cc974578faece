import { findCluster } from '../../domain/entities.ts';
import type { FieldEdit } from '../../domain/plan-edit.ts';
import type { Cluster, NodePool, PlanInput } from '../../domain/plan-input.ts';
import { evaluateCluster } from '../evaluation/evaluate-cluster.ts';
import type { EvaluatedPlan } from '../evaluation/evaluated-plan.ts';
import type { CandidateEvaluation, ClusterEvaluation } from '../evaluation/evaluation.ts';
import { noReachOf } from '../evaluation/no-reach.ts';
import type { FitsQuestion } from '../figures/fits-question.ts';

/** The pools that a question is about. */
function poolsAsked({ nodePools }: Cluster, { pool }: FitsQuestion): readonly NodePool[] {
  return nodePools.filter(({ id, mode }) => (pool === null ? mode !== 'gateway' : id === pool));
}

/** What a question changes in a pool. Nodes that are planned full stay full; others keep the pods expected on them. */
function editsOfPool(pool: NodePool, { nodes, maxPodsPerNode }: FitsQuestion): FieldEdit[] {
  const entity = pool.id;
  const { expectedPodsPerNode: expected, autoscaler } = pool;
  const isFull = expected >= pool.maxPodsPerNode;
  const pods = [
    { entity, field: 'maxPodsPerNode', value: maxPodsPerNode },
    ...(isFull || expected > maxPodsPerNode ? [{ entity, field: 'expectedPodsPerNode', value: maxPodsPerNode }] : []),
  ];
  if (pool.kind === 'auto-provisioned') {
    return [...pods, { entity, field: 'nodeCap', value: nodes }];
  }
  return autoscaler.enabled
    ? [
        ...pods,
        ...(pool.nodes > nodes ? [{ entity, field: 'nodes', value: nodes }] : []),
        ...(autoscaler.minimumNodes > nodes ? [{ entity, field: 'autoscaler.minimumNodes', value: nodes }] : []),
        { entity, field: 'autoscaler.maximumNodes', value: nodes },
      ]
    : [...pods, { entity, field: 'nodes', value: nodes }];
}

/** The edits that put the numbers of a question into the plan. */
export function editsFor(input: PlanInput, question: FitsQuestion): readonly FieldEdit[] {
  const cluster = findCluster(input, question.cluster);
  return cluster ? poolsAsked(cluster, question).flatMap((pool) => editsOfPool(pool, question)) : [];
}

/** As `editsOfPool`, on a pool at hand. */
function askedPool(pool: NodePool, question: FitsQuestion): NodePool {
  const value = new Map(editsOfPool(pool, question).map((edit) => [edit.field, Number(edit.value)]));
  const { autoscaler } = pool;
  return {
    ...pool,
    nodes: value.get('nodes') ?? pool.nodes,
    nodeCap: value.get('nodeCap') ?? pool.nodeCap,
    maxPodsPerNode: value.get('maxPodsPerNode') ?? pool.maxPodsPerNode,
    expectedPodsPerNode: value.get('expectedPodsPerNode') ?? pool.expectedPodsPerNode,
    autoscaler: {
      ...autoscaler,
      minimumNodes: value.get('autoscaler.minimumNodes') ?? autoscaler.minimumNodes,
      maximumNodes: value.get('autoscaler.maximumNodes') ?? autoscaler.maximumNodes,
    },
  };
}

/** The plan with the numbers of a question in it, for a look: everything else is the plan itself. */
export function askedPlan(input: PlanInput, question: FitsQuestion): PlanInput {
  const clusters = input.clusters.map((cluster) => {
    if (cluster.id !== question.cluster) {
      return cluster;
    }
    const asked = new Set(poolsAsked(cluster, question).map(({ id }) => id));
    const nodePools = cluster.nodePools.map((pool) => (asked.has(pool.id) ? askedPool(pool, question) : pool));
    return { ...cluster, nodePools };
  });
  return { ...input, clusters };
}

/** The cluster that a question is about, evaluated with the numbers asked; null when the plan has no such cluster. */
export function answerQuestion(plan: EvaluatedPlan, question: FitsQuestion): ClusterEvaluation | null {
  const asked = askedPlan(plan.input, question);
  const cluster = asked.clusters.find(({ id }) => id === question.cluster);
  return cluster ? evaluateCluster(cluster, plan.groundInstead(asked)) : null;
}

export type FitsAnswer = 'fits' | 'to-request' | 'deploys-only' | 'does-not-fit' | 'unknown';

/** Whether a cluster fits in its ranges and limits, apart from what is asked of its features. */
export function fitsAnswerOf(evaluation: CandidateEvaluation): FitsAnswer {
  const { ranges, limitsBroken } = evaluation;
  const fails = [...limitsBroken, ...ranges].flatMap(({ failsAt }) => failsAt ?? []);
  if (fails.length > 0) {
    return fails.every((load) => load === 'withUpgrade') ? 'deploys-only' : 'does-not-fit';
  }
  const noReach = noReachOf(evaluation);
  if (noReach !== null) {
    return noReach === 'size-unknown' ? 'unknown' : 'does-not-fit';
  }
  return ranges.some(({ status, kind }) => status === 'open' && kind !== 'service-cidr') ? 'to-request' : 'fits';
}
